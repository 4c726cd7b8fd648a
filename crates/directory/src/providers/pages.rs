//! The page of the provider.

use super::w;
use crate::filled::Filled;
use base::Lang;
use page::{Markup, button_link, buttons, form, html, submit};

/// The form of the provider.
pub fn edit(lang: Lang, filled: &Filled) -> Markup {
    let fields = filled.fields(lang);
    let body = html! {
        (filled.was())
        (fields.text("name_bg", w::name_bg(lang), filled.get("name_bg")).max_length(200))
        (fields.text("name_en", w::name_en(lang), filled.get("name_en")).max_length(200))
        (fields.text("organisation_number", w::number(lang), filled.get("organisation_number")).number()
            .hint(w::number_hint(lang)).optional())
        (buttons(html! { (submit(page::w::save(lang))) (button_link("/centres", page::w::cancel(lang))) }))
    };
    html! {
        h1 { (w::provider_title(lang)) }
        p.lead { (w::provider_lead(lang)) }
        (form("/provider", &filled.key, filled.version, fields.with_errors(body)))
    }
}
