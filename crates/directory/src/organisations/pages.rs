//! The pages of partner organisations.

mod edit;
mod show;

use super::{OrganisationKind, OrganisationLine, read::Search, w};
use crate::centres::pages::phone;
use base::{Code, FieldErrors, Lang};
use page::{Fields, Markup, Table, Tone, button_link, empty_state, form_search, html, pager, submit, tag};

pub use edit::edit;
pub use show::{OrganisationView, ask_close, show};

/// What the list shows.
#[derive(Debug, Clone, Default)]
pub struct ListView {
    /// What was asked.
    pub search: Search,
    /// What fits.
    pub organisations: Vec<OrganisationLine>,
    /// Where the list goes on.
    pub next: Option<String>,
    /// True when the viewer may enter one.
    pub may_write: bool,
}

/// The partners.
pub fn list(lang: Lang, sections: &Markup, view: &ListView) -> Markup {
    let add = html! { @if view.may_write { (button_link(&new_of(view), w::organisation_add(lang))) } };
    let asked = view.search.kind.is_some() || !view.search.typed.trim().is_empty();
    let empty = if asked {
        empty_state(w::organisations_not_found(lang), button_link("/organisations", page::w::all(lang)))
    } else {
        empty_state(w::organisations_none(lang), add.clone())
    };
    html! {
        (sections)
        h1 { (w::organisations_title(lang)) }
        (filter(lang, &view.search))
        (Table::new(w::organisations_title(lang)).quiet()
            .head(w::organisation(lang)).head(w::kind(lang)).head(w::phone(lang))
            .rows(view.organisations.iter().map(|line| row(lang, line))).empty(empty))
        (pager(lang, view.next.as_deref()))
        @if !view.organisations.is_empty() || asked { (add) }
    }
}

fn new_of(view: &ListView) -> String {
    match view.search.kind {
        Some(kind) => format!("/organisations/new?kind={}", kind.code()),
        None => "/organisations/new".to_owned(),
    }
}

fn filter(lang: Lang, search: &Search) -> Markup {
    let none = FieldErrors::new();
    let fields = Fields::new(lang, &none);
    let mut kinds = vec![(String::new(), page::w::all(lang).to_owned())];
    kinds.extend(
        OrganisationKind::ALL.iter().map(|kind| (kind.code().to_owned(), kind.label(lang).to_owned())),
    );
    let kind = search.kind.map_or("", Code::code);
    form_search(
        "/organisations",
        html! {
            (fields.text("q", w::search_name(lang), &search.typed).search())
            (fields.select("kind", w::kind(lang), kind, &kinds))
            (fields.checkbox("closed", w::with_closed(lang), search.closed))
            (submit(page::w::search(lang)))
        },
    )
}

fn row(lang: Lang, line: &OrganisationLine) -> Vec<Markup> {
    vec![
        html! {
            a href={ "/organisations/" (line.id) } { (line.name(lang)) }
            @if line.closed_on.is_some() { " " (tag(w::closed(lang), Tone::Neutral)) }
        },
        html! { (line.kind.label(lang)) },
        html! { @if line.phone.is_some() { (phone(lang, line.phone.as_deref())) } },
    ]
}
