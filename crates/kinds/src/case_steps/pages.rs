//! The work of a kind as a page: the next step with its guidance, the checklist, what was recorded.

mod form;
mod told;

pub use form::{Sheet, correction_page, step_page};

use super::view::KindView;
use crate::{
    case_kinds::pages::{ending, heading},
    standing::{Missing, State, StepLine},
    w,
};
use base::{Lang, clock, rules::Effect};
use casework::cases::frame::{self, Tab};
use page::{Markup, Step, StepState, Tone, form as forms, html, list, story, when};

/// The work of a kind.
pub fn kind_page(lang: Lang, view: &KindView) -> Markup {
    let body = html! {
        p.back { a href={ "/cases/" (view.case.id) "/kinds" } { "← " (w::title(lang)) } }
        h2 { (heading(lang, &view.work)) }
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

/// The next step with what to do, or that all is recorded.
fn next(lang: Lang, view: &KindView) -> Markup {
    let Some(line) = view.lines.iter().find(|line| line.state == State::Next) else {
        return html! { section.card { h3 { (w::all_recorded(lang)) } p { (w::all_recorded_next(lang)) } } };
    };
    html! {
        section.card.next-step {
            h3 { (w::next_is(lang, line.step.name(lang))) }
            p { (line.step.guide(lang)) }
            (missing(lang, view, &line.missing))
            @if view.takes(line) {
                p { a.button href={ (view.here()) "/steps/" (line.step.code) } { (w::record_step(lang)) } }
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

/// What stands before a step and is missing, with the way to it.
pub(super) fn missing(lang: Lang, view: &KindView, missing: &[Missing]) -> Markup {
    html! {
        @if !missing.is_empty() {
            ul.plain.missing {
                @for one in missing {
                    li {
                        @let name = one.step.name(lang);
                        @match one.effect {
                            Effect::Stop => { (list::tag(w::stop(lang), Tone::Bad)) " " (w::must_stand(lang, name)) }
                            Effect::Warning => { (list::tag(w::warning(lang), Tone::Warn)) " " (w::should_stand(lang, name)) }
                        }
                        @if view.line(&one.step.code).is_ok_and(|line| view.takes(line)) {
                            " " a href={ (view.here()) "/steps/" (one.step.code) } { (w::go_to(lang, name)) }
                        }
                    }
                }
            }
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
            @if line.times == 0 && line.step.optional { (w::when_needed(lang)) " " }
            @if let Some(stop) = stop { (w::after_step(lang, stop.step.name(lang))) }
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
