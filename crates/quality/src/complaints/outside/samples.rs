//! Samples of the pages behind the link.

use super::{
    pages::{FormView, SentView, StateView, form_page, sent_page, state_page},
    read::Progress,
    w,
};
use crate::complaints::{NewComplaint, State};
use base::{FieldErrors, Lang, Problem, jiff::civil::date, typed::Typed};
use casework::cases::samples::{id, now};
use page::Markup;

/// The form for grown-ups and for children, number and code, how far the answer is.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let form = |is_child: bool, typed: Typed, errors| {
        let view = FormView {
            centre: lang.pick("ЦОП „Заедно“", "CSC Zaedno").to_owned(),
            phone: Some("+35928223510".to_owned()),
            link: "/c/abc".to_owned(),
            is_child,
            typed,
            errors,
            key: "k".to_owned(),
        };
        form_page(lang, &view)
    };
    let wrong = Typed::default().with("website", "x");
    let errors = NewComplaint::parse_outside(&wrong, now()).err().unwrap_or_default();
    let state = |progress, errors| {
        let view = StateView {
            link: "/c/abc".to_owned(),
            number: "12".to_owned(),
            errors,
            progress,
            key: "k".to_owned(),
        };
        state_page(lang, &view)
    };
    let progress = |state: State| Progress {
        id: id(81),
        reference: "Ж-2026-0012".to_owned(),
        state,
        received_on: date(2026, 3, 2),
        due_at: Some(now()),
        closed_on: (state == State::Answered).then(|| date(2026, 3, 5)),
        answer: (state == State::Answered).then(|| "Права сте. Извиняваме се.".to_owned()),
    };
    let unknown = FieldErrors::one("code", Problem::said("wrong-code", w::wrong_code));
    let sent = SentView {
        reference: "Ж-2026-0012".to_owned(),
        code: "1234 5678".to_owned(),
        due_on: Some(date(2026, 3, 16)),
        link: "/c/abc".to_owned(),
    };
    vec![
        ("complain", form(false, Typed::default(), FieldErrors::new())),
        ("complain, a child", form(true, Typed::default(), FieldErrors::new())),
        ("complain, with errors", form(false, wrong, errors)),
        ("complain, sent", sent_page(lang, &sent)),
        ("complain, state", state(Some(progress(State::Acknowledged)), FieldErrors::new())),
        ("complain, answered", state(Some(progress(State::Answered)), FieldErrors::new())),
        ("complain, withdrawn", state(Some(progress(State::Withdrawn)), FieldErrors::new())),
        ("complain, state with errors", state(None, unknown)),
    ]
}
