//! The pages of staff, empty, full and with errors. Everybody in them is made up.

use super::*;
use crate::Role;
use base::{
    Id, Problem,
    jiff::{Timestamp, civil::date},
};
use uuid::Uuid;

/// Every page of staff, by name.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let none = FieldErrors::new();
    let taken = FieldErrors::one("email", Problem::Taken);
    let typed = Typed::default().with("name", "Радка Примерна").with("email", "radka@example.bg");
    let choices = Choices {
        places: vec![("1".to_owned(), "Център „Проба“".to_owned())],
        organisations: vec![(String::new(), "–".to_owned()), ("1".to_owned(), "МБАЛ „Измислена“".to_owned())],
        roles: vec![(Role::Head.code().to_owned(), Role::Head.label(lang).to_owned())],
    };
    let view = |closed| ColleagueView {
        colleague: one(closed),
        may_change: true,
        choices: choices.clone(),
        typed: Typed::default(),
        key: "key".into(),
    };
    vec![
        ("staff, empty", list(lang, &[], None)),
        ("staff, full", list(lang, &[one(false), one(true)], Some("/staff?after=1"))),
        ("colleague, new", new(lang, "key", &Typed::default(), &choices, &none)),
        ("colleague, new, with errors", new(lang, "key", &typed, &choices, &taken)),
        ("colleague, full", colleague(lang, &view(false), &none)),
        ("colleague, closed", colleague(lang, &view(true), &none)),
        (
            "colleague, with errors",
            colleague(lang, &view(false), &FieldErrors::one("role", Problem::Required)),
        ),
        ("colleague, closing", closing(lang, &one(false), "key")),
        (
            "colleague, invited",
            invited(lang, "Радка Примерна", "https://zaedno.example/invitation/x", "/staff/1"),
        ),
    ]
}

fn one(closed: bool) -> Colleague {
    let at = Timestamp::constant(1_773_131_400, 0);
    let row = Row {
        user_id: Id::from_uuid(Uuid::nil()),
        name: "Радка Примерна".into(),
        name_latin: "Radka Primerna".into(),
        email: "radka@example.bg".into(),
        phone: Some("0888 000 000".into()),
        closed_at: closed.then_some(at),
        totp_confirmed_at: Some(at),
        seen_at: Some(at),
        post_id: Id::from_uuid(Uuid::nil()),
        role: Role::Specialist,
        centre_id: None,
        centre_bg: Some("Център „Проба“".into()),
        centre_en: Some("Centre Proba".into()),
        job_bg: Some("психолог".into()),
        job_en: Some("psychologist".into()),
        from_on: date(2026, 1, 1),
        ended_on: closed.then(|| date(2026, 3, 1)),
    };
    Colleague {
        id: row.user_id,
        name: row.name.clone(),
        name_latin: row.name_latin.clone(),
        email: row.email.clone(),
        phone: row.phone.clone(),
        closed_at: row.closed_at,
        second_factor: true,
        seen_at: row.seen_at,
        posts: vec![row],
    }
}
