//! The form of a partner organisation.

use crate::{
    filled::Filled,
    kinds::OrganisationKind,
    organisations::{
        form::{NUMBER_CONFIRMED, asks_to_confirm},
        w,
    },
    places::place_field,
};
use base::{Lang, ids::OrganisationId, typed};
use page::{Markup, button_link, buttons, form, html, submit};

/// The form of a new partner, or of one that is changed.
pub fn edit(lang: Lang, organisation: Option<OrganisationId>, filled: &Filled) -> Markup {
    let fields = filled.fields(lang);
    let (title, action) = match organisation {
        Some(id) => (w::organisation_edit(lang), format!("/organisations/{id}")),
        None => (w::organisation_add(lang), "/organisations".to_owned()),
    };
    let body = html! {
        (filled.was())
        (fields.select_code::<OrganisationKind>("kind", w::kind(lang), filled.chosen("kind")))
        (fields.text("name_bg", w::name_bg(lang), filled.get("name_bg")).max_length(200))
        (fields.text("name_en", w::name_en(lang), filled.get("name_en")).max_length(200))
        (fields.text("organisation_number", w::number(lang), filled.get("organisation_number")).number()
            .hint(w::number_hint(lang)).optional())
        @if asks_to_confirm(&filled.errors, &filled.typed) {
            (fields.checkbox(NUMBER_CONFIRMED, w::number_confirm(lang), typed::checked(filled.get(NUMBER_CONFIRMED))))
        }
        (place_field(&fields, lang, w::settlement(lang), &filled.place))
        (fields.text("address", w::address(lang), filled.get("address")).max_length(300).optional())
        (fields.text("phone", w::phone(lang), filled.get("phone")).tel().optional())
        (fields.text("email", w::email(lang), filled.get("email")).email().optional())
        (fields.textarea("note", w::note(lang), filled.get("note")).hint(w::note_hint(lang)).optional())
        (buttons(html! { (submit(page::w::save(lang))) (button_link(&action, page::w::cancel(lang))) }))
    };
    html! { h1 { (title) } (form(&action, &filled.key, filled.version, fields.with_errors(body))) }
}
