//! Requests and general access in figures, without a name.

use crate::{
    general_access::read::Sum,
    requests::{figures::Count, w},
    state::State,
};
use base::{Code, FieldErrors, Lang, jiff::civil::Date, typed::Typed};
use page::{Fields, Markup, Render, Table, form, html, story, when};

/// The figures.
#[derive(Debug, Clone)]
pub struct FiguresView {
    /// From this day on.
    pub from: Date,
    /// Until this day.
    pub until: Date,
    /// Requests by way and by how far they have come.
    pub counts: Vec<Count>,
    /// How many wait now, and the most days that one of them has waited.
    pub waiting: (i64, Option<Date>),
    /// What general access adds up to.
    pub access: Vec<Sum>,
    /// As typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
}

/// The page.
pub fn figures_page(lang: Lang, view: &FiguresView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    html! {
        h1 { (w::figures(lang)) }
        p.lead { (w::figures_lead(lang, when::date(lang, view.from), when::date(lang, view.until))) }
        (form::form_filter("/requests/figures", page::w::filter(lang), fields.with_errors(html! {
            (fields.text("from", w::from(lang), view.typed.get("from")).date().optional())
            (fields.text("until", w::until(lang), view.typed.get("until")).date().optional())
        })))
        section { h2 { (w::figures_requests(lang)) } (requests(lang, view)) }
        section {
            h2 { (w::figures_waiting(lang)) }
            p { (w::waiting_now(lang, view.waiting.0))
                @if let Some(since) = view.waiting.1 { " " (w::longest_since(lang, when::date(lang, since))) } }
        }
        section { h2 { (w::figures_access(lang)) } (access(lang, view)) }
    }
}

fn requests(lang: Lang, view: &FiguresView) -> Markup {
    let of = |one: &Count, states: &[State]| -> i64 {
        let same = view.counts.iter().filter(|other| other.way == one.way && states.contains(&other.state));
        same.map(|other| other.count).sum()
    };
    let mut ways: Vec<&Count> = Vec::new();
    for one in &view.counts {
        if ways.iter().all(|known| known.way != one.way) {
            ways.push(one);
        }
    }
    let row = |one: &&Count| {
        vec![
            html! { (one.way.label(lang)) },
            html! { (of(one, State::ALL)) },
            html! { (of(one, &[State::Accepted])) },
            html! { (of(one, &[State::Received, State::WaitingPapers, State::Waiting])) },
            html! { (of(one, &[State::Refused])) },
            html! { (of(one, &[State::PassedOn, State::Withdrawn])) },
        ]
    };
    Table::new(w::figures_requests(lang))
        .quiet()
        .counts()
        .head(w::head_way(lang))
        .number(w::head_all(lang))
        .number(w::head_accepted(lang))
        .number(w::head_open(lang))
        .number(w::head_refused(lang))
        .number(w::head_other(lang))
        .rows(ways.iter().map(row))
        .empty(story::empty_state(w::figures_none(lang), html! {}))
        .render()
}

fn access(lang: Lang, view: &FiguresView) -> Markup {
    let row = |one: &Sum| {
        vec![
            html! { (one.kind.label(lang)) },
            html! { (one.contacts) },
            html! { (one.people) },
            html! { (one.children) },
        ]
    };
    Table::new(w::figures_access(lang))
        .quiet()
        .counts()
        .head(w::head_kind(lang))
        .number(w::head_contacts(lang))
        .number(w::head_people(lang))
        .number(w::head_children(lang))
        .rows(view.access.iter().map(row))
        .empty(story::empty_state(w::figures_none(lang), html! {}))
        .render()
}
