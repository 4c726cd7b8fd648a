//! The steps of the path as they stand: done, next, later, and what is to be minded.

use super::{PathFacts, w};
use crate::{permits::May, plan_reviews::Decision, terms::Clock, way_in::WayIn};
use base::{
    Code, Lang,
    ids::CaseId,
    jiff::{ToSpan, civil::Date},
};
use casework::order::{self, Facts, Step, judge};
use documents::making::lower;
use page::when;

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It is done.
    Done,
    /// It is next.
    Next,
    /// It comes later.
    Later,
    /// The case was closed without it.
    LeftOut,
}

impl State {
    /// Its name over the API.
    pub const fn code(self) -> &'static str {
        match self {
            State::Done => "done",
            State::Next => "next",
            State::Later => "later",
            State::LeftOut => "left-out",
        }
    }
}

/// A step of the path as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct PathStep {
    /// Which.
    pub step: Step,
    /// Where it stands.
    pub state: State,
    /// The record of it.
    pub href: Option<String>,
    /// What is told beside it.
    pub note: Option<String>,
    /// What is late, runs out or was left out.
    pub warning: Option<String>,
    /// Where the next thing is done, and what it is called.
    pub next: Option<(String, &'static str)>,
}

/// The steps of a case, in their order.
pub fn steps(lang: Lang, case: CaseId, facts: &PathFacts, may: &May, today: Date) -> Vec<PathStep> {
    let next = next(facts, today);
    Step::ALL
        .iter()
        .map(|step| {
            let done = is_done(*step, facts, today);
            let state = match (done, Some(*step) == next) {
                (_, true) => State::Next,
                (true, false) => State::Done,
                (false, false) if facts.stands.closed_on.is_some() => State::LeftOut,
                (false, false) => State::Later,
            };
            PathStep {
                step: *step,
                state,
                href: record(case, *step, facts),
                note: note(lang, *step, facts),
                warning: warning(lang, *step, facts, state, today),
                next: if state == State::Next { deed(lang, case, *step, facts, may) } else { None },
            }
        })
        .collect()
}

/// Days before a review is due in which it is the next thing to do.
const REVIEW_SOON: i64 = 14;

/// A review is done until the next one is due; everything else once it is there.
fn is_done(step: Step, facts: &PathFacts, today: Date) -> bool {
    match step {
        Step::Review => {
            facts.stands.review
                && (facts.stands.closed_on.is_some() || facts.latest.review_on.is_none_or(|day| day > today))
        }
        Step::Closure => facts.stands.closed_on.is_some() && facts.latest.closing_report,
        other => facts.stands.has(other),
    }
}

/// The first step that is not done. While the services run nothing is next until the review comes near; the case is
/// closed when a review said so. A closed case waits for its closing report alone.
fn next(facts: &PathFacts, today: Date) -> Option<Step> {
    if facts.stands.closed_on.is_some() {
        return (!facts.latest.closing_report).then_some(Step::Closure);
    }
    // The way in is the centre's to record elsewhere; work does not wait for it.
    let work = [Step::Assessment, Step::Plan, Step::Agreement, Step::Services];
    if let Some(step) = work.into_iter().find(|step| !facts.stands.has(*step)) {
        return Some(step);
    }
    if facts.latest.review_decision == Some(Decision::Close) {
        return Some(Step::Closure);
    }
    let soon = today.checked_add(REVIEW_SOON.days()).unwrap_or(today);
    facts.latest.review_on.is_none_or(|day| day <= soon).then_some(Step::Review)
}

fn record(case: CaseId, step: Step, facts: &PathFacts) -> Option<String> {
    let latest = &facts.latest;
    let path = match step {
        Step::Referral => match (facts.way_in.request_id, facts.way_in.signal_id) {
            (Some(request), _) if facts.may_request => return Some(format!("/requests/{request}")),
            (None, Some(signal)) if facts.may_signal => return Some(format!("/signals/{signal}")),
            _ => "details".to_owned(),
        },
        Step::Assessment => format!("needs-assessments/{}", latest.needs_id?),
        Step::Plan | Step::Services => format!("plans/{}", latest.plan_id?),
        Step::Agreement => format!("agreements/{}", latest.agreement_id?),
        Step::Review => format!("reviews/{}", latest.review_id?),
        Step::Closure => {
            facts.stands.closed_on?;
            "details".to_owned()
        }
    };
    Some(format!("/cases/{case}/{path}"))
}

