//! Loading the criteria.

use crate::board::{load::Fault, w};
use access::answer::form_key;
use base::{FieldErrors, Lang};
use page::{Fields, Markup, Table, form, html};

/// The page where criteria are loaded.
#[derive(Debug, Clone)]
pub struct CriteriaView {
    /// How many stand on the board.
    pub count: usize,
    /// True when they are those to begin with.
    pub is_starter: bool,
    /// What is wrong with the rows of the file that was sent.
    pub faults: Vec<(u32, Fault)>,
    /// What is wrong with the file itself.
    pub errors: FieldErrors,
}

/// Its content.
pub fn criteria_page(lang: Lang, view: &CriteriaView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let body = html! {
        (fields.file("file", w::file(lang), ".xlsx,.csv").hint(w::file_hint(lang)))
        (form::buttons(form::submit(w::load(lang))))
    };
    html! {
        p.back { a href="/quality" { "← " (w::title(lang)) } }
        h1 { (w::criteria(lang)) }
        p.lead { (w::criteria_lead(lang)) }
        @if view.count > 0 { p { (w::criteria_count(lang, view.count)) @if view.is_starter { " " (w::starter_said(lang)) } } }
        @if !view.faults.is_empty() {
            section role="alert" {
                h2 { (w::not_loaded(lang)) }
                (Table::new(w::not_loaded(lang)).quiet().head(w::row(lang)).head(w::reason(lang)).rows(view.faults.iter().map(|(row, fault)| {
                    vec![html! { (row) }, html! { (fault.told(lang)) }]
                })))
            }
        }
        section {
            h2 { (w::from_file(lang)) }
            (form::form_upload("/quality/criteria", &form_key(), None, fields.with_errors(body)))
        }
        section {
            h2 { (w::starter(lang)) }
            p { (w::starter_lead(lang)) }
            (form::post_button("/quality/criteria/starter", &form_key(), None, w::load_starter(lang)))
        }
    }
}
