//! The pages of requests: pure functions of what they show.

mod entry;
mod figures;
mod list;
mod one;

pub use entry::{
    ChangeView, EntryView, PLACE, PLACE_CODE, change_page, entry_page, wanted_label, wanted_options,
    ways_page,
};
pub use figures::{FiguresView, figures_page};
pub use list::{ListView, list_page};
pub use one::{OneView, one_page};

use crate::state::State;
use base::{Code, Lang};
use page::{Markup, Tone, tag};

/// How far a request has come, as a tag.
pub fn state_tag(lang: Lang, state: State) -> Markup {
    let tone = match state {
        State::Received => Tone::Info,
        State::WaitingPapers | State::Waiting => Tone::Warn,
        State::Accepted => Tone::Good,
        State::Refused | State::PassedOn | State::Withdrawn => Tone::Neutral,
    };
    tag(state.label(lang), tone)
}
