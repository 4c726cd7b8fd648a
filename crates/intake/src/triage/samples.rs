//! Samples of the decisions. Nobody in them is real.

use super::{
    Decision, Limit, Municipality, OpenCase, Place, Warning, WrongAge,
    form::NewDecision,
    pages::{DecisionView, decision_page, panel},
};
use crate::{record::RequestId, state::State, waiting::Places};
use base::{
    FieldErrors, Id, Lang,
    jiff::{Timestamp, civil::date},
    typed::Typed,
};
use page::{Markup, html};

/// Every warning, each decision, and each with errors.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let all = warnings();
    let id = RequestId::new(Timestamp::UNIX_EPOCH);
    let mut pages = vec![
        (
            "triage, what is to be known",
            html! { h1 { (super::w::triage(lang)) } (panel(lang, id, State::Received, &all)) },
        ),
        (
            "triage, nothing to be known",
            html! { h1 { (super::w::triage(lang)) } (panel(lang, id, State::Waiting, &[])) },
        ),
    ];
    for (decision, name, wrong) in [
        (Decision::Accept, "triage, acceptance", "triage, acceptance with errors"),
        (Decision::Wait, "triage, waiting", "triage, waiting with errors"),
        (Decision::Refuse, "triage, refusal", "triage, refusal with errors"),
        (Decision::PassOn, "triage, passing on", "triage, passing on with errors"),
        (Decision::Withdraw, "triage, withdrawal", "triage, withdrawal with errors"),
    ] {
        let errors =
            NewDecision::parse(decision, &Typed::default(), Timestamp::UNIX_EPOCH).err().unwrap_or_default();
        pages.push((name, decision_page(lang, &view(decision, all.clone(), FieldErrors::new()))));
        pages.push((wrong, decision_page(lang, &view(decision, Vec::new(), errors))));
    }
    pages
}

fn view(decision: Decision, warnings: Vec<Warning>, errors: FieldErrors) -> DecisionView {
    let open = if warnings.is_empty() { Vec::new() } else { vec![case()] };
    DecisionView {
        decision,
        request: RequestId::new(Timestamp::UNIX_EPOCH),
        reference: "З-2026-0012".to_owned(),
        name: "Мария Петрова".to_owned(),
        age_told: (!warnings.is_empty()).then(|| "family-support".to_owned()),
        warnings,
        open,
        colleagues: vec![("1".to_owned(), "Вяра Водеща".to_owned())],
        bodies: vec![("2".to_owned(), "Отдел „Закрила на детето“".to_owned())],
        typed: Typed::default()
            .with("family_name", "Петрови")
            .with("priority", "ordinary")
            .with("decided_on", "05.03.2026"),
        errors,
        version: 3,
    }
}

fn case() -> OpenCase {
    OpenCase {
        id: Id::new(Timestamp::UNIX_EPOCH),
        reference: "2026-0003".to_owned(),
        family_name: "Петрови".to_owned(),
        programme: "general".to_owned(),
    }
}

fn warnings() -> Vec<Warning> {
    let agreement = |is_served, ended: Option<&str>| {
        Warning::Place(Place::NoAgreement {
            municipality: Municipality {
                code: "AAA01".to_owned(),
                name: "Измислена".to_owned(),
                latin: "Izmislena".to_owned(),
            },
            is_served,
            ended: ended.map(str::to_owned),
        })
    };
    let not_listed =
        |has_list| Warning::Place(Place::NotListed { typed: "с. Измислено".to_owned(), has_list });
    let age = |limit, born_on| {
        let (programme, on) = ("family-support".to_owned(), date(2026, 3, 5));
        Warning::Age(WrongAge { programme, limit, born_on, precision: None, on })
    };
    vec![
        Warning::MissingPapers(vec!["preliminary-assessment".to_owned(), "consent".to_owned()]),
        agreement(true, None),
        agreement(false, None),
        agreement(true, Some("Споразумение за деца извън общината")),
        not_listed(true),
        not_listed(false),
        Warning::Place(Place::CentreUnset(Id::new(Timestamp::UNIX_EPOCH))),
        Warning::Place(Place::NotSaid),
        age(Limit::Until(7), date(2017, 3, 5)),
        age(Limit::From(7), date(2022, 3, 5)),
        Warning::NoFreePlace(Places { capacity: Some(40), taken: 43 }),
        Warning::OthersWait(3),
        Warning::OpenCase(case()),
        Warning::ReEntry("2025-0007".to_owned(), date(2025, 11, 1)),
    ]
}
