//! Deadlines as pages.

mod one;

pub use one::{DeadlinePage, enter_form, lifting_form, one_page};

use super::{
    Line, State,
    list::{CentreName, Narrow, Place},
    w,
};
use base::{Code, FieldErrors, Lang, ids::CaseId, jiff::Timestamp, latin::latin, rules::Rules};
use page::{
    Fields, Markup, NavLink, Render, Table, Tone, button_link, buttons, date, date_time, empty_state,
    form_search, html, pager, submit, tabs, tag,
};
use std::collections::BTreeMap;

/// A list of deadlines.
#[derive(Debug, Clone)]
pub struct ListView {
    /// What was asked for.
    pub narrow: Narrow,
    /// The deadlines, each with the page of what it is about.
    pub lines: Vec<(Line, Option<String>)>,
    /// The families of their cases, as far as the viewer may know them.
    pub families: BTreeMap<CaseId, String>,
    /// Where the next page begins.
    pub next: Option<Place>,
    /// The centres among which the viewer may choose.
    pub centres: Vec<CentreName>,
    /// True for those who may enter one by hand.
    pub may_enter: bool,
    /// The moment it is looked at.
    pub now: Timestamp,
}

/// `GET /deadlines`
pub fn list_page(lang: Lang, view: &ListView) -> Markup {
    html! {
        h1 { (w::title(lang)) }
        (buttons(html! {
            @if view.may_enter { a.button href="/deadlines/new" { (w::enter(lang)) } }
            (button_link("/rules", w::to_rules(lang)))
            (button_link("/account/deadlines", w::to_notices(lang)))
        }))
        (states(lang, view))
        (filter(lang, view))
        (table(lang, view))
        (pager(lang, view.next.map(|next| view.narrow.href(Some(next))).as_deref()))
    }
}

/// How a deadline stands, as a tag; met late is told.
pub fn state_tag(lang: Lang, line: &Line, now: Timestamp) -> Markup {
    match line.state(now) {
        State::Running => tag(w::state_running(lang), Tone::Info),
        State::AtRisk => tag(w::state_at_risk(lang), Tone::Warn),
        State::Breached => tag(&w::overdue_since(lang, due(lang, line.due_at)), Tone::Bad),
        State::Lapsed => tag(w::state_lapsed(lang), Tone::Neutral),
        State::Met if line.moments().is_late() => tag(w::met_late(lang), Tone::Warn),
        State::Met => tag(w::state_met(lang), Tone::Good),
        State::Lifted => tag(w::state_lifted(lang), Tone::Neutral),
    }
}

/// When a deadline is due: by the day, or to the minute where it is counted in hours.
pub fn due(lang: Lang, at: Timestamp) -> String {
    if page::time_of_day(at) == "23:59" { date(lang, base::clock::date_of(at)) } else { date_time(lang, at) }
}

fn states(lang: Lang, view: &ListView) -> Markup {
    let link = |state: Option<State>, label: &str| NavLink {
        href: Narrow { state, after: None, ..view.narrow.clone() }.href(None),
        label: label.to_owned(),
        current: view.narrow.state == state,
        count: None,
    };
    let mut to = vec![link(None, w::all_running(lang))];
    to.extend(State::ALL.iter().map(|state| link(Some(*state), those(lang, *state))));
    tabs(lang, &to)
}

/// Those of a state, as the list of them is called.
fn those(lang: Lang, state: State) -> &'static str {
    match state {
        State::Running => w::those_running(lang),
        State::AtRisk => w::those_at_risk(lang),
        State::Breached => w::those_breached(lang),
        State::Met => w::those_met(lang),
        State::Lifted => w::those_lifted(lang),
        State::Lapsed => w::those_lapsed(lang),
    }
}

fn filter(lang: Lang, view: &ListView) -> Markup {
    let none = FieldErrors::new();
    let fields = Fields::new(lang, &none);
    let mut rules = vec![(String::new(), page::w::all(lang).to_owned())];
    for rule in Rules::embedded().deadlines().iter().filter(|rule| !rule.trigger_bg.is_empty()) {
        if !rules.iter().any(|(key, _)| *key == rule.key) {
            rules.push((rule.key.clone(), rule.name(lang).to_owned()));
        }
    }
    let kept = [
        ("state", view.narrow.state.map(Code::code).unwrap_or_default().to_owned()),
        ("case", view.narrow.case.map(|id| id.to_string()).unwrap_or_default()),
        ("person", view.narrow.person.map(|id| id.to_string()).unwrap_or_default()),
    ];
    let chosen = view.narrow.centre.map(|id| id.to_string()).unwrap_or_default();
    let mut centres = vec![(String::new(), page::w::all(lang).to_owned())];
    let name = |one: &CentreName| lang.pick(&one.name_bg, &one.name_en).to_owned();
    centres.extend(view.centres.iter().map(|one| (one.id.to_string(), name(one))));
    let body = html! {
        @for (name, value) in kept.iter().filter(|(_, value)| !value.is_empty()) { (page::hidden(name, value)) }
        (fields.select("rule", w::rule(lang), &view.narrow.rule, &rules))
        @if view.centres.len() > 1 {
            (fields.select("centre", w::of_centre(lang), chosen.as_str(), &centres))
        }
        (fields.checkbox("mine", w::mine(lang), view.narrow.mine))
        (buttons(html! {
            (submit(page::w::filter(lang)))
            @if view.narrow.is_narrowed() { (button_link("/deadlines", w::show_all(lang))) }
        }))
    };
    form_search("/deadlines", body)
}

fn table(lang: Lang, view: &ListView) -> Markup {
    let rows = view.lines.iter().map(|(line, address)| {
        vec![
            html! { a href={ "/deadlines/" (line.id) } { (line.name(lang)) } },
            what(lang, line, address.as_deref(), line.case_id.and_then(|case| view.families.get(&case))),
            html! {
                @if line.state(view.now) != State::Breached { (due(lang, line.due_at)) " " }
                (state_tag(lang, line, view.now))
            },
            html! { (line.user(lang).unwrap_or_else(|| w::the_head(lang))) },
        ]
    });
    let nothing = if view.narrow.is_narrowed() { w::nothing_found(lang) } else { w::nothing_runs(lang) };
    let instead = html! { p { (if view.narrow.is_narrowed() { w::nothing_found_next(lang) } else { w::nothing_runs_next(lang) }) } };
    Table::new(w::title(lang))
        .quiet()
        .head(w::deadline(lang))
        .head(w::about(lang))
        .head(w::due(lang))
        .head(w::who(lang))
        .rows(rows)
        .empty(empty_state(nothing, instead))
        .render()
}

/// What a deadline is about: the page of its record where that is known, its number and the family.
pub(super) fn what(lang: Lang, line: &Line, address: Option<&str>, family: Option<&String>) -> Markup {
    let number = line.reference.as_deref().unwrap_or_else(|| w::the_centre(lang));
    let case = line.case_id.map(|case| format!("/cases/{case}"));
    html! {
        span {
            @match address.map(str::to_owned).or(case) {
                Some(href) => a.one-line href=(href) { (number) },
                None => span.one-line { (number) },
            }
            @if let Some(family) = family { " · " (lang.pick(family.clone(), latin(family))) }
        }
        @if let Some(about) = &line.about { " " span.soft { (about) } }
    }
}
