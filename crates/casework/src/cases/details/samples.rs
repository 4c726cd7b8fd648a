//! Samples of the details of a case. Nobody in them is real.

use super::{
    form::{NewHead, read_as},
    pages::{DetailsView, details_page, edit_page},
    risk::RiskLine,
};
use crate::{
    cases::samples::{case, colleagues, id, now, sealed},
    risk::Risk,
};
use base::{FieldErrors, Lang, Problem, jiff::Timestamp, typed::Typed};
use page::{Markup, html};

/// Details and the head being changed: empty, full, with errors.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let view = |is_full: bool| DetailsView {
        case: case(is_full),
        reads_signal: is_full,
        colleagues: colleagues(),
        risks: if is_full { risks() } else { Vec::new() },
        closures: html! {},
        now: now(),
    };
    let none = FieldErrors::new();
    let wrong = NewHead::parse(&Typed::default(), &case(true)).err().unwrap_or_default();
    let risk = FieldErrors::one("risk_reason", Problem::Required);
    let member = FieldErrors::one("user", Problem::NotOffered);
    let lead = FieldErrors::one("lead", Problem::Required);
    vec![
        ("case details", details_page(lang, &view(true), &Typed::default(), &none)),
        ("case details, empty", details_page(lang, &view(false), &Typed::default(), &none)),
        ("case details, wrong risk", details_page(lang, &view(true), &Typed::default(), &risk)),
        ("case details, wrong member", details_page(lang, &view(true), &Typed::default(), &member)),
        ("case details, no new lead", details_page(lang, &view(true), &Typed::default(), &lead)),
        ("case head", edit_page(lang, &case(true), &read_as(&case(true)), &none)),
        (
            "case details, sealed",
            details_page(lang, &DetailsView { case: sealed(), ..view(true) }, &Typed::default(), &none),
        ),
        ("case head, sealed", edit_page(lang, &sealed(), &read_as(&sealed()), &none)),
        ("case head, with errors", edit_page(lang, &case(true), &Typed::default(), &wrong)),
    ]
}

fn risks() -> Vec<RiskLine> {
    let line = |number, level, reason: &str, days: i64| RiskLine {
        id: id(number),
        level,
        reason: reason.to_owned(),
        assessed_at: Timestamp::constant(1_772_713_800 - days * 86_400, 0),
        name: Some("Вода Водеща".to_owned()),
        latin: Some("Voda Vodeshta".to_owned()),
    };
    vec![
        line(61, Risk::High, "Майката каза, че ще остави детето.", 12),
        line(62, Risk::Medium, "Бабата ще помага.", 4),
    ]
}
