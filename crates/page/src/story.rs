//! What happened, and what is still to do.

use crate::{w, when};
use base::{Lang, jiff::Timestamp};
use maud::{Markup, html};

/// One thing that happened.
#[derive(Debug, Clone)]
pub struct TimelineItem {
    /// When.
    pub at: Timestamp,
    /// What, in a few words; may be a link.
    pub title: Markup,
    /// Who did it; left out when empty.
    pub by: String,
    /// The rest.
    pub body: Markup,
    /// The sort of thing, in a word; left out when empty.
    pub kind: String,
}

/// What happened, in the order given. Titles are `h3`, so it stands under an `h2`.
pub fn timeline(lang: Lang, items: &[TimelineItem]) -> Markup {
    html! {
        ol.timeline {
            @for item in items {
                li {
                    p.timeline-when {
                        time datetime=(item.at) { (when::date_time(lang, item.at)) }
                        @if !item.kind.is_empty() { " " span.tag { (item.kind) } }
                    }
                    h3 { (item.title) }
                    @if !item.by.is_empty() { p.timeline-by { (w::by_whom(lang, &item.by)) } }
                    div.timeline-body { (item.body) }
                }
            }
        }
    }
}

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// It is done.
    Done,
    /// It is next.
    Current,
    /// It comes later.
    ToDo,
    /// The work went on without it.
    Skipped,
}

/// One step of a list of things to do.
#[derive(Debug, Clone)]
pub struct Step {
    /// What is to be done.
    pub text: String,
    /// Where it is done.
    pub href: Option<String>,
    /// Where it stands.
    pub state: StepState,
    /// A remark; may be empty.
    pub note: Markup,
}

/// A list of things to do, each with its state in words.
pub fn steps(lang: Lang, items: &[Step]) -> Markup {
    html! {
        ol.steps {
            @for item in items {
                @let (class, word) = match item.state {
                    StepState::Done => ("step done", w::step_done(lang)),
                    StepState::Current => ("step current", w::step_current(lang)),
                    StepState::ToDo => ("step todo", w::step_to_do(lang)),
                    StepState::Skipped => ("step skipped", w::step_skipped(lang)),
                };
                li class=(class) aria-current=[(item.state == StepState::Current).then_some("step")] {
                    span.step-text {
                        @if let Some(href) = &item.href { a href=(href) { (item.text) } } @else { (item.text) }
                        @if !item.note.0.is_empty() { span.step-note { (item.note) } }
                    }
                    " " span.step-state { (word) }
                }
            }
        }
    }
}

/// What stands where there is nothing yet: why, and what to do.
pub fn empty_state(text: &str, action: Markup) -> Markup {
    html! { div.empty { p { (text) } (action) } }
}
