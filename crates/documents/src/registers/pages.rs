//! Registers as a page.

use super::{Period, Register, w};
use crate::PaperId;
use access::answer::form_key;
use base::{Code, FieldErrors, Lang, ids::CentreId, typed::Typed};
use page::{Fields, Markup, NavLink, Render, Table, form, html, list, story, when};
use papers::{Cell, Sheet};

/// Lines of one page; to be printed it shows all, as the workbook does.
const PAGE: usize = 25;

/// A register as its page shows it.
pub struct View {
    /// Which.
    pub register: Register,
    /// Those that the viewer may see.
    pub offered: Vec<Register>,
    /// Registers that stand on pages of their own.
    pub elsewhere: Vec<NavLink>,
    /// The days.
    pub period: Period,
    /// What stands in it; none when the period cannot be read.
    pub sheet: Option<Sheet>,
    /// The paper of each line, where there is one.
    pub papers: Vec<Option<PaperId>>,
    /// How many lines of the register stand on the pages before this one. A register only grows at its end.
    pub after: usize,
    /// The days as typed.
    pub query: Typed,
    /// True when every line is to be shown.
    pub is_whole: bool,
    /// What is wrong with them.
    pub query_errors: FieldErrors,
    /// The centre whose templates the viewer may look at.
    pub templates: Option<CentreId>,
    /// True when documents in may be entered.
    pub may_enter: bool,
    /// What was typed about a document in.
    pub typed: Typed,
    /// What is wrong with it.
    pub errors: FieldErrors,
}

/// The page of a register.
pub fn show(lang: Lang, view: &View) -> Markup {
    let links: Vec<_> = view
        .offered
        .iter()
        .map(|register| NavLink {
            href: format!("/registers?register={}", register.code()),
            label: register.label(lang).to_owned(),
            current: *register == view.register,
            count: None,
        })
        .chain(view.elsewhere.iter().cloned())
        .collect();
    html! {
        h1 { (w::registers(lang)) }
        @if let Some(centre) = view.templates {
            p.no-print { a href={ "/centres/" (centre) "/templates" } { (w::to_templates(lang)) } }
        }
        div.no-print { (list::tabs(lang, &links)) }
        section {
            h2 { (view.register.label(lang)) }
            div.no-print { (asking(lang, view)) }
            @if let Some(sheet) = &view.sheet { (lines(lang, view, sheet)) }
        }
        @if view.may_enter && view.register == Register::In {
            section.no-print #enter {
                h2 { (w::enter(lang)) }
                (entering(lang, view))
            }
        }
    }
}

fn asking(lang: Lang, view: &View) -> Markup {
    let fields = Fields::new(lang, &view.query_errors);
    let day = |name: &str, day| match view.query.get(name) {
        "" => when::date(lang, day),
        typed => typed.to_owned(),
    };
    let (from, to) = (day("from", view.period.from), day("to", view.period.to));
    let body = fields.with_errors(html! {
        (form::hidden("register", view.register.code()))
        (fields.text("from", w::from(lang), &from).date())
        (fields.text("to", w::to(lang), &to).date())
    });
    form::form_filter("/registers", w::show(lang), body)
}

fn lines(lang: Lang, view: &View, sheet: &Sheet) -> Markup {
    let paper = |place: usize| view.papers.get(place).copied().flatten();
    let (after, most) = if view.is_whole { (0, usize::MAX) } else { (view.after, PAGE) };
    let rows = sheet.rows.iter().enumerate().skip(after).take(most);
    let rows = rows.map(|(place, row)| {
        let cells = row.iter().enumerate();
        cells.map(|(column, cell)| leading(lang, cell, paper(place).filter(|_| column == 0))).collect()
    });
    let table =
        sheet.heads.iter().fold(Table::new(caption(lang, view)), |table, head| table.head(head.as_str()));
    let (register, Period { from, to }) = (view.register.code(), view.period);
    let workbook = format!("/registers/{register}/xlsx?from={from}&to={to}");
    let whole = format!("/registers?register={register}&from={from}&to={to}&all=yes");
    html! {
        div.buttons.no-print {
            (form::button_link(&workbook, w::take_along(lang)))
            button.button.quiet.scripted-only type="button" data-print { (page::w::print(lang)) }
        }
        (table.rows(rows).empty(story::empty_state(w::nothing(lang), html! {})).render())
        @if sheet.rows.len() > PAGE && !view.is_whole {
            p.soft { (w::lines_of(lang, sheet.rows.len(), view.after + 1, sheet.rows.len().min(view.after + PAGE))) }
            p.no-print { a href=(whole) { (w::show_all(lang)) } }
            div.no-print { (list::pager(lang, next(view, sheet).as_deref())) }
        }
    }
}

/// The days, so that what is printed says of when it is.
fn caption(lang: Lang, view: &View) -> String {
    w::of_period(lang, when::date(lang, view.period.from), when::date(lang, view.period.to))
}

/// Where the next lines are; none when these are the last.
fn next(view: &View, sheet: &Sheet) -> Option<String> {
    let after = view.after + PAGE;
    let Period { from, to } = view.period;
    let register = view.register.code();
    (after < sheet.rows.len())
        .then(|| format!("/registers?register={register}&from={from}&to={to}&after={after}"))
}

/// A cell; the first one of a line leads to its paper.
fn leading(lang: Lang, cell: &Cell, paper: Option<PaperId>) -> Markup {
    match paper {
        Some(id) => html! { a href=(crate::address(id)) { (shown(lang, cell)) } },
        None => shown(lang, cell),
    }
}

fn shown(lang: Lang, cell: &Cell) -> Markup {
    match cell {
        Cell::Empty => html! { "–" },
        Cell::Text(text) if text.is_empty() => html! { "–" },
        // A number of a record stays in one piece.
        Cell::Text(text) if is_number(text) => html! { span.one-line { (text) } },
        Cell::Text(text) => html! { (text) },
        Cell::Int(number) => html! { (number) },
        Cell::Decimal(number) => html! { (number) },
        Cell::Date(day) => html! { (when::date(lang, *day)) },
        Cell::DateTime(at) => html! { (when::date(lang, at.date())) " " (at.strftime("%H:%M").to_string()) },
    }
}

fn is_number(text: &str) -> bool {
    text.contains('-') && text.ends_with(|c: char| c.is_ascii_digit()) && !text.contains(char::is_whitespace)
}

fn entering(lang: Lang, view: &View) -> Markup {
    let (fields, typed) = (Fields::new(lang, &view.errors), &view.typed);
    let body = fields.with_errors(html! {
        (fields.text("received_on", w::received_on(lang), typed.get("received_on")).date())
        (fields.text("sender", w::sender(lang), typed.get("sender")))
        (fields.text("about", w::about(lang), typed.get("about")).hint(w::about_hint(lang)))
        (fields.text("their_number", w::their_number(lang), typed.get("their_number")).optional().narrow())
        (fields.text("their_date", w::their_date(lang), typed.get("their_date")).date().optional())
        (fields.text("case", w::case(lang), typed.get("case")).optional().narrow().hint(w::case_hint(lang)))
        (form::buttons(form::submit(w::enter(lang))))
    });
    form::form("/registers/in", &form_key(), None, body)
}
