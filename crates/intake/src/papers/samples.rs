//! Samples of the checklist and of the page of a paper. Nobody in them is real.

use super::{
    PaperRow, case_panel,
    pages::{PaperView, PapersView, panel, paper_page},
};
use crate::{record::RequestId, state::State, ways::Way};
use base::{
    FieldErrors, Id, Lang, Problem,
    jiff::{
        Timestamp,
        civil::{Date, date},
    },
    typed::Typed,
};
use page::{Markup, html};

/// The checklist empty and full, the page of a paper, and with errors.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let view = |rows, may_write| PapersView {
        request: RequestId::new(Timestamp::UNIX_EPOCH),
        way: Way::Application,
        rows,
        state: if may_write { State::WaitingPapers } else { State::Refused },
        may_write,
        today: today(),
    };
    let one = |row: PaperRow, bodies: Option<Vec<(String, String)>>, errors| PaperView {
        request: RequestId::new(Timestamp::UNIX_EPOCH),
        reference: "З-2026-0012".to_owned(),
        row,
        issuers: bodies.clone(),
        bodies,
        typed: Typed::default().with("received_on", "05.03.2026").with("referral_number", "94-00-123"),
        errors,
    };
    let rows = rows();
    let wrong = FieldErrors::one("received_on", Problem::InFuture);
    let bodies = vec![("1".to_owned(), "Дирекция „Социално подпомагане“".to_owned())];
    vec![
        ("papers, none", html! { h1 { (super::w::papers(lang)) } (panel(lang, &view(vec![], false))) }),
        (
            "papers of a refused request",
            html! { h1 { (super::w::papers(lang)) } (panel(lang, &view(rows.clone(), false))) },
        ),
        ("papers in the case", case_panel::shown(lang, &missing(rows.clone()))),
        ("papers", html! { h1 { (super::w::papers(lang)) } (panel(lang, &view(rows.clone(), true))) }),
        ("paper, plain", paper_page(lang, &one(row("consent", None), None, FieldErrors::new()))),
        (
            "paper, referral",
            paper_page(lang, &one(row("preliminary-assessment", Some(20)), Some(bodies), FieldErrors::new())),
        ),
        ("paper with errors", paper_page(lang, &one(row("consent", None), None, wrong))),
    ]
}

fn today() -> Date {
    date(2026, 3, 25)
}

/// A paper that is missing.
fn row(paper: &str, days: Option<i64>) -> PaperRow {
    PaperRow {
        id: Id::new(Timestamp::UNIX_EPOCH),
        paper: paper.to_owned(),
        asked_on: date(2026, 3, 1),
        submitted_to: None,
        submitted_bg: None,
        submitted_en: None,
        submitted_on: None,
        entry_number: None,
        due_on: days.and_then(|days| date(2026, 3, 1).checked_add(base::jiff::Span::new().days(days)).ok()),
        received_on: None,
        file_id: None,
        file_name: None,
        media_type: None,
        waived_on: None,
        waived_reason: None,
        version: 1,
    }
}

/// One of each standing.
pub fn rows() -> Vec<PaperRow> {
    vec![
        PaperRow {
            received_on: Some(date(2026, 3, 2)),
            file_id: Some(Id::new(Timestamp::UNIX_EPOCH)),
            file_name: Some("заявление.pdf".to_owned()),
            ..row("application", None)
        },
        PaperRow {
            submitted_to: Some(Id::new(Timestamp::UNIX_EPOCH)),
            submitted_bg: Some("ДСП – Измислено".to_owned()),
            submitted_en: Some("Izmisleno Directorate".to_owned()),
            submitted_on: Some(date(2026, 3, 4)),
            entry_number: Some("Вх-120".to_owned()),
            ..row("preliminary-assessment", Some(20))
        },
        row("birth-certificate", None),
        PaperRow {
            waived_on: Some(date(2026, 3, 3)),
            waived_reason: Some("Детето е здраво.".to_owned()),
            ..row("medical-decision", None)
        },
    ]
}

/// What a case still waits for.
fn missing(mut rows: Vec<PaperRow>) -> case_panel::Missing {
    rows.retain(PaperRow::is_missing);
    case_panel::Missing {
        request: RequestId::new(Timestamp::UNIX_EPOCH),
        reference: "З-2026-0012".to_owned(),
        rows,
        may_open: true,
        today: date(2026, 3, 25),
    }
}
