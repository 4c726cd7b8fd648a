//! The pages of the trail, empty, full and with errors. Everybody in them is made up.

use super::*;
use base::{Id, Problem};
use uuid::Uuid;

/// The moment of the samples: 10 March 2026, 10:30 in Sofia.
const NOW: Timestamp = Timestamp::constant(1_773_131_400, 0);

/// Every page of the trail, by name.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let none = FieldErrors::new();
    let wrong = FieldErrors::one("from", Problem::NotADate);
    let full = Trail {
        typed: Typed::default().with("action", "case.viewed"),
        users: vec![("1".into(), "Радка Примерна".into())],
        actions: super::super::names::actions(lang),
        lines: vec![line("case.viewed", "page"), line("sign-in.failed", "page"), line("case.opened", "job")],
        next: Some("/audit?after=1".into()),
        seal: Some((1234, NOW)),
    };
    vec![
        ("trail, empty", trail(lang, &Trail::default(), &none)),
        ("trail, full", trail(lang, &full, &none)),
        (
            "trail, with errors",
            trail(lang, &Trail { typed: Typed::default().with("from", "вчера"), ..full }, &wrong),
        ),
        ("history, empty", html! { h1 { (w::title(lang)) } (changes(lang, &[], None)) (looks(lang, &[])) }),
        (
            "history, full",
            html! { h1 { (w::title(lang)) } (changes(lang, &items(lang), Some("/x?after=1"))) (looks(lang, &[looked()])) },
        ),
    ]
}

fn line(action: &str, via: &str) -> Line {
    Line {
        id: Id::from_uuid(Uuid::from_u128(1)),
        at: NOW,
        user_name: (via == "page").then(|| "Радка Примерна".into()),
        user_latin: (via == "page").then(|| "Radka Primerna".into()),
        address: Some("192.0.2.1".into()),
        via: via.into(),
        action: action.into(),
        subject_kind: "case".into(),
        case_reference: Some("2026-0001".into()),
        signal_reference: None,
        reason: Some("…".into()),
        changes: r#"[["risk","low","high"]]"#.into(),
    }
}

fn items(lang: Lang) -> Vec<(Line, Vec<Change>)> {
    let change = |before: Option<&str>, after: Option<&str>| Change {
        field: name_field(lang, "risk"),
        before: before.map(str::to_owned),
        after: after.map(str::to_owned),
    };
    let long = "дълго ".repeat(60);
    let all = vec![
        change(None, Some("2")),
        change(Some("1"), Some("2")),
        change(Some("1"), None),
        change(None, Some(&long)),
    ];
    vec![(line("case.opened", "page"), all), (line("case.closed", "job"), Vec::new())]
}

fn looked() -> Looked {
    Looked {
        name: "Радка Примерна".into(),
        name_latin: "Radka Primerna".into(),
        action: "case.viewed".into(),
        times: 3,
        last_at: NOW,
    }
}
