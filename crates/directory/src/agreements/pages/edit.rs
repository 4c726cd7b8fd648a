//! The form of an agreement.

use crate::{agreements::w, filled::Filled};
use base::{
    Lang,
    ids::{CentreId, OrganisationId},
};
use page::{Markup, button_link, buttons, empty_state, form, html, submit};

/// What can be chosen in the form.
#[derive(Debug, Clone, Default)]
pub struct AgreementForm {
    /// The centres that may be a party, with their names.
    pub centres: Vec<(CentreId, String)>,
    /// The organisations that may be parties: id, kind and name.
    pub organisations: Vec<(OrganisationId, String)>,
    /// Where the form is sent.
    pub action: String,
    /// Where a no leads.
    pub back: String,
}

/// The form of a new agreement, or of one that is changed.
pub fn edit(lang: Lang, view: &AgreementForm, filled: &Filled) -> Markup {
    let fields = filled.fields(lang);
    let is_new = filled.version.is_none();
    let centres: Vec<_> = view.centres.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
    let parties: Vec<_> =
        view.organisations.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
    let body = html! {
        (filled.was())
        (fields.text("title", w::title(lang), filled.get("title")).max_length(200).hint(w::title_hint(lang)))
        (fields.text("number", w::number(lang), filled.get("number")).max_length(60).optional())
        @if is_new && centres.len() > 1 { (fields.select("centre_id", w::centre(lang), filled.get("centre_id"), &centres)) }
        (fields.checkbox_list("parties", w::parties(lang), &filled.all("parties"), &parties).hint(w::parties_hint(lang)))
        (fields.text("signed_on", w::signed_on(lang), filled.get("signed_on")).date().hint(w::signed_on_hint(lang)).optional())
        (fields.text("from_on", w::from_on(lang), filled.get("from_on")).date().optional())
        (fields.text("until_on", w::until_on(lang), filled.get("until_on")).date().hint(w::until_on_hint(lang)).optional())
        (fields.textarea("note", w::note(lang), filled.get("note")).optional())
        @if is_new { p.hint { (w::paper_later(lang)) } }
        (buttons(html! { (submit(page::w::save(lang))) (button_link(&view.back, page::w::cancel(lang))) }))
    };
    html! {
        h1 { (if is_new { w::agreement_add(lang) } else { w::agreement_edit(lang) }) }
        @if view.organisations.is_empty() {
            (empty_state(w::no_partners(lang), button_link("/organisations/new", w::partner_add(lang))))
        } @else {
            (form(&view.action, &filled.key, filled.version, fields.with_errors(body)))
        }
    }
}
