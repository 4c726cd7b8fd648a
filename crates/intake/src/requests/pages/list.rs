//! The register of requests.

use super::state_tag;
use crate::{
    cells,
    requests::{
        register::{Narrow, RequestLine},
        w,
    },
    state::State,
    ways::{Urgency, Way},
};
use base::{
    Code, FieldErrors, Lang,
    typed::{self, Typed},
};
use casework::cases::catalogue;
use page::{Fields, Markup, Render, Table, Tone, form, html, list, story, when};

/// The register.
#[derive(Debug, Clone)]
pub struct ListView {
    /// Its lines, the newest first.
    pub lines: Vec<RequestLine>,
    /// Where the next page is.
    pub next: Option<String>,
    /// What it is narrowed to.
    pub narrow: Narrow,
    /// As typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// True when the viewer may register a request.
    pub may_create: bool,
    /// True when the viewer may see the figures.
    pub may_figures: bool,
}

/// The page.
pub fn list_page(lang: Lang, view: &ListView) -> Markup {
    html! {
        h1 { (w::title(lang)) }
        p.lead { (w::title_lead(lang)) }
        div.buttons {
            @if view.may_create { a.button href="/requests/new" { (w::new_request(lang)) } }
            (form::button_link("/waiting-list", w::to_waiting_list(lang)))
            @if view.may_figures { (form::button_link("/requests/figures", w::figures(lang))) }
        }
        section {
            h2 { (w::register(lang)) }
            (filter(lang, view))
            (lines(lang, view))
            (list::pager(lang, view.next.as_deref()))
        }
    }
}

fn lines(lang: Lang, view: &ListView) -> Markup {
    let row = |one: &RequestLine| {
        let name = one.name.as_ref().map_or_else(|| one.reference.clone(), |name| name.display(lang));
        vec![
            html! { a.one-line href={ "/requests/" (one.id) } { (one.reference) } },
            html! { (name) },
            html! { (when::date(lang, one.received_on)) },
            html! { (one.way.label(lang)) },
            html! {
                (state_tag(lang, one.state))
                @if one.urgency == Urgency::Urgent && one.state.is_open() { " " (list::tag(one.urgency.label(lang), Tone::Bad)) }
                @if one.missing > 0 && one.state.takes_papers() { " " (w::missing(lang, one.missing)) }
                @if let Some(code) = &one.programme { span.soft { " · " (catalogue::programme(lang, code)) } }
            },
        ]
    };
    let empty =
        if view.narrow == Narrow::open() { w::register_empty(lang) } else { w::register_nothing(lang) };
    Table::new(w::register(lang))
        .quiet()
        .head(w::head_reference(lang))
        .head(w::head_who(lang))
        .head(w::head_received(lang))
        .head(w::head_way(lang))
        .head(w::head_state(lang))
        .rows(view.lines.iter().map(row).map(cells::whole))
        .empty(story::empty_state(empty, html! {}))
        .render()
}

fn filter(lang: Lang, view: &ListView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let typed = &view.typed;
    let states: Vec<(String, String)> =
        [(String::new(), w::all_open(lang).to_owned()), ("all".to_owned(), page::w::all(lang).to_owned())]
            .into_iter()
            .chain(State::ALL.iter().map(|state| (state.code().to_owned(), state.label(lang).to_owned())))
            .collect();
    let ways: Vec<(String, String)> = std::iter::once((String::new(), page::w::all(lang).to_owned()))
        .chain(Way::ALL.iter().map(|way| (way.code().to_owned(), way.label(lang).to_owned())))
        .collect();
    form::form_search(
        "/requests",
        html! {
            (fields.errors())
            (fields.text("q", w::search(lang), typed.get("q")).search().hint(w::search_hint(lang)))
            (fields.select("state", w::head_state(lang), typed.get("state"), &states))
            (fields.select("way", w::head_way(lang), typed.get("way"), &ways))
            (fields.checkbox("late", w::only_late(lang), typed::checked(typed.get("late"))))
            (form::buttons(form::submit(page::w::search(lang))))
        },
    )
}
