//! Samples of files. Nobody in them is real.

use super::{
    About, AboutKind, CaseFile, files_of,
    pages::{files_page, removal_page},
    w,
};
use crate::cases::samples::{case, id, now, today};
use access::Layer;
use base::{FieldErrors, Lang, Problem, typed::Typed};
use page::{Markup, html};

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
    let about = About { kind: AboutKind::CaseStep, id: id::<()>(401).uuid() };
    let of_step = CaseFile { about_kind: Some(about.kind), about_id: Some(about.id), ..file() };
    let attaching = Typed::default().with("about_kind", "case-step").with("about_id", about.id.to_string());
    vec![
        ("files", files_page(lang, &case(true), &[file(), removed], today(), &Typed::default(), &none)),
        ("files, none", files_page(lang, &case(true), &[], today(), &Typed::default(), &none)),
        ("files, with errors", files_page(lang, &case(true), &[file()], today(), &typed, &wrong)),
        (
            "files, attaching",
            files_page(lang, &case(true), std::slice::from_ref(&of_step), today(), &attaching, &none),
        ),
        (
            "files of a record",
            html! { h1 { (w::files(lang)) } (files_of(lang, id(1), &[of_step], about, true)) },
        ),
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
        about_kind: None,
        about_id: None,
        uploaded_at: now(),
        user_name: Some("Вода Водеща".to_owned()),
        user_latin: Some("Voda Vodeshta".to_owned()),
        removed_at: None,
        removed_reason: None,
        remover_name: None,
        remover_latin: None,
    }
}
