//! Samples of transfers. Nobody in them is real.

use super::{
    Kind, Stage, Transfer,
    pages::{Offered, form_page, one_page, waiting_page},
};
use base::{FieldErrors, Lang, Problem, typed::Typed};
use casework::cases::samples::{case, colleagues, id, now};
use page::Markup;

/// Offering a case, what waits, taking it over.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let (none, typed) = (FieldErrors::new(), Typed::default());
    let offered = Offered { colleagues: colleagues(), centres: colleagues() };
    let wrong = FieldErrors::one("user", Problem::Required);
    let lead = FieldErrors::one("lead", Problem::Required);
    let centre = Transfer { kind: Kind::Centre, ..sample() };
    vec![
        ("transfer, offering", form_page(lang, &case(true), &offered, &typed, &none)),
        ("transfer, offering with errors", form_page(lang, &case(true), &Offered::default(), &typed, &wrong)),
        ("transfers, none", waiting_page(lang, &[])),
        ("transfers, waiting", waiting_page(lang, &[sample(), centre.clone()])),
        ("transfer, to a colleague", one_page(lang, &sample(), &[], &typed, &none)),
        ("transfer, to a centre with errors", one_page(lang, &centre, &colleagues(), &typed, &lead)),
    ]
}

/// A case that is offered to a colleague.
pub fn sample() -> Transfer {
    Transfer {
        id: id(950),
        case_id: id(1),
        case_reference: "2026-0012".to_owned(),
        from_centre: id(2),
        kind: Kind::Colleague,
        user_id: Some(id(22)),
        user_name: Some("Психа Логова".to_owned()),
        user_latin: Some("Psiha Logova".to_owned()),
        centre_id: None,
        centre_bg: None,
        centre_en: None,
        reason: "Дълъг отпуск.".to_owned(),
        hand_over: "Предстои преглед на плана.".to_owned(),
        stage: Stage::Offered,
        offered_at: now(),
        offerer: Some("Вода Водеща".to_owned()),
        offerer_latin: Some("Voda Vodeshta".to_owned()),
        decided_at: None,
        remark: None,
        new_case_id: None,
        version: 1,
    }
}
