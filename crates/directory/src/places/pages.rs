//! The pages of places.

use super::{PlaceKind, PlaceLine, Report, w};
use base::{Code, FieldErrors, Lang};
use page::{
    Fields, Markup, Notice, NoticeKind, Render, Table, button_link, buttons, details, empty_state,
    form_search, form_upload, html, notice, submit,
};

/// What was looked for and found.
#[derive(Debug, Clone, Default)]
pub struct LookUp {
    /// As typed.
    pub typed: String,
    /// What fits.
    pub matches: Vec<PlaceLine>,
    /// How many settlements are known.
    pub known: i64,
    /// True when the viewer may load an edition.
    pub may_import: bool,
}

/// The page that looks a settlement up.
pub fn look_up(lang: Lang, sections: &Markup, view: &LookUp) -> Markup {
    let none = FieldErrors::new();
    let fields = Fields::new(lang, &none);
    let import = html! { @if view.may_import { (button_link("/places/import", w::import_title(lang))) } };
    html! {
        (sections)
        h1 { (w::places_title(lang)) }
        @if view.known == 0 {
            (empty_state(w::places_none(lang), import))
        } @else {
            p { (w::places_known(lang, view.known)) }
            (form_search("/places", html! {
                (fields.text("q", w::place_name_or_code(lang), &view.typed).search().hint(w::place_hint(lang)))
                (submit(page::w::search(lang)))
            }))
            @if !view.typed.trim().is_empty() { (found(lang, &view.matches)) }
            (import)
        }
    }
}

fn found(lang: Lang, matches: &[PlaceLine]) -> Markup {
    Table::new(w::places_found(lang))
        .head(page::w::choose(lang))
        .head(w::place_code(lang))
        .rows(matches.iter().map(|place| vec![html! { (place.label(lang)) }, html! { (place.code) }]))
        .empty(empty_state(w::place_unknown(lang), html! {}))
        .render()
}

/// Loading an edition: before, or what came of it.
#[derive(Debug, Clone, Default)]
pub struct ImportView {
    /// How many settlements are known.
    pub known: i64,
    /// What came of it.
    pub report: Option<Report>,
    /// Why nothing was loaded.
    pub refused: Option<String>,
}

/// The page that loads an edition.
pub fn import(lang: Lang, view: &ImportView) -> Markup {
    let none = FieldErrors::new();
    let fields = Fields::new(lang, &none);
    html! {
        h1 { (w::import_title(lang)) }
        @if let Some(why) = &view.refused { (notice(lang, &Notice::new(NoticeKind::Error, why))) }
        @if let Some(report) = &view.report { (outcome(lang, report)) }
        p { (w::places_known(lang, view.known)) }
        p { (w::import_lead(lang)) }
        (form_upload("/places/import", &access::answer::form_key(), None, html! {
            (fields.file("workbooks", w::import_files(lang), ".xlsx").several().hint(w::import_files_hint(lang)))
            (buttons(html! { (submit(w::import_button(lang))) (button_link("/places", page::w::back(lang))) }))
        }))
        p.hint { (w::import_command(lang)) " " code { "zaedno import places DIR" } }
    }
}

fn outcome(lang: Lang, report: &Report) -> Markup {
    let kinds = [PlaceKind::Oblast, PlaceKind::Municipality, PlaceKind::Mayoralty, PlaceKind::Settlement];
    let counts = kinds.into_iter().zip(report.counts);
    let deeds = [
        (w::import_added(lang), report.added),
        (w::import_changed(lang), report.changed),
        (w::import_unchanged(lang), report.unchanged),
        (w::import_vanished(lang), report.vanished),
        (w::import_returned(lang), report.returned),
    ];
    html! {
        (notice(lang, &Notice::new(NoticeKind::Success, w::import_done(lang))))
        h2 { (w::import_outcome(lang)) }
        (Table::new(w::import_outcome(lang)).quiet().head(w::import_what(lang)).number(w::import_how_many(lang))
            .rows(counts.map(|(kind, count)| vec![html! { (kind.label(lang)) }, html! { (count) }]))
            .rows(deeds.map(|(deed, count)| vec![html! { (deed) }, html! { (count) }])))
        @if !report.refused.is_empty() {
            h2 { (w::import_refused(lang, report.refused.len() as i64)) }
            p { (w::import_refused_next(lang)) }
            (notes(lang, &report.refused))
        }
        @if !report.held_back.is_empty() { p { (w::import_held_back(lang)) } }
        @if !report.noted.is_empty() {
            (details(&w::import_noted(lang, report.noted.len() as i64), notes(lang, &report.noted)))
        }
    }
}

/// As many as a person reads; a workbook of another kind has thousands.
const NOTES_SHOWN: usize = 200;

fn notes(lang: Lang, notes: &[super::Note]) -> Markup {
    html! {
        ul { @for note in notes.iter().take(NOTES_SHOWN) { li { (note.words(lang)) } } }
        @if notes.len() > NOTES_SHOWN { p { (w::import_more(lang, (notes.len() - NOTES_SHOWN) as i64)) } }
    }
}
