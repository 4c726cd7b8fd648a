//! The form of a step, and of its correction.

use super::{super::view::KindView, missing};
use crate::{answers::options, catalogue, lists::Options, standing::StepLine, w};
use access::answer::form_key;
use base::{
    FieldErrors, Lang,
    jiff::Timestamp,
    rules::{FieldKind, KindStep, StepField},
    typed::Typed,
};
use casework::cases::frame;
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
    let action = format!("{}/steps/{}", view.here(), line.step.code);
    let body = html! {
        (fields.errors())
        (questions)
        (form::buttons(html! {
            (form::submit(w::record_step(lang)))
            @if line.step.paper.is_some() { (form::elsewhere(w::see_paper(lang), &format!("{action}/paper"))) }
            (form::button_link(&view.here(), page::w::cancel(lang)))
        }))
    };
    let content = html! {
        p.soft { (catalogue::name(lang, view.work.kind)) }
        p.lead { (line.step.guide(lang)) }
        (missing(lang, view, &line.missing))
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

fn questions<'a>(
    lang: Lang,
    view: &KindView,
    step: &'static KindStep,
    fields: &Fields<'a>,
    typed: &'a Typed,
) -> Markup {
    html! {
        (fields.text("happened_on", w::happened_on(lang), typed.get("happened_on")).date())
        @if step.each_parent {
            (fields.radio_list("party", w::party(lang), chosen(typed.get("party")), &parents(view)))
        }
        @for field in &step.fields { (question(lang, view, field, fields, typed)) }
    }
}

fn parents(view: &KindView) -> Options {
    view.lists.parents().into_iter().map(|(id, name)| (id.to_string(), name)).collect()
}

fn chosen(typed: &str) -> Option<&str> {
    Some(typed).filter(|value| !value.is_empty())
}

fn question<'a>(
    lang: Lang,
    view: &KindView,
    field: &'static StepField,
    fields: &Fields<'a>,
    typed: &'a Typed,
) -> Markup {
    let (name, label) = (field.name.as_str(), field.label(lang));
    let value = typed.get(name);
    let options = options(lang, field, &view.lists);
    let control = match &field.kind {
        FieldKind::Text => fields.text(name, label, value),
        FieldKind::LongText => fields.textarea(name, label, value).rows(4),
        FieldKind::Date => fields.text(name, label, value).date(),
        FieldKind::Moment => fields.text(name, label, value).datetime(),
        FieldKind::Number(..) => fields.text(name, label, value).number(),
        FieldKind::YesNo => fields.yes_no(name, label, chosen(value)),
        FieldKind::Choices(_) => {
            let ticked: Vec<_> = typed.all(name).map(str::to_owned).collect();
            fields.checkbox_list(name, label, &ticked, &options)
        }
        FieldKind::Choice(_) => fields.radio_list(name, label, chosen(value), &options),
        FieldKind::Person | FieldKind::Organisation | FieldKind::NeutralColleague => {
            let nobody = (String::new(), "–".to_owned());
            let options: Vec<_> = std::iter::once(nobody).chain(options).collect();
            fields.select(name, label, value, &options)
        }
    };
    let control = if field.required { control } else { control.optional() };
    let hint = field.hint(lang);
    html! { @if hint.is_empty() { (control) } @else { (control.hint(hint)) } }
}
