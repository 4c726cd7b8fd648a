//! The form of a step, and of its correction.

use super::{super::view::KindView, missing, questions::questions};
use crate::{catalogue, standing::StepLine, w};
use access::answer::form_key;
use base::{FieldErrors, Lang, jiff::Timestamp, rules::KindStep, typed::Typed};
use casework::{cases::frame, order};
use page::{Draft, Fields, Markup, form, html, when};

/// What a form of a step shows.
#[derive(Debug, Clone, Copy)]
pub struct Sheet<'s> {
    /// Under which name the browser keeps what is typed.
    pub draft: &'s str,
    /// When it was last kept, if what is shown was.
    pub restored: Option<Timestamp>,
    /// What stands in the fields.
    pub typed: &'s Typed,
    /// What is wrong with it.
    pub errors: &'s FieldErrors,
}

/// Recording a step.
pub fn step_page(lang: Lang, view: &KindView, line: &StepLine, sheet: Sheet<'_>) -> Markup {
    let fields = Fields::new(lang, sheet.errors);
    let questions = questions(lang, view, line.step, &fields, sheet.typed);
    let urgency = view.order_of(line.step).filter(|order| order.stops()).map(|_| {
        let typed = sheet.typed.get("urgent_reason");
        fields
            .textarea("urgent_reason", w::urgent_reason(lang), typed)
            .rows(2)
            .hint(w::urgent_reason_hint(lang))
    });
    let urgency = html! { @if let Some(urgency) = urgency { (urgency) } };
    let action = format!("{}/steps/{}", view.here(), line.step.code);
    let body = html! {
        (fields.errors())
        (questions)
        (urgency)
        (form::buttons(html! {
            (form::submit(w::save(lang)))
            @if line.step.paper.is_some() { (form::elsewhere(w::see_paper(lang), &format!("{action}/paper"))) }
            (form::button_link(&view.here(), page::w::cancel(lang)))
        }))
    };
    let content = html! {
        p.soft { (catalogue::name(lang, view.work.kind)) }
        p.lead { (line.step.guide(lang)) }
        (missing(lang, view, &line.missing))
        @if let Some(order) = view.order_of(line.step) { (order::told(lang, view.case.id, order)) }
        @if view.takes(line) { (whole(lang, view, &action, sheet, body)) }
        @else if !line.is_open { p { (w::recorded_already(lang)) } }
    };
    frame::step(lang, &view.case, line.step.name(lang), content)
}

/// Correcting what was recorded.
pub fn correction_page(
    lang: Lang,
    view: &KindView,
    step: &'static KindStep,
    action: &str,
    sheet: Sheet<'_>,
) -> Markup {
    let fields = Fields::new(lang, sheet.errors);
    let questions = questions(lang, view, step, &fields, sheet.typed);
    let reason = fields.textarea("reason", w::why_corrected(lang), sheet.typed.get("reason")).rows(2);
    let body = html! {
        (fields.errors())
        (questions)
        (reason)
        (form::buttons(html! {
            (form::submit(w::save_correction(lang)))
            (form::button_link(&view.here(), page::w::cancel(lang)))
        }))
    };
    let content = html! {
        p.soft { (catalogue::name(lang, view.work.kind)) }
        p.lead { (w::correction_lead(lang)) }
        (whole(lang, view, action, sheet, body))
    };
    frame::step(lang, &view.case, &w::correct_step(lang, step.name(lang)), content)
}

fn whole(lang: Lang, view: &KindView, action: &str, sheet: Sheet<'_>, body: Markup) -> Markup {
    let saved = sheet.restored.map(when::time_of_day);
    let draft = Draft { name: sheet.draft, saved: saved.as_deref() };
    form::form_draft(lang, draft, action, &form_key(), Some(view.work.version()), body)
}
