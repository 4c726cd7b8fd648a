//! The pages behind the link: the form, number and code, how far the answer is.

use super::{read::Progress, w};
use crate::complaints::{
    Against, Reason, State,
    form::{CONTACT_MOST, NAME_MOST, TEXT_MOST},
};
use base::{FieldErrors, Lang, clock, jiff::civil::Date, phone::Phone, typed::Typed};
use page::{
    Fields, Markup, Step, StepState, button_link, buttons, form, html, options, steps, submit, summary_list,
    when,
};

/// The form.
#[derive(Debug, Clone)]
pub struct FormView {
    /// The centre.
    pub centre: String,
    /// Its telephone.
    pub phone: Option<String>,
    /// The address of the link: `/c/…`.
    pub link: String,
    /// True for the words for children.
    pub is_child: bool,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// A fresh key.
    pub key: String,
}

/// Its content.
pub fn form_page(lang: Lang, view: &FormView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let body = html! {
        @if view.is_child { (of_a_child(lang, &fields, view)) } @else { (of_a_grown_up(lang, &fields, view)) }
        (trap(lang, &fields, view))
        (buttons(submit(if view.is_child { w::child_send(lang) } else { w::send(lang) })))
    };
    html! {
        h1 { @if view.is_child { (w::child_title(lang)) } @else { (w::title(lang)) } }
        p.lead { @if view.is_child { (w::child_lead(lang)) } @else { (w::lead(lang, view.centre.as_str())) } }
        @if !view.is_child { p { (w::lead_more(lang)) } }
        p.way {
            @if view.is_child { a href=(view.link) { (w::to_grown_up(lang)) } }
            @else { a href={ (view.link) "?for=child" } { (w::to_child(lang)) } }
        }
        (form(&view.link, &view.key, None, fields.with_errors(body)))
        @if view.is_child { (in_danger(lang)) }
        @else { p { (w::elsewhere(lang)) } (call(lang, view.phone.as_deref())) }
        p.way { a href={ (view.link) "/state" } { (w::to_state(lang)) } }
    }
}

fn of_a_grown_up<'a>(lang: Lang, fields: &Fields<'a>, view: &'a FormView) -> Markup {
    let typed = &view.typed;
    let any = std::iter::once((String::new(), w::not_sure(lang).to_owned()));
    let reasons: Vec<_> = any.chain(options::<Reason>(lang)).collect();
    html! {
        (fields.textarea("text", w::text(lang), typed.get("text")).rows(7).hint(w::text_hint(lang)).max_length(TEXT_MOST))
        (fields.select("reason", w::reason(lang), typed.get("reason"), &reasons).optional())
        (fields.radios::<Against>("against", w::against(lang), Some(typed.get("against"))).optional().hint(w::against_hint(lang)))
        (fields.text("sender_name", w::your_name(lang), typed.get("sender_name")).optional().hint(w::your_name_hint(lang))
            .max_length(NAME_MOST).autocomplete("name"))
        (fields.text("sender_contact", w::your_contact(lang), typed.get("sender_contact")).optional()
            .hint(w::your_contact_hint(lang)).max_length(CONTACT_MOST))
    }
}

fn of_a_child<'a>(lang: Lang, fields: &Fields<'a>, view: &'a FormView) -> Markup {
    let typed = &view.typed;
    html! {
        (page::hidden("for", "child"))
        (fields.textarea("text", w::child_text(lang), typed.get("text")).rows(7).hint(w::child_text_hint(lang)).max_length(TEXT_MOST))
        (fields.text("sender_name", w::child_name(lang), typed.get("sender_name")).optional().hint(w::child_name_hint(lang))
            .max_length(NAME_MOST).autocomplete("off"))
        (fields.text("sender_contact", w::child_contact(lang), typed.get("sender_contact")).optional()
            .hint(w::child_contact_hint(lang)).max_length(CONTACT_MOST))
    }
}

/// Whom a child calls when it is afraid.
fn in_danger(lang: Lang) -> Markup {
    html! { p { (w::child_danger(lang)) " " a href="tel:116111" { "116 111" } ", " a href="tel:112" { "112" } "." } }
}

