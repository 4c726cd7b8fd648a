//! The form in which a departure or an arrival is written down later.

use super::{Leg, w};
use base::{FieldErrors, Lang, typed::Typed};
use page::{Fields, Markup, button_link, buttons, form, html, submit};

/// The page of a departure or an arrival.
#[derive(Debug, Clone)]
pub struct TravelView {
    /// Which of them.
    pub leg: Leg,
    /// The address of the signal.
    pub signal: String,
    /// As people write it.
    pub reference: String,
    /// The time that is written down already, in words.
    pub known: Option<String>,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// A fresh key.
    pub key: String,
}

/// Its content.
pub fn travel(lang: Lang, view: &TravelView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let action = format!("{}/{}", view.signal, view.leg.path());
    let body = html! {
        (fields.text("at", w::travel_at(lang), view.typed.get("at")).datetime().hint(w::travel_at_hint(lang)))
        (fields.textarea("reason", w::travel_reason(lang), view.typed.get("reason")).rows(3).hint(w::travel_reason_hint(lang)))
        (buttons(html! { (submit(page::w::save(lang))) (button_link(&view.signal, page::w::cancel(lang))) }))
    };
    html! {
        p { a href=(view.signal) { (w::to_signal(lang, &view.reference)) } }
        h1 { (view.leg.title(lang)) }
        (fields.errors())
        @if let Some(known) = &view.known { p { (w::travel_correct(lang, known)) } }
        (form(&action, &view.key, None, body))
    }
}
