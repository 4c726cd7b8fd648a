//! Samples of the path. Nobody in them is real.

use super::{
    PathFacts,
    pages::{PathView, panel, path_page, steps_list},
    read::{Earlier, Latest},
    view,
};
use crate::{consents, permits::May, referrals, transfers, way_in::WayIn};
use base::{Lang, jiff::civil::date};
use casework::{
    cases::samples::{case, closed as closed_case, id, today},
    order::nothing,
};
use page::{Markup, html};

/// The path of a new case, of one on its way, of one that is closed; the panel.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let steps = |facts: &PathFacts| view::steps(lang, case(true).id, facts, &May::all(), today());
    let new = PathView {
        case: case(true),
        may: May::all(),
        steps: steps(&fresh()),
        earlier: None,
        started: Vec::new(),
        needs: Vec::new(),
        plans: Vec::new(),
        agreements: Vec::new(),
        consents: Vec::new(),
        consents_made: Vec::new(),
        reviews: Vec::new(),
        reports: Vec::new(),
        closings: Vec::new(),
        referrals: Vec::new(),
        transfers: Vec::new(),
        transfers_made: Vec::new(),
        today: today(),
    };
    let full = PathView {
        steps: steps(&begun()),
        earlier: Some((
            Earlier { id: id(9), reference: "2025-0003".to_owned(), closed_on: date(2025, 11, 1) },
            true,
        )),
        consents: vec![consents::sample()],
        referrals: vec![referrals::sample()],
        consents_made: vec![vec![documents::making::sample("consent", documents::Kind::Consent)]],
        transfers: vec![transfers::sample()],
        transfers_made: vec![documents::making::sample("transfer", documents::Kind::HandOver)],
        ..new.clone()
    };
    let over = PathView { case: closed_case(), steps: steps(&closed()), ..new.clone() };
    let part = |body: Markup| html! { h1 { (super::w::title(lang)) } (body) };
    vec![
        ("path, new", path_page(lang, &new)),
        ("path, on its way", path_page(lang, &full)),
        ("path, closed", path_page(lang, &over)),
        ("path, panel", part(panel(lang, &case(true), &steps(&begun())))),
        ("path, steps", part(html! { h2 { (super::w::title(lang)) } (steps_list(lang, &steps(&fresh()))) })),
    ]
}

/// What stands in a case that was opened on 22 February and nothing was done in.
pub fn fresh() -> PathFacts {
    PathFacts {
        stands: nothing(date(2026, 2, 22)),
        others: Vec::new(),
        latest: Latest {
            needs_id: None,
            needs_on: None,
            plan_id: None,
            plan_stage: None,
            review_on: None,
            agreement_id: None,
            agreement_stage: None,
            agreement_until: None,
            review_id: None,
            reviewed_on: None,
            review_decision: None,
            closing_report: false,
        },
        earlier: None,
        way_in: WayIn {
            centre_id: id(2),
            focus_id: None,
            request_id: None,
            request_reference: None,
            way: None,
            referral_number: None,
            referral_on: None,
            term_months: None,
            authority_bg: None,
            authority_en: None,
            signal_id: None,
            signal_reference: None,
        },
        may_request: false,
        may_signal: false,
        rules: deadlines::CentreRules::default(),
    }
}

/// What stands in a case whose services have begun.
pub fn begun() -> PathFacts {
    let mut facts = fresh();
    facts.stands.referral = true;
    facts.stands.assessment = true;
    facts.stands.plan = true;
    facts.stands.services = true;
    facts.stands.agreement = true;
    facts.latest.needs_id = Some(id(501));
    facts.latest.needs_on = Some(date(2026, 3, 1));
    facts.latest.plan_id = Some(id(600));
    facts.latest.plan_stage = Some("in-force".to_owned());
    facts.latest.review_on = Some(date(2026, 9, 5));
    facts.latest.agreement_id = Some(id(700));
    facts.latest.agreement_stage = Some("signed".to_owned());
    facts.latest.agreement_until = Some(date(2026, 12, 5));
    facts
}

/// What stands in a case that is closed.
pub fn closed() -> PathFacts {
    let mut facts = begun();
    facts.stands.closed_on = Some(date(2026, 12, 1));
    facts.stands.review = true;
    facts.latest.review_id = Some(id(800));
    facts.latest.reviewed_on = Some(date(2026, 9, 5));
    facts
}
