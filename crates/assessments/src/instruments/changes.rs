//! What a new version has other than the one before, for those who fill it.

use super::w;
use ::instruments::{Change, What};
use base::Lang;
use page::{Markup, html};

/// What is other, as a list; a sentence when nothing is.
pub fn told(lang: Lang, changes: &[Change]) -> Markup {
    html! {
        @if changes.is_empty() { p.soft { (w::no_changes(lang)) } }
        @else { ul { @for change in changes { li { (line(lang, change)) } } } }
    }
}

/// The list that is kept with a version; nothing when it cannot be read any more.
pub fn kept(text: &str) -> Vec<Change> {
    serde_json::from_str(text).unwrap_or_default()
}

fn line(lang: Lang, change: &Change) -> Markup {
    let key = html! { @if !change.key.is_empty() { " " code { (change.key) } } };
    html! {
        (w::change_of(lang, change.sheet.as_str())) (key) ": "
        @match &change.what {
            What::Added => (w::change_added(lang)),
            What::Removed => (w::change_removed(lang)),
            What::Changed { column, from, to } => {
                code { (column) } " "
                @if !from.is_empty() { del { (from) } " → " }
                @if to.is_empty() { (w::change_emptied(lang)) } @else { ins { (to) } }
            }
        }
    }
}
