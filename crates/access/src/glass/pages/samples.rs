//! The pages of emergency access, empty, full and with errors. Everybody in them is made up.

use super::*;
use crate::Subject;
use base::{Id, Problem};
use uuid::Uuid;

/// Every page of emergency access, by name.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let none = FieldErrors::new();
    let now = Timestamp::constant(1_773_131_400, 0);
    let found = [found(1), found(2)];
    let opens = |found| Opens { key: "key".into(), found, reason: "кратко", chosen: "" };
    let missing = FieldErrors::one("reference", Problem::said("no-such-number", w::no_such_number));
    let short = FieldErrors::one("reason", Problem::TooShort(10));
    vec![
        ("glass, empty", search(lang, "", &none)),
        ("glass, not found", search(lang, "2026-0099", &missing)),
        ("glass, one", open(lang, &opens(&found[..1]), &none)),
        ("glass, with errors", open(lang, &opens(&found), &short)),
        ("openings, empty", list(lang, &[], now)),
        ("openings, full", list(lang, &[opening(0), opening(1), opening(2)], now)),
    ]
}

fn found(n: u128) -> Found {
    Found {
        subject: Subject::Case(Id::from_uuid(Uuid::from_u128(n))),
        reference: "2026-0012".into(),
        centre: "Център „Проба“".into(),
    }
}

fn opening(n: i64) -> Opening {
    let at = |hours: i64| Timestamp::constant(1_773_131_400 + hours * 3600, 0);
    Opening {
        id: Id::from_uuid(Uuid::nil()),
        name: "Радка Примерна".into(),
        name_latin: "Radka Primerna".into(),
        case_id: Some(Id::from_uuid(Uuid::nil())),
        signal_id: None,
        reference: "2026-0012".into(),
        reason: "Майката е пред вратата с детето.".into(),
        from_at: at(-n * 5),
        until_at: at(4 - n * 5),
        ended_at: (n == 2).then(|| at(-9)),
    }
}
