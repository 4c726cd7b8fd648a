//! Signals: those whose clock runs first, then the register.

use super::{risk_tag, stage_tag};
use crate::{
    risk::Risk,
    signals::{Stage, read::SignalLine, w},
};
use base::{Code, FieldErrors, Lang, jiff::Timestamp, typed::Typed};
use directory::wards::WardLine;
use page::{
    Fields, Markup, Table, button_link, buttons, clock_face, date_time, details, empty_state, form_search,
    html, pager, submit, waiting_face,
};

/// What the register is narrowed to, as it was typed.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// As typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
}

impl Filter {
    /// True when anything is chosen.
    pub fn is_set(&self) -> bool {
        ["q", "ward", "risk", "stage", "from", "to"].iter().any(|name| !self.typed.get(name).is_empty())
    }
}

/// The page of signals.
#[derive(Debug, Clone)]
pub struct ListView {
    /// Signals whose clock runs, the most pressing first.
    pub running: Vec<SignalLine>,
    /// The register, the newest first.
    pub register: Vec<SignalLine>,
    /// The wards to narrow it to.
    pub wards: Vec<WardLine>,
    /// What it is narrowed to.
    pub filter: Filter,
    /// Where the next page is.
    pub next: Option<String>,
    /// True when the viewer may enter a signal.
    pub may_create: bool,
    /// The moment.
    pub now: Timestamp,
}

/// Its content.
pub fn list(lang: Lang, view: &ListView) -> Markup {
    html! {
        h1 { (w::signals_title(lang)) }
        @if view.may_create { p { a.button href="/signals/new" { (w::entry_title(lang)) } } }
        section {
            h2 { (w::running_title(lang)) }
            (running(lang, view))
        }
        section {
            h2 { (w::register_title(lang)) }
            (filter(lang, view))
            (register(lang, view))
            (pager(lang, view.next.as_deref()))
        }
    }
}

fn running(lang: Lang, view: &ListView) -> Markup {
    let row = |line: &SignalLine| {
        vec![
            html! { a.one-line href={ "/signals/" (line.id) } { (line.reference) } },
            clocks(lang, line, view.now),
            html! { (place(lang, line)) },
            html! { (risk_tag(lang, line.risk)) },
            html! { (taken_up(lang, line)) },
        ]
    };
    html! {
        (Table::new(w::running_title(lang)).quiet()
            .head(w::head_reference(lang)).head(w::head_clock(lang)).head(w::head_place(lang)).head(w::head_risk(lang))
            .head(w::head_stage(lang))
            .rows(view.running.iter().map(row))
            .empty(empty_state(w::running_empty(lang), html! {})))
    }
}

fn clocks(lang: Lang, line: &SignalLine, now: Timestamp) -> Markup {
    let clock = line.clock(lang);
    html! {
        span.clock-pair {
            @if let Some(waits) = &clock.waits { (waiting_face(lang, waits, now)) }
            (clock_face(lang, &clock, now))
        }
    }
}

fn register(lang: Lang, view: &ListView) -> Markup {
    let row = |line: &SignalLine| {
        vec![
            html! { a.one-line href={ "/signals/" (line.id) } { (line.reference) } },
            html! { time datetime=(line.called_at) { (date_time(lang, line.called_at)) } },
            html! { (place(lang, line)) },
            html! { (risk_tag(lang, line.risk)) },
            html! { (taken_up(lang, line)) },
        ]
    };
    let nothing =
        if view.filter.is_set() { w::register_empty_filtered(lang) } else { w::register_empty(lang) };
    let action = html! {
        @if view.filter.is_set() { (button_link("/signals", w::filter_clear(lang))) }
    };
    html! {
        (Table::new(w::register_title(lang)).quiet().brief()
            .head(w::head_reference(lang)).head(w::head_called(lang)).head(w::head_place(lang)).head(w::head_risk(lang))
            .head(w::head_stage(lang))
            .rows(view.register.iter().map(row))
            .empty(empty_state(nothing, action)))
    }
}

fn place(lang: Lang, line: &SignalLine) -> Markup {
    html! { (line.place(lang)) }
}

fn taken_up(lang: Lang, line: &SignalLine) -> Markup {
    html! {
        @if let Some(first) = &line.joined_reference { (w::joined_to(lang, first)) }
        @else {
            (stage_tag(lang, line.stage))
            @if let Some(name) = line.accepted_by_name(lang) { " " (name) }
        }
    }
}

fn filter(lang: Lang, view: &ListView) -> Markup {
    let fields = Fields::new(lang, &view.filter.errors);
    let typed = &view.filter.typed;
    let wards: Vec<(String, String)> =
        view.wards.iter().map(|ward| (ward.id.to_string(), ward.full_name(lang))).collect();
    let body = html! {
        (fields.text("q", w::filter_number(lang), typed.get("q")).optional().narrow().hint(w::filter_number_hint(lang)))
        (fields.select("ward", w::head_place(lang), typed.get("ward"), &any(lang, wards)).optional())
        (fields.select("risk", w::head_risk(lang), typed.get("risk"), &any(lang, codes::<Risk>(lang))).optional())
        (fields.select("stage", w::head_stage(lang), typed.get("stage"), &any(lang, codes::<Stage>(lang))).optional())
        (fields.text("from", w::filter_from(lang), typed.get("from")).date().optional())
        (fields.text("to", w::filter_to(lang), typed.get("to")).date().optional())
        (buttons(html! { (submit(page::w::filter(lang))) (button_link("/signals", w::filter_clear(lang))) }))
    };
    let form = form_search("/signals", html! { (fields.errors()) (body) });
    // Open when something is chosen, so that nobody wonders where the rest of the register is.
    if view.filter.is_set() { form } else { details(w::filter_title(lang), form) }
}

fn any(lang: Lang, options: Vec<(String, String)>) -> Vec<(String, String)> {
    let mut all = vec![(String::new(), page::w::all(lang).to_owned())];
    all.extend(options);
    all
}

fn codes<C: Code>(lang: Lang) -> Vec<(String, String)> {
    C::ALL.iter().map(|value| (value.code().to_owned(), value.label(lang).to_owned())).collect()
}
