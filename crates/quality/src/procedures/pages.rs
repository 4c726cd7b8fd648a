//! The library of procedures as pages.

mod entry;
mod list;
mod one;

pub use entry::{EntryView, entry_page};
pub use list::{ListView, list_page};
pub use one::{OneView, one_page};

use super::{read::ProcedureLine, w};
use base::Lang;
use page::{Markup, Tone, date_time, html, list as kit};

/// Whether the viewer has read the newest version; nothing for those who need not.
fn reading_tag(lang: Lang, line: &ProcedureLine) -> Markup {
    html! {
        @if line.waits() { (kit::tag(w::to_read(lang), Tone::Warn)) }
        @else if let Some(at) = line.read_at { (kit::tag(&w::read_at(lang, date_time(lang, at)), Tone::Good)) }
    }
}
