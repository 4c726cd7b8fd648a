//! The copies that belong to help.

use super::OneView;
use crate::assistance::{form::LINE_MOST, w};
use access::{FileKind, Layer, answer::form_key};
use base::Lang;
use page::{Fields, Markup, form, html, when};

/// The list of copies, and the form that adds one for those who add files to the case.
pub fn section(lang: Lang, view: &OneView, base: &str) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let case = &view.case;
    let may_add = case.may.write_files.contains(&Layer::General);
    let body = html! {
        (fields.text("title", w::copy_title(lang), view.typed.get("title")).optional().max_length(LINE_MOST))
        (fields.file("file", w::copy_file(lang), FileKind::ACCEPT).hint(w::copy_hint(lang)))
        (form::buttons(form::submit(w::add_copy(lang))))
    };
    html! {
        section {
            h2 { (w::copies(lang)) }
            @if view.copies.is_empty() { p.soft { (w::no_copies(lang)) } }
            @else {
                ul.plain {
                    @for copy in &view.copies {
                        li {
                            @if case.may.read_files.contains(&Layer::General) {
                                a href={ "/cases/" (case.id) "/files/" (copy.id) } download { (copy.title) }
                            } @else { (copy.title) }
                            span.soft { " · " (when::date_time(lang, copy.uploaded_at)) }
                        }
                    }
                }
            }
            @if may_add { (form::form_upload(&format!("{base}/copies"), &form_key(), None, body)) }
        }
    }
}