fn call(lang: Lang, phone: Option<&str>) -> Markup {
    html! {
        @if let Some(phone) = phone {
            @let phone = Phone::read(phone);
            p { (w::or_call(lang)) " " a href={ "tel:" (phone.canonical) } { (phone.display) } "." }
        }
    }
}

/// A field that no person sees and only programs fill in; with something in it, it is shown, to be emptied.
fn trap<'a>(lang: Lang, fields: &Fields<'a>, view: &'a FormView) -> Markup {
    let field = fields.text("website", w::leave_empty(lang), view.typed.get("website")).autocomplete("off");
    html! { @if view.errors.of("website").is_some() { (field) } @else { div.trap { (field) } } }
}

/// The page with number and code, after the form.
#[derive(Debug, Clone)]
pub struct SentView {
    /// The number of the complaint.
    pub reference: String,
    /// The code that goes with it.
    pub code: String,
    /// The last day of the answer.
    pub due_on: Option<Date>,
    /// The address of the link.
    pub link: String,
}

/// Its content.
pub fn sent_page(lang: Lang, view: &SentView) -> Markup {
    html! {
        h1 { (w::sent_title(lang)) }
        p.lead { (w::sent_lead(lang)) }
        (summary_list(&[
            (w::number(lang), html! { strong.number-told { (view.reference) } }),
            (w::code(lang), html! { strong.number-told { (view.code) } }),
        ]))
        @if let Some(day) = view.due_on { p { (w::sent_until(lang, when::date(lang, day))) } }
        p { (w::sent_fair(lang)) }
        (buttons(button_link(&format!("{}/state", view.link), w::to_state(lang))))
    }
}

/// The page that asks for number and code, and shows how far the answer is.
#[derive(Debug, Clone)]
pub struct StateView {
    /// The address of the link.
    pub link: String,
    /// The number as typed.
    pub number: String,
    /// What was wrong.
    pub errors: FieldErrors,
    /// What was found.
    pub progress: Option<Progress>,
    /// A fresh key.
    pub key: String,
}

/// Its content.
pub fn state_page(lang: Lang, view: &StateView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let body = html! {
        (fields.text("number", w::number(lang), &view.number).narrow().hint(w::number_hint(lang)).max_length(20))
        (fields.text("code", w::code(lang), "").number().autocomplete("off").max_length(12))
        (buttons(submit(w::show_state(lang))))
    };
    html! {
        h1 { (w::state_title(lang)) }
        @if let Some(progress) = &view.progress {
            section { h2 { (progress.reference) } (so_far(lang, progress)) }
            h2 { (w::another(lang)) }
        }
        (form(&format!("{}/state", view.link), &view.key, None, fields.with_errors(body)))
        p.way { a href=(view.link) { (w::to_form(lang)) } }
    }
}

fn so_far(lang: Lang, progress: &Progress) -> Markup {
    let done = match progress.state {
        State::Received => 1,
        State::Acknowledged | State::LookedInto => 2,
        State::Answered => 3,
        State::Withdrawn => 0,
    };
    let texts = [w::came(lang), w::is_looked_into(lang), w::is_answered(lang)];
    let days = [Some(progress.received_on), None, progress.closed_on];
    let step = |(at, (text, day)): (usize, (&str, Option<Date>))| Step {
        text: text.to_owned(),
        href: None,
        state: if at < done {
            StepState::Done
        } else if at == done {
            StepState::Current
        } else {
            StepState::ToDo
        },
        note: html! { @if let Some(day) = day { (when::date(lang, day)) } },
    };
    let all: Vec<Step> = texts.into_iter().zip(days).enumerate().map(step).collect();
    html! {
        @if progress.state == State::Withdrawn { p { (w::taken_back(lang)) } }
        @else {
            (steps(lang, &all))
            @if let (true, Some(due)) = (progress.state.is_open(), progress.due_at) {
                p { (w::sent_until(lang, when::date(lang, clock::date_of(due)))) }
            }
        }
        @if let Some(answer) = &progress.answer {
            h3 { (w::answer(lang)) }
            p.as-typed { (answer) }
            p.soft { (w::not_content(lang)) }
        }
    }
}
