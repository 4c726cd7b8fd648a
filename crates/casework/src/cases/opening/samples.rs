//! Samples of opening a case. Nobody in them is real.

use super::{
    form,
    pages::{OpeningView, child_page, head_page},
    read::{Earlier, Found},
};
use crate::cases::samples::{case, colleagues, id, now, today};
use base::{FieldErrors, Lang, jiff::civil::date, typed::Typed};
use page::Markup;
use people::Name;

/// Both steps: empty, full, with errors.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let found = found();
    let earlier = |closed_on| Earlier {
        id: id(5),
        reference: "2025-0007".to_owned(),
        opened_on: date(2025, 2, 1),
        closed_on,
    };
    let view = |child: Option<Found>, earlier| OpeningView {
        child,
        earlier,
        rules: deadlines::CentreRules::default(),
        colleagues: colleagues(),
        today: today(),
        draft: "case-new".to_owned(),
        restored: None,
    };
    let none = FieldErrors::new();
    let wrong = form::parse(&Typed::default(), now()).err().unwrap_or_default();
    let typed = Typed::default().with("family_name", "Петрови").with("opened_on", "05.03.2026");
    vec![
        ("case, child", child_page(lang, "", &[], today())),
        ("case, child found", child_page(lang, "ива", std::slice::from_ref(&found), today())),
        ("case, nobody found", child_page(lang, "щщщ", &[], today())),
        ("case, opening", head_page(lang, &view(None, vec![]), &Typed::default(), &none)),
        (
            "case, opening a return",
            head_page(
                lang,
                &view(Some(found), vec![earlier(None), earlier(Some(date(2025, 6, 1)))]),
                &typed,
                &none,
            ),
        ),
        ("case, opening with errors", head_page(lang, &view(None, vec![]), &Typed::default(), &wrong)),
    ]
}

/// Somebody who was found.
pub fn found() -> Found {
    let head = case(true).head;
    Found {
        id: id(11),
        name: head.focus.unwrap_or_else(|| Name::named("", "", "")),
        born_on: head.focus_born_on,
        precision: head.focus_precision,
        expected_on: None,
        open_case: Some("2026-0003".to_owned()),
    }
}
