//! Samples of templates.

use super::{
    pages::{self, Shown},
    w,
};
use crate::{Kind, own::Own};
use base::{FieldErrors, Lang, Problem};
use casework::cases::samples::{id, now};
use page::Markup;
use papers::{Template, TemplateError};

/// Ours, a centre's own, a broken one.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let shown = |source: &str, versions: Vec<Own>| Shown {
        centre: id(2),
        kind: Kind::Refusal,
        source: source.to_owned(),
        versions,
        fault: None,
        errors: FieldErrors::new(),
    };
    let own = Own {
        id: id(701),
        number: 2,
        source: String::new(),
        made_at: now(),
        user_name: Some("Вера Ръководителова".to_owned()),
        user_latin: Some("Vera Rakovoditelova".to_owned()),
        retired_at: None,
    };
    let source = "#import \"frame.typ\": *\n#show: paper.with(title: \"Отказ\")\n\n#data.famly\n";
    let fault = papers::pdf(&Template::own("#famly"), &serde_json::json!({})).err();
    let broken = Shown {
        fault: fault.map(|fault| TemplateError { line: 4, column: 7, ..fault }),
        errors: FieldErrors::one("source", Problem::said("template-faulty", w::template_faulty)),
        ..shown(source, Vec::new())
    };
    vec![
        ("templates", pages::list(lang, id(2), &[(Kind::Refusal, 2)])),
        ("template, ours", pages::one(lang, &shown(source, Vec::new()))),
        ("template, own", pages::one(lang, &shown(source, vec![own]))),
        ("template, broken", pages::one(lang, &broken)),
    ]
}
