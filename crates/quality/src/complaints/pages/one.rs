//! One complaint: what it says, how the term stands, what is next, what happened.

use super::{state_tag, term};
use crate::complaints::{
    Against, Sender, State, Step,
    read::Complaint,
    steps::{Happened, StepRow},
    w,
};
use base::{Code, Lang, jiff::civil::Date, latin::latin};
use page::{Markup, Notice, NoticeKind, TimelineItem, Tone, form, html, list, story, when};

/// One complaint.
#[derive(Debug, Clone)]
pub struct OneView {
    /// The complaint.
    pub complaint: Complaint,
    /// What happened.
    pub steps: Vec<StepRow>,
    /// True when the viewer may look into it and answer.
    pub may_write: bool,
    /// True when the viewer may say who looks into it.
    pub may_assign: bool,
    /// True when the viewer may open the page of the person.
    pub may_person: bool,
    /// The day of the request.
    pub today: Date,
}

/// Its page.
pub fn one_page(lang: Lang, view: &OneView) -> Markup {
    let one = &view.complaint;
    html! {
        p.back { a href="/complaints" { "← " (w::title(lang)) } }
        div.case-head {
            h1 { (w::one_title(lang, one.reference.as_str())) }
            p.case-tags {
                (state_tag(lang, one.state)) " " (term(lang, one, view.today))
                @if one.is_child { " " (list::tag(w::child_complains(lang), Tone::Warn)) }
                @if one.is_confidential { " " (list::tag(w::confidential(lang), Tone::Neutral)) }
            }
        }
        (next(lang, view))
        section {
            h2 { (w::what(lang)) }
            p.as-typed { (one.text) }
            (list::summary_list(&facts(lang, view)))
        }
        @if let Some(answer) = &one.answer { (answered(lang, one, answer)) }
        section {
            h2 { (w::happened(lang)) }
            (story::timeline(lang, &view.steps.iter().map(|step| told(lang, step)).collect::<Vec<_>>()))
        }
        p.no-print { button.button.quiet.scripted-only type="button" data-print { (page::w::print(lang)) } }
    }
}

/// What is to be done, with what is to be known before.
fn next(lang: Lang, view: &OneView) -> Markup {
    let one = &view.complaint;
    let offered: Vec<Step> = Step::ALL
        .iter()
        .copied()
        .filter(|step| one.state.after(*step).is_some())
        .filter(|step| if *step == Step::Assign { view.may_assign } else { view.may_write })
        .filter(|step| !is_done(view, *step))
        .collect();
    let main = one.state.next().filter(|step| offered.contains(step));
    html! {
        @if one.state.is_open() {
            @for text in warnings(lang, one) {
                (page::notice(lang, &Notice { kind: NoticeKind::Warning, text: html! { (text) }, undo: None }))
            }
        }
        @if !offered.is_empty() {
            section.no-print {
                h2 { (w::next(lang)) }
                div.buttons {
                    @if let Some(step) = main { a.button href=(address(one, step)) { (step.label(lang)) } }
                }
                @if offered.len() > usize::from(main.is_some()) {
                    (list::details(w::other_steps(lang), form::buttons(html! {
                        @for step in offered.iter().filter(|step| Some(**step) != main) {
                            (form::button_link(&address(one, *step), step.label(lang)))
                        }
                    })))
                }
            }
        }
    }
}

/// True for what happens once and did; somebody else may look into it at any time.
fn is_done(view: &OneView, step: Step) -> bool {
    let done = match step {
        Step::Acknowledge => Happened::Acknowledge,
        Step::LookInto => Happened::LookInto,
        Step::Assign | Step::Answer | Step::Withdraw => return false,
    };
    view.steps.iter().any(|one| one.kind == done)
}

/// What one should mind, in words.
fn warnings(lang: Lang, one: &Complaint) -> Vec<String> {
    let mut told = Vec::new();
    match (one.against, one.about(lang)) {
        (Against::Head, _) => told.push(w::warn_head(lang).to_owned()),
        (_, Some(name)) => told.push(w::warn_about(lang, name)),
        (Against::Employee, None) => told.push(w::warn_employee(lang).to_owned()),
        (Against::Service | Against::Other, None) => {}
    }
    if one.handler_id.is_none() {
        told.push(w::warn_nobody(lang).to_owned());
    }
    if one.sender == Sender::Anonymous && one.state == State::Received {
        told.push(w::warn_anonymous(lang).to_owned());
    }
    told
}

fn address(one: &Complaint, step: Step) -> String {
    format!("/complaints/{}/steps/{}", one.id, step.code())
}

fn facts(lang: Lang, view: &OneView) -> Vec<(&str, Markup)> {
    let one = &view.complaint;
    let contact = one.sender_contact.as_deref();
    let mut facts = vec![
        (
            w::head_received(lang),
            html! { (when::date(lang, one.received_on)) ", " (one.channel.label(lang)) },
        ),
        (
            w::head_who(lang),
            html! {
                @match one.person_id {
                    Some(person) if view.may_person => { a href={ "/people/" (person) } { (one.who(lang)) } }
                    _ => { (one.who(lang)) }
                }
                @if let Some(contact) = contact { ", " (contact) }
            },
        ),
        (w::reason(lang), html! { (one.reason.label(lang)) }),
        (
            w::against(lang),
            html! { (one.against.label(lang)) @if let Some(name) = one.about(lang) { ": " (name) } },
        ),
        (w::head_handler(lang), html! { (one.handler(lang).unwrap_or(w::nobody_yet(lang))) }),
    ];
    if let Some(day) = one.closed_on {
        facts.push((
            w::closed_on(lang),
            html! { (when::date(lang, day)) ", " (w::took_days(lang, one.days(day))) },
        ));
    }
    facts
}

fn answered(lang: Lang, one: &Complaint, answer: &str) -> Markup {
    html! {
        section {
            h2 { (w::answer(lang)) }
            @if let Some(outcome) = one.outcome { p { (list::tag(outcome.label(lang), Tone::Neutral)) } }
            p.as-typed { (answer) }
            @if let Some(measures) = &one.measures { h3 { (w::measures(lang)) } p.as-typed { (measures) } }
        }
    }
}

fn told(lang: Lang, step: &StepRow) -> TimelineItem {
    let title = match step.kind {
        Happened::Assign => {
            html! { (step.kind.label(lang)) ": " (lang.pick(step.text.clone(), latin(&step.text))) }
        }
        Happened::Received
        | Happened::Acknowledge
        | Happened::LookInto
        | Happened::Answer
        | Happened::Withdraw => html! { (step.kind.label(lang)) ", " (when::date(lang, step.on_day)) },
    };
    let words = match step.kind {
        // The answer stands above; whom it was given to stands in the title.
        Happened::Assign | Happened::Answer | Happened::Received => "",
        Happened::Acknowledge | Happened::LookInto | Happened::Withdraw => step.text.as_str(),
    };
    let body = html! { @if !words.is_empty() { p.as-typed { (words) } } };
    TimelineItem { at: step.at, title, by: step.by(lang).to_owned(), body, kind: String::new() }
}
