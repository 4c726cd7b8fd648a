//! The form of the outcome, and what comes next.

mod next;

pub use next::{NextView, next};

use super::Outcome;
use crate::response::w;
use base::{Code, FieldErrors, Lang, typed::Typed};
use page::{
    Fields, Markup, Notice, NoticeKind, Tone, button_link, buttons, details, form, html, notice, submit, tag,
};

/// The form of the outcome.
#[derive(Debug, Clone)]
pub struct OutcomeFormView {
    /// The address of the signal.
    pub signal: String,
    /// As people write it.
    pub reference: String,
    /// The version of the outcome, when one is corrected.
    pub version: Option<i64>,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// What was written down meanwhile by somebody else.
    pub meanwhile: Option<(Outcome, String)>,
    /// The guidance beside it.
    pub guidance: Markup,
    /// A fresh key.
    pub key: String,
}

/// Its content.
pub fn outcome(lang: Lang, view: &OutcomeFormView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let typed = &view.typed;
    let chosen = Some(typed.get("outcome")).filter(|value| !value.is_empty());
    let body = html! {
        (fields.radios::<Outcome>("outcome", w::outcome_where(lang), chosen))
        (adoption(lang))
        (fields.text("decided_on", w::outcome_decided_on(lang), typed.get("decided_on")).date())
        (fields.text("discharged_on", w::outcome_discharged_on(lang), typed.get("discharged_on")).date().optional().hint(w::outcome_discharged_hint(lang)))
        (fields.text("mother_left_on", w::outcome_mother_left_on(lang), typed.get("mother_left_on")).date().optional().hint(w::outcome_mother_left_hint(lang)))
        (fields.textarea("note", w::outcome_note(lang), typed.get("note")).rows(5).optional().hint(w::outcome_note_hint(lang)))
        (buttons(html! { (submit(page::w::r#continue(lang))) (button_link(&view.signal, page::w::cancel(lang))) }))
    };
    html! {
        p { a href=(view.signal) { (w::to_signal(lang, &view.reference)) } }
        h1 { (w::outcome_title(lang)) }
        p { (w::outcome_lead(lang)) }
        @if let Some((outcome, by)) = &view.meanwhile {
            (notice(lang, &Notice::new(NoticeKind::Warning, &w::outcome_meanwhile(lang, by, outcome.label(lang)))))
        }
        (view.guidance)
        (fields.with_errors(form(&format!("{}/outcome", view.signal), &view.key, view.version, body)))
    }
}

/// What to know about consent to adoption: information, never an automatism, and not yet verified.
fn adoption(lang: Lang) -> Markup {
    details(
        w::adoption_title(lang),
        html! {
            p { (tag(page::w::not_verified(lang), Tone::Warn)) }
            p { (w::adoption_text(lang)) }
            p { (w::adoption_next(lang)) }
        },
    )
}
