//! A meeting as it stands.

use crate::response::{
    meeting::{MeetingView, PartRole},
    task, w,
};
use base::{Code, Lang, jiff::civil::Date};
use page::{Markup, button_link, buttons, date, date_time, duration, html, summary_list};

/// The page of a meeting.
#[derive(Debug, Clone)]
pub struct MeetingPageView {
    /// The address of the signal.
    pub signal: String,
    /// As people write it.
    pub reference: String,
    /// The meeting.
    pub meeting: MeetingView,
    /// True when the viewer may correct it.
    pub may_change: bool,
    /// Today, for what is overdue.
    pub today: Date,
}

/// Its content.
pub fn show(lang: Lang, view: &MeetingPageView) -> Markup {
    let row = &view.meeting.meeting;
    html! {
        p { a href=(view.signal) { (w::to_signal(lang, &view.reference)) } }
        h1 { (row.kind.label(lang)) ", " (date_time(lang, row.met_at)) }
        (facts(lang, &view.meeting))
        section { h2 { (w::participants(lang)) } (participants(lang, view)) }
        section { h2 { (w::meeting_summary(lang)) } (text(&row.summary)) }
        @if let Some(follow_up) = &row.follow_up { section { h2 { (w::meeting_follow_up(lang)) } (text(follow_up)) } }
        @if !view.meeting.decisions.is_empty() {
            section { h2 { (w::meeting_decisions(lang)) } ol { @for decision in &view.meeting.decisions { li { (decision) } } } }
        }
        @if !view.meeting.tasks.is_empty() {
            section { h2 { (w::meeting_tasks(lang)) } (task::pages::tasks(lang, &view.meeting.tasks, view.today, None)) }
        }
        @if view.may_change {
            (buttons(button_link(&format!("{}/meetings/{}/edit", view.signal, row.id), page::w::change(lang))))
        }
    }
}

fn facts(lang: Lang, view: &MeetingView) -> Markup {
    let row = &view.meeting;
    let mut facts = vec![
        (w::meeting_place(lang), html! { (row.place) }),
        (
            w::meeting_private(lang),
            html! { @if row.private { (page::w::yes(lang)) } @else { (page::w::no(lang)) } },
        ),
    ];
    let coded = [
        (w::meeting_intention(lang), row.intention.map(|code| code.label(lang))),
        (w::meeting_father(lang), row.father_known.map(|code| code.label(lang))),
        (w::meeting_kin(lang), row.kin_known.map(|code| code.label(lang))),
        (w::meeting_consent(lang), row.consent.map(|code| code.label(lang))),
    ];
    facts.extend(coded.into_iter().filter_map(|(label, value)| Some((label, html! { (value?) }))));
    if let Some(minutes) = row.minutes {
        facts.push((w::meeting_took(lang), html! { (duration(lang, minutes)) }));
    }
    if let Some(next) = row.next_on {
        facts.push((w::meeting_next(lang), html! { (date(lang, next)) }));
    }
    facts.push((w::written_by(lang), html! { (row.by(lang)) }));
    summary_list(&facts)
}

fn participants(lang: Lang, view: &MeetingPageView) -> Markup {
    html! {
        @if view.meeting.participants.is_empty() { p { (page::w::not_given(lang)) } } @else {
            ul {
                @for one in &view.meeting.participants {
                    li {
                        (role(lang, one.role)) @if !one.name.is_empty() { ": " (one.name) }
                        @if let Some(organisation) = one.organisation(lang) { ", " (organisation) }
                    }
                }
            }
        }
    }
}

fn role(lang: Lang, role: PartRole) -> &'static str {
    role.label(lang)
}

/// Text with the line breaks that its writer made.
fn text(text: &str) -> Markup {
    html! { @for part in text.split("\n\n") { p.as-typed { (part.trim()) } } }
}
