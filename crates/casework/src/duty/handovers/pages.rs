//! The page of hand-over notes: what waits to be read first, then a place to write, then what was read.

use super::DRAFT;
use crate::duty::{
    roster::pages::{Section, sections},
    w,
};
use base::{FieldErrors, Lang, jiff::Timestamp, typed::Typed};
use page::{Draft, Fields, Markup, buttons, date_time, draft_restored, form_draft, html, pager, submit};

/// The hand-over notes of a centre.
#[derive(Debug, Clone)]
pub struct HandoversView {
    /// What this person has not read yet, the oldest first.
    pub unread: Vec<NoteView>,
    /// What they have, the newest first.
    pub past: Vec<NoteView>,
    /// The way to what is older.
    pub next: Option<String>,
    /// True for those who may write.
    pub may_write: bool,
    /// The id of the centre, for the form.
    pub centre: String,
    /// What was typed, or kept as a draft.
    pub typed: Typed,
    /// When the draft was kept.
    pub draft: Option<Timestamp>,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// A fresh key.
    pub key: String,
}

/// One note.
#[derive(Debug, Clone)]
pub struct NoteView {
    /// Its id.
    pub id: String,
    /// Who wrote it.
    pub author: String,
    /// When.
    pub at: Timestamp,
    /// What.
    pub text: String,
    /// Who has read it.
    pub readers: Vec<String>,
    /// A fresh key, for the confirmation.
    pub key: String,
}

/// Its content.
pub fn handovers(lang: Lang, view: &HandoversView) -> Markup {
    html! {
        h1 { (w::handovers_title(lang)) }
        (sections(lang, Section::Handovers, true))
        @if !view.unread.is_empty() {
            section aria-labelledby="unread" {
                h2 #unread { (w::handovers_unread(lang, view.unread.len())) }
                (notes(lang, &view.unread, "/duty/handovers"))
            }
        }
        @if view.may_write { (write(lang, view)) }
        section aria-labelledby="past" {
            h2 #past { (w::handovers_past(lang)) }
            @if view.past.is_empty() { (page::empty_state(w::handovers_empty(lang), html! {})) }
            @for note in &view.past { (past(lang, note)) }
            (pager(lang, view.next.as_deref()))
        }
    }
}

/// Notes that wait to be read, each with its confirmation; `back` is where that leads.
pub fn notes(lang: Lang, notes: &[NoteView], back: &str) -> Markup {
    html! {
        @for note in notes {
            article.handover.fresh {
                (head(lang, note))
                p.said { (note.text) }
                form.one-button method="post" action={ "/duty/handovers/" (note.id) "/reading" } data-once {
                    (page::hidden("_key", &note.key))
                    (page::hidden("back", back))
                    button.button type="submit" { (w::handover_confirm(lang)) }
                }
            }
        }
    }
}

fn past(lang: Lang, note: &NoteView) -> Markup {
    html! {
        article.handover {
            (head(lang, note))
            p.said { (note.text) }
            p.soft {
                @if note.readers.is_empty() { (w::handover_unread_by_all(lang)) }
                @else { (w::handover_readers(lang, note.readers.join(", "))) }
            }
        }
    }
}

fn head(lang: Lang, note: &NoteView) -> Markup {
    html! { h3 { (note.author) ", " time datetime=(note.at) { (date_time(lang, note.at)) } } }
}

fn write(lang: Lang, view: &HandoversView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let saved = view.draft.map(page::time_of_day);
    let body = fields.with_errors(html! {
        (page::hidden("centre", &view.centre))
        (fields.textarea("text", w::handover_text(lang), view.typed.get("text")).rows(6).hint(w::handover_text_hint(lang)))
        (buttons(submit(w::handover_send(lang))))
    });
    html! {
        section aria-labelledby="write" {
            h2 #write { (w::handover_write(lang)) }
            @if let Some(at) = view.draft { (draft_restored(lang, at)) }
            (form_draft(lang, Draft { name: DRAFT, saved: saved.as_deref() }, "/duty/handovers", &view.key, None, body))
        }
    }
}
