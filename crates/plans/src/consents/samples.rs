//! Samples of consents. Nobody in them is real.

use super::{
    Consent, Purpose,
    pages::{form_page, withdraw_page},
};
use base::{FieldErrors, Lang, Problem, jiff::civil::date, typed::Typed};
use casework::cases::samples::{case, id, people, today};
use page::Markup;
use people::Name;

/// Recording a consent and withdrawing it, with errors.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let (none, typed) = (FieldErrors::new(), Typed::default());
    let signs = FieldErrors::one("child_signed", Problem::Required);
    let by = FieldErrors::one("by", Problem::Required);
    vec![
        ("consent, new", form_page(lang, &case(true), &people(), &typed, &none)),
        ("consent, with errors", form_page(lang, &case(true), &people(), &typed, &signs)),
        ("consent, withdrawal", withdraw_page(lang, &case(true), &sample(), &typed, &none)),
        ("consent, withdrawal with errors", withdraw_page(lang, &case(true), &sample(), &typed, &by)),
    ]
}

/// A consent that holds.
pub fn sample() -> Consent {
    Consent {
        id: id(750),
        case_id: id(1),
        person_id: id(11),
        person: Name::named("Ивайло", "", "Петров"),
        giver_id: id(12),
        giver: Name::named("Мария", "", "Петрова"),
        purpose: Purpose::Photos,
        detail: "Снимки от групата, без лица.".to_owned(),
        given_on: today(),
        valid_until: Some(date(2027, 3, 5)),
        child_signed: false,
        withdrawn_on: None,
        withdrawn_by: None,
        withdrawn_note: None,
        version: 1,
    }
}
