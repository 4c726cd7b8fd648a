//! The register of a period as a page, for the screen and for paper.

use crate::{cells, complaints::w};
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
        (fields.text("from", w::from(lang), &from).date())
        (fields.text("to", w::to(lang), &to).date())
    };
    html! {
        p.back { a href="/complaints" { "← " (w::title(lang)) } " · " a href="/registers" { (w::all_registers(lang)) } }
        h1 { (w::register(lang)) }
        div.no-print { (form::form_filter("/complaints/register", page::w::filter(lang), fields.with_errors(asking))) }
        @if let Some(sheet) = &view.sheet { (lines(lang, view.period, sheet)) }
    }
}

/// The columns that a page has room for; the measures stand under the outcome. The workbook has all.
const COLUMNS: [usize; 8] = [0, 1, 3, 4, 6, 7, 8, OUTCOME];
const OUTCOME: usize = 10;
const MEASURES: usize = 11;

fn lines(lang: Lang, period: Period, sheet: &Sheet) -> Markup {
    let cell = |row: &[Cell], at: usize| {
        html! {
            @if let Some(cell) = row.get(at) { (shown(lang, cell)) }
            @if let (OUTCOME, Some(Cell::Text(measures))) = (at, row.get(MEASURES)) { span.soft { " · " (measures) } }
        }
    };
    let columns: Vec<usize> = COLUMNS.into_iter().filter(|at| *at < sheet.heads.len()).collect();
    let rows = sheet.rows.iter().take(SHOWN).map(|row| columns.iter().map(|at| cell(row, *at)).collect());
    let caption = w::register_of(lang, when::date(lang, period.from), when::date(lang, period.to));
    let heads = columns.iter().filter_map(|at| sheet.heads.get(*at));
    let table = heads.fold(Table::new(caption), |table, head| table.head(head.as_str()));
    let workbook = format!("/complaints/register/xlsx?from={}&to={}", period.from, period.to);
    html! {
        (table.rows(rows.map(cells::whole)).empty(story::empty_state(w::register_empty(lang), html! {})).render())
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
