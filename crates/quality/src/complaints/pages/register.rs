//! The register of a period as a page, for the screen and for paper.

use crate::complaints::w;
use base::{FieldErrors, Lang, typed::Typed};
use documents::registers::Period;
use page::{Fields, Markup, Render, Table, form, html, story, when};
use papers::{Cell, Sheet};

/// Most lines shown on a page; the workbook has all.
const SHOWN: usize = 200;

/// The register of a period.
pub struct RegisterView {
    /// The days.
    pub period: Period,
    /// What stands in it; none when the period cannot be read.
    pub sheet: Option<Sheet>,
    /// The days as typed.
    pub typed: Typed,
    /// What is wrong with them.
    pub errors: FieldErrors,
}

/// The page.
pub fn register_page(lang: Lang, view: &RegisterView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let day = |name: &str, day| match view.typed.get(name) {
        "" => when::date(lang, day),
        typed => typed.to_owned(),
    };
    let (from, to) = (day("from", view.period.from), day("to", view.period.to));
    let asking = html! {
        div.row-fields {
            (fields.text("from", w::from(lang), &from).date())
            (fields.text("to", w::to(lang), &to).date())
        }
        (form::buttons(form::submit(page::w::filter(lang))))
    };
    html! {
        p.back { a href="/complaints" { "← " (w::title(lang)) } }
        h1 { (w::register(lang)) }
        div.no-print { (form::form_search("/complaints/register", fields.with_errors(asking))) }
        @if let Some(sheet) = &view.sheet { (lines(lang, view.period, sheet)) }
    }
}

fn lines(lang: Lang, period: Period, sheet: &Sheet) -> Markup {
    let rows = sheet.rows.iter().take(SHOWN).map(|row| row.iter().map(|cell| shown(lang, cell)).collect());
    let caption = w::register_of(lang, when::date(lang, period.from), when::date(lang, period.to));
    let table = sheet.heads.iter().fold(Table::new(caption), |table, head| table.head(head.as_str()));
    let workbook = format!("/complaints/register/xlsx?from={}&to={}", period.from, period.to);
    html! {
        (table.rows(rows).empty(story::empty_state(w::register_empty(lang), html! {})).render())
        @if sheet.rows.len() > SHOWN { p { (w::first_of(lang, sheet.rows.len(), SHOWN)) } }
        div.buttons.no-print {
            (form::button_link(&workbook, w::take_along(lang)))
            button.button.quiet.scripted-only type="button" data-print { (page::w::print(lang)) }
        }
    }
}

fn shown(lang: Lang, cell: &Cell) -> Markup {
    match cell {
        Cell::Empty => html! { "–" },
        Cell::Text(text) if text.is_empty() => html! { "–" },
        Cell::Text(text) => html! { (text) },
        Cell::Int(number) => html! { (number) },
        Cell::Decimal(number) => html! { (number) },
        Cell::Date(day) => html! { (when::date(lang, *day)) },
        Cell::DateTime(at) => html! { (when::date(lang, at.date())) },
    }
}
