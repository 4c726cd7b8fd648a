//! The pages of outcomes.

use super::{
    Carried, Outcome, OutcomeRow,
    pages::{self, NextView, OutcomeFormView},
};
use crate::{
    cases::PersonRole,
    response::{
        guide::GuideStep,
        samples::{REFERENCE, address, help, id, missing},
    },
    risk::Risk,
    signals::Stage,
};
use base::{FieldErrors, Lang, jiff::civil::date, typed::Typed};
use page::Markup;
use people::Name;

/// Every page, by name.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let home = outcome(Outcome::Home);
    let over = OutcomeRow { case_id: Some(id(61)), case_reference: Some("2026-0007".into()), ..home.clone() };
    vec![
        ("outcome", form(lang, None, FieldErrors::new())),
        ("outcome, with errors", form(lang, None, missing("outcome"))),
        (
            "outcome, decided meanwhile",
            form(lang, Some((Outcome::Kin, "Коля Колегов".into())), FieldErrors::new()),
        ),
        ("next, home", next(lang, home.clone(), Stage::Decided, FieldErrors::new())),
        ("next, with errors", next(lang, home, Stage::Decided, missing("reason"))),
        ("next, unfounded", next(lang, outcome(Outcome::Unfounded), Stage::Decided, FieldErrors::new())),
        ("next, over", next(lang, over, Stage::Closed, FieldErrors::new())),
    ]
}

/// An outcome.
pub fn outcome(outcome: Outcome) -> OutcomeRow {
    OutcomeRow {
        outcome,
        decided_on: date(2026, 3, 5),
        discharged_on: Some(date(2026, 3, 7)),
        mother_left_on: outcome.is_placement().then(|| date(2026, 3, 5)),
        case_id: None,
        case_reference: None,
        no_case_reason: None,
        note: outcome.needs_note().then(|| "Майката не е имала такова намерение.".into()),
        user_name: "Вода Водеща".into(),
        user_latin: "Voda Vodeshta".into(),
        version: 1,
    }
}

fn form(lang: Lang, meanwhile: Option<(Outcome, String)>, errors: FieldErrors) -> Markup {
    let view = OutcomeFormView {
        signal: address(),
        reference: REFERENCE.into(),
        version: meanwhile.as_ref().map(|_| 2),
        typed: Typed::default().with("decided_on", "05.03.2026"),
        errors,
        meanwhile,
        guidance: help(lang, GuideStep::Decision),
        key: "key".into(),
    };
    pages::outcome(lang, &view)
}

fn next(lang: Lang, outcome: OutcomeRow, stage: Stage, errors: FieldErrors) -> Markup {
    let programme = outcome.outcome.programme();
    let view = NextView {
        signal: address(),
        reference: REFERENCE.into(),
        stage,
        carried: Carried {
            family_name: "Тестова".into(),
            child: Some(id(5)),
            people: vec![(id(4), PersonRole::Mother, Name::named("Иванка", "", "Тестова"))],
            programme,
            target_groups: vec!["TG01"],
            lead: Some(id(6)),
            lead_name: "Вода Водеща".into(),
            team: vec![id(6), id(7)],
            risk: Risk::Medium,
            meetings: 3,
            open_tasks: 2,
        },
        outcome,
        may_open: true,
        typed: Typed::default()
            .with("family_name", "Тестова")
            .with("programme", programme.unwrap_or_default())
            .with("target_groups", "TG01"),
        errors,
        keys: ["key-1".into(), "key-2".into()],
    };
    pages::next(lang, &view)
}
