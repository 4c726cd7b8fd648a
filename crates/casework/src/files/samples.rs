//! Samples of files. Nobody in them is real.

use super::{
    CaseFile,
    pages::{files_page, removal_page},
};
use crate::cases::samples::{case, id, now, today};
use access::Layer;
use base::{FieldErrors, Lang, Problem, typed::Typed};
use page::Markup;

/// Files and the removal of one: empty, full, with errors.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let none = FieldErrors::new();
    let wrong = FieldErrors::one("file", Problem::Required);
    let reason = FieldErrors::one("reason", Problem::Required);
    let removed = CaseFile {
        id: id(102),
        removed_at: Some(now()),
        removed_reason: Some("Качен е в друг случай.".to_owned()),
        remover_name: Some("Вода Водеща".to_owned()),
        remover_latin: Some("Voda Vodeshta".to_owned()),
        ..file()
    };
    let typed = Typed::default().with("title", "Акт за раждане");
    vec![
        ("files", files_page(lang, &case(true), &[file(), removed], today(), &Typed::default(), &none)),
        ("files, none", files_page(lang, &case(true), &[], today(), &Typed::default(), &none)),
        ("files, with errors", files_page(lang, &case(true), &[file()], today(), &typed, &wrong)),
        ("file, removal", removal_page(lang, &case(true), &file(), &Typed::default(), &reason)),
    ]
}

fn file() -> CaseFile {
    CaseFile {
        id: id(101),
        title: "Акт за раждане".to_owned(),
        name: "akt.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        bytes: 2_621_440,
        layer: Layer::Psychology,
        uploaded_at: now(),
        user_name: Some("Вода Водеща".to_owned()),
        user_latin: Some("Voda Vodeshta".to_owned()),
        removed_at: None,
        removed_reason: None,
        remover_name: None,
        remover_latin: None,
    }
}
