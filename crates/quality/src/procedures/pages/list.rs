//! The library.

use super::reading_tag;
use crate::{
    cells,
    procedures::{read::ProcedureLine, w},
};
use base::{Code, Lang};
use page::{Markup, Render, Table, form, html, story, when};

/// The library.
#[derive(Debug, Clone)]
pub struct ListView {
    /// Its procedures, by kind and title.
    pub lines: Vec<ProcedureLine>,
    /// True when the viewer may publish.
    pub may_write: bool,
}

/// The page: what the viewer has to read stands first.
pub fn list_page(lang: Lang, view: &ListView) -> Markup {
    let waiting: Vec<&ProcedureLine> = view.lines.iter().filter(|line| line.waits()).collect();
    html! {
        h1 { (w::title(lang)) }
        p.lead { (w::lead(lang)) }
        @if view.may_write { p { a.button href="/procedures/new" { (w::new_procedure(lang)) } } }
        @if !waiting.is_empty() {
            section {
                h2 { (w::waits_for_you(lang)) }
                ul.starts { @for line in &waiting {
                    li { a href={ "/procedures/" (line.id) } { (line.title) } p.soft { (line.kind.label(lang)) " · " (w::version(lang, line.number)) } }
                } }
            }
        }
        section { h2 { (w::library(lang)) } (library(lang, view)) }
    }
}

fn library(lang: Lang, view: &ListView) -> Markup {
    let row = |one: &ProcedureLine| {
        let mut row = vec![
            html! { a href={ "/procedures/" (one.id) } { (one.title) } },
            html! { (one.kind.label(lang)) },
            html! { (w::version(lang, one.number)) ", " (w::valid_from(lang, when::date(lang, one.valid_from))) },
            reading_tag(lang, one),
        ];
        if view.may_write {
            row.push(html! { (when::n_of_n(lang, one.done, one.due)) });
        }
        row
    };
    let empty = if view.may_write { w::empty_for_head(lang) } else { w::empty(lang) };
    let mut table = Table::new(w::library(lang))
        .quiet()
        .head(w::head_title(lang))
        .head(w::head_kind(lang))
        .head(w::head_version(lang))
        .head(w::head_you(lang));
    if view.may_write {
        table = table.head(w::head_readers(lang));
    }
    let action =
        html! { @if view.may_write { (form::button_link("/procedures/new", w::new_procedure(lang))) } };
    table.rows(view.lines.iter().map(row).map(cells::whole)).empty(story::empty_state(empty, action)).render()
}
