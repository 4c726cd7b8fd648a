//! The work of a kind as a page: the next step with its guidance, the checklist, what was recorded.

mod form;
mod missing;
mod questions;
mod told;

pub use form::{Sheet, correction_page, step_page};
use missing::missing;

use super::view::KindView;
use crate::{
    case_kinds::pages::{ending, heading, outcome, status},
    catalogue::{self, layer},
    standing::{State, StepLine},
    w,
};
use base::{
    Lang, clock,
    rules::{Effect, End},
};
use casework::{
    cases::frame::{self, Tab},
    order,
};
use page::{Markup, Step, StepState, Tone, form as forms, html, list, story, when};

/// The work of a kind.
pub fn kind_page(lang: Lang, view: &KindView) -> Markup {
    let body = html! {
        p.back { a href={ "/cases/" (view.case.id) "/kinds" } { "← " (w::title(lang)) } }
        h2 { (heading(lang, &view.work)) (status(lang, &view.work, &view.parents())) }
        p.lead { (view.work.kind.aim(lang)) }
        @if let Some(reason) = view.work.row.as_ref().and_then(|row| row.reason.as_deref()) {
            p.soft { (w::added_because(lang, reason)) }
        }
        @if view.is_open() { (next(lang, view)) } @else { (over(lang, view)) }
        @if view.work.kind.parents_alike { (told::parties(lang, view)) }
        section {
            h3 { (w::steps(lang)) }
            (story::steps(lang, &view.lines.iter().map(|line| item(lang, view, line)).collect::<Vec<_>>()))
        }
        (running(lang, view))
        (told::records(lang, view))
        @if view.is_open() && view.may.writes(view.work.layer()) {
            p { (forms::button_link(&format!("{}/ending", view.here()), w::end_kind(lang))) }
        }
    };
    frame::page(lang, &view.case, clock::date_of(view.now), Tab::Kinds, body)
}

/// That the work may end by what was answered, or the next step with what to do, or that all is recorded.
fn next(lang: Lang, view: &KindView) -> Markup {
    if let Some(end) = view.work.proposed_end() {
        return proposal(lang, view, end);
    }
    let Some(line) = view.lines.iter().find(|line| line.state == State::Next) else {
        return html! { section.card { h3 { (w::all_recorded(lang)) } p { (w::all_recorded_next(lang)) } } };
    };
    html! {
        section.card.next-step {
            h3 { (w::next_is(lang, line.step.name(lang))) }
            p { (line.step.guide(lang)) }
            @if line.is_again { p.soft { (w::to_be_done_again(lang)) } }
            (missing(lang, view, &line.missing))
            @if let Some(order) = view.order_of(line.step) { (order::told(lang, view.case.id, order)) }
            @if view.takes(line) {
                p { a.button href={ (view.here()) "/steps/" (line.step.code) } { (w::record_step(lang)) } }
            }
        }
    }
}

/// With which outcome the work may end, and under which other kind it goes on.
fn proposal(lang: Lang, view: &KindView, end: &End) -> Markup {
    let outcome = outcome(lang, &view.work, &end.outcome);
    let then = end.then.as_deref().and_then(catalogue::kind).filter(|then| view.may.writes(layer(then)));
    html! {
        section.card.next-step {
            h3 { (w::may_end(lang, outcome)) }
            p { (w::may_end_hint(lang)) }
            @if view.may.writes(view.work.layer()) {
                p { a.button href={ (view.here()) "/ending" } { (w::end_kind(lang)) } }
            }
            @if let Some(then) = then {
                p {
                    a href={ "/cases/" (view.case.id) "/kinds?kind=" (then.code) } {
                        (w::goes_on_under(lang, catalogue::name(lang, then)))
                    }
                }
            }
        }
    }
}

fn over(lang: Lang, view: &KindView) -> Markup {
    let summary = view.work.row.as_ref().and_then(|row| row.summary.as_deref());
    html! {
        section.card {
            h3 { (ending(lang, &view.work)) }
            @if let Some(summary) = summary { p.as-typed { (summary) } }
        }
    }
}

fn item(lang: Lang, view: &KindView, line: &StepLine) -> Step {
    let name = line.step.name(lang);
    let stop = line.missing.iter().find(|one| one.effect == Effect::Stop);
    Step {
        text: name.to_owned(),
        href: view.takes(line).then(|| format!("{}/steps/{}", view.here(), line.step.code)),
        state: match line.state {
            State::Done => StepState::Done,
            State::Next => StepState::Current,
            State::Later => StepState::ToDo,
        },
        note: html! {
            @if let Some(wanted) = line.wanted { (w::times_of(lang, line.times, wanted)) " " }
            @else if line.times > 1 { (w::times(lang, line.times)) " " }
            @if let Some(day) = line.last_on { (w::last_on(lang, when::date(lang, day))) " " }
            @if line.is_again { (w::again(lang)) " " }
            @if line.times == 0 && line.step.optional { (w::when_needed(lang)) " " }
            @if let (0, Some(when)) = (line.times, line.awaits) { (missing::awaited(lang, view, when)) " " }
            @if let Some(stop) = stop { (missing::short(lang, stop)) }
        },
    }
}

fn running(lang: Lang, view: &KindView) -> Markup {
    html! {
        @if !view.deadlines.is_empty() {
            section {
                h3 { (w::deadlines(lang)) }
                ul.plain {
                    @for line in &view.deadlines {
                        @let day = when::date(lang, clock::date_of(line.due_at));
                        li {
                            a href={ "/deadlines/" (line.id) } { (line.name(lang)) } " "
                            @if line.due_at < view.now { (list::tag(&w::late_since(lang, day), Tone::Bad)) }
                            @else if line.risk_at <= view.now { (list::tag(&w::due_on(lang, day), Tone::Warn)) }
                            @else { (list::tag(&w::due_on(lang, day), Tone::Neutral)) }
                        }
                    }
                }
            }
        }
    }
}
