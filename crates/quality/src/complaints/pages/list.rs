//! The complaints that the viewer may read.

use super::{state_tag, term};
use crate::{
    cells,
    complaints::{
        Reason, State,
        read::{Complaint, Narrow, choices},
        w,
    },
};
use base::{Code, FieldErrors, Lang, jiff::civil::Date, typed::Typed};
use page::{Fields, Markup, Render, Table, form, html, list, story, when};

/// The list.
#[derive(Debug, Clone)]
pub struct ListView {
    /// Its lines, the newest first.
    pub lines: Vec<Complaint>,
    /// Where the next page is.
    pub next: Option<String>,
    /// What it is narrowed to.
    pub narrow: Narrow,
    /// As typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// True when the viewer may register a complaint.
    pub may_create: bool,
    /// True when the viewer may take the register along.
    pub may_export: bool,
    /// True when the viewer may see the figures.
    pub may_figures: bool,
    /// True when the viewer may keep the link.
    pub may_link: bool,
    /// The day of the request.
    pub today: Date,
}

/// The page.
pub fn list_page(lang: Lang, view: &ListView) -> Markup {
    html! {
        h1 { (w::title(lang)) }
        p.lead { (w::lead(lang)) }
        div.buttons {
            @if view.may_create { a.button href="/complaints/new" { (w::new_complaint(lang)) } }
            @if view.may_export { (form::button_link("/complaints/register", w::register(lang))) }
            @if view.may_figures { (form::button_link("/complaints/figures", w::figures(lang))) }
            @if view.may_link { (form::button_link("/complaints/link", w::link_title(lang))) }
        }
        section {
            h2 { (w::list(lang)) }
            (filter(lang, view))
            (lines(lang, view))
            (list::pager(lang, view.next.as_deref()))
        }
    }
}

fn lines(lang: Lang, view: &ListView) -> Markup {
    let row = |one: &Complaint| {
        vec![
            html! { a.one-line href={ "/complaints/" (one.id) } { (one.reference) } },
            html! { (when::date(lang, one.received_on)) ", " (one.channel.label(lang)) },
            html! { (one.who(lang)) },
            html! { (one.reason.label(lang)) span.soft { " · " (one.against.label(lang)) } },
            html! {
                (state_tag(lang, one.state)) " "
                @if one.state.is_open() { (term(lang, one, view.today)) }
                @else { (w::took_days(lang, one.days(view.today))) }
            },
            html! { (one.handler(lang).unwrap_or(w::nobody_yet(lang))) },
        ]
    };
    let empty = if view.narrow == Narrow::open() { w::list_empty(lang) } else { w::list_nothing(lang) };
    Table::new(w::list(lang))
        .quiet()
        .head(w::head_reference(lang))
        .head(w::head_received(lang))
        .head(w::head_who(lang))
        .head(w::head_about(lang))
        .head(w::head_state(lang))
        .head(w::head_handler(lang))
        .rows(view.lines.iter().map(row).map(cells::whole))
        .empty(story::empty_state(empty, html! {}))
        .render()
}

fn filter(lang: Lang, view: &ListView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let states: Vec<(String, String)> =
        [(String::new(), w::all_open(lang).to_owned()), ("all".to_owned(), page::w::all(lang).to_owned())]
            .into_iter()
            .chain(State::ALL.iter().map(|state| (state.code().to_owned(), state.label(lang).to_owned())))
            .collect();
    let reasons = choices::<Reason>(lang, page::w::all(lang));
    let body = html! {
        (fields.select("state", w::head_state(lang), view.typed.get("state"), &states))
        (fields.select("reason", w::head_about(lang), view.typed.get("reason"), &reasons))
    };
    form::form_filter("/complaints", page::w::filter(lang), fields.with_errors(body))
}
