//! A step with a complaint: one question, one form, one page.

use crate::complaints::{Outcome, Step, form::TEXT_MOST, read::Complaint, w};
use access::answer::form_key;
use base::{Code, FieldErrors, Lang, jiff::civil::Date, typed::Typed};
use page::{Fields, Markup, form, html, when};

/// A step.
#[derive(Debug, Clone)]
pub struct StepView {
    /// Which.
    pub step: Step,
    /// The complaint.
    pub complaint: Complaint,
    /// Who may look into it; for the step that says who.
    pub colleagues: Vec<(String, String)>,
    /// When the answer is due.
    pub due_on: Option<Date>,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
}

/// The heading.
pub fn title(lang: Lang, step: Step) -> &'static str {
    match step {
        Step::Assign => w::title_assign(lang),
        Step::Acknowledge => w::title_acknowledge(lang),
        Step::LookInto => w::title_look_into(lang),
        Step::Answer => w::title_answer(lang),
        Step::Withdraw => w::title_withdraw(lang),
    }
}

/// The page.
pub fn step_page(lang: Lang, view: &StepView) -> Markup {
    let one = &view.complaint;
    let back = format!("/complaints/{}", one.id);
    let fields = Fields::new(lang, &view.errors);
    let body = html! {
        (asked(lang, &fields, view))
        (form::buttons(html! { (form::submit(view.step.label(lang))) (form::button_link(&back, page::w::cancel(lang))) }))
    };
    html! {
        p.back { a href=(back) { "← " (w::one_title(lang, one.reference.as_str())) } }
        h1 { (title(lang, view.step)) }
        p.lead { (lead(lang, view)) }
        (page::details(w::what(lang), html! { p.as-typed { (one.text) } }))
        (form::form(&format!("{back}/steps/{}", view.step.code()), &form_key(), Some(one.version), fields.with_errors(body)))
    }
}

fn lead(lang: Lang, view: &StepView) -> String {
    match (view.step, view.due_on) {
        (Step::Assign, _) => w::lead_assign(lang).to_owned(),
        (Step::Acknowledge, Some(day)) => w::lead_acknowledge(lang, when::date(lang, day)),
        (Step::Acknowledge, None) => String::new(),
        (Step::LookInto, _) => w::lead_look_into(lang).to_owned(),
        (Step::Answer, _) => w::lead_answer(lang).to_owned(),
        (Step::Withdraw, _) => w::lead_withdraw(lang).to_owned(),
    }
}

fn asked<'a>(lang: Lang, fields: &Fields<'a>, view: &'a StepView) -> Markup {
    let typed = &view.typed;
    let on = || fields.text("on", w::on(lang), typed.get("on")).date();
    let text = |label: &'a str, hint: &'a str| {
        fields.textarea("text", label, typed.get("text")).rows(6).hint(hint).max_length(TEXT_MOST)
    };
    match view.step {
        Step::Assign => html! {
            (fields.select("handler_id", w::head_handler(lang), typed.get("handler_id"), &view.colleagues))
        },
        Step::Acknowledge => html! {
            (on())
            (text(w::how_told(lang), w::how_told_hint(lang)).optional())
        },
        Step::LookInto => html! {
            (on())
            (text(w::found_out(lang), w::found_out_hint(lang)))
        },
        Step::Answer => html! {
            (fields.radio_list("outcome", w::outcome(lang), Some(typed.get("outcome")), &outcomes(lang)))
            (text(w::answer_text(lang), w::answer_hint(lang)))
            (fields.textarea("measures", w::measures(lang), typed.get("measures")).rows(3).optional()
                .hint(w::measures_hint(lang)).max_length(TEXT_MOST))
            (on())
        },
        Step::Withdraw => html! {
            (on())
            (text(w::why_withdrawn(lang), w::why_withdrawn_hint(lang)))
        },
    }
}

/// What an answer can come to; that it was taken back is a step of its own.
fn outcomes(lang: Lang) -> Vec<(String, String)> {
    let offered = Outcome::ALL.iter().filter(|one| **one != Outcome::Withdrawn);
    offered.map(|one| (one.code().to_owned(), one.label(lang).to_owned())).collect()
}
