//! Samples of notes. Nobody in them is real.

use super::{
    Correction, Mode, NewNote, Note, NoteKind, Session, SessionTold,
    form::{as_typed, blank, parse_correction},
    pages::{Writing, correction_page, note_page, write_page},
    session::Choices,
};
use crate::{
    cases::samples::{case, id, now, today, viewer},
    order,
};
use access::Layer;
use base::{FieldErrors, Lang, typed::Typed};
use page::Markup;

/// Writing, reading and correcting: empty, full, with errors.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let none = FieldErrors::new();
    let wrong = NewNote::parse(&Typed::default(), &[Layer::General], now()).err().unwrap_or_default();
    let wrong_correction = parse_correction(&Typed::default()).err().unwrap_or_default();
    let full = as_typed(&NewNote {
        kind: NoteKind::Diagnosis,
        layer: Layer::Psychology,
        happened_at: now(),
        text: note().text,
        session: Session {
            mode: Some(Mode::Individual),
            service: Some("psychological-therapy".to_owned()),
            goal: Some(id(91)),
            method: Some("игрова терапия".to_owned()),
            test_name: Some("Рисунка на семейство".to_owned()),
            test_result: Some("Детето рисува себе си встрани.".to_owned()),
            assessment: Some(id(92)),
        },
    });
    let (family, choices) = (case(true), choices());
    let case_with = (&family, &choices);
    let corrections = [correction(81, "Майката е на 18."), correction(82, "Майката е на 17.")];
    vec![
        ("note, new", write_page(lang, case_with, &writing(false), &blank("", now()), &none)),
        ("note, draft", write_page(lang, case_with, &writing(true), &full, &none)),
        ("note, with errors", write_page(lang, case_with, &writing(false), &Typed::default(), &wrong)),
        ("note", note_page(lang, &case(true), (&note(), None), &[])),
        ("note, corrected", note_page(lang, &case(true), (&note(), Some(&session())), &corrections)),
        ("correction", correction_page(lang, &case(true), &note(), Some(now()), &full, &none)),
        (
            "correction, with errors",
            correction_page(lang, &case(true), &note(), None, &Typed::default(), &wrong_correction),
        ),
    ]
}

fn choices() -> Choices {
    Choices {
        goals: vec![(id::<super::session::GoalRow>(91).to_string(), "Спи по-спокойно.".to_owned())],
        assessments: vec![(
            id::<super::session::AssessmentRow>(92).to_string(),
            "Скрининг на развитието, Иво, 02.03.2026".to_owned(),
        )],
        before: order::judge(order::Step::Services, &order::nothing(today()), today()).all_ways(),
    }
}

/// The session behind a note.
pub fn session() -> SessionTold {
    SessionTold {
        note_id: id(83),
        mode: Some(Mode::Individual),
        service: Some("psychological-therapy".to_owned()),
        goal_id: Some(id(91)),
        goal: Some("Спи по-спокойно.".to_owned()),
        method: Some("игрова терапия".to_owned()),
        test_name: Some("Рисунка на семейство".to_owned()),
        test_result: Some("Детето рисува себе си встрани.".to_owned()),
        assessment_id: Some(id(92)),
        title_bg: Some("Скрининг на развитието".to_owned()),
        title_en: Some("Screening of development".to_owned()),
    }
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
