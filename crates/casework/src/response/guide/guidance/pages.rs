//! The guidance of a centre: all steps, one step, the form.

use super::{GuideStep, markup};
use crate::response::w;
use base::{Code, FieldErrors, Lang, typed::Typed};
use page::{Fields, Markup, Tone, button_link, buttons, form, hidden, html, post_button, submit, tag};

/// Every step, and which of them have a text of the centre's own.
#[derive(Debug, Clone)]
pub struct GuidanceListView {
    /// The steps with the centre's own text.
    pub changed: Vec<GuideStep>,
}

/// Its content.
pub fn list(lang: Lang, view: &GuidanceListView) -> Markup {
    html! {
        h1 { (w::guidance_title(lang)) }
        p.lead { (w::guidance_lead(lang)) }
        ul.plain {
            @for step in GuideStep::ALL {
                li {
                    a href={ "/guidance/" (step.code()) } { (step.label(lang)) } " "
                    @if view.changed.contains(step) { (tag(w::guidance_own(lang), Tone::Info)) }
                }
            }
        }
    }
}

/// The guidance of one step.
#[derive(Debug, Clone)]
pub struct GuidanceView {
    /// The step.
    pub step: GuideStep,
    /// The text.
    pub text: String,
    /// True when it is the centre's own.
    pub own: bool,
    /// True when the viewer may change it.
    pub may_change: bool,
    /// A fresh key for the way back.
    pub key: String,
}

/// Its content.
pub fn show(lang: Lang, view: &GuidanceView) -> Markup {
    let address = format!("/guidance/{}", view.step.code());
    html! {
        p { a href="/guidance" { (w::to_guidance(lang)) } }
        h1 { (view.step.label(lang)) }
        @if view.own { p { (tag(w::guidance_own(lang), Tone::Info)) } }
        (markup(&view.text))
        @if view.may_change {
            (buttons(button_link(&format!("{address}/edit"), page::w::change(lang))))
            @if view.own {
                (post_button(&format!("{address}/shipped"), &view.key, None, w::guidance_take_back(lang)))
                p.hint { (w::guidance_take_back_hint(lang)) }
            }
        }
    }
}

/// The form of one step.
#[derive(Debug, Clone)]
pub struct GuidanceFormView {
    /// The step.
    pub step: GuideStep,
    /// The version that was read.
    pub version: i64,
    /// The texts as they were when the change began, for the merge.
    pub before: Typed,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// A fresh key.
    pub key: String,
}

/// Its content.
pub fn edit(lang: Lang, view: &GuidanceFormView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let address = format!("/guidance/{}", view.step.code());
    let body = html! {
        (fields.textarea("text_bg", w::guidance_text_bg(lang), view.typed.get("text_bg")).rows(18).hint(w::guidance_text_hint(lang)))
        (fields.textarea("text_en", w::guidance_text_en(lang), view.typed.get("text_en")).rows(18))
        @for (name, value) in &view.before.0 { (hidden(&format!("_before.{name}"), value)) }
        (buttons(html! { (submit(page::w::save(lang))) (button_link(&address, page::w::cancel(lang))) }))
    };
    html! {
        p { a href=(address) { (w::to_guidance_step(lang, view.step.label(lang))) } }
        h1 { (w::guidance_edit_title(lang, view.step.label(lang))) }
        (fields.with_errors(form(&address, &view.key, Some(view.version), body)))
    }
}
