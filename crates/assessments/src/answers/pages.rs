//! Taking answers along with what may name somebody.

use super::w;
use crate::instruments::Instrument;
use access::answer::form_key;
use base::{FieldErrors, Lang, typed::Typed};
use page::{Fields, Markup, form, html};

/// `/instruments/{id}/answers`
pub fn take_page(lang: Lang, one: &Instrument, typed: &Typed, errors: &FieldErrors) -> Markup {
    let here = format!("/instruments/{}", one.id);
    let fields = Fields::new(lang, errors);
    let body = html! {
        (fields.checkbox("texts", w::texts(lang), typed.get("texts") == "yes").hint(w::texts_hint(lang)))
        (fields.textarea("reason", w::reason(lang), typed.get("reason")).rows(3).hint(w::reason_hint(lang)).max_length(500))
        (form::buttons(html! {
            button.button type="submit" name="as" value="xlsx" { (w::take_xlsx(lang)) }
            (form::secondary(w::take_csv(lang), "as", "csv"))
            (form::button_link(&here, page::w::cancel(lang)))
        }))
    };
    html! {
        p.back { a href=(here) { "← " (one.title(lang)) } }
        h1 { (w::take_answers(lang)) }
        p.lead { (w::take_lead(lang)) }
        p { (w::take_texts(lang)) }
        (form::form(&format!("{here}/answers"), &form_key(), None, fields.with_errors(body)))
    }
}
