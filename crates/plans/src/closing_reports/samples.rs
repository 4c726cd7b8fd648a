//! Samples of closing reports. Nobody in them is real.

use super::{
    ClosingReport,
    pages::{FormView, form_page, one_page},
};
use crate::working::Opened;
use access::Layer;
use base::{FieldErrors, Lang, Problem};
use casework::cases::{
    closures::samples::closure,
    samples::{closed, id, now},
};
use page::Markup;

/// Writing a closing report, with errors; a signed one.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let view = FormView { case: closed(), closure: closure(), layers: vec![Layer::General], heard: None };
    let errors = FieldErrors::one("child_voice", Problem::Required);
    let report = ClosingReport {
        id: id(900),
        closure_id: id(71),
        layer: Layer::General,
        course: "Проведени са 24 срещи.".to_owned(),
        child_voice: Some("Харесва му в детската градина.".to_owned()),
        not_heard: None,
        parents_view: "Чувстват се уверени.".to_owned(),
        recommendations: None,
        signed_at: now(),
        signer: Some("Вода Водеща".to_owned()),
        signer_latin: Some("Voda Vodeshta".to_owned()),
    };
    let made = documents::making::sample("closing-report", documents::Kind::ClosingReport);
    vec![
        ("closing report, new", form_page(lang, &view, &Opened::default(), &FieldErrors::new())),
        ("closing report, with errors", form_page(lang, &view, &Opened::default(), &errors)),
        ("closing report, signed", one_page(lang, &closed(), &report, Some(&closure()), &made)),
    ]
}
