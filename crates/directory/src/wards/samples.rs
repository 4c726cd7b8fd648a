//! The pages of wards, empty, full and with errors. Hospital and people are made up.

use super::{
    NewWard, WardLine, WardRow, form,
    pages::{self, WardForm, WardView},
};
use crate::{
    contacts::{self, ContactRow, NewContact, pages::ContactForm},
    filled::Filled,
    kinds::WardKind,
    places::PlaceAnswer,
};
use base::{Id, Lang, ids::WardId, jiff::civil::date, typed::Typed};
use page::{Markup, html};

fn uuid(number: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(number)
}

fn row() -> WardRow {
    WardRow {
        id: Id::from_uuid(uuid(1)),
        organisation_id: Id::from_uuid(uuid(2)),
        centre_id: Id::from_uuid(uuid(3)),
        name_bg: "Родилно отделение".into(),
        name_en: "Maternity ward".into(),
        hospital_bg: "МБАЛ „Надежда“".into(),
        hospital_en: "Nadezhda Hospital".into(),
        centre_bg: "ЦОП „Слънце“".into(),
        centre_en: "CSC Sun".into(),
        kind: WardKind::Maternity,
        phone: Some("+35943164080".into()),
        private_place: Some("Кабинетът на старшата акушерка, ет. 2".into()),
        covered_since: Some(date(2014, 1, 6)),
        closed_on: None,
        version: 2,
    }
}

/// Two wards of one hospital, the second closed.
pub fn lines() -> Vec<WardLine> {
    let line = |number, closed_on| {
        let row = row();
        WardLine {
            id: WardId::from_uuid(uuid(number)),
            organisation_id: row.organisation_id,
            centre_id: row.centre_id,
            name_bg: row.name_bg,
            name_en: row.name_en,
            hospital_bg: row.hospital_bg,
            hospital_en: row.hospital_en,
            kind: row.kind,
            phone: row.phone,
            private_place: None,
            covered_since: None,
            closed_on,
        }
    };
    vec![line(1, None), line(2, Some(date(2020, 1, 1)))]
}

/// Two contact persons, the second gone.
pub fn contact_rows() -> Vec<ContactRow> {
    let contact = |number, ended_on| ContactRow {
        id: Id::from_uuid(uuid(number)),
        organisation_id: Id::from_uuid(uuid(2)),
        ward_id: Some(row().id),
        name: "Акушерка Примерна".into(),
        role: "старша акушерка".into(),
        phone: Some("+359888123456".into()),
        email: Some("akusherka@example.bg".into()),
        ended_on,
        version: 1,
    };
    vec![contact(11, None), contact(12, Some(date(2021, 5, 1)))]
}

/// Every page.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let whole = WardView {
        ward: row(),
        contacts: contact_rows(),
        may_write: true,
        may_link: true,
        key: "key".into(),
    };
    let closed = WardRow {
        closed_on: Some(date(2026, 1, 1)),
        phone: None,
        private_place: None,
        covered_since: None,
        ..row()
    };
    let bare = WardView {
        ward: closed.clone(),
        contacts: Vec::new(),
        may_write: true,
        may_link: true,
        key: "key".into(),
    };
    let view = WardForm {
        organisation: row().organisation_id,
        hospital: row().hospital_bg,
        centres: vec![
            (row().centre_id, "ЦОП „Слънце“".into()),
            (Id::from_uuid(uuid(4)), "ЦОП „Друг“".into()),
        ],
        action: "/wards/1".into(),
        back: "/wards/1".into(),
    };
    let typed = form::typed_of(lang, &row());
    let wrong = Typed::default().with("kind", "other").with("covered_since", "2014");
    let errors = NewWard::parse(&wrong, view.organisation, &[]).err().unwrap_or_default();
    let again = Filled::again(None, wrong, errors, PlaceAnswer::none());
    let contact = ContactForm {
        organisation: view.organisation,
        name: view.hospital.clone(),
        wards: vec![(row().id, "Родилно отделение".into())],
        action: "/contacts/1".into(),
        back: "/wards/1".into(),
    };
    let bad = Typed::default().with("email", "akusherka");
    let bad_errors = NewContact::parse(&bad, view.organisation, &[]).err().unwrap_or_default();
    let bad = Filled::again(Some(1), bad, bad_errors, PlaceAnswer::none());
    let empty = Filled::empty(Typed::default());
    vec![
        ("wards, empty", pages::list(lang, &html! {}, &[])),
        ("wards, full", pages::list(lang, &html! {}, &lines())),
        ("ward, empty", pages::show(lang, &bare)),
        ("ward, full", pages::show(lang, &whole)),
        ("ward form, empty", pages::edit(lang, &view, &empty)),
        ("ward form, full", pages::edit(lang, &view, &Filled::of(2, typed, PlaceAnswer::none()))),
        ("ward form, with errors", pages::edit(lang, &view, &again)),
        ("ward close", pages::ask_close(lang, &row(), "key")),
        ("ward reopen", pages::ask_close(lang, &closed, "key")),
        ("contact form, empty", contacts::pages::edit(lang, &contact, &empty)),
        ("contact form, with errors", contacts::pages::edit(lang, &contact, &bad)),
    ]
}
