//! Complaints as pages: the list, a new one, one of them, a step.

mod door;
mod entry;
mod figures;
mod list;
mod one;
mod register;
mod step;

pub use door::{DoorView, PosterView, door_page, poster_page};
pub use entry::{DRAFT, EntryView, entry_page};
pub use figures::{FiguresView, figures_page};
pub use list::{ListView, list_page};
pub use one::{OneView, one_page};
pub use register::{RegisterView, register_page};
pub use step::{StepView, step_page, title as step_title};

use super::{
    State,
    read::{Complaint, days},
    w,
};
use base::{Code, Lang, clock, jiff::civil::Date};
use page::{Markup, Tone, html, list as kit, when};

/// How far a complaint has come.
pub fn state_tag(lang: Lang, state: State) -> Markup {
    let tone = match state {
        State::Received => Tone::Warn,
        State::Acknowledged | State::LookedInto => Tone::Info,
        State::Answered => Tone::Good,
        State::Withdrawn => Tone::Neutral,
    };
    kit::tag(state.label(lang), tone)
}

/// How the term of the answer stands, in words with its day; nothing once it was taken back.
fn term(lang: Lang, one: &Complaint, today: Date) -> Markup {
    let Some(moments) = one.term() else { return html! {} };
    let due_on = clock::date_of(moments.due_at);
    if moments.lifted_at.is_some() {
        return html! {};
    }
    if let Some(met_at) = moments.met_at {
        let late = days(due_on, clock::date_of(met_at));
        return html! {
            @if moments.is_late() { (kit::tag(&w::answered_late(lang, late.max(1)), Tone::Bad)) }
            @else { (kit::tag(w::answered_in_time(lang), Tone::Good)) }
        };
    }
    let left = days(today, due_on);
    let (tone, words) = match left {
        ..0 => (Tone::Bad, w::term_over(lang, -left)),
        0..=2 => (Tone::Warn, w::term_left(lang, left)),
        _ => (Tone::Info, w::term_left(lang, left)),
    };
    html! { (kit::tag(&words, tone)) " " (w::term_until(lang, when::date(lang, due_on))) }
}
