//! Goals as pages.

use super::{Goal, State, w};
use crate::scores::{DOMAINS, domain};
use access::answer::{form_key, safe_next};
use base::{Code, FieldErrors, Lang, ids::CaseId, jiff::civil::Date, typed::Typed};
use casework::cases::{CaseView, frame, relatives::CasePerson};
use page::{Fields, Markup, Tone, form, html, list, story, when};

/// The goals of a case, for its page of assessments.
pub fn list(lang: Lang, case: &CaseView, goals: &[Goal], today: Date) -> Markup {
    let here = format!("/cases/{}/goals", case.id);
    html! {
        @if goals.is_empty() { (story::empty_state(w::no_goals(lang), html! { p { (w::no_goals_next(lang)) } })) }
        ul.plain.goals {
            @for goal in goals {
                li {
                    p { strong { (domain(lang, &goal.domain)) } " · " (goal.person.display(lang)) " " (state(lang, goal, today)) }
                    p.as-typed { (goal.text) }
                    p.soft { (w::seen_by(lang, goal.indicator.as_str())) }
                    @if let Some(remark) = &goal.remark { p.as-typed { (remark) } }
                    @if case.may.goals && goal.state == State::Open {
                        p.way { a href={ (here) "/" (goal.id) } { (w::review(lang)) span.unseen { ": " (goal.text) } } }
                    }
                }
            }
        }
        @if case.may.goals { p { (form::button_link(&format!("{here}/new"), w::set_goal(lang))) } }
    }
}

fn state(lang: Lang, goal: &Goal, today: Date) -> Markup {
    let day = when::date(lang, goal.due_on);
    match goal.state {
        State::Open if goal.due_on < today => list::tag(&w::late(lang, day), Tone::Bad),
        State::Open => list::tag(&w::until(lang, day), Tone::Info),
        State::Met => list::tag(goal.state.label(lang), Tone::Good),
        State::Partly => list::tag(goal.state.label(lang), Tone::Warn),
        State::NotMet => list::tag(goal.state.label(lang), Tone::Neutral),
    }
}

/// Setting a goal.
pub fn set_page(
    lang: Lang,
    case: &CaseView,
    people: &[CasePerson],
    typed: &Typed,
    errors: &FieldErrors,
) -> Markup {
    let fields = Fields::new(lang, errors);
    let people: Vec<_> = people.iter().map(|one| (one.id.to_string(), one.name.display(lang))).collect();
    let mut domains: Vec<_> = DOMAINS.iter().map(|code| ((*code).to_owned(), domain(lang, code))).collect();
    domains.push(("other".to_owned(), domain(lang, "")));
    let next = typed.get("next");
    let body = html! {
        (form::hidden("assessment", typed.get("assessment")))
        @if !next.is_empty() { (form::hidden("next", next)) }
        (fields.select("person", w::for_whom(lang), typed.get("person"), &people))
        (fields.select("domain", w::in_domain(lang), typed.get("domain"), &domains))
        (fields.textarea("text", w::what(lang), typed.get("text")).rows(3).hint(w::what_hint(lang)))
        (fields.textarea("indicator", w::indicator(lang), typed.get("indicator")).rows(2).hint(w::indicator_hint(lang)))
        (fields.text("due_on", w::due_on(lang), typed.get("due_on")).date())
        (form::buttons(html! {
            (form::submit(w::set_goal(lang)))
            (form::button_link(&after_setting(case.id, next), page::w::cancel(lang)))
        }))
    };
    let action = format!("/cases/{}/goals", case.id);
    frame::step(
        lang,
        case,
        w::set_goal(lang),
        form::form(&action, &form_key(), None, fields.with_errors(body)),
    )
}

/// Where one goes on to: to the page of the case that asked for a goal, else to its assessments.
pub fn after_setting(case: CaseId, next: &str) -> String {
    let own = format!("/cases/{case}/");
    let next = safe_next(next);
    if next.starts_with(&own) { next.to_owned() } else { format!("{own}assessments") }
}

/// What came of a goal.
pub fn review_page(lang: Lang, case: &CaseView, goal: &Goal, typed: &Typed, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let states: Vec<_> = [State::Met, State::Partly, State::NotMet]
        .iter()
        .map(|state| (state.code().to_owned(), state.label(lang).to_owned()))
        .collect();
    let body = html! {
        (fields.radio_list("state", w::came_of_it(lang), Some(typed.get("state")), &states))
        (fields.textarea("remark", w::remark(lang), typed.get("remark")).rows(3).optional())
        (form::buttons(html! {
            (form::submit(page::w::save(lang)))
            (form::button_link(&format!("/cases/{}/assessments", case.id), page::w::cancel(lang)))
        }))
    };
    let content = html! {
        p.lead.as-typed { (goal.text) }
        p.soft { (w::seen_by(lang, goal.indicator.as_str())) " · " (w::set_by(lang, goal.by(lang), when::date_time(lang, goal.set_at))) }
        (form::form(&format!("/cases/{}/goals/{}", case.id, goal.id), &form_key(), Some(goal.version), fields.with_errors(body)))
    };
    frame::step(lang, case, w::review(lang), content)
}
