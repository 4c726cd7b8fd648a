//! One request: who asks for what, what is missing, what may be decided, what happened.

use super::state_tag;
use crate::{
    appeals,
    law::{self, Law},
    papers::{self, PapersView},
    record::{Appeal, RequestPerson, RequestView, StepKind, StepRow},
    requests::w,
    triage::{self, Warning},
    ways::Urgency,
};
use base::{
    Code, Lang, clock,
    jiff::{Timestamp, civil::Date},
};
use casework::cases::{age, catalogue};
use deadlines::State as Standing;
use page::{Markup, TimelineItem, Tone, form, html, list, story, when};

/// One request.
#[derive(Debug, Clone)]
pub struct OneView {
    /// The request.
    pub request: RequestView,
    /// Its checklist.
    pub papers: PapersView,
    /// What is to be known before a decision; none for those who do not decide.
    pub warnings: Option<Vec<Warning>>,
    /// Its deadlines.
    pub deadlines: Vec<deadlines::Line>,
    /// What happened.
    pub steps: Vec<StepRow>,
    /// Its place in the waiting list.
    pub waits_since: Option<Date>,
    /// True when the viewer may change it.
    pub may_write: bool,
    /// True when the viewer may open its case.
    pub may_case: bool,
    /// Its papers.
    pub made: documents::Made,
    /// The moment of the request.
    pub now: Timestamp,
    /// Its day.
    pub today: Date,
}

/// Its page.
pub fn one_page(lang: Lang, view: &OneView) -> Markup {
    let request = &view.request;
    let name = request.asks().map(|one| one.name.display(lang)).unwrap_or_default();
    html! {
        p.back { a href="/requests" { "← " (w::title(lang)) } }
        div.case-head {
            h1 { @if name.is_empty() { (request.reference) } @else { (name) } }
            p.case-tags {
                span.reference { (request.reference) } " " (state_tag(lang, request.state))
                @if request.urgency == Urgency::Urgent { " " (list::tag(request.urgency.label(lang), Tone::Bad)) }
            }
        }
        (ended(lang, view))
        @if let Some(warnings) = &view.warnings { (triage::panel(lang, request.id, request.state, warnings)) }
        section {
            h2 { (w::what(lang)) }
            (list::summary_list(&facts(lang, view)))
            p.as-typed { (request.wish) }
            @if view.may_write && request.state.is_open() {
                (form::buttons(form::button_link(&format!("/requests/{}/change", request.id), w::change(lang))))
            }
        }
        (appeals::panel(lang, request, view.may_write))
        (papers::panel(lang, &view.papers))
        (terms(lang, view))
        (documents::panel(lang, &view.made))
        section {
            h2 { (w::happened(lang)) }
            (story::timeline(lang, &view.steps.iter().map(|step| told(lang, step)).collect::<Vec<_>>()))
        }
    }
}

/// The deadlines of the request: those that run, and how the others ended.
fn terms(lang: Lang, view: &OneView) -> Markup {
    let tone = |state: Standing| match state {
        Standing::Running => Tone::Info,
        Standing::AtRisk => Tone::Warn,
        Standing::Breached => Tone::Bad,
        Standing::Met => Tone::Good,
        Standing::Lapsed | Standing::Lifted => Tone::Neutral,
    };
    html! {
        @if !view.deadlines.is_empty() {
            section aria-labelledby="terms" {
                h2 #terms { (w::terms(lang)) }
                ul.plain {
                    @for line in &view.deadlines {
                        @let state = line.state(view.now);
                        li {
                            (line.name(lang)) ", " (w::term_until(lang, when::date(lang, clock::date_of(line.due_at)))) " "
                            (list::tag(state.label(lang), tone(state)))
                        }
                    }
                }
            }
        }
    }
}

fn ended(lang: Lang, view: &OneView) -> Markup {
    let request = &view.request;
    html! {
        @if let (Some(case), Some(reference)) = (request.case_id, &request.case_reference) {
            p {
                @if view.may_case { a.button href={ "/cases/" (case) } { (w::to_case(lang, reference.as_str())) } }
                @else { (w::has_case(lang, reference.as_str())) }
            }
        }
        @if let Some(since) = view.waits_since {
            p { (w::waits_since(lang, when::date(lang, since))) " " a href="/waiting-list" { (w::to_waiting_list(lang)) } }
        }
    }
}

