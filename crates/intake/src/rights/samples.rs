//! Samples of the rights. Nobody in them is real.

use super::{
    Edition, NewGiven,
    pages::{brief, case_page, text_page},
    read::Given,
};
use base::{FieldErrors, Lang, jiff::civil::date, typed::Typed};
use casework::cases::{
    PersonRole,
    frame::{self, Tab},
    relatives::CasePerson,
    samples::{case, id, now, today},
};
use page::Markup;
use people::{Name, Sex};

/// Both texts; a case where nobody and where somebody was told, with errors; the line on the page of a case.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let (people, given) = (people(), [given()]);
    let typed = Typed::default().with("given_on", "05.03.2026");
    let wrong = NewGiven::parse(&Typed::default(), today()).err().unwrap_or_default();
    let none = FieldErrors::new();
    let on_case = |line: Markup| frame::page(lang, &case(true), today(), Tab::Story, line);
    vec![
        ("rights for adults", text_page(lang, Edition::Adult)),
        ("rights for children", text_page(lang, Edition::Child)),
        ("rights, not explained", case_page(lang, (&case(true), &people, &[]), today(), &typed, &none)),
        ("rights, explained", case_page(lang, (&case(true), &people, &given), today(), &typed, &none)),
        (
            "rights, with errors",
            case_page(lang, (&case(true), &people, &[]), today(), &Typed::default(), &wrong),
        ),
        ("rights on the page of a case", on_case(brief(lang, id(1), &people, &given))),
        ("rights on the page of a case, none", on_case(brief(lang, id(1), &people, &[]))),
    ]
}

fn people() -> Vec<CasePerson> {
    let one = |number: u128, given: &str, role: PersonRole| CasePerson {
        id: id(number),
        name: Name::named(given, "", "Петров"),
        sex: Sex::Unknown,
        born_on: Some(date(2018, 2, 20)),
        precision: None,
        expected_on: None,
        died_on: None,
        role,
        added_at: now(),
    };
    vec![one(11, "Иво", PersonRole::Child), one(12, "Мария", PersonRole::Mother)]
}

fn given() -> Given {
    Given {
        id: id(6),
        person_id: id(11),
        name: Name::named("Иво", "", "Петров"),
        edition: Edition::Child,
        given_on: date(2026, 3, 1),
        note: Some("Прочетохме ги заедно.".to_owned()),
        user_name: Some("Вяра Водеща".to_owned()),
        user_latin: Some("Vyara Vodeshta".to_owned()),
    }
}
