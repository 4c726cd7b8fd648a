//! The pages of notices, empty, full and with errors.

use super::{
    address::AddressLine,
    pages::{self, NoticesView},
};
use base::{FieldErrors, Id, Lang, Problem, jiff::Timestamp};
use page::Markup;

/// Every page of notices.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let now = Timestamp::constant(1_772_713_800, 0);
    let address = |number, read_at| AddressLine {
        id: Id::from_uuid(uuid::Uuid::from_u128(number)),
        created_at: now,
        read_at,
    };
    let full = NoticesView {
        letter: true,
        at: Some("08:00".into()),
        may_set: true,
        addresses: vec![address(1, Some(now)), address(2, None)],
    };
    let empty = NoticesView { letter: false, at: None, may_set: false, addresses: Vec::new() };
    let wrong = NoticesView { at: Some("25:00".into()), ..full.clone() };
    let none = FieldErrors::new();
    vec![
        ("notices", pages::notices_page(lang, &full, &none)),
        ("notices, empty", pages::notices_page(lang, &empty, &none)),
        (
            "notices, with errors",
            pages::notices_page(lang, &wrong, &FieldErrors::one("at", Problem::NotATime)),
        ),
        ("calendar address", pages::address_page(lang, "https://zaedno.example/calendar/tajna.ics")),
    ]
}
