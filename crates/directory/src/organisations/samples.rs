//! The pages of partner organisations, empty, full and with errors. The organisations are made up.

use super::{
    NewOrganisation, OrganisationKind, OrganisationLine, OrganisationRow, form,
    pages::{self, ListView, OrganisationView},
    read::Search,
};
use crate::{agreements, filled::Filled, places::PlaceAnswer, wards};
use base::{Id, Lang, jiff::civil::date, typed::Typed};
use page::{Markup, html};

fn row() -> OrganisationRow {
    OrganisationRow {
        id: Id::from_uuid(uuid::Uuid::from_u128(2)),
        provider_id: Id::from_uuid(uuid::Uuid::nil()),
        kind: OrganisationKind::Hospital,
        name_bg: "МБАЛ „Надежда“".into(),
        name_en: "Nadezhda Hospital".into(),
        organisation_number: Some("000694037".into()),
        settlement_code: Some("35167".into()),
        address: Some("ул. „Здраве“ 1".into()),
        phone: Some("+35943164080".into()),
        email: Some("nadezhda@example.bg".into()),
        note: Some("Пропуск от портала.".into()),
        closed_on: None,
        version: 4,
    }
}

fn line() -> OrganisationLine {
    let row = row();
    OrganisationLine {
        id: row.id,
        kind: row.kind,
        name_bg: row.name_bg,
        name_en: row.name_en,
        settlement_code: None,
        phone: row.phone,
        email: None,
        closed_on: Some(date(2024, 1, 1)),
    }
}

fn view(organisation: OrganisationRow, whole: bool) -> OrganisationView {
    let kept = if whole { usize::MAX } else { 0 };
    OrganisationView {
        place: Some("гр. Казанлък, общ. Казанлък, обл. Стара Загора".into()).filter(|_| whole),
        wards: wards::samples::lines().into_iter().take(kept).collect(),
        contacts: wards::samples::contact_rows().into_iter().take(kept).collect(),
        agreements: Some(agreements::samples::lines().into_iter().take(kept).collect()),
        may_write: true,
        may_agree: true,
        key: "key".into(),
        today: (date(2026, 3, 5), 60),
        organisation,
    }
}

/// Every page.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let closed =
        OrganisationRow { closed_on: Some(date(2026, 1, 1)), organisation_number: None, note: None, ..row() };
    let found = ListView {
        search: Search {
            kind: Some(OrganisationKind::Hospital),
            typed: "надежда".into(),
            closed: true,
            after: None,
        },
        organisations: vec![line()],
        next: Some("/organisations?after=1".into()),
        may_write: true,
    };
    let nothing = ListView { organisations: Vec::new(), next: None, ..found.clone() };
    let typed = form::typed_of(&row(), &PlaceAnswer::none());
    let wrong = Typed::default().with("organisation_number", "000694038").with("email", "nadezhda");
    let errors = NewOrganisation::parse(&wrong, &PlaceAnswer::none()).err().unwrap_or_default();
    let again = Filled::again(None, wrong, errors, PlaceAnswer::none());
    let full = Filled::of(4, typed, PlaceAnswer::none());
    vec![
        (
            "organisations, empty",
            pages::list(lang, &html! {}, &ListView { may_write: true, ..ListView::default() }),
        ),
        ("organisations, full", pages::list(lang, &html! {}, &found)),
        ("organisations, nothing found", pages::list(lang, &html! {}, &nothing)),
        ("organisation, empty", pages::show(lang, &view(closed.clone(), false))),
        ("organisation, full", pages::show(lang, &view(row(), true))),
        ("organisation form, empty", pages::edit(lang, None, &Filled::empty(Typed::default()))),
        ("organisation form, full", pages::edit(lang, Some(row().id), &full)),
        ("organisation form, with errors", pages::edit(lang, None, &again)),
        ("organisation close", pages::ask_close(lang, &row(), "key")),
        ("organisation reopen", pages::ask_close(lang, &closed, "key")),
    ]
}
