//! Samples of the list. Nobody in them is real.

use super::{
    CaseLine,
    pages::{ListView, list_page},
    read::Wanted,
};
use crate::{
    cases::samples::{case, colleagues, id, now, sealed, today},
    cursor::Cursor,
};
use base::{Lang, typed::Typed};
use page::Markup;

/// The list: full, empty, and with nothing found.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let view = |lines, typed: Typed| ListView {
        wanted: Wanted::typed(&typed, true),
        lines,
        next: None,
        leads: colleagues(),
        today: today(),
        may_open: true,
    };
    let next = Some(Cursor { at: now(), id: id::<()>(1).uuid() });
    let narrowed = Typed::default().with("q", "Няма такъв").with("state", "closed");
    vec![
        (
            "cases",
            list_page(
                lang,
                &ListView {
                    next,
                    ..view(
                        vec![
                            line(true),
                            line(false),
                            CaseLine { programme: sealed().head.programme, knows: false, ..line(true) },
                        ],
                        Typed::default(),
                    )
                },
            ),
        ),
        ("cases, none", list_page(lang, &view(Vec::new(), Typed::default()))),
        ("cases, none found", list_page(lang, &view(Vec::new(), narrowed))),
    ]
}

fn line(is_full: bool) -> CaseLine {
    let case = case(is_full).head;
    CaseLine {
        id: case.id,
        reference: case.reference,
        family_name: case.family_name,
        focus: case.focus,
        focus_born_on: case.focus_born_on,
        focus_precision: case.focus_precision,
        focus_expected_on: None,
        programme: case.programme,
        knows: true,
        lead_name: case.lead_name,
        lead_latin: case.lead_latin,
        opened_on: case.opened_on,
        closed_on: None,
        changed_at: case.changed_at,
        risk: case.risk,
        read_at: None,
    }
}
