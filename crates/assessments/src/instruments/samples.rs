//! Samples of instruments. Nobody in them is real.

use super::{
    Instrument, Shipped, Version,
    pages::{
        Listed, OneView, Trying, details_page, list_page, logic_page, new_page, one_page, paper_page,
        preview_page, publication_page,
    },
    read::VersionLine,
};
use crate::questions::{self, Turning};
use ::instruments::{Answers, Fault, Filling, Instrument as Form, Problem};
use access::Layer;
use base::{FieldErrors, Lang, Problem as Wrong, typed::Typed};
use casework::cases::samples::{id, now};
use page::Markup;
use std::collections::BTreeMap;

/// Instruments: the list, one, an upload with problems, the details, a version tried out, its logic, on paper.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let full = Listed {
        instruments: vec![instrument(), Instrument { retired_at: Some(now()), ..instrument() }],
        ready: vec![("parental_capacity", "Родителски капацитет".to_owned())],
        may_write: true,
    };
    let wrong = [
        Problem::at(
            "survey",
            12,
            "relevant",
            Fault::NameUnknown { name: "age".into(), nearest: "ages".into() },
        ),
        Problem::of_file(Fault::SheetMissing { sheet: "choices".into() }),
    ];
    let typed = Typed::default()
        .with("purpose_bg", "За първия разговор.")
        .with("layer", "psychology")
        .with("months", "сто");
    let errors = FieldErrors::one("months", Wrong::NotANumber);
    let mut pages = vec![
        ("instruments", list_page(lang, &full)),
        ("instruments, none", list_page(lang, &Listed::default())),
        ("instrument, upload", new_page(lang, None, &[])),
        ("instrument, upload with problems", new_page(lang, Some(&instrument()), &wrong)),
        ("instrument", one_page(lang, &one(&wrong))),
        ("instrument, new", one_page(lang, &new())),
        ("instrument, details", details_page(lang, &instrument(), &typed, &errors)),
        ("instrument, publication", publication_page(lang, &instrument(), &draft())),
    ];
    if let Some(form) = Shipped::named("rapid_risk_screen").and_then(|shipped| shipped.read().ok()) {
        pages.extend(of_version(lang, &form.form));
    }
    pages
}

fn of_version(lang: Lang, form: &Form) -> Vec<(&'static str, Markup)> {
    let version = Version {
        id: id(304),
        instrument_id: id(301),
        number: Some(1),
        named: "1".to_owned(),
        definition: String::new(),
    };
    let moment = questions::moment(now(), now());
    let filling = Filling::begin(form, &Answers::new(), moment);
    let sheets = questions::outline(&filling, lang.tag(), lang, true);
    let trying = Trying {
        languages: form.languages.clone(),
        tag: lang.tag().to_owned(),
        sheets: sheets.clone(),
        turning: Turning { current: 1 },
        errors: Some(questions::errors(&filling, lang.tag(), lang)),
        scores: filling.scores(),
        seed: 1,
        engine: questions::engine(
            lang,
            lang.tag(),
            &filling,
            moment,
            "/instruments/1/versions/1/definition.json",
        ),
    };
    vec![
        ("instrument, tried out", preview_page(lang, &instrument(), &version, &trying)),
        ("instrument, logic", logic_page(lang, &instrument(), &version, form)),
        ("instrument, on paper", paper_page(lang, &instrument(), &version, form, lang.tag(), &sheets)),
    ]
}

/// An instrument in use.
pub fn instrument() -> Instrument {
    Instrument {
        id: id(301),
        provider_id: id(302),
        form_id: "rapid_risk_screen".to_owned(),
        title_bg: "Бърза преценка на риска в родилното отделение".to_owned(),
        title_en: "Rapid risk screen at the maternity ward".to_owned(),
        purpose_bg: "За първия разговор в отделението.".to_owned(),
        purpose_en: "For the first talk at the ward.".to_owned(),
        layer: Layer::General,
        months: Some(3),
        retired_at: None,
        number: Some(1),
        has_draft: true,
        filled: 17,
        version: 2,
    }
}

fn one(notices: &[Problem]) -> OneView {
    OneView {
        instrument: instrument(),
        versions: vec![draft(), version()],
        notices: notices.to_vec(),
        tables: [(id(304), vec!["villages.csv".to_owned()])].into(),
        may_write: true,
        may_export: true,
    }
}

fn new() -> OneView {
    OneView {
        instrument: Instrument { number: None, ..instrument() },
        versions: vec![draft()],
        notices: Vec::new(),
        tables: BTreeMap::new(),
        may_write: true,
        may_export: false,
    }
}

fn draft() -> VersionLine {
    VersionLine {
        id: id(303),
        number: None,
        published_at: None,
        publisher: None,
        publisher_latin: None,
        filled: 0,
        ..version()
    }
}

fn version() -> VersionLine {
    VersionLine {
        id: id(304),
        number: Some(2),
        named: "2".to_owned(),
        changes: r#"[{"sheet":"survey","key":"danger/taken","what":{"change":"added"}},
            {"sheet":"survey","key":"danger/fear","what":{"change":"changed","column":"relevant","from":"","to":"1"}}]"#
            .to_owned(),
        uploaded_at: now(),
        uploader: Some("Ръка Ръководна".to_owned()),
        published_at: Some(now()),
        publisher: Some("Ръка Ръководна".to_owned()),
        publisher_latin: Some("Raka Rakovodna".to_owned()),
        filled: 17,
    }
}