fn facts(lang: Lang, view: &OneView) -> Vec<(&str, Markup)> {
    let request = &view.request;
    let mut facts = vec![
        (w::head_way(lang), html! { (request.way.label(lang)) }),
        (
            w::received_on(lang),
            html! { (when::date(lang, request.received_on)) ", " (request.channel.label(lang)) },
        ),
        (
            w::people(lang),
            html! { ul.plain { @for one in &request.people { li { (person(lang, one, request.readable.contains(&one.person_id), view.today)) } } } },
        ),
        (w::settlement(lang), html! { (request.place(lang).unwrap_or(page::w::not_given(lang))) }),
        (w::services(lang), html! { (named(lang, &request.services)) }),
    ];
    if let Some(programme) = &request.programme {
        facts.push((w::programme(lang), html! { (catalogue::programme(lang, programme)) }));
    }
    if !request.groups.is_empty() {
        let groups: Vec<String> =
            request.groups.iter().map(|code| catalogue::target_group(lang, code)).collect();
        facts.push((w::groups(lang), html! { (groups.join("; ")) }));
    }
    if let Some(referral) = referral(lang, view) {
        facts.push((w::referral(lang), referral));
    }
    if let Some(reason) = &request.urgency_reason {
        facts.push((w::urgency_reason(lang), html! { (reason) }));
    }
    facts
}

/// Services by their names.
fn named(lang: Lang, services: &[String]) -> String {
    let names = services.iter().map(|code| law::label(&Law::shipped().services, code, lang));
    names.collect::<Vec<_>>().join("; ")
}

/// Who refers, by which document, for how long, to which services; nothing when none of it is known.
fn referral(lang: Lang, view: &OneView) -> Option<Markup> {
    let request = &view.request;
    let parts: Vec<String> = [
        request.organisation(lang).map(str::to_owned),
        request.referral_number.as_deref().map(|number| w::under_number(lang, number)),
        request.referral_on.map(|day| when::date(lang, day)),
        request.term_months.map(|months| w::for_months(lang, months)),
        (!request.referral_services.is_empty())
            .then(|| w::for_services(lang, named(lang, &request.referral_services))),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!parts.is_empty()).then(|| html! { (parts.join(", ")) })
}

fn person(lang: Lang, one: &RequestPerson, readable: bool, today: Date) -> Markup {
    let age = age::age(lang, one.born_on, one.precision, one.expected_on, today);
    html! {
        @if readable { a href={ "/people/" (one.person_id) } { (one.name.display(lang)) } }
        @else { (one.name.display(lang)) }
        span.soft {
            " " (one.role.label(lang))
            @if let Some(age) = age { ", " (age) }
            @if one.asks { " · " (w::asks(lang)) }
        }
    }
}

fn told(lang: Lang, step: &StepRow) -> TimelineItem {
    let ground = step.ground.as_deref().unwrap_or_default();
    let (title, body) = match step.kind {
        StepKind::Paper => {
            let paper = Law::shipped().paper_label(&step.text, lang);
            let title = match ground {
                "received" => w::told_paper_received(lang, paper),
                "waived" => w::told_paper_waived(lang, paper),
                "submitted" => w::told_paper_submitted(lang, paper),
                _ => w::told_paper_asked(lang, paper),
            };
            (html! { (title) }, html! {})
        }
        StepKind::Refuse => (
            html! { (step.kind.label(lang)) },
            html! {
                p { (law::label(&Law::shipped().refusals, ground, lang)) }
                p.as-typed { (step.text) }
                p.soft { (Law::shipped().appeal.label(lang)) }
            },
        ),
        StepKind::Priority => {
            let priority = crate::waiting::Priority::from_code(ground);
            let title = priority.map_or("", |one| one.label(lang));
            (html! { (step.kind.label(lang)) ": " (title) }, html! { p.as-typed { (step.text) } })
        }
        StepKind::PassOn => (
            html! { (step.kind.label(lang)) @if let Some(to) = step.organisation(lang) { ": " (to) } },
            html! { p.as-typed { (step.text) } },
        ),
        StepKind::Told => {
            let title = Appeal::from_code(ground).map_or(step.kind.label(lang), |appeal| appeal.label(lang));
            (html! { (title) ", " (when::date(lang, step.on_day)) }, html! {})
        }
        StepKind::Received | StepKind::Changed | StepKind::Accept | StepKind::Wait | StepKind::Withdraw => (
            html! { (step.kind.label(lang)) },
            html! { @if !step.text.is_empty() { p.as-typed { (step.text) } } },
        ),
    };
    TimelineItem { at: step.at, title, by: step.by(lang).to_owned(), body, kind: String::new() }
}
