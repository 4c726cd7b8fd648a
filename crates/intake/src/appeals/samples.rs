//! Samples of a refusal being told. Nobody in them is real.

use super::{
    Telling,
    pages::{TellingView, telling_page},
};
use crate::record::RequestId;
use base::{
    FieldErrors, Lang,
    jiff::{Timestamp, civil::date},
    typed::Typed,
};
use page::Markup;

/// The page, and with errors.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let appealed = Typed::default().with("appeal", "appealed");
    let wrong = Telling::parse(&appealed, None, date(2026, 3, 5)).err().unwrap_or_default();
    let view = |typed, errors| TellingView {
        request: RequestId::new(Timestamp::UNIX_EPOCH),
        reference: "З-2026-0012".to_owned(),
        typed,
        errors,
        version: 4,
    };
    let today = Typed::default().with("told_on", "05.03.2026");
    vec![
        ("refusal, telling", telling_page(lang, &view(today, FieldErrors::new()))),
        ("refusal, telling with errors", telling_page(lang, &view(appealed, wrong))),
    ]
}
