//! Samples of the people of a case. Nobody in them is real.

use super::{
    CasePerson,
    pages::{AddView, add_page, people_page, removal_page},
    portrait::{Portrait, portrait},
};
use crate::cases::{
    opening,
    samples::{case, id, people, today},
};
use base::{FieldErrors, Lang, Problem, ids::PersonId, typed::Typed};
use page::Markup;
use people::{
    KinKind, Sex,
    kinship::{Family, Relative, Tie},
};

/// People, adding and taking out: empty, full, with errors.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let (full, empty) = (case(true), case(false));
    let people = people();
    let family = family(&people);
    let drawn = portrait(lang, &family, &people, full.focus_id);
    let none = FieldErrors::new();
    let wrong = FieldErrors::one("person", Problem::Required);
    let add = |found| AddView { found, key: "key".to_owned(), today: today() };
    let typed = Typed::default().with("q", "ива");
    let reason = FieldErrors::one("reason", Problem::Required);
    vec![
        ("case people", people_page(lang, &full, &people, &drawn, "key", today())),
        ("case people, none", people_page(lang, &empty, &[], &Portrait::default(), "key", today())),
        ("case people, adding", add_page(lang, &full, &add(vec![]), &Typed::default(), &none)),
        (
            "case people, adding with errors",
            add_page(lang, &full, &add(vec![opening::samples::found()]), &typed, &wrong),
        ),
        ("case people, removal", removal_page(lang, &full, &people[1], &Typed::default(), &reason, "key")),
    ]
}

fn family(people: &[CasePerson]) -> Family {
    let relative = |one: &CasePerson| Relative {
        id: one.id,
        name: one.name.clone(),
        sex: one.sex,
        born_on: one.born_on,
        died_on: one.died_on,
        expected_on: one.expected_on,
    };
    let tie = |number, person: u128, relative: u128, kind, sex| Tie {
        id: id(number),
        person_id: PersonId::from_uuid(uuid::Uuid::from_u128(person)),
        person_sex: Sex::Male,
        relative_id: PersonId::from_uuid(uuid::Uuid::from_u128(relative)),
        relative_sex: sex,
        kind,
        from_on: None,
        until_on: None,
        note: None,
        version: 1,
    };
    Family {
        people: people.iter().map(relative).collect(),
        ties: vec![
            tie(51, 11, 12, KinKind::Mother, Sex::Female),
            tie(52, 11, 13, KinKind::Father, Sex::Male),
            tie(53, 11, 14, KinKind::Grandparent, Sex::Male),
            tie(54, 11, 15, KinKind::Sibling, Sex::Unknown),
        ],
    }
}
