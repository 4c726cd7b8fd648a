//! The board of quality as pages: the board of a year, one criterion, loading criteria.

mod action;
mod board;
mod criteria;
mod one;

pub use action::{ActionView, action_page};
pub use board::{BoardView, board_page};
pub use criteria::{CriteriaView, criteria_page};
pub use one::{OneView, one_page};

use super::{Level, w};
use base::{Code, Lang};
use page::{Markup, Tone, html, list as kit};

/// How far a criterion is met.
fn level_tag(lang: Lang, level: Option<Level>) -> Markup {
    match level {
        None => html! { span.soft { (w::not_scored(lang)) } },
        Some(level) => {
            let tone = match level {
                Level::None => Tone::Bad,
                Level::Begun => Tone::Warn,
                Level::Mostly => Tone::Info,
                Level::Wholly => Tone::Good,
            };
            kit::tag(level.label(lang), tone)
        }
    }
}
