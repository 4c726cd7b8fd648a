//! The order of the family's path: what stands in a case and for whom, and what must stand before a step is taken. Here
//! and not with the papers of the path, since a service may be given in areas that know nothing of them.

mod stands;
mod told;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_order.rs"));
}

pub use stands::{Facts, Stands, nothing, stands};
pub use told::{beside, held_back, told};

use access::{Action, Subject, Viewer, WebError, permit};
use base::{
    Code, FieldErrors, Problem, clock,
    ids::{CaseId, PersonId},
    jiff::civil::Date,
    rules::{Effect, OrderRule, Rules},
};
use people::Name;
use store::{Db, Result};

base::codes! {
    /// A step of the path.
    pub enum Step {
        /// The way in: a referral, a signal, an application.
        Referral = "referral" => w::step_referral,
        /// The individual needs assessment.
        Assessment = "assessment" => w::step_assessment,
        /// The individual support plan.
        Plan = "plan" => w::step_plan,
        /// The agreement with the family.
        Agreement = "agreement" => w::step_agreement,
        /// The services are given.
        Services = "services" => w::step_services,
        /// The plan is reviewed.
        Review = "review" => w::step_review,
        /// The case is closed.
        Closure = "closure" => w::step_closure,
    }
}

/// What the rules say when a step is about to be taken.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Verdict {
    /// What is missing, as the rules tell it.
    pub missing: Vec<&'static OrderRule>,
    /// For whom the step is; nobody alone when it is for the family.
    pub whom: Option<(PersonId, Name)>,
    /// The steps that whoever is told may take: those alone are offered.
    pub ways: Vec<Step>,
}

impl Verdict {
    /// With every way, for samples.
    #[must_use]
    pub fn all_ways(mut self) -> Self {
        self.ways = Step::ALL.to_vec();
        self
    }

    /// True when something stops the step, urgent or not.
    pub fn stops(&self) -> bool {
        self.missing.iter().any(|rule| rule.effect == Effect::Stop)
    }

    /// True when what stops it gives way to urgency.
    pub fn gives_way(&self) -> bool {
        self.missing.iter().filter(|rule| rule.effect == Effect::Stop).all(|rule| rule.urgent)
    }

    /// Refuses the step unless it may be taken, with a reason when one is needed. The problem stands at `field`.
    pub fn allow(&self, reason: Option<&str>, field: &'static str) -> std::result::Result<(), FieldErrors> {
        if !self.stops() {
            return Ok(());
        }
        if !self.gives_way() {
            return Err(FieldErrors::one(field, Problem::said("out-of-order", w::out_of_order)));
        }
        if reason.is_none() {
            return Err(FieldErrors::one(field, Problem::said("say-why-urgent", w::say_why_urgent)));
        }
        Ok(())
    }
}

/// What the rules of a day say of a step for whoever it is for: an assessment, a plan, an agreement of a brother or sister
/// counts for nobody else.
///
/// # Errors
///
/// When the database fails.
pub async fn before(
    db: &mut impl Db,
    step: Step,
    (case, whom): (CaseId, Option<PersonId>),
    today: Date,
) -> Result<Verdict> {
    Ok(judge(step, &stands(db, case, today).await?.of(whom), today))
}

/// The same for whoever is told of it, with the steps that they may take.
///
/// # Errors
///
/// When the database fails.
pub async fn before_told(
    db: &mut impl Db,
    viewer: &Viewer,
    step: Step,
    (case, whom): (CaseId, Option<PersonId>),
) -> std::result::Result<Verdict, WebError> {
    let mut verdict = before(db, step, (case, whom), clock::date_of(viewer.at)).await?;
    if !verdict.missing.is_empty() {
        let actions = [Action("plan.write"), Action("service-agreement.write")];
        let [plans, agreements] = permit::offered(db, viewer, Subject::Case(case), actions).await?;
        let of_plans = [Step::Assessment, Step::Plan, Step::Review];
        verdict.ways.extend(of_plans.into_iter().filter(|_| !plans.is_empty()));
        verdict.ways.extend((!agreements.is_empty()).then_some(Step::Agreement));
    }
    Ok(verdict)
}

