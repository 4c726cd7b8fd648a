//! The pages of places, empty, full and with errors. The places in them are real, the editions are not.

use super::{
    Note, PlaceKind, PlaceLine, Reason, Report, SettlementKind, WorkbookKind,
    pages::{self, ImportView, LookUp},
};
use base::Lang;
use page::Markup;

/// Three villages of one name.
pub fn villages() -> Vec<PlaceLine> {
    [
        ("00014", "Хаджидимово", "Hadzhidimovo", "Благоевград", "Blagoevgrad"),
        ("00028", "Ловеч", "Lovech", "Ловеч", "Lovech"),
    ]
    .into_iter()
    .map(|(code, municipality, municipality_latin, oblast, oblast_latin)| PlaceLine {
        code: code.into(),
        name: "Абланица".into(),
        latin: "Ablanitsa".into(),
        settlement_kind: Some(SettlementKind::Village),
        municipality_code: None,
        municipality: Some(municipality.into()),
        municipality_latin: Some(municipality_latin.into()),
        oblast: Some(oblast.into()),
        oblast_latin: Some(oblast_latin.into()),
    })
    .collect()
}

/// The row of links above, which depends on the viewer.
fn no_sections() -> Markup {
    page::html! {}
}

/// Every page.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let found =
        LookUp { typed: "Абланица".into(), matches: villages(), known: 5255, may_import: true };
    let report = Report {
        counts: [28, 265, 3158, 5255],
        added: 3,
        changed: 2,
        unchanged: 8701,
        vanished: 0,
        returned: 1,
        refused: vec![Note {
            file: WorkbookKind::Settlements,
            row: 17,
            code: "27498".into(),
            reason: Reason::CheckDigit,
        }],
        noted: vec![Note {
            file: WorkbookKind::Mayoralties,
            row: 459,
            code: "DOB29-09".into(),
            reason: Reason::LatinLetter,
        }],
        held_back: vec![PlaceKind::Settlement],
    };
    let why = super::ImportError::NoColumn(WorkbookKind::Mayoralties, "kmetstvo").words(lang);
    vec![
        (
            "places, empty",
            pages::look_up(lang, &no_sections(), &LookUp { may_import: true, ..LookUp::default() }),
        ),
        ("places, full", pages::look_up(lang, &no_sections(), &found)),
        (
            "places, nothing found",
            pages::look_up(
                lang,
                &no_sections(),
                &LookUp { typed: "xyz".into(), known: 5255, ..LookUp::default() },
            ),
        ),
        ("places import, empty", pages::import(lang, &ImportView::default())),
        (
            "places import, full",
            pages::import(lang, &ImportView { known: 5255, report: Some(report), refused: None }),
        ),
        (
            "places import, with errors",
            pages::import(lang, &ImportView { refused: Some(why), ..ImportView::default() }),
        ),
    ]
}
