//! Changing what was entered, with a reason; joining by number.

use super::entry::{call_fields, place_options, reason_fields};
use crate::{
    risk::Risk,
    signals::{Channel, ChildState, Reason, ReporterRole, join::Neighbour, w},
};
use base::{FieldErrors, Lang, typed::Typed};
use directory::wards::WardLine;
use page::{Fields, Markup, button_link, buttons, date_time, form, hidden, html, submit};

/// The page of a change.
#[derive(Debug, Clone)]
pub struct ChangeView {
    /// The address of the signal.
    pub signal: String,
    /// As people write it.
    pub reference: String,
    /// The wards the centre answers for.
    pub wards: Vec<WardLine>,
    /// What was typed, or what stands.
    pub typed: Typed,
    /// What stood when the form was opened, for joining two people's changes.
    pub was: String,
    /// What was wrong.
    pub errors: FieldErrors,
    /// The version it was read at.
    pub version: i64,
    /// A fresh key.
    pub key: String,
}

/// Its content.
pub fn change(lang: Lang, view: &ChangeView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let typed = &view.typed;
    let body = html! {
        (hidden("_was", &view.was))
        (fields.select("ward_id", w::ward(lang), typed.get("ward_id"), &place_options(lang, &view.wards)))
        (call_fields(lang, &fields, typed))
        (fields.radios::<ChildState>("child_state", w::child_state(lang), Some(typed.get("child_state"))).inline())
        (reason_fields(lang, &fields, typed))
        (fields.text("why", w::change_why(lang), typed.get("why")).hint(w::change_why_hint(lang)).max_length(500))
        (buttons(html! { (submit(page::w::save(lang))) (button_link(&view.signal, page::w::cancel(lang))) }))
    };
    html! {
        p { a href=(view.signal) { (w::one_title(lang, &view.reference)) } }
        h1 { (w::change_title(lang)) }
        p { (w::change_lead(lang)) }
        (fields.errors())
        (form(&format!("{}/change", view.signal), &view.key, Some(view.version), body))
    }
}

/// The label of a field, for choosing between two people's changes.
pub fn field_label(lang: Lang, field: &str) -> String {
    let label = match field {
        "ward_id" => w::ward(lang),
        "channel" => w::channel(lang),
        "reporter_role" => w::reporter_role(lang),
        "reporter_name" => w::reporter_name(lang),
        "reporter_phone" => w::reporter_phone(lang),
        "called_at" => w::called_at(lang),
        "child_state" => w::child_state(lang),
        "risk" => w::risk(lang),
        "reasons" => w::reasons(lang),
        "said" => w::said(lang),
        _ => w::change_why(lang),
    };
    label.to_owned()
}

/// The list that a field is chosen from; empty for what is typed.
pub fn field_options(lang: Lang, wards: &[WardLine], field: &str) -> Vec<(String, String)> {
    match field {
        "ward_id" => place_options(lang, wards),
        "channel" => page::options::<Channel>(lang),
        "reporter_role" => page::options::<ReporterRole>(lang),
        "child_state" => page::options::<ChildState>(lang),
        "risk" => page::options::<Risk>(lang),
        "reasons" => page::options::<Reason>(lang),
        _ => Vec::new(),
    }
}

/// The page of joining a signal to another one.
#[derive(Debug, Clone)]
pub struct JoinView {
    /// The address of the signal.
    pub signal: String,
    /// As people write it.
    pub reference: String,
    /// Signals that may be about the same child.
    pub likely: Vec<Neighbour>,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong.
    pub errors: FieldErrors,
    /// A fresh key.
    pub key: String,
}

/// Its content.
pub fn join(lang: Lang, view: &JoinView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let option = |one: &Neighbour| {
        let mother =
            one.mother.as_ref().map_or_else(|| w::nameless(lang).to_owned(), |name| name.display(lang));
        (one.id.to_string(), format!("{}, {}, {mother}", one.reference, date_time(lang, one.called_at)))
    };
    let likely: Vec<_> = view.likely.iter().map(option).collect();
    html! {
        p { a href=(view.signal) { (w::one_title(lang, &view.reference)) } }
        h1 { (w::join_title(lang)) }
        p { (w::join_lead(lang)) }
        (form(&format!("{}/join", view.signal), &view.key, None, fields.with_errors(html! {
            @if !likely.is_empty() {
                (fields.radio_list("other", w::join_likely(lang), Some(view.typed.get("other")), &likely).optional())
            }
            (fields.text("number", if likely.is_empty() { w::join_number(lang) } else { w::join_or_number(lang) }, view.typed.get("number")).narrow().hint(w::filter_number_hint(lang)))
            (buttons(html! { (submit(w::join_do(lang))) (button_link(&view.signal, page::w::cancel(lang))) }))
        })))
    }
}