fn note(lang: Lang, step: Step, facts: &PathFacts) -> Option<String> {
    let latest = &facts.latest;
    match step {
        Step::Referral => way_in(lang, &facts.way_in),
        Step::Assessment => latest.needs_on.map(|day| w::note_assessed(lang, when::date(lang, day))),
        Step::Plan => {
            let stage = crate::support_plans::Stage::from_code(latest.plan_stage.as_deref()?)?;
            Some(stage.label(lang).to_owned())
        }
        Step::Agreement => match latest.agreement_stage.as_deref()? {
            "signed" => latest.agreement_until.map(|day| w::note_until(lang, when::date(lang, day))),
            _ => Some(w::note_to_sign(lang).to_owned()),
        },
        Step::Services => facts.stands.services.then(|| w::note_services(lang).to_owned()),
        Step::Review => {
            let day = latest.review_on.filter(|_| facts.stands.services)?;
            Some(w::note_review(lang, when::date(lang, day)))
        }
        Step::Closure => facts.stands.closed_on.map(|day| w::note_closed(lang, when::date(lang, day))),
    }
}

/// The request with the number, day and authority of the referral; or the signal.
fn way_in(lang: Lang, way: &WayIn) -> Option<String> {
    let Some(reference) = &way.request_reference else {
        return way.signal_reference.as_deref().map(|reference| w::note_signal(lang, reference));
    };
    let order = way.referral_number.as_deref().map(|number| match way.referral_on {
        Some(day) => w::note_order_on(lang, when::date(lang, day), number, lower(&way.paper(lang))),
        None => w::note_order(lang, number, lower(&way.paper(lang))),
    });
    let parts =
        [Some(w::note_request(lang, reference.as_str())), order, way.authority(lang).map(str::to_owned)];
    Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

/// What is to be minded: a term that passed, an agreement that ran out, a step that was left out.
fn warning(lang: Lang, step: Step, facts: &PathFacts, state: State, today: Date) -> Option<String> {
    if facts.stands.closed_on.is_some() {
        return (step == Step::Closure && state == State::Next).then(|| w::warn_report(lang).to_owned());
    }
    let latest = &facts.latest;
    let due = Clock::NeedsAndPlan.due(&facts.rules, facts.stands.opened_on);
    let late = match step {
        Step::Assessment | Step::Plan if !facts.stands.has(step) => due.filter(|day| *day < today),
        Step::Assessment => latest
            .needs_on
            .and_then(|day| Clock::NeedsUpdate.due(&facts.rules, day))
            .filter(|day| *day < today),
        Step::Review if facts.stands.services => latest.review_on.filter(|day| *day < today),
        Step::Agreement => latest.agreement_until.filter(|day| *day < today),
        _ => None,
    };
    if let Some(day) = late {
        let said = when::date(lang, day);
        return Some(if step == Step::Agreement {
            w::warn_run_out(lang, said)
        } else {
            w::warn_late(lang, said)
        });
    }
    match step {
        Step::Referral if !facts.stands.referral => Some(w::warn_no_referral(lang).to_owned()),
        step if state == State::Later && comes_after(step, facts) => Some(w::warn_left_out(lang).to_owned()),
        step => out_of_order(lang, step, &facts.stands, today)
            .map(str::to_owned)
            .or_else(|| facts.others.iter().find_map(|other| of_other(lang, step, other, today))),
    }
}

/// What must stand before a step that somebody has taken and does not.
fn out_of_order(lang: Lang, step: Step, facts: &Facts, today: Date) -> Option<&'static str> {
    let missing = if facts.has(step) { judge(step, facts, today).missing } else { Vec::new() };
    let rule = missing.into_iter().find(|rule| order::needed(rule) != Some(Step::Referral))?;
    Some(rule.told(lang))
}

/// The same of a brother, a sister or a parent, by name.
fn of_other(lang: Lang, step: Step, other: &Facts, today: Date) -> Option<String> {
    let told = out_of_order(lang, step, other, today)?;
    Some(w::warn_of(lang, other.person.as_ref()?.display(lang), told))
}

/// True when a later step is done and this one is not.
fn comes_after(step: Step, facts: &PathFacts) -> bool {
    !facts.stands.has(step) && Step::ALL.iter().any(|later| *later > step && facts.stands.has(*later))
}

