//! A signal, whole: its clock, who called, what is known, what is done about it, what happened.

use super::{risk_tag, stage_tag};
use crate::signals::{
    SignalView, Stage, StepKind,
    escalate::{Rung, Told},
    join::Neighbour,
    steps::StepLine,
    w, waiting,
};
use base::{Code, Lang, ids::PersonId, jiff::Timestamp, phone::Phone};
use deadlines::RuleInForce;
use page::{
    ClockView, Markup, Notice, NoticeKind, TimelineItem, Tone, button_link, buttons, clock_face, date,
    date_time, hidden, html, notice, post_button, summary_list, tag, timeline, waiting_face,
};

/// The page of a signal.
#[derive(Debug, Clone)]
pub struct OneView {
    /// The signal.
    pub signal: SignalView,
    /// The rule that its clock was counted by, of the centre's own making or as it comes with the program.
    pub rule: Option<RuleInForce>,
    /// What happened.
    pub steps: Vec<StepLine>,
    /// Signals joined to it.
    pub joined: Vec<Neighbour>,
    /// Signals that may be about the same child.
    pub likely: Vec<Neighbour>,
    /// Who is on duty now, while nobody has taken it up.
    pub on_duty: Vec<Told>,
    /// What the response shows.
    pub panels: Markup,
    /// Its papers, told by whoever makes them.
    pub papers: Markup,
    /// True when the viewer may change what was entered.
    pub may_write: bool,
    /// True when the viewer may join signals.
    pub may_join: bool,
    /// True when the viewer may open the page of the mother, and of the child.
    pub may_open: [bool; 2],
    /// A fresh key for each button of joining.
    pub key: String,
    /// The moment.
    pub now: Timestamp,
}

/// Its content.
pub fn one(lang: Lang, view: &OneView) -> Markup {
    let signal = &view.signal;
    html! {
        p { a href="/signals" { (w::to_signals(lang)) } }
        h1 { (w::one_title(lang, &signal.reference)) }
        (head(lang, view))
        (nobody_on_duty(lang, view))
        (view.panels)
        (known(lang, view))
        (joined(lang, view))
        section #story {
            h2 { (w::story_title(lang)) }
            (timeline(lang, &story(lang, &view.steps)))
        }
        (view.papers)
        (actions(lang, view))
    }
}

fn head(lang: Lang, view: &OneView) -> Markup {
    let signal = &view.signal;
    html! {
        @if let (Some(first), Some(reference)) = (signal.joined_to, &signal.joined_reference) {
            (notice(lang, &Notice {
                kind: NoticeKind::Info,
                text: html! { (w::is_joined(lang)) " " a href={ "/signals/" (first) } { (reference) } },
                undo: None,
            }))
        } @else {
            @let clock = clock(lang, signal);
            p.lead {
                @if let Some(waits) = &clock.waits { (waiting_face(lang, waits, view.now)) br; }
                (clock_face(lang, &clock, view.now))
            }
        }
        p { (stage_tag(lang, signal.stage)) " " (risk_tag(lang, signal.risk)) }
    }
}

/// The clock of a signal.
pub fn clock(lang: Lang, signal: &SignalView) -> ClockView {
    let place = signal.ward(lang).unwrap_or_else(|| w::not_from_a_ward(lang));
    ClockView {
        href: format!("/signals/{}", signal.id),
        label: w::clock_label(lang, place, &signal.reference),
        due: signal.due_at,
        started: signal.called_at,
        stopped: signal.first_met_at,
        waits: if signal.joined_to.is_none() {
            waiting(signal.stage, signal.received_at, signal.take_up_by)
        } else {
            None
        },
    }
}

fn nobody_on_duty(lang: Lang, view: &OneView) -> Markup {
    if view.signal.stage != Stage::Received || view.signal.joined_to.is_some() {
        return html! {};
    }
    let text = if view.on_duty.is_empty() {
        w::nobody_on_duty(lang).to_owned()
    } else {
        let names: Vec<&str> = view.on_duty.iter().map(|one| one.name_in(lang)).collect();
        w::on_duty_told(lang, names.join(", "))
    };
    let kind = if view.on_duty.is_empty() { NoticeKind::Warning } else { NoticeKind::Info };
    notice(lang, &Notice::new(kind, &text))
}

fn known(lang: Lang, view: &OneView) -> Markup {
    let signal = &view.signal;
    let none = || html! { (page::w::not_given(lang)) };
    let place = html! {
        (signal.ward(lang).unwrap_or_else(|| w::not_from_a_ward(lang)))
        @if let Some(hospital) = signal.hospital(lang) { ", " (hospital) }
        @if let Some(private) = &signal.private_place { br; (w::private_place(lang, private)) }
    };
    let person = |id: Option<PersonId>, name: &Option<people::Name>, may_open: bool| match (id, name) {
        (Some(id), Some(name)) if may_open => html! { a href={ "/people/" (id) } { (name.display(lang)) } },
        (_, Some(name)) => html! { (name.display(lang)) },
        _ => none(),
    };
    let reasons = html! {
        @if signal.reasons.is_empty() { (none()) }
        @else { ul { @for reason in &signal.reasons { li { (reason.label(lang)) } } } }
    };
    let said = html! { @if signal.said.is_empty() { (none()) } @else { p.as-typed { (signal.said) } } };
    html! {
        section {
            h2 { (w::known_title(lang)) }
            (summary_list(&[
                (w::ward(lang), place),
                (w::reporter(lang), reporter(lang, signal)),
                (w::call(lang), html! { (date_time(lang, signal.called_at)) ", " (signal.channel.label(lang)) }),
                (w::mother(lang), person(signal.mother_id, &signal.mother, view.may_open[0])),
                (w::child(lang), html! { (person(signal.child_id, &signal.child, view.may_open[1])) br; (born(lang, signal)) }),
                (w::reasons(lang), reasons),
                (w::said(lang), said),
                (w::rule(lang), rule(lang, view)),
            ]))
        }
    }
}

