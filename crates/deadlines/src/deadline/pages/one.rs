//! One deadline, and the forms that enter, meet and lift one.

use super::{due, state_tag, what};
use crate::{
    deadline::{Line, State, form, see::May, w},
    rules::{RuleInForce, say},
};
use access::answer::form_key;
use base::{FieldErrors, Lang, clock, jiff::Timestamp, typed::Typed};
use page::{Fields, Markup, button_link, buttons, date_time, html, submit, summary_list, warning_button};

/// One deadline as its page shows it.
#[derive(Debug, Clone)]
pub struct DeadlinePage {
    /// The deadline.
    pub line: Line,
    /// The page of what it is about.
    pub address: Option<String>,
    /// The version of the rule it is counted by; none when it is not known any more.
    pub rule: Option<RuleInForce>,
    /// What the viewer may do with it.
    pub may: May,
    /// The moment it is looked at.
    pub now: Timestamp,
}

/// `GET /deadlines/{id}`; the form by which it is met stands on it, with what was typed.
pub fn one_page(lang: Lang, view: &DeadlinePage, typed: &Typed, errors: &FieldErrors) -> Markup {
    let line = &view.line;
    html! {
        p.back { a href="/deadlines" { "← " (w::title(lang)) } }
        h1 { (line.name(lang)) }
        p { (state_tag(lang, line, view.now)) }
        (summary_list(&facts(lang, view)))
        @if view.may.meet { (meeting(lang, view, typed, errors)) }
        @if view.may.lift {
            p { (button_link(&format!("/deadlines/{}/lifting", line.id), w::lift(lang))) }
        }
        @if line.state(view.now) == State::Lapsed {
            p.hint { (w::it_lapsed(lang)) }
        } @else if !view.may.meet && line.met_at.is_none() && line.lifted_at.is_none() && !crate::deadline::see::is_met_by_hand(line) {
            p.hint { (w::met_by_the_record(lang)) }
        }
    }
}

fn facts(lang: Lang, view: &DeadlinePage) -> Vec<(&'static str, Markup)> {
    let line = &view.line;
    let mut facts = vec![
        (
            w::due(lang),
            html! {
                strong { (due(lang, line.due_at)) }
                @if let Some(before) = line.former_due_at { " " span.soft { (w::due_before(lang, due(lang, before))) } }
            },
        ),
        (w::started(lang), html! { (date_time(lang, line.started_at)) }),
        (w::at_risk_from(lang), html! { (date_time(lang, line.risk_at)) }),
        (w::about(lang), what(lang, line, view.address.as_deref(), None)),
        (w::who(lang), html! { (line.user(lang).unwrap_or_else(|| w::the_head(lang))) }),
        (
            w::rule(lang),
            html! {
                a href={ "/rules/" (line.rule_key) } { @if let Some(rule) = &view.rule { (say::value(lang, rule)) } @else { (line.name(lang)) } }
                @if let Some(rule) = &view.rule { " " (say::verified_tag(lang, rule)) p.soft { (rule.ground.text(lang)) } }
            },
        ),
    ];
    if let Some(at) = line.met_at {
        facts.push((w::met_at(lang), html! { (date_time(lang, at)) }));
    }
    if let Some(at) = line.lifted_at {
        let who = match lang {
            Lang::Bg => line.lifter.as_deref(),
            Lang::En => line.lifter_latin.as_deref().or(line.lifter.as_deref()),
        };
        facts.push((
            w::lifted_at(lang),
            html! {
                (date_time(lang, at)) @if let Some(who) = who { ", " (who) }
                @if let Some(reason) = &line.lifted_reason { p.as-typed { (reason) } }
            },
        ));
    }
    facts
}

fn meeting(lang: Lang, view: &DeadlinePage, typed: &Typed, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let now = clock::local(view.now).strftime("%d.%m.%Y %H:%M").to_string();
    let met_at = if typed.has("met_at") { typed.get("met_at") } else { &now };
    let body = html! {
        (fields.text("met_at", w::met_when(lang), met_at).datetime())
        (buttons(submit(w::say_met(lang))))
    };
    let action = format!("/deadlines/{}/fulfilment", view.line.id);
    html! {
        section {
            h2 { (w::is_it_met(lang)) }
            (page::form(&action, &form_key(), Some(view.line.version), fields.with_errors(body)))
        }
    }
}

/// `GET /deadlines/{id}/lifting`
pub fn lifting_form(lang: Lang, line: &Line, typed: &Typed, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let body = html! {
        (fields.textarea("reason", w::reason(lang), typed.get("reason")).rows(3).hint(w::reason_hint(lang)))
        (buttons(html! {
            (warning_button(w::lift(lang)))
            (button_link(&format!("/deadlines/{}", line.id), page::w::cancel(lang)))
        }))
    };
    html! {
        p.back { a href={ "/deadlines/" (line.id) } { "← " (line.name(lang)) } }
        h1 { (w::lift(lang)) }
        p { (w::lift_text(lang, due(lang, line.due_at), line.name(lang))) }
        (page::form(&format!("/deadlines/{}/lifting", line.id), &form_key(), Some(line.version), fields.with_errors(body)))
    }
}

/// `GET /deadlines/new`
pub fn enter_form(lang: Lang, typed: &Typed, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let rules = form::rules(lang);
    let body = html! {
        (fields.select("rule", w::rule(lang), typed.get("rule"), &rules))
        (fields.text("from", w::counted_from(lang), typed.get("from")).datetime())
        (fields.text("reference", w::case(lang), typed.get("reference")).optional().narrow().hint(w::case_hint(lang)))
        (fields.text("about", w::about_field(lang), typed.get("about")).hint(w::about_hint(lang)))
        (buttons(html! {
            (submit(page::w::save(lang)))
            (button_link("/deadlines", page::w::cancel(lang)))
        }))
    };
    html! {
        p.back { a href="/deadlines" { "← " (w::title(lang)) } }
        h1 { (w::enter(lang)) }
        p { (w::enter_intro(lang)) }
        (page::form("/deadlines", &form_key(), None, fields.with_errors(body)))
    }
}
