//! Samples of progress reports. Nobody in them is real.

use super::{
    Report,
    pages::{FormView, form_page, one_page},
};
use crate::working::Opened;
use access::Layer;
use base::{FieldErrors, Lang, Problem, jiff::civil::date};
use casework::cases::samples::{case, id, now, today};
use page::Markup;

/// Writing a report, with errors; a signed one.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let view = FormView { case: case(true), partners: Vec::new(), layers: vec![Layer::General] };
    let errors = FieldErrors::one("organisation", Problem::Required);
    let report = Report {
        id: id(850),
        organisation_id: id(620),
        name_bg: "ОЗД Измислено".to_owned(),
        name_en: "CPD Invented".to_owned(),
        from_on: date(2026, 2, 22),
        until_on: today(),
        layer: Layer::General,
        course: "Проведени са 4 срещи.".to_owned(),
        results: "Детето има личен лекар.".to_owned(),
        recommendations: Some("Подкрепата да продължи.".to_owned()),
        signed_at: now(),
        signer: Some("Вода Водеща".to_owned()),
        signer_latin: Some("Voda Vodeshta".to_owned()),
    };
    let made = documents::making::sample("progress-report", documents::Kind::ProgressReport);
    vec![
        ("report, new", form_page(lang, &view, &Opened::default(), &FieldErrors::new())),
        ("report, with errors", form_page(lang, &view, &Opened::default(), &errors)),
        ("report, signed", one_page(lang, &case(true), &report, &made)),
    ]
}
