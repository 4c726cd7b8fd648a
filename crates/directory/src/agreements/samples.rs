//! The pages of agreements, empty, full and with errors. Everybody in them is made up.

use super::{
    AgreementLine, AgreementRow, NewAgreement, PaperLine, PartyLine, form,
    pages::{self, AgreementForm, AgreementView, ListView},
};
use crate::{filled::Filled, kinds::OrganisationKind, places::PlaceAnswer};
use base::{
    FieldErrors, Id, Lang, Problem,
    jiff::{Timestamp, civil::Date, civil::date},
    typed::Typed,
};
use page::{Markup, html};

const TODAY: (Date, i64) = (date(2026, 3, 5), 60);

fn uuid(number: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(number)
}

fn row(number: u128, signed_on: Option<Date>, until_on: Option<Date>) -> AgreementRow {
    AgreementRow {
        id: Id::from_uuid(uuid(number)),
        centre_id: Id::from_uuid(uuid(3)),
        title: "Тристранно споразумение за превенция на изоставянето".into(),
        number: Some("СП-12/2025".into()),
        signed_on,
        from_on: signed_on,
        until_on,
        file_id: None,
        note: None,
        version: 1,
    }
}

fn parties(agreement: &AgreementRow) -> Vec<PartyLine> {
    let party = |number, kind, bg: &str, en: &str| PartyLine {
        agreement_id: agreement.id,
        organisation_id: Id::from_uuid(uuid(number)),
        kind,
        name_bg: bg.into(),
        name_en: en.into(),
    };
    vec![
        party(2, OrganisationKind::Hospital, "МБАЛ „Надежда“", "Nadezhda Hospital"),
        party(5, OrganisationKind::ChildProtection, "ОЗД – Примерово", "CPD Primerovo"),
    ]
}

/// One in each state.
pub fn lines() -> Vec<AgreementLine> {
    let signed = Some(date(2025, 3, 5));
    [
        row(21, signed, Some(date(2026, 4, 1))),
        row(22, signed, None),
        row(23, None, None),
        row(24, signed, Some(date(2025, 12, 31))),
    ]
    .into_iter()
    .map(|agreement| AgreementLine { parties: parties(&agreement), agreement })
    .collect()
}

fn list(lines: Vec<AgreementLine>, past: bool, reminder: Filled) -> ListView {
    let next = (!lines.is_empty()).then(|| "/agreements?after=1".into());
    ListView { lines, past, next, may_write: true, today: TODAY, reminder }
}

fn view(papers: Vec<PaperLine>, paper: Filled) -> AgreementView {
    let agreement = row(21, Some(date(2025, 3, 5)), Some(date(2026, 4, 1)));
    AgreementView {
        parties: parties(&agreement),
        agreement,
        centre: "ЦОП „Слънце“".into(),
        papers,
        may_write: true,
        today: TODAY,
        paper,
    }
}

/// Every page.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let empty = || Filled::empty(Typed::default());
    let days = Filled::empty(Typed::default().with("days", "60"));
    let again = |typed, errors| Filled::again(None, typed, errors, PlaceAnswer::none());
    let late =
        again(Typed::default().with("days", "0"), FieldErrors::one("days", Problem::OutOfRange(1, 365)));
    let paper = |number, name: &str| PaperLine {
        file_id: Id::from_uuid(uuid(number)),
        name: name.into(),
        media_type: "application/pdf".into(),
        bytes: 345_678,
        added_at: Timestamp::from_second(1_772_713_800).unwrap_or(Timestamp::UNIX_EPOCH),
        by_name: Some("Мария Петрова".into()),
    };
    let form_view = AgreementForm {
        centres: vec![
            (Id::from_uuid(uuid(3)), "ЦОП „Слънце“".into()),
            (Id::from_uuid(uuid(4)), "ЦОП „Друг“".into()),
        ],
        organisations: vec![(Id::from_uuid(uuid(2)), "МБАЛ „Надежда“ (Болница)".into())],
        action: "/agreements".into(),
        back: "/agreements".into(),
    };
    let known = row(21, Some(date(2025, 3, 5)), None);
    let typed = form::typed_of(lang, &known, &parties(&known));
    let wrong = Typed::default().with("signed_on", "05.03.2030").with("until_on", "31.02.2026");
    let errors = NewAgreement::parse(&wrong, &[], TODAY.0).err().unwrap_or_default();
    let bad_paper = again(
        Typed::default(),
        FieldErrors::one("paper", Problem::said("file-kind-refused", super::w::paper_kind_refused)),
    );
    vec![
        ("agreements, empty", pages::list(lang, &html! {}, &list(Vec::new(), false, days.clone()))),
        ("agreements, full", pages::list(lang, &html! {}, &list(lines(), false, days.clone()))),
        ("agreements, past", pages::list(lang, &html! {}, &list(Vec::new(), true, days))),
        ("agreements, with errors", pages::list(lang, &html! {}, &list(lines(), false, late))),
        ("agreement, empty", pages::show(lang, &view(Vec::new(), empty()))),
        (
            "agreement, full",
            pages::show(lang, &view(vec![paper(31, "договор-2.pdf"), paper(32, "договор.pdf")], empty())),
        ),
        ("agreement, with errors", pages::show(lang, &view(Vec::new(), bad_paper))),
        ("agreement form, empty", pages::edit(lang, &form_view, &empty())),
        ("agreement form, no partners", pages::edit(lang, &AgreementForm::default(), &empty())),
        ("agreement form, full", pages::edit(lang, &form_view, &Filled::of(1, typed, PlaceAnswer::none()))),
        ("agreement form, with errors", pages::edit(lang, &form_view, &again(wrong, errors))),
    ]
}
