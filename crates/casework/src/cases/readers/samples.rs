//! Samples of who reads what. Nobody in them is real.

use super::{
    NamedLine, Reader,
    form::NewReader,
    pages::{ReadersView, ending_page, readers_page},
};
use crate::cases::{
    CaseView,
    samples::{case, id, now, sealed, today, viewer},
};
use access::{Layer, Relation};
use base::{FieldErrors, Lang, Problem, jiff::SignedDuration, typed::Typed};
use page::Markup;

/// The page: for the head of service, for whoever leads the case, for one of the team who reads nothing closed.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let none = FieldErrors::new();
    let wrong = NewReader::parse(&Typed::default(), &ALL, today()).err().unwrap_or_default();
    let member = FieldErrors::one("user", Problem::NotOffered);
    let long = FieldErrors::one("reason", Problem::TooLong(1000));
    let typed = Typed::default().with("layer", "safety").with("reason", "Води срещите с майката.");
    let leads = ReadersView { case: case(true), ..full() };
    let empty = ReadersView {
        case: sealed(),
        layers: Vec::new(),
        readers: Vec::new(),
        named: Vec::new(),
        now: now(),
    };
    let page =
        |view: &ReadersView, typed: &Typed, errors: &FieldErrors| readers_page(lang, view, typed, errors);
    vec![
        ("readers, to the head of service", page(&full(), &Typed::default(), &none)),
        ("readers, to the lead", page(&leads, &Typed::default(), &none)),
        ("readers, none", page(&empty, &Typed::default(), &none)),
        ("readers, with errors", page(&full(), &Typed::default(), &wrong)),
        ("reader, taken back", ending_page(lang, &case(true), &full().named[0], &Typed::default(), &none)),
        ("reader, taken back wrongly", ending_page(lang, &case(true), &full().named[0], &typed, &long)),
        ("readers, wrong member", page(&full(), &typed, &member)),
    ]
}

const ALL: [Layer; 3] = [Layer::Psychology, Layer::Safety, Layer::Adoption];

fn full() -> ReadersView {
    let mut head: CaseView = case(true);
    head.may.name = ALL.to_vec();
    let reader = |layer, number, name: &str, latin: &str, relation| Reader {
        layer,
        user_id: if number == 0 { viewer() } else { id(number) },
        name: Some(name.to_owned()),
        latin: Some(latin.to_owned()),
        relation,
        until_at: None,
    };
    let until_at = Some(now() + SignedDuration::from_hours(24 * 30));
    let named = NamedLine {
        id: id(71),
        user_id: id(22),
        name: Some("Психа Логова".to_owned()),
        latin: Some("Psiha Logova".to_owned()),
        layer: Layer::Safety,
        reason: "Води срещите с майката на безопасното място.".to_owned(),
        from_at: now(),
        giver: Some("Ръка Ръководна".to_owned()),
        giver_latin: Some("Raka Rakovodna".to_owned()),
        until_at,
        ended_at: None,
        ended_reason: None,
    };
    let ended = NamedLine {
        id: id(72),
        giver: None,
        giver_latin: None,
        ended_at: Some(now()),
        ended_reason: Some("Срещите приключиха.".to_owned()),
        ..named.clone()
    };
    ReadersView {
        case: head,
        layers: vec![Layer::Safety, Layer::Adoption],
        readers: vec![
            reader(Layer::Safety, 0, "Вода Водеща", "Voda Vodeshta", Relation::Lead),
            Reader {
                until_at,
                ..reader(Layer::Safety, 22, "Психа Логова", "Psiha Logova", Relation::NamedSafety)
            },
            reader(Layer::Safety, 23, "Ръка Ръководна", "Raka Rakovodna", Relation::Centre),
        ],
        named: vec![named, ended],
        now: now(),
    }
}