/// Where the next step is done, for those who may.
fn deed(
    lang: Lang,
    case: CaseId,
    step: Step,
    facts: &PathFacts,
    may: &May,
) -> Option<(String, &'static str)> {
    let latest = &facts.latest;
    let writes = !may.write.is_empty();
    let (path, words, allowed) = match step {
        Step::Referral => return None,
        Step::Assessment => ("needs-assessments/new".to_owned(), w::do_assess(lang), writes),
        Step::Plan => match (latest.plan_id, latest.plan_stage.as_deref()) {
            (Some(plan), Some("proposed")) => (format!("plans/{plan}"), w::do_agree(lang), writes),
            _ => ("plans/new".to_owned(), w::do_plan(lang), writes),
        },
        Step::Agreement => match (latest.agreement_id, latest.agreement_stage.as_deref()) {
            (Some(one), Some("handed-over")) => {
                (format!("agreements/{one}/signature"), w::do_sign(lang), may.agreements)
            }
            _ => ("agreements/new".to_owned(), w::do_agreement(lang), may.agreements),
        },
        Step::Services => (format!("plans/{}/beginning", latest.plan_id?), w::do_begin(lang), writes),
        Step::Review => ("reviews/new".to_owned(), w::do_review(lang), writes),
        Step::Closure if facts.stands.closed_on.is_some() => {
            ("closing-report/new".to_owned(), w::do_report(lang), writes)
        }
        Step::Closure => ("closure".to_owned(), w::do_close(lang), may.close),
    };
    allowed.then(|| (format!("/cases/{case}/{path}"), words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::path::samples::{begun, closed, fresh};
    use base::jiff::civil::date;

    fn of(facts: &PathFacts, today: Date) -> Vec<PathStep> {
        let case = base::Id::from_uuid(uuid::Uuid::from_u128(1));
        steps(Lang::En, case, facts, &May::all(), today)
    }

    #[test]
    fn a_new_case_begins_with_the_assessment() {
        let steps = of(&fresh(), date(2026, 3, 5));
        assert_eq!(steps[1].state, State::Next);
        assert!(steps[1].next.as_ref().is_some_and(|(href, _)| href.ends_with("/needs-assessments/new")));
        assert!(steps[0].warning.is_some());
        assert_eq!(steps.iter().filter(|step| step.next.is_some()).count(), 1);
    }

    #[test]
    fn the_assessment_is_late_after_its_term() {
        assert_eq!(of(&fresh(), date(2026, 3, 14))[1].warning, None);
        assert!(of(&fresh(), date(2026, 4, 20))[1].warning.is_some());
    }

    #[test]
    fn with_services_running_nothing_is_next_until_the_review_comes_near() {
        let running = of(&begun(), date(2026, 3, 5));
        assert!(running.iter().all(|step| step.state != State::Next));
        let near = of(&begun(), date(2026, 8, 25));
        assert_eq!((near[5].state, near[5].warning.as_deref()), (State::Next, None));
        assert!(of(&begun(), date(2026, 9, 6))[5].warning.is_some());
    }

    #[test]
    fn a_case_is_closed_when_its_review_said_so() {
        let mut facts = begun();
        facts.stands.review = true;
        facts.latest.review_decision = Some(Decision::Continue);
        assert!(of(&facts, date(2026, 3, 5)).iter().all(|step| step.state != State::Next));
        facts.latest.review_decision = Some(Decision::Close);
        assert_eq!(of(&facts, date(2026, 3, 5))[6].state, State::Next);
    }

    #[test]
    fn a_closed_case_waits_for_its_report_alone() {
        let mut facts = closed();
        facts.latest.closing_report = false;
        let waiting = of(&facts, date(2026, 12, 5));
        assert!(waiting[6].next.as_ref().is_some_and(|(href, _)| href.ends_with("/closing-report/new")));
        facts.latest.closing_report = true;
        facts.stands.agreement = false;
        let done = of(&facts, date(2026, 12, 5));
        assert!(done.iter().all(|step| step.next.is_none()));
        assert_eq!(done[3].state, State::LeftOut);
    }

    #[test]
    fn the_request_that_was_accepted_is_the_way_in_and_opens_to_those_who_may_read_it() {
        let mut facts = begun();
        facts.way_in.request_id = Some(uuid::Uuid::from_u128(7));
        facts.way_in.request_reference = Some("2026-0012".to_owned());
        facts.way_in.referral_number = Some("15".to_owned());
        facts.way_in.referral_on = Some(date(2026, 2, 20));
        facts.way_in.authority_en = Some("Directorate".to_owned());
        let step = of(&facts, date(2026, 3, 5)).swap_remove(0);
        assert_eq!(
            step.note.as_deref(),
            Some("Request 2026-0012 · referral No. 15 of 20.02.2026 · Directorate")
        );
        assert!(step.href.is_some_and(|href| href.ends_with("/details")));
        facts.may_request = true;
        let step = of(&facts, date(2026, 3, 5)).swap_remove(0);
        assert!(step.href.is_some_and(|href| href.starts_with("/requests/")));
    }

    #[test]
    fn a_step_that_was_left_out_is_told() {
        let mut facts = begun();
        facts.stands.assessment = false;
        facts.latest.needs_id = None;
        facts.latest.needs_on = None;
        let steps = of(&facts, date(2026, 3, 5));
        assert_eq!(steps[1].state, State::Next);
        assert!(steps[2].warning.is_some());
    }
}
