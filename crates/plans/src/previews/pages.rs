//! What a paper still lacks to be looked at.

use super::{tried::wording, w};
use crate::working::{Kind, Sheet};
use base::{FieldErrors, Lang, Problem, ids::CaseId};
use casework::cases::{CaseView, frame, samples};
use page::{Markup, form, html};

/// What is missing, with the way back to the form.
pub fn missing_page(lang: Lang, case: &CaseView, sheet: Sheet, errors: &FieldErrors) -> Markup {
    let label = wording(sheet.kind).label;
    let body = html! {
        p.lead { (w::lead(lang)) }
        ul {
            @for (field, problem) in errors.iter() {
                @let (name, problem) = (label(lang, field), page::problem(lang, problem));
                li { @if name.is_empty() { (problem) } @else { (w::field_problem(lang, name, problem)) } }
            }
        }
        (form::buttons(form::button_link(&sheet.address(), w::back_to_form(lang))))
    };
    frame::step(lang, case, w::title(lang), body)
}

/// A needs assessment without a day and without a child.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let case = samples::case(true);
    let id: CaseId = case.id;
    let mut errors = FieldErrors::one("held_on", Problem::Required);
    errors.add("domains", Problem::Required);
    let sheet = Sheet { case: id, kind: Kind::Needs };
    vec![("paper that lacks something", missing_page(lang, &case, sheet, &errors))]
}