/// What the rules of a day say of a step, with what stands for whoever it is for.
pub fn judge(step: Step, facts: &Facts, today: Date) -> Verdict {
    let rules = Rules::embedded().order(step.code(), today);
    let missing = rules.filter(|rule| Step::from_code(&rule.needs).is_some_and(|needs| !facts.has(needs)));
    Verdict { missing: missing.collect(), whom: facts.whom(), ways: Vec::new() }
}

/// The step that a rule asks for first.
pub fn needed(rule: &OrderRule) -> Option<Step> {
    Step::from_code(&rule.needs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;
    use proptest::prelude::*;

    fn facts(of: &[Step]) -> Facts {
        let has = |step| of.contains(&step);
        Facts {
            person_id: None,
            person: None,
            referral: has(Step::Referral),
            assessment: has(Step::Assessment),
            plan: has(Step::Plan),
            services: has(Step::Services),
            agreement: has(Step::Agreement),
            review: has(Step::Review),
            opened_on: date(2026, 1, 5),
            closed_on: has(Step::Closure).then(|| date(2026, 3, 5)),
        }
    }

    #[test]
    fn the_rules_speak_of_steps_that_are_known() {
        for step in Step::ALL {
            for rule in Rules::embedded().order(step.code(), date(2026, 3, 5)) {
                assert!(needed(rule).is_some_and(|needs| needs < *step), "{}", rule.key);
            }
        }
    }

    #[test]
    fn no_agreement_before_assessment_and_plan_unless_urgent_with_a_reason() {
        let verdict = judge(Step::Agreement, &facts(&[]), date(2026, 3, 5));
        let keys: Vec<_> = verdict.missing.iter().map(|rule| rule.key.as_str()).collect();
        assert_eq!(keys, ["agreement-after-assessment", "agreement-after-plan"]);
        let refused = verdict.allow(None, "urgent_reason").unwrap_err();
        assert_eq!(refused.of("urgent_reason").map(Problem::name), Some("say-why-urgent"));
        assert!(verdict.allow(Some("the mother has nowhere to sleep"), "urgent_reason").is_ok());
        let ready = judge(Step::Agreement, &facts(&[Step::Assessment, Step::Plan]), date(2026, 3, 5));
        assert!(ready.missing.is_empty());
    }

    #[test]
    fn no_specialised_service_without_an_agreement() {
        assert!(judge(Step::Services, &facts(&[Step::Plan]), date(2026, 3, 5)).stops());
        assert!(!judge(Step::Services, &facts(&[Step::Agreement]), date(2026, 3, 5)).stops());
    }

    #[test]
    fn a_review_without_a_plan_is_stopped_and_a_closure_without_a_review_is_only_warned_of() {
        let review = judge(Step::Review, &facts(&[]), date(2026, 3, 5));
        assert!(review.stops() && !review.gives_way());
        assert!(review.allow(Some("urgent"), "plan").is_err());
        let closure = judge(Step::Closure, &facts(&[]), date(2026, 3, 5));
        assert!(!closure.stops() && !closure.missing.is_empty());
    }

    proptest! {
        /// Whoever goes only where nothing stops them never has services without an agreement, nor an agreement
        /// without assessment and plan.
        #[test]
        fn whoever_is_never_stopped_walks_in_order(steps in prop::collection::vec(0..Step::ALL.len(), 0..40)) {
            let mut done: Vec<Step> = Vec::new();
            for step in steps.into_iter().map(|place| Step::ALL[place]) {
                if !judge(step, &facts(&done), date(2026, 3, 5)).stops() {
                    done.push(step);
                }
                let now = facts(&done);
                prop_assert!(!now.services || now.agreement);
                prop_assert!(!now.agreement || (now.assessment && now.plan));
                prop_assert!(!now.review || now.plan);
            }
        }
    }
}
