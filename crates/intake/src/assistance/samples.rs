//! Samples of help in a case. Nobody in them is real.

use super::{
    AssistanceId, Catalogue, Kind, Outcome,
    form::{NewAssistance, NewEnd},
    pages::{OneView, list_page, one_page},
    read::AssistanceRow,
};
use base::{FieldErrors, Lang, jiff::civil::date, typed::Typed};
use casework::cases::samples::{case, now, today};
use page::Markup;
use people::Name;

/// The list empty and full, each kind, something under way, something that ended, with errors.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let catalogue = Catalogue::shipped();
    let mut pages = vec![
        ("assistance, none", list_page(lang, &case(true), &[], today())),
        ("assistance", list_page(lang, &case(true), &rows(), today())),
    ];
    let view = |kind: &'static Kind, row: Option<AssistanceRow>, typed: Typed, errors| OneView {
        case: case(true),
        kind,
        row,
        files: Vec::new(),
        people: vec![("1".to_owned(), "Иво Петров".to_owned())],
        organisations: vec![("2".to_owned(), "Дирекция „Социално подпомагане“".to_owned())],
        typed,
        errors,
    };
    let typed = |matter: &str| Typed::default().with("matter", matter).with("begun_on", "05.03.2026");
    let names = [
        ("documents", "assistance, documents"),
        ("work", "assistance, work"),
        ("health", "assistance, health"),
        ("enrolment", "assistance, enrolment"),
        ("other-service", "assistance, other service"),
        ("accompaniment", "assistance, accompaniment"),
        ("material-aid", "assistance, material aid"),
    ];
    for (code, name) in names {
        if let Some(kind) = catalogue.kind(code) {
            pages.push((name, one_page(lang, &view(kind, None, Typed::default(), FieldErrors::new()))));
        }
    }
    if let Some(kind) = catalogue.kind("documents") {
        let wrong = NewAssistance::parse(&Typed::default().with("kind", "documents"), today())
            .err()
            .unwrap_or_default();
        let no_end = NewEnd::parse(&Typed::default(), today()).err().unwrap_or_default();
        let under_way = rows().into_iter().next();
        let ended = rows().into_iter().last();
        pages.push(("assistance with errors", one_page(lang, &view(kind, None, Typed::default(), wrong))));
        pages.push((
            "assistance, under way",
            one_page(lang, &view(kind, under_way.clone(), typed("family-benefit"), FieldErrors::new())),
        ));
        pages.push((
            "assistance, end with errors",
            one_page(lang, &view(kind, under_way, typed("family-benefit"), no_end)),
        ));
        pages.push((
            "assistance, ended",
            one_page(lang, &view(kind, ended, typed("birth-certificate"), FieldErrors::new())),
        ));
    }
    pages
}

fn rows() -> Vec<AssistanceRow> {
    let one = |kind: &str, matter: &str, result: Option<Outcome>| AssistanceRow {
        id: AssistanceId::new(now()),
        kind: kind.to_owned(),
        matter: matter.to_owned(),
        person_id: None,
        name: Some(Name::named("Иво", "", "Петров")),
        organisation_id: None,
        organisation_bg: Some("Дирекция „Социално подпомагане“".to_owned()),
        organisation_en: Some("Social Assistance Directorate".to_owned()),
        place: None,
        text: "Подадено заедно с майката.".to_owned(),
        begun_on: date(2026, 2, 1),
        submitted_on: Some(date(2026, 2, 2)),
        entry_number: Some("94-12".to_owned()),
        due_on: Some(date(2026, 2, 16)),
        quantity: None,
        cents: None,
        donor: None,
        result,
        result_text: result.map(|_| "Получи го.".to_owned()),
        ended_on: result.map(|_| date(2026, 2, 20)),
        user_name: Some("Вяра Водеща".to_owned()),
        user_latin: Some("Vyara Vodeshta".to_owned()),
        version: 1,
    };
    vec![
        one("documents", "family-benefit", None),
        AssistanceRow {
            due_on: None,
            name: None,
            ..one("work", "job-application", Some(Outcome::NotReached))
        },
        AssistanceRow {
            quantity: Some(2),
            cents: Some(4550),
            donor: Some("Фирма „Измислена“".to_owned()),
            ..one("material-aid", "baby-pack", Some(Outcome::Partly))
        },
        one("documents", "birth-certificate", Some(Outcome::Reached)),
    ]
}
