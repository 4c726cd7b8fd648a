//! The page of the provider, empty, full and with errors: rendered by tests, looked at by people.

use super::{ProviderChange, pages};
use crate::{filled::Filled, places::PlaceAnswer};
use base::{Lang, typed::Typed};
use page::Markup;

/// Every page, by name.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let empty = Filled::empty(Typed::default());
    let typed = Typed::default()
        .with("name_bg", "Фондация „Измислена“")
        .with("name_en", "Invented Foundation")
        .with("organisation_number", "000694037");
    let errors = ProviderChange::parse(&Typed::default()).err().unwrap_or_default();
    let wrong = Filled::again(Some(1), Typed::default(), errors, PlaceAnswer::none());
    vec![
        ("provider, empty", pages::edit(lang, &empty)),
        ("provider, full", pages::edit(lang, &Filled::of(1, typed, PlaceAnswer::none()))),
        ("provider, with errors", pages::edit(lang, &wrong)),
    ]
}
