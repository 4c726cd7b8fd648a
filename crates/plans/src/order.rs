//! The order of the path: what stands in a case, and what must stand before a step is taken.

mod slot;
mod told;
mod way_in;

pub use slot::before;
pub use told::{held_back, told};
pub use way_in::{WayIn, referral_services, way_in};

use crate::w;
use base::{
    Code, FieldErrors, Problem,
    ids::CaseId,
    jiff::civil::Date,
    rules::{Effect, OrderRule, Rules},
};
use store::{Db, Result, sql};

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

store::row! {
    /// What stands in a case.
    pub struct Facts {
        /// There is a request that was accepted, with its referral or preliminary assessment, or a signal.
        pub referral: bool,
        /// There is a signed needs assessment.
        pub assessment: bool,
        /// There is a plan that is agreed or in force.
        pub plan: bool,
        /// There is a plan in force.
        pub services: bool,
        /// There is a signed agreement that has not ended.
        pub agreement: bool,
        /// A plan was reviewed.
        pub review: bool,
        /// The day the case was opened.
        pub opened_on: Date,
        /// The day it was closed.
        pub closed_on: Option<Date>,
    }
}

impl Facts {
    /// True when what a step makes is there.
    pub const fn has(&self, step: Step) -> bool {
        match step {
            Step::Referral => self.referral,
            Step::Assessment => self.assessment,
            Step::Plan => self.plan,
            Step::Agreement => self.agreement,
            Step::Services => self.services,
            Step::Review => self.review,
            Step::Closure => self.closed_on.is_some(),
        }
    }
}

/// What stands in a case on a day.
pub async fn facts(db: &mut impl Db, case: CaseId, today: Date) -> Result<Facts> {
    sql("select c.opened_on, c.closed_on,
                (c.signal_id is not null or c.cpd_case_number is not null
                 or exists (select 1 from requests q where q.case_id = c.id and q.state = 'accepted'
                      and (q.referral_number is not null
                           or not exists (select 1 from request_papers m where m.request_id = q.id and m.proves_referral
                                           and m.received_on is null and m.waived_on is null)))) as referral,
                exists (select 1 from needs_assessments n where n.case_id = c.id) as assessment,
                exists (select 1 from support_plans p where p.case_id = c.id and p.stage in ('agreed', 'in-force')) as plan,
                exists (select 1 from support_plans p where p.case_id = c.id and p.stage = 'in-force') as services,
                exists (select 1 from service_agreements a
                         where a.case_id = c.id and a.stage = 'signed' and a.until_on >= $2) as agreement,
                exists (select 1 from plan_reviews r where r.case_id = c.id) as review
           from cases c where c.id = $1")
    .bind(case)
    .bind(today)
    .one(db)
    .await
}

/// What the rules say when a step is about to be taken.
#[derive(Debug, Clone, Default)]
pub struct Verdict {
    /// What is missing, as the rules tell it.
    pub missing: Vec<&'static OrderRule>,
}

impl Verdict {
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

/// What the rules of a day say of a step, with what stands in the case.
pub fn judge(step: Step, facts: &Facts, today: Date) -> Verdict {
    let rules = Rules::embedded().order(step.code(), today);
    let missing = rules.filter(|rule| Step::from_code(&rule.needs).is_some_and(|needs| !facts.has(needs)));
    Verdict { missing: missing.collect() }
}

/// What stands in a case that was opened today.
pub const fn nothing(today: Date) -> Facts {
    Facts {
        referral: false,
        assessment: false,
        plan: false,
        services: false,
        agreement: false,
        review: false,
        opened_on: today,
        closed_on: None,
    }
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
