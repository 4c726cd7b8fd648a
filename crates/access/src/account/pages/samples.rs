//! The pages of the account, empty, full and with errors. Everybody in them is made up.

use super::*;
use base::{Id, Problem};

/// The moment of the samples: 10 March 2026, 10:30 in Sofia.
const NOW: Timestamp = Timestamp::constant(1_773_131_400, 0);

/// Every page of the account, by name.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let none = FieldErrors::new();
    let wrong = |field, problem| FieldErrors::one(field, problem);
    let token = Typed::default().with("name", "Отчети").with("scope", "write").with("days", "х");
    vec![
        ("account, empty", account(lang, &view(0), &none)),
        ("account, full", account(lang, &view(3), &none)),
        ("account, with errors", account(lang, &view(1), &wrong("phone", Problem::TooLong(40)))),
        ("password, empty", password(lang, "key", &none)),
        ("password, with errors", password(lang, "key", &wrong("password", Problem::TooShort(12)))),
        ("second factor, empty", set_up(lang, &proposed(), &none)),
        (
            "second factor, with errors",
            set_up(lang, &proposed(), &wrong("code", Problem::said("code-wrong", w::code_wrong))),
        ),
        ("second factor, full", factor(lang, "key", 7, true, &none)),
        ("recovery codes", recovery_codes(lang, &["ABCDE-FGH23".into(), "JKLMN-PQR45".into()])),
        ("token, empty", new_token(lang, "key", &Typed::default(), &none)),
        ("token, with errors", new_token(lang, "key", &token, &wrong("days", Problem::NotANumber))),
        ("token, shown", token_shown(lang, "Отчети", "zaedno_AbCdEf")),
    ]
}

fn proposed() -> SetUp {
    SetUp {
        key: "key".into(),
        carried: "00".into(),
        text: "ABCD EFGH".into(),
        url: "otpauth://totp/Zaedno:radka@example.bg?secret=ABCDEFGH&issuer=Zaedno".into(),
        required: true,
    }
}

fn view(many: usize) -> Account {
    let session = |n: usize| SignedIn {
        id: Id::from_uuid(uuid::Uuid::from_u128(n as u128)),
        device: "Mozilla/5.0 (Linux; Android 10; K) Chrome/130.0 Mobile Safari/537.36".into(),
        address: format!("192.0.2.{n}"),
        created_at: NOW,
        seen_at: NOW,
    };
    let token = |n: usize| TokenLine {
        id: Id::from_uuid(uuid::Uuid::from_u128(n as u128)),
        name: "Отчети на общината".into(),
        scope: Scope::Read,
        created_at: NOW,
        expires_at: (n > 0).then_some(NOW),
        last_used_at: (n > 1).then_some(NOW),
    };
    Account {
        key: "key".into(),
        name: "Радка Примерна".into(),
        name_latin: "Radka Primerna".into(),
        email: "radka@example.bg".into(),
        phone: "0888 000 000".into(),
        language: "bg".into(),
        posts: vec![(crate::Role::Head, Some("Център „Проба“".into())), (crate::Role::Director, None)],
        second_factor_since: (many > 0).then_some(NOW),
        codes_left: 10,
        sessions: (0..many).map(session).collect(),
        this_session: Some(Id::from_uuid(uuid::Uuid::from_u128(0))),
        tokens: (0..many).map(token).collect(),
        more: vec![NavLink { href: "/staff".into(), label: w::staff(Lang::Bg).into(), ..NavLink::default() }],
    }
}
