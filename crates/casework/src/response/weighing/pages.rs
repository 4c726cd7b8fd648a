//! The form in which the risk is weighed.

use crate::{response::w, risk::Risk};
use base::{Code, FieldErrors, Lang, typed::Typed};
use page::{Fields, Markup, button_link, buttons, form, html, submit};

/// The form.
#[derive(Debug, Clone)]
pub struct WeighingView {
    /// The address of the signal.
    pub signal: String,
    /// As people write it.
    pub reference: String,
    /// The risk as it stands.
    pub risk: Risk,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// The guidance beside it.
    pub guidance: Markup,
    /// A fresh key.
    pub key: String,
}

/// Its content.
pub fn weighing(lang: Lang, view: &WeighingView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let chosen = Some(view.typed.get("risk")).filter(|risk| !risk.is_empty());
    let body = html! {
        (fields.radios::<Risk>("risk", w::weighing_risk(lang), chosen))
        (fields.textarea("reason", w::weighing_reason(lang), view.typed.get("reason")).rows(6).hint(w::weighing_reason_hint(lang)))
        (buttons(html! { (submit(page::w::save(lang))) (button_link(&view.signal, page::w::cancel(lang))) }))
    };
    html! {
        p { a href=(view.signal) { (w::to_signal(lang, &view.reference)) } }
        h1 { (w::weighing_title(lang)) }
        p { (w::weighing_now(lang, view.risk.label(lang))) }
        (view.guidance)
        (fields.with_errors(form(&format!("{}/risk", view.signal), &view.key, None, body)))
    }
}
