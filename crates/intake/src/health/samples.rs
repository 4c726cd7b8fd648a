//! Samples of the health of children. Nobody in them is real.

use super::{
    Calendar, Outcome,
    due::{self, Line, State},
    form::{NewDoctor, NewRecord},
    pages::{
        RecordView, brief, case_page,
        children::{ListView, list_page},
        doctor_page, record_page,
    },
    read::{Child, Kept, Told, Wanted},
};
use base::{FieldErrors, Lang, jiff::civil::date, typed::Typed};
use casework::cases::{
    frame::{self, Tab},
    samples::{case, id, today},
};
use page::Markup;
use people::{Name, Precision};

/// A case without children and with two, each form empty and with errors, the list empty and full.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let list = |told: Vec<Told>, without_doctor| ListView {
        wanted: Wanted { without_doctor, after: None },
        next: told.first().map(|one| (one.child.id, one.child.case_id)),
        told,
        today: today(),
    };
    let wrong_doctor = NewDoctor::parse(&Typed::default(), today()).err().unwrap_or_default();
    let mut pages = vec![
        ("health, no children", case_page(lang, &case(false), &[], today())),
        ("health of a case", case_page(lang, &case(true), &told(), today())),
        (
            "health on the page of a case",
            frame::page(lang, &case(true), today(), Tab::Story, brief(lang, id(1), &told())),
        ),
        ("health of all, none", list_page(lang, &list(Vec::new(), true))),
        ("health of all", list_page(lang, &list(told(), false))),
        (
            "doctor",
            doctor_page(
                lang,
                &case(true),
                &child(true),
                &Typed::default().with("name", "д-р Мила Измислена"),
                &FieldErrors::new(),
            ),
        ),
        (
            "doctor, with errors",
            doctor_page(lang, &case(true), &child(false), &Typed::default(), &wrong_doctor),
        ),
    ];
    if let Some(item) = Calendar::shipped().item.first() {
        let line = Line {
            item,
            round: 1,
            from: date(2026, 2, 20),
            by: date(2026, 2, 21),
            state: State::Late,
            kept: None,
        };
        let wrong = NewRecord::parse(&Typed::default().with("item", item.code.as_str()), today());
        let view = |errors: FieldErrors| RecordView {
            case: case(true),
            child: child(true),
            line: line.clone(),
            typed: Typed::default(),
            errors,
        };
        pages.push(("health record", record_page(lang, &view(FieldErrors::new()))));
        pages.push(("health record, with errors", record_page(lang, &view(wrong.err().unwrap_or_default()))));
    }
    pages
}

fn told() -> Vec<Told> {
    let kept = |number: u128, item: &str, outcome: Outcome| Kept {
        id: id(number),
        person_id: id(11),
        item: item.to_owned(),
        round: 1,
        outcome,
        done_on: (outcome == Outcome::Done).then(|| date(2025, 9, 2)),
        place: (outcome == Outcome::Done).then(|| "МБАЛ „Примерна“".to_owned()),
        reason: (outcome != Outcome::Done).then(|| "Лекарят отлага заради боледуване.".to_owned()),
        user_name: Some("Вяра Водеща".to_owned()),
        user_latin: Some("Vyara Vodeshta".to_owned()),
    };
    let all = [
        kept(1, "hepatitis-b-birth", Outcome::Done),
        kept(2, "bcg", Outcome::Earlier),
        kept(3, "hexavalent-1", Outcome::NotNeeded),
        kept(4, "pneumococcal-1", Outcome::Declined),
    ];
    let born = date(2025, 9, 1);
    let unknown =
        Child { born_on: None, precision: None, expected_on: Some(date(2026, 6, 1)), ..child(false) };
    vec![
        Told { child: child(true), lines: due::lines(born, &all, today()) },
        Told { child: child(false), lines: due::lines(born, &[], today()) },
        Told { child: unknown, lines: Vec::new() },
    ]
}

fn child(has_doctor: bool) -> Child {
    Child {
        id: id(11),
        name: Name::named("Иво", "", "Петров"),
        born_on: Some(date(2025, 9, 1)),
        precision: Some(Precision::Exact),
        expected_on: None,
        case_id: id(1),
        reference: "2026-0012".to_owned(),
        doctor_id: has_doctor.then(|| id(5)),
        doctor: has_doctor.then(|| "д-р Мила Измислена".to_owned()),
        practice: has_doctor.then(|| "ДКЦ „Примерен“".to_owned()),
        phone: has_doctor.then(|| "02 000 00 00".to_owned()),
        chosen_on: has_doctor.then(|| date(2025, 9, 20)),
    }
}
