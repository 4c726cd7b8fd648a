//! Samples of notes. Nobody in them is real.

use super::{
    Correction, NewNote, Note, NoteKind,
    form::{as_typed, blank, parse_correction},
    pages::{Writing, correction_page, note_page, write_page},
};
use crate::cases::samples::{case, id, now, viewer};
use access::Layer;
use base::{FieldErrors, Lang, typed::Typed};
use page::Markup;

/// Writing, reading and correcting: empty, full, with errors.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let none = FieldErrors::new();
    let wrong = NewNote::parse(&Typed::default(), &[Layer::General], now()).err().unwrap_or_default();
    let wrong_correction = parse_correction(&Typed::default()).err().unwrap_or_default();
    let full = as_typed(NoteKind::HomeVisit, Layer::Psychology, now(), &note().text);
    let corrections = [correction(81, "Майката е на 18."), correction(82, "Майката е на 17.")];
    vec![
        ("note, new", write_page(lang, &case(true), &writing(false), &blank("", now()), &none)),
        ("note, draft", write_page(lang, &case(true), &writing(true), &full, &none)),
        ("note, with errors", write_page(lang, &case(true), &writing(false), &Typed::default(), &wrong)),
        ("note", note_page(lang, &case(true), &note(), &[])),
        ("note, corrected", note_page(lang, &case(true), &note(), &corrections)),
        ("correction", correction_page(lang, &case(true), &note(), Some(now()), &full, &none)),
        (
            "correction, with errors",
            correction_page(lang, &case(true), &note(), None, &Typed::default(), &wrong_correction),
        ),
    ]
}

fn writing(is_draft: bool) -> Writing {
    Writing {
        action: "/cases/1/notes".to_owned(),
        draft: "note-new-1".to_owned(),
        restored: is_draft.then(now),
        read: is_draft.then(|| (2, blank("phone", now()))),
        discard: is_draft.then(|| "/cases/1/drafts/1/discard".to_owned()),
    }
}

/// A signed note.
pub fn note() -> Note {
    Note {
        id: id(83),
        kind: NoteKind::HomeVisit,
        layer: Layer::General,
        happened_at: now(),
        text: "Посетихме семейството у дома.\nМайката кърми и спи повече.".to_owned(),
        signed_at: now(),
        author_id: viewer(),
        author_name: Some("Вода Водеща".to_owned()),
        author_latin: Some("Voda Vodeshta".to_owned()),
    }
}

/// A correction of it.
pub fn correction(number: u128, text: &str) -> Correction {
    Correction {
        id: id(number),
        note_id: id(83),
        text: text.to_owned(),
        reason: "Сбърках годините.".to_owned(),
        corrected_at: now(),
        author_name: Some("Вода Водеща".to_owned()),
        author_latin: Some("Voda Vodeshta".to_owned()),
    }
}
