//! What the rules say of ages and terms, as they are in force for the centre on the day, and the clocks that the path
//! starts and meets.

use access::{Act, Layer, Permit, WebError};
use base::{
    clock,
    ids::{CaseId, CentreId},
    jiff::civil::Date,
};
use deadlines::{CentreRules, New, RuleInForce, Subject};
use store::{Db, Result, Tx, sql};

/// A clock of the path; each is a key of `rules/deadlines.toml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// Needs assessment and plan, from the wish to use the service.
    NeedsAndPlan,
    /// The agreement, from the consent to the plan.
    Agreement,
    /// The review of the plan.
    PlanReview,
    /// The next needs assessment.
    NeedsUpdate,
}

impl Clock {
    /// The key of its rule.
    pub const fn key(self) -> &'static str {
        match self {
            Clock::NeedsAndPlan => "needs-assessment-and-plan",
            Clock::Agreement => "contract",
            Clock::PlanReview => "plan-review",
            Clock::NeedsUpdate => "needs-assessment-update",
        }
    }

    /// The day on which what began on `from` is due, by the rule that was in force for the centre then.
    pub fn due(self, rules: &CentreRules, from: Date) -> Option<Date> {
        let rule = rules.in_force(self.key(), from)?;
        Some(clock::date_of(rule.due_at(clock::start_of(from))))
    }
}

/// Starts a clock of a case about one of its records, from a day.
pub async fn start(
    tx: &mut Tx,
    (case, layer): (CaseId, Layer),
    clock: Clock,
    of: Subject,
    from: Date,
) -> Result<()> {
    let centre: CentreId = sql("select centre_id from cases where id = $1").bind(case).value(tx).await?;
    let new = New::by(clock.key(), centre, of, from).of_case(case).in_layer(layer);
    deadlines::start(tx, new).await.map(drop)
}

/// Notes that what a clock waited for is there.
pub async fn meet(tx: &mut Tx, clock: Clock, of: Subject) -> Result<()> {
    let at = tx.at();
    deadlines::meet(tx, of, clock.key(), at).await.map(drop)
}

/// Notes that what a clock waits for is not wanted any more.
pub async fn lift<A: Act>(
    tx: &mut Tx,
    permit: &Permit<A>,
    clock: Clock,
    of: Subject,
    reason: &str,
) -> std::result::Result<(), WebError> {
    deadlines::lift(tx, permit, of, clock.key(), reason).await.map(drop)
}

/// Whether a child signs beside its parent, by the rule on a day; not when its birthday is not known.
pub fn signs_itself(rules: &CentreRules, born_on: Option<Date>, on: Date) -> bool {
    let rule = rules.in_force("child-sign-age", on);
    rule.zip(born_on).is_some_and(|(rule, born_on)| rule.is_of_age(born_on, on))
}

/// The rule by which a child must be heard on a day; none for a younger one.
pub async fn must_be_heard(
    db: &mut impl Db,
    centre: CentreId,
    born_on: Option<Date>,
    on: Date,
) -> Result<Option<RuleInForce>> {
    Ok(hearing(&CentreRules::read(db, centre).await?, born_on, on))
}

fn hearing(rules: &CentreRules, born_on: Option<Date>, on: Date) -> Option<RuleInForce> {
    let rule = rules.in_force("child-opinion-age", on)?;
    born_on.is_some_and(|born_on| rule.is_of_age(born_on, on)).then_some(rule)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    #[test]
    fn every_clock_has_its_rule() {
        let rules = CentreRules::default();
        for clock in [Clock::NeedsAndPlan, Clock::Agreement, Clock::PlanReview, Clock::NeedsUpdate] {
            assert!(clock.due(&rules, date(2026, 3, 5)).is_some(), "{}", clock.key());
        }
        assert_eq!(Clock::NeedsAndPlan.due(&rules, date(2026, 3, 5)), Some(date(2026, 3, 25)));
    }

    #[test]
    fn a_child_signs_from_fourteen_and_is_heard_from_ten() {
        let (rules, born) = (CentreRules::default(), Some(date(2013, 1, 1)));
        assert!(!signs_itself(&rules, born, date(2026, 3, 5)));
        assert!(hearing(&rules, born, date(2026, 3, 5)).is_some());
        assert!(hearing(&rules, born, date(2022, 12, 31)).is_none());
        assert!(signs_itself(&rules, born, date(2027, 1, 1)));
        assert!(!signs_itself(&rules, None, date(2026, 3, 5)));
    }
}
