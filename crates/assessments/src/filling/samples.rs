//! Samples of filling. Nobody in them is real.

use super::pages::{BeginView, FileView, FillingView, begin_page, file_page, filling_page};
use crate::{
    instruments::{Shipped, samples::instrument},
    questions::{self, Turning},
    record::{Assessment, Role, State},
};
use ::instruments::{Answers, Filling};
use access::Layer;
use base::{FieldErrors, Lang, Problem, typed::Typed};
use casework::cases::samples::{case, id, now, people, today, viewer};
use page::Markup;
use people::Name;

/// Beginning, filling and adding a file: empty, full, with errors.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let view = BeginView { case: case(true), people: people(), instruments: vec![instrument()] };
    let none = BeginView { case: case(true), people: Vec::new(), instruments: Vec::new() };
    let errors = FieldErrors::one("people", Problem::Required);
    let typed = Typed::default().with("held_on", "2026-03-05").with("language", "bg");
    let wrong = FieldErrors::one("file", Problem::Required);
    let file = FileView {
        case: case(true),
        of: assessment(),
        path: "danger/photo".to_owned(),
        label: "Снимка".to_owned(),
        sheet: 2,
    };
    vec![
        ("assessment, new", begin_page(lang, &view, &typed, &errors)),
        ("assessment, no instruments", begin_page(lang, &none, &typed, &FieldErrors::new())),
        ("assessment, filled", filling(lang, false)),
        ("assessment, not finished", filling(lang, true)),
        ("assessment, file", file_page(lang, &file, &wrong)),
    ]
}

fn filling(lang: Lang, complain: bool) -> Markup {
    let Some(form) = Shipped::named("rapid_risk_screen").and_then(|shipped| shipped.read().ok()) else {
        return page::html! { h1 { "–" } };
    };
    let form = form.form;
    let moment = questions::moment(now(), now());
    let filling = Filling::begin(&form, &Answers::new(), moment);
    filling_page(
        lang,
        &FillingView {
            case: case(true),
            of: assessment(),
            sheets: questions::outline(&filling, lang.tag(), lang, complain),
            turning: Turning { current: if complain { 6 } else { 1 } },
            errors: if complain { questions::errors(&filling, lang.tag(), lang) } else { Vec::new() },
            restored: complain.then(now),
            languages: form.languages.clone(),
            sitting: Vec::new(),
            minutes: String::new(),
            next_on: "2026-09-05".to_owned(),
            other_device: complain,
            wrong_end: complain,
            has_more: complain,
            engine: questions::engine(
                lang,
                lang.tag(),
                &filling,
                moment,
                "/instruments/1/versions/1/definition.json",
            ),
        },
    )
}

/// An assessment of the samples' case.
pub fn assessment() -> Assessment {
    Assessment {
        id: id(501),
        case_id: id(1),
        person_id: id(31),
        person: Name::named("Ивайло", "", "Петров"),
        born_on: Some(today()),
        instrument_id: id(301),
        title_bg: "Бърза преценка на риска".to_owned(),
        title_en: "Rapid risk screen".to_owned(),
        months: Some(3),
        version_id: id(304),
        number: 1,
        layer: Layer::Psychology,
        sitting_id: id(502),
        pair_id: None,
        role: Role::Alone,
        counts: true,
        language: "bg".to_owned(),
        held_on: today(),
        place: Some("В отделението".to_owned()),
        with_whom: Some("майката".to_owned()),
        assessor_id: viewer(),
        assessor: Some("Вода Водеща".to_owned()),
        assessor_latin: Some("Voda Vodeshta".to_owned()),
        state: State::Finished,
        answers: "{}".to_owned(),
        begun_at: now(),
        saved_at: now(),
        finished_at: Some(now()),
        minutes: Some(25),
        next_on: Some(today()),
        version: 3,
    }
}