fn rule(lang: Lang, view: &OneView) -> Markup {
    html! {
        (w::rule_due(lang, date_time(lang, view.signal.due_at)))
        @if let Some(rule) = &view.rule {
            br; (rule.name(lang)) ". " (rule.ground.text(lang))
            @if !rule.is_verified() { " " (tag(page::w::not_verified(lang), Tone::Warn)) }
        }
    }
}

fn reporter(lang: Lang, signal: &SignalView) -> Markup {
    html! {
        (signal.reporter_role.label(lang))
        @if let Some(name) = &signal.reporter_name { ", " (name) }
        @if let Some(phone) = &signal.reporter_phone {
            @let phone = Phone::read(phone);
            br; a href={ "tel:" (phone.canonical) } { (phone.display) }
        }
    }
}

fn born(lang: Lang, signal: &SignalView) -> Markup {
    html! {
        (signal.child_state.label(lang))
        @if let Some(day) = signal.child_born_on { ", " (w::born_on(lang, date(lang, day))) }
        @else if let Some(day) = signal.child_expected_on { ", " (w::expected_on(lang, date(lang, day))) }
    }
}

fn joined(lang: Lang, view: &OneView) -> Markup {
    if view.joined.is_empty() && view.likely.is_empty() {
        return html! {};
    }
    html! {
        section {
            h2 { (w::joined_title(lang)) }
            @if !view.joined.is_empty() {
                p { (w::joined_lead(lang)) }
                ul.plain {
                    @for one in &view.joined {
                        li {
                            (neighbour(lang, one))
                            @if view.may_join {
                                (post_button(&format!("/signals/{}/part", one.id), &view.key, None, &w::part_this(lang, &one.reference)))
                            }
                        }
                    }
                }
            }
            @if !view.likely.is_empty() {
                p { (w::likely_lead(lang)) }
                ul.plain { @for one in &view.likely { li { (neighbour(lang, one)) (join_button(lang, view, one)) } } }
            }
        }
    }
}

fn join_button(lang: Lang, view: &OneView, one: &Neighbour) -> Markup {
    html! {
        @if view.may_join && view.signal.joined_to.is_none() {
            (page::form(&format!("/signals/{}/join", view.signal.id), &view.key, None, html! {
                (hidden("other", &one.id.to_string()))
                (buttons(page::secondary(&w::join_this(lang, &one.reference), "do", "join")))
            }))
        }
    }
}

fn neighbour(lang: Lang, one: &Neighbour) -> Markup {
    let nameless = || w::nameless(lang).to_owned();
    html! {
        p {
            a href={ "/signals/" (one.id) } { (one.reference) }
            ", " (date_time(lang, one.called_at))
            ", " (one.mother.as_ref().map_or_else(nameless, |name| name.display(lang)))
            " " (stage_tag(lang, one.stage))
        }
        @if !one.said.is_empty() { p.as-typed { (one.said) } }
    }
}

/// The steps as a story.
pub fn story(lang: Lang, steps: &[StepLine]) -> Vec<TimelineItem> {
    let item = |step: &StepLine| TimelineItem {
        at: step.at,
        title: html! { (title(lang, step)) },
        by: if step.rung.is_some() { String::new() } else { step.name(lang).to_owned() },
        body: html! { @if let Some(note) = &step.note { p { (note) } } },
        kind: step
            .rung
            .and_then(Rung::from_number)
            .map_or_else(String::new, |rung| rung.label(lang).to_owned()),
    };
    steps.iter().map(item).collect()
}

fn title(lang: Lang, step: &StepLine) -> String {
    match step.kind {
        StepKind::Alerted | StepKind::Escalated if step.user_id.is_some() => {
            w::step_told(lang, step.name(lang))
        }
        kind => kind.label(lang).to_owned(),
    }
}

fn actions(lang: Lang, view: &OneView) -> Markup {
    let id = view.signal.id;
    buttons(html! {
        @if view.may_write { (button_link(&format!("/signals/{id}/change"), w::change_title(lang))) }
        @if view.may_join && view.signal.joined_to.is_none() {
            (button_link(&format!("/signals/{id}/join"), w::join_title(lang)))
        }
        @if view.may_join && view.signal.joined_to.is_some() {
            (post_button(&format!("/signals/{id}/part"), &view.key, None, w::part_own(lang)))
        }
    })
}
