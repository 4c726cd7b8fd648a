//! Samples of help in a case. Nobody in them is real.

use super::{
    AssistanceId, Catalogue, Job, Kind, Outcome,
    applications::{Application, NewReply, Reply},
    copies::Copy,
    form::{NewAssistance, NewEnd},
    pages::{
        list_page,
        one::{OneView, applications::answer_page, one_page},
    },
    read::AssistanceRow,
};
use base::{FieldErrors, Lang, jiff::civil::date, typed::Typed};
use casework::cases::samples::{case, id, now, today};
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
        people: vec![("1".to_owned(), "Иво Петров".to_owned())],
        organisations: vec![("2".to_owned(), "Дирекция „Социално подпомагане“".to_owned())],
        applications: if kind.code == "work" { applications() } else { Vec::new() },
        copies: row.iter().map(|_| copy()).collect(),
        row,
        typed,
        errors,
    };
    let typed = |matter: &str| Typed::default().with("matter", matter).with("begun_on", "05.03.2026");
    let names = [
        ("documents", "assistance, documents"),
        ("work", "assistance, work"),
        ("health", "assistance, health"),
        ("hospital", "assistance, hospital"),
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
        let no_end = NewEnd::parse(&Typed::default(), kind, today()).err().unwrap_or_default();
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
    if let Some(kind) = catalogue.kind("work") {
        let search = rows().into_iter().find(|row| row.kind == "work");
        pages.push((
            "assistance, looking for work",
            one_page(lang, &view(kind, search, typed("job-search"), FieldErrors::new())),
        ));
    }
    let wrong = NewReply::parse(&Typed::default(), today()).err().unwrap_or_default();
    for one in applications().into_iter().take(1) {
        let here = (id(1), id(7));
        pages.push(("application", answer_page(lang, here, &one, &Typed::default(), &FieldErrors::new())));
        pages.push(("application, with errors", answer_page(lang, here, &one, &Typed::default(), &wrong)));
    }
    pages
}

fn applications() -> Vec<Application> {
    let one = |number: u128, answer: Option<Reply>| Application {
        id: id(number),
        employer: "Шивашки цех „Измислен“".to_owned(),
        position: Some("шивачка".to_owned()),
        applied_on: date(2026, 2, 10),
        answer,
        answered_on: answer.map(|_| date(2026, 2, 20)),
        note: answer.map(|_| "Да дойде в понеделник.".to_owned()),
        version: 1,
    };
    vec![one(1, None), one(2, Some(Reply::Invited)), one(3, Some(Reply::Hired)), one(4, Some(Reply::Silent))]
}

fn copy() -> Copy {
    Copy { id: id(9), title: "Заповед за отпускане".to_owned(), uploaded_at: now() }
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
        with_whom: None,
        companion: None,
        job_before: (kind == "work").then_some(Job::Unemployed),
        job_after: result.filter(|_| kind == "work").map(|_| Job::Temporary),
        admitted_on: (kind == "hospital").then(|| date(2026, 2, 1)),
        discharged_on: (kind == "hospital").then(|| date(2026, 2, 8)),
        follow_up_on: (kind == "hospital").then(|| date(2026, 2, 15)),
        follow_up_task: None,
        applications: i64::from(kind == "work") * 2,
        copies: i64::from(result.is_some()),
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
        AssistanceRow { due_on: None, name: None, ..one("work", "job-search", None) },
        AssistanceRow {
            due_on: None,
            companion: Some("Вяра Водеща".to_owned()),
            with_whom: Some("Болница „Измислена“".to_owned()),
            organisation_bg: None,
            organisation_en: None,
            ..one("hospital", "hospital-stay", Some(Outcome::Reached))
        },
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
