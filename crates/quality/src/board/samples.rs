//! Samples of the board. Nobody in them is real.

use super::{
    Direction, Kind, Level,
    load::Fault,
    pages::{ActionView, BoardView, CriteriaView, OneView, action_page, board_page, criteria_page, one_page},
    read::{ActionRow, EvidenceRow, Line, Task},
};
use base::{FieldErrors, Lang, Problem, jiff::civil::date, typed::Typed};
use casework::cases::samples::{colleagues, id, now, today};
use page::Markup;

/// The board empty and full, a criterion, loading criteria, with errors too.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let wrong = OneView {
        typed: Typed::default().with("action", "Нов график"),
        errors: FieldErrors::one("due_on", Problem::Required),
        ..one(lang, true)
    };
    let to_do = |may: bool| ActionView {
        task: Task {
            action: one(lang, true).actions.swap_remove(0),
            centre_id: id(2),
            user_id: id(31),
            code: "1.3".to_owned(),
        },
        criterion: may.then(|| line(lang, true)),
        may_read: may,
        may_complete: may,
        today: today(),
        key: "key".to_owned(),
    };
    let loading =
        |faults, errors| criteria_page(lang, &CriteriaView { count: 11, is_starter: true, faults, errors });
    let faults = vec![(3, Fault::Direction), (7, Fault::Twice)];
    vec![
        ("quality, empty", board_page(lang, &board(Vec::new()))),
        ("quality", board_page(lang, &board(vec![line(lang, true), line(lang, false)]))),
        ("quality, criterion", one_page(lang, &one(lang, true))),
        ("quality, criterion for reading", one_page(lang, &one(lang, false))),
        ("quality, criterion with errors", one_page(lang, &wrong)),
        ("quality, action", action_page(lang, &to_do(true))),
        ("quality, action for reading", action_page(lang, &to_do(false))),
        ("quality, criteria", loading(Vec::new(), FieldErrors::new())),
        ("quality, criteria with errors", loading(faults, FieldErrors::new())),
        ("quality, no file, with errors", loading(Vec::new(), FieldErrors::one("file", Problem::Required))),
    ]
}

fn board(lines: Vec<Line>) -> BoardView {
    BoardView {
        centre: Some(id(2)),
        centres: vec![(id(2), "ЦОП „Заедно“".to_owned()), (id(3), "ЦОП „Гнездо“".to_owned())],
        year: 2026,
        is_starter: !lines.is_empty(),
        lines,
        may_write: true,
        today: today(),
    }
}

fn line(lang: Lang, is_scored: bool) -> Line {
    let text = "Жалбите получават отговор в срок.";
    Line {
        id: id(if is_scored { 96 } else { 97 }),
        centre_id: id(2),
        direction: if is_scored { Direction::Organisation } else { Direction::Results },
        code: "1.3".to_owned(),
        text: lang.pick(text, "Complaints are answered in time.").to_owned(),
        indicator: lang.pick("Дял в срок", "Share in time").to_owned(),
        is_starter: true,
        level: is_scored.then_some(Level::Mostly),
        note: is_scored.then(|| "Един отговор закъсня.".to_owned()),
        version: is_scored.then_some(1),
        before: Some(Level::Begun),
        evidence: 1,
        open: if is_scored { 2 } else { 1 },
        due_on: Some(if is_scored { date(2026, 2, 1) } else { date(2026, 6, 1) }),
    }
}

fn one(lang: Lang, may_write: bool) -> OneView {
    let action = |number: u128, due_on, done_on| ActionRow {
        id: id(number),
        text: "Обучение по жалби".to_owned(),
        user_name: Some("Калина Опитова".to_owned()),
        user_latin: Some("Kalina Opitova".to_owned()),
        due_on,
        done_on,
        version: 1,
    };
    let evidence = |number: u128, kind, target: Option<&str>| EvidenceRow {
        id: id(number),
        kind,
        target: target.map(str::to_owned),
        text: "Жалбите за годината".to_owned(),
        added_at: now(),
    };
    OneView {
        line: line(lang, true),
        year: 2026,
        evidence: vec![
            (evidence(5, Kind::Figure, Some("/complaints/figures")), true),
            (evidence(10, Kind::Record, Some("/cases/7")), false),
            (evidence(6, Kind::Text, None), false),
        ],
        actions: vec![
            action(7, date(2026, 2, 1), None),
            action(8, date(2026, 9, 1), None),
            action(9, date(2026, 1, 20), Some(date(2026, 1, 18))),
        ],
        colleagues: colleagues(),
        may_write,
        typed: Typed::default(),
        errors: FieldErrors::new(),
        today: today(),
    }
}
