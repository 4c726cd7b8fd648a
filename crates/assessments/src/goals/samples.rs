//! Samples of goals. Nobody in them is real.

use super::{
    Goal, State,
    pages::{review_page, set_page},
};
use base::{FieldErrors, Lang, Problem, jiff::civil::date, typed::Typed};
use casework::cases::samples::{case, id, now};
use page::Markup;
use people::Name;

/// Setting a goal, with errors, and saying what came of one.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let errors = FieldErrors::one("text", Problem::Required);
    let wrong = FieldErrors::one("state", Problem::Required);
    let typed = Typed::default().with("domain", "care");
    vec![
        ("goal, new", set_page(lang, &case(true), &[], &typed, &FieldErrors::new())),
        ("goal, with errors", set_page(lang, &case(true), &[], &typed, &errors)),
        ("goal, review", review_page(lang, &case(true), &goal(), &Typed::default(), &wrong)),
    ]
}

/// A goal that is worked on.
pub fn goal() -> Goal {
    Goal {
        id: id(401),
        person_id: id(31),
        person: Name::named("Ивайло", "", "Петров"),
        assessment_id: None,
        domain: "care".to_owned(),
        text: "Бебето да е записано при личен лекар.".to_owned(),
        indicator: "Има лекар и първи преглед.".to_owned(),
        due_on: date(2026, 3, 1),
        state: State::Open,
        remark: None,
        set_at: now(),
        setter: Some("Вода Водеща".to_owned()),
        setter_latin: Some("Voda Vodeshta".to_owned()),
        version: 1,
    }
}
