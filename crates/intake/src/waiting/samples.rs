//! Samples of the waiting list. Nobody in them is real.

use super::{
    Priority,
    pages::{ListView, PriorityView, list_page, priority_page},
    read::{Places, WaitingLine},
};
use crate::{
    record::RequestId,
    ways::{Urgency, Way},
};
use base::{
    FieldErrors, Id, Lang, Problem,
    jiff::{Timestamp, civil::date},
    typed::Typed,
};
use page::Markup;
use people::Name;

/// The list empty and full, the place of one request, and with errors.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let centre = Id::new(Timestamp::UNIX_EPOCH);
    let line = |name: Option<Name>, priority: Priority, reason: Option<&str>, missing| WaitingLine {
        request_id: RequestId::new(Timestamp::UNIX_EPOCH),
        reference: "З-2026-0012".to_owned(),
        centre_id: centre,
        centre_bg: "Център за обществена подкрепа".to_owned(),
        centre_en: "Community Support Centre".to_owned(),
        name,
        way: Way::Directorate,
        programme: Some("family-support".to_owned()),
        knows: true,
        urgency: Urgency::Ordinary,
        since_on: date(2026, 2, 1),
        priority,
        reason: reason.map(str::to_owned),
        missing,
        version: 1,
    };
    let lines = vec![
        line(Some(Name::named("Мария", "", "Петрова")), Priority::First, Some("Детето е на три месеца."), 0),
        WaitingLine { urgency: Urgency::Urgent, programme: None, ..line(None, Priority::Ordinary, None, 2) },
    ];
    let view = |lines, capacity, may_triage| ListView {
        lines,
        places: vec![(centre, Places { capacity, taken: 38 })],
        may_triage,
        today: date(2026, 3, 5),
    };
    let place = |errors| PriorityView {
        request: RequestId::new(Timestamp::UNIX_EPOCH),
        reference: "З-2026-0012".to_owned(),
        since_on: date(2026, 2, 1),
        version: 1,
        typed: Typed::default().with("priority", "raised"),
        errors,
    };
    let wrong = FieldErrors::one("priority_reason", Problem::Required);
    vec![
        ("waiting list, empty", list_page(lang, &view(vec![], None, false))),
        ("waiting list", list_page(lang, &view(lines.clone(), Some(40), true))),
        ("waiting list, full", list_page(lang, &view(lines.clone(), Some(38), false))),
        ("waiting list, capacity unknown", list_page(lang, &view(lines, None, false))),
        ("waiting, place", priority_page(lang, &place(FieldErrors::new()))),
        ("waiting, place with errors", priority_page(lang, &place(wrong))),
    ]
}
