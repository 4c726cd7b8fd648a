//! Samples of general access. Nobody in them is real.

use super::{
    Audience, ContactId, Kind, Outcome, PeriodId, Place,
    form::{NewContact, NewEnd},
    pages::{EndView, EntryView, ListView, end_page, entry_page, list_page},
    read::{ContactLine, PeriodLine, Sum},
};
use base::{
    FieldErrors, Id, Lang,
    jiff::{
        Timestamp,
        civil::{Date, date},
    },
    typed::Typed,
};
use page::Markup;
use people::Name;

/// The register empty and full, a new line, the end of somebody's time, with errors too.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let view = |full: bool| ListView {
        lines: if full { lines() } else { Vec::new() },
        next: full.then(|| "/general-access?after=x".to_owned()),
        running: if full { running() } else { Vec::new() },
        sums: if full {
            vec![Sum { kind: Kind::Mobile, contacts: 1, people: 34, children: 20, materials: 40 }]
        } else {
            Vec::new()
        },
        typed: if full { Typed::default().with("kind", "mobile") } else { Typed::default() },
        errors: FieldErrors::new(),
        may_write: full,
        may_request: full,
        today: today(),
    };
    let entry = |typed, errors| EntryView {
        typed,
        errors,
        found: Vec::new(),
        over: None,
        may_request: true,
        now: Timestamp::UNIX_EPOCH,
    };
    let wrong = NewContact::parse(&Typed::default().with("audience", "group"), Timestamp::UNIX_EPOCH)
        .err()
        .unwrap_or_default();
    let end = |outcome, errors| EndView {
        period: PeriodLine { outcome, ended_on: outcome.map(|_| today()), ..running().remove(0) },
        typed: Typed::default().with("on", "05.03.2026"),
        errors,
        may_request: true,
        made: documents::making::sample("general-access-period", documents::Kind::GeneralAccess),
    };
    let not_ended = NewEnd::parse(&Typed::default(), today()).err().unwrap_or_default();
    vec![
        ("general access, empty", list_page(lang, &view(false))),
        ("general access", list_page(lang, &view(true))),
        (
            "general access, new",
            entry_page(lang, &entry(Typed::default().with("person_q", "мар"), FieldErrors::new())),
        ),
        (
            "general access, new after the term",
            entry_page(
                lang,
                &EntryView {
                    over: running().into_iter().next(),
                    ..entry(Typed::default().with("person_q", "мар"), FieldErrors::new())
                },
            ),
        ),
        ("general access, new with errors", entry_page(lang, &entry(Typed::default(), wrong))),
        ("general access, end", end_page(lang, &end(None, FieldErrors::new()))),
        ("general access, end with errors", end_page(lang, &end(None, not_ended))),
        ("general access, ended", end_page(lang, &end(Some(Outcome::Helped), FieldErrors::new()))),
    ]
}

fn today() -> Date {
    date(2026, 3, 5)
}

fn running() -> Vec<PeriodLine> {
    let one = |first_on, ends_on| PeriodLine {
        id: PeriodId::new(Timestamp::UNIX_EPOCH),
        centre_id: Id::new(Timestamp::UNIX_EPOCH),
        person_id: Id::new(Timestamp::UNIX_EPOCH),
        name: Name::named("Мария", "", "Петрова"),
        first_on,
        ends_on,
        contacts: 3,
        ended_on: None,
        outcome: None,
        version: 1,
    };
    vec![
        one(date(2026, 1, 2), date(2026, 3, 2)),
        one(date(2026, 1, 10), date(2026, 3, 10)),
        one(date(2026, 3, 1), date(2026, 5, 1)),
    ]
}

fn lines() -> Vec<ContactLine> {
    let one = |audience, name: Option<Name>, kind| ContactLine {
        id: ContactId::new(Timestamp::UNIX_EPOCH),
        reference: "ОД-2026-0007".to_owned(),
        on_day: today(),
        place: Place::Field,
        place_text: Some("кв. „Изток“".to_owned()),
        topic: "social-rights".to_owned(),
        kind,
        audience,
        name,
        people: 34,
        children: 20,
        families: 9,
        materials: 40,
        text: "Как се кандидатства за месечна помощ.".to_owned(),
        user_name: Some("Вяра Водеща".to_owned()),
        user_latin: Some("Vyara Vodeshta".to_owned()),
    };
    vec![
        one(Audience::Group, None, Kind::Mobile),
        one(Audience::Named, Some(Name::named("Мария", "", "Петрова")), Kind::Consult),
        one(Audience::Anonymous, None, Kind::Inform),
    ]
}
