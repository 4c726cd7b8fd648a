//! Complaints in figures.

use crate::complaints::{
    Outcome, Reason,
    figures::{LEAST, Terms},
    w,
};
use base::{Code, FieldErrors, Lang, typed::Typed};
use documents::registers::Period;
use page::{Fields, Markup, Render, Table, form, html, list, story, when};

/// The figures of a period.
#[derive(Debug, Clone)]
pub struct FiguresView {
    /// The days.
    pub period: Period,
    /// How many came, and how they were answered.
    pub terms: Terms,
    /// What they were about.
    pub reasons: Vec<(Reason, i64)>,
    /// What they came to.
    pub outcomes: Vec<(Outcome, i64)>,
    /// The days as typed.
    pub typed: Typed,
    /// What is wrong with them.
    pub errors: FieldErrors,
}

/// The page.
pub fn figures_page(lang: Lang, view: &FiguresView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let asking = html! {
        (fields.text("from", w::from(lang), view.typed.get("from")).date().optional())
        (fields.text("to", w::to(lang), view.typed.get("to")).date().optional())
    };
    let (from, to) = (when::date(lang, view.period.from), when::date(lang, view.period.to));
    html! {
        h1 { (w::figures(lang)) }
        p.lead { (w::figures_lead(lang, from, to)) }
        (form::form_filter("/complaints/figures", page::w::filter(lang), fields.with_errors(asking)))
        @if view.terms.received == 0 { (story::empty_state(w::figures_empty(lang), html! {})) }
        @else {
            section { h2 { (w::figures_terms(lang)) } (terms(lang, &view.terms)) }
            section { h2 { (w::head_about(lang)) } (table(lang, w::head_about(lang), view.reasons.iter().map(|(one, n)| (one.label(lang), *n)))) }
            section { h2 { (w::outcome(lang)) } (table(lang, w::outcome(lang), view.outcomes.iter().map(|(one, n)| (one.label(lang), *n)))) }
            p.soft { (w::figures_few(lang, LEAST)) }
        }
    }
}

/// Terms are the centre's own work and are told in full.
fn terms(lang: Lang, terms: &Terms) -> Markup {
    let answered = terms.in_time + terms.late;
    list::summary_list(&[
        (w::figure_received(lang), html! { (terms.received) }),
        (w::figure_in_time(lang), html! { (when::n_of_n(lang, terms.in_time, answered)) }),
        (w::figure_late(lang), html! { (terms.late) }),
        (w::figure_over(lang), html! { (terms.over) }),
        (w::figure_withdrawn(lang), html! { (terms.withdrawn) }),
    ])
}

fn table<'a>(lang: Lang, caption: &str, rows: impl Iterator<Item = (&'a str, i64)>) -> Markup {
    let row = |(label, count): (&str, i64)| {
        let told = if count < LEAST { w::fewer(lang, LEAST) } else { count.to_string() };
        vec![html! { (label) }, html! { (told) }]
    };
    Table::new(caption)
        .quiet()
        .head(caption)
        .number(w::count(lang))
        .rows(rows.map(row))
        .empty(story::empty_state(w::figures_none(lang), html! {}))
        .render()
}
