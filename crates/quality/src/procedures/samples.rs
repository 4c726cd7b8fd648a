//! Samples of procedures. Nobody in them is real.

use super::{
    Kind, NewProcedure, NewVersion,
    pages::{EntryView, ListView, OneView, entry_page, list_page, one_page},
    read::{ProcedureLine, Reader, VersionRow},
};
use access::Role;
use base::{FieldErrors, Lang, ids::FileId, jiff::civil::date, typed::Typed};
use casework::cases::samples::{id, now, today};
use page::Markup;

/// The library empty and full, one procedure, a new one, a new version, with errors too.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let list = |lines, may_write| list_page(lang, &ListView { lines, may_write });
    let entry = |of, typed, errors| entry_page(lang, &EntryView { of, typed, errors });
    let file = FileId::new(now());
    let wrong = Typed::default().with("title", "При съмнение за насилие");
    let errors = NewProcedure::parse(&wrong, Ok(None), file, today()).err().unwrap_or_default();
    let stale = NewVersion::parse(&Typed::default(), Ok(None), file, today()).err().unwrap_or_default();
    let older = OneView { shown: version(1), ..one(true) };
    let retired = OneView { procedure: ProcedureLine { retired_at: Some(now()), ..line(true) }, ..one(true) };
    vec![
        ("procedures, empty", list(Vec::new(), false)),
        ("procedures, empty for the head", list(Vec::new(), true)),
        ("procedures", list(vec![line(false), line(true)], true)),
        ("procedures, to be read", list(vec![line(false)], false)),
        ("procedure, to be read", one_page(lang, &OneView { readers: None, ..one(false) })),
        ("procedure, for the head", one_page(lang, &one(true))),
        ("procedure, an older version", one_page(lang, &older)),
        ("procedure, retired", one_page(lang, &retired)),
        (
            "procedure, new",
            entry(None, Typed::default().with("valid_from", "05.03.2026"), FieldErrors::new()),
        ),
        ("procedure, new with errors", entry(None, wrong, errors)),
        ("procedure, new version", entry(Some(line(true)), Typed::default(), FieldErrors::new())),
        ("procedure, new version with errors", entry(Some(line(true)), Typed::default(), stale)),
    ]
}

fn line(is_read: bool) -> ProcedureLine {
    ProcedureLine {
        id: id(91),
        centre_id: id(2),
        kind: Kind::Violence,
        title: "При съмнение за насилие над дете".to_owned(),
        number: 2,
        valid_from: date(2026, 4, 1),
        must_read: true,
        read_at: is_read.then(now),
        due: 9,
        done: if is_read { 7 } else { 0 },
        retired_at: None,
        reminded_at: is_read.then(now),
        version: 2,
    }
}

fn version(number: i64) -> VersionRow {
    VersionRow {
        id: id(92),
        number,
        valid_from: if number == 1 { date(2024, 9, 1) } else { date(2026, 4, 1) },
        published_at: now(),
        publisher: Some("Росица Пробна".to_owned()),
        publisher_latin: Some("Rositsa Probna".to_owned()),
        changes: (number > 1).then(|| "Добавен е телефонът за деца 116 111.".to_owned()),
        text: (number > 1)
            .then(|| "1. Не разпитвайте детето.\n2. Обадете се веднага на ръководителя.".to_owned()),
        file_id: (number == 1).then(|| id(93)),
        file_name: (number == 1).then(|| "насилие.pdf".to_owned()),
        media_type: (number == 1).then(|| "application/pdf".to_owned()),
        bytes: (number == 1).then_some(40_960),
    }
}

fn one(is_read: bool) -> OneView {
    let reader = |name: &str, latin: &str, read_at| Reader {
        id: id(7),
        name: Some(name.to_owned()),
        latin: Some(latin.to_owned()),
        email: "-".to_owned(),
        language: "bg".to_owned(),
        read_at,
    };
    OneView {
        procedure: line(is_read),
        shown: version(2),
        roles: vec![Role::Head, Role::CaseWorker],
        versions: vec![version(2), version(1)],
        readers: Some(vec![
            reader("Милен Тестов", "Milen Testov", None),
            reader("Калина Опитова", "Kalina Opitova", Some(now())),
        ]),
        today: today(),
    }
}
