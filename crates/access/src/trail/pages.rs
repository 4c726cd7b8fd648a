//! The pages of the trail.

mod samples;

pub use samples::samples;

use super::{
    history::{self, Change},
    name_action, name_field, name_kind,
    read::{Line, Looked},
    w,
};
use base::{FieldErrors, Lang, jiff::Timestamp, typed::Typed};
use page::{
    Fields, Markup, Render, Table, TimelineItem, buttons, details, empty_state, form_search, html, pager,
    submit, timeline,
};

/// What the auditor's page shows.
#[derive(Debug, Clone, Default)]
pub(super) struct Trail {
    /// What was looked for, as typed.
    pub typed: Typed,
    /// Everybody whose doings may be looked for: id and name.
    pub users: Vec<(String, String)>,
    /// Every action: code and words.
    pub actions: Vec<(String, String)>,
    /// The lines.
    pub lines: Vec<Line>,
    /// Where the next page is.
    pub next: Option<String>,
    /// Number and time of the newest seal.
    pub seal: Option<(i64, Timestamp)>,
}

/// The auditor's page.
pub(super) fn trail(lang: Lang, view: &Trail, errors: &FieldErrors) -> Markup {
    html! {
        h1 { (w::title(lang)) }
        p { (w::intro(lang)) }
        p.hint {
            @match view.seal {
                Some((number, at)) => (w::sealed(lang, number, page::date_time(lang, at))),
                None => (w::not_sealed(lang)),
            }
        }
        (Fields::new(lang, errors).errors())
        (filter(lang, view, errors))
        (lines(lang, view))
        (pager(lang, view.next.as_deref()))
    }
}

fn filter(lang: Lang, view: &Trail, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let all = |options: &[(String, String)]| {
        let mut with_all = vec![(String::new(), page::w::all(lang).to_owned())];
        with_all.extend(options.iter().cloned());
        with_all
    };
    form_search(
        "/audit",
        html! {
            (fields.select("user", w::who(lang), view.typed.get("user"), &all(&view.users)))
            (fields.select("action", w::what(lang), view.typed.get("action"), &all(&view.actions)))
            (fields.text("from", w::from_day(lang), view.typed.get("from")).date())
            (fields.text("to", w::to_day(lang), view.typed.get("to")).date())
            (fields.text("reference", w::reference(lang), view.typed.get("reference")).hint(w::reference_hint(lang)).narrow())
            (buttons(submit(page::w::filter(lang))))
        },
    )
}

fn lines(lang: Lang, view: &Trail) -> Markup {
    let rows = view.lines.iter().map(|line| {
        vec![
            html! { (page::date_time(lang, line.at)) },
            html! { (line.who(lang).unwrap_or_else(|| nobody(lang, &line.via))) },
            html! { (name_action(lang, &line.action)) },
            about(lang, line),
            html! { (via(lang, &line.via)) @if let Some(address) = &line.address { " · " (address) } },
            why(lang, line),
        ]
    });
    Table::new(w::title(lang))
        .quiet()
        .head(w::when(lang))
        .head(w::who(lang))
        .head(w::what(lang))
        .head(w::about(lang))
        .head(w::where_from(lang))
        .head(w::why(lang))
        .rows(rows)
        .empty(empty_state(w::nothing_found(lang), page::button_link("/audit", w::show_all(lang))))
        .render()
}

/// The record by its kind and number: names of clients are not the auditor's.
fn about(lang: Lang, line: &Line) -> Markup {
    html! {
        (name_kind(lang, &line.subject_kind))
        @if let Some(number) = line.case_reference.as_ref().or(line.signal_reference.as_ref()) { " " (number) }
    }
}

/// Reason, and which fields: their values are not the auditor's.
fn why(lang: Lang, line: &Line) -> Markup {
    let changes: Vec<(String, serde_json::Value, serde_json::Value)> =
        serde_json::from_str(&line.changes).unwrap_or_default();
    let mut fields: Vec<&str> = changes.iter().map(|(field, _, _)| name_field(lang, field)).collect();
    fields.dedup();
    html! {
        @if let Some(reason) = &line.reason { p { (reason) } }
        @if !fields.is_empty() { p.hint { (w::fields(lang)) " " (fields.join(", ")) } }
    }
}

fn nobody(lang: Lang, via: &str) -> &'static str {
    match via {
        "job" => w::the_system(lang),
        "cli" => w::the_operator(lang),
        _ => w::nobody(lang),
    }
}

fn via(lang: Lang, via: &str) -> &'static str {
    match via {
        "page" => w::via_page(lang),
        "api" => w::via_api(lang),
        "link" => w::via_link(lang),
        "cli" => w::via_cli(lang),
        _ => w::via_job(lang),
    }
}

/// What was changed in one record, the newest first.
pub(super) fn changes(lang: Lang, items: &[(Line, Vec<Change>)], next: Option<&str>) -> Markup {
    let items: Vec<TimelineItem> = items
        .iter()
        .map(|(line, changes)| TimelineItem {
            at: line.at,
            title: html! { (history::title(lang, line)) },
            by: line.who(lang).unwrap_or_else(|| nobody(lang, &line.via)).to_owned(),
            body: change_list(lang, line, changes),
            kind: name_kind(lang, &line.subject_kind).to_owned(),
        })
        .collect();
    html! {
        section {
            h2 { (w::changes(lang)) }
            @if items.is_empty() { (empty_state(w::no_changes(lang), html! {})) } @else { (timeline(lang, &items)) }
            (pager(lang, next))
        }
    }
}

fn change_list(lang: Lang, line: &Line, changes: &[Change]) -> Markup {
    html! {
        @if let Some(reason) = &line.reason { p { (w::why(lang)) ": " (reason) } }
        @if !changes.is_empty() {
            dl.summary {
                @for change in changes { div { dt { (change.field) } dd { (value(lang, change)) } } }
            }
        }
    }
}

fn value(lang: Lang, change: &Change) -> Markup {
    match (&change.before, &change.after) {
        (None, Some(after)) => html! { (long(lang, after)) },
        (Some(before), Some(after)) => {
            html! { del { (long(lang, before)) } " → " ins { (long(lang, after)) } }
        }
        (Some(before), None) => html! { del { (long(lang, before)) } " → " (w::emptied(lang)) },
        (None, None) => html! { (w::emptied(lang)) },
    }
}

fn long(lang: Lang, text: &str) -> Markup {
    if text.chars().count() <= 200 {
        html! { (text) }
    } else {
        details(w::long_text(lang), html! { (text) })
    }
}

/// Who looked at one record.
pub(super) fn looks(lang: Lang, looks: &[Looked]) -> Markup {
    let rows = looks.iter().map(|look| {
        vec![
            html! { (if lang == Lang::En { &look.name_latin } else { &look.name }) },
            html! { (name_action(lang, &look.action)) },
            html! { (look.times) },
            html! { (page::date_time(lang, look.last_at)) },
        ]
    });
    html! {
        section {
            h2 { (w::looks(lang)) }
            (Table::new(w::looks(lang)).quiet().head(w::who(lang)).head(w::what(lang)).number(w::times(lang)).head(w::last(lang))
                .rows(rows).empty(empty_state(w::no_looks(lang), html! {})).render())
        }
    }
}
