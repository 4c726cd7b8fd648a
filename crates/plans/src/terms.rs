//! What the rules say of ages and terms, and the clocks that the path starts and meets.

use access::{Act, Layer, Permit, WebError};
use base::{
    clock,
    ids::{CaseId, CentreId},
    jiff::{
        ToSpan,
        civil::{Date, time},
    },
    rules::Rules,
    working_days::{OfficeHours, Unit},
};
use deadlines::{New, Subject};
use store::{Result, Tx, sql};

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

    /// The day on which what began on `from` is due, by the rule in force then.
    pub fn due(self, from: Date) -> Option<Date> {
        let rules = Rules::embedded();
        let rule = rules.deadline(self.key(), from)?;
        // The hours of public administration, for a rule that counts working hours.
        let office = OfficeHours::new(time(9, 0, 0, 0), time(17, 30, 0, 0))?;
        Some(clock::date_of(rule.due(clock::start_of(from), rules.holidays(), office)))
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
pub fn signs_itself(born_on: Option<Date>, on: Date) -> bool {
    reached("child-sign-age", born_on, on)
}

/// Whether a child must be heard, by the rule on a day.
pub fn must_be_heard(born_on: Option<Date>, on: Date) -> bool {
    reached("child-opinion-age", born_on, on)
}

/// Whether somebody born on a day has reached the age of a rule on another.
fn reached(key: &str, born_on: Option<Date>, on: Date) -> bool {
    let rule = Rules::embedded().deadline(key, on).filter(|rule| rule.unit == Unit::Years);
    let birthday =
        rule.zip(born_on).and_then(|(rule, born)| born.checked_add(i64::from(rule.value).years()).ok());
    birthday.is_some_and(|birthday| birthday <= on)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    #[test]
    fn every_clock_has_its_rule() {
        for clock in [Clock::NeedsAndPlan, Clock::Agreement, Clock::PlanReview, Clock::NeedsUpdate] {
            assert!(clock.due(date(2026, 3, 5)).is_some(), "{}", clock.key());
        }
        assert_eq!(Clock::NeedsAndPlan.due(date(2026, 3, 5)), Some(date(2026, 3, 25)));
    }

    #[test]
    fn a_child_signs_from_fourteen_and_is_heard_from_ten() {
        let born = Some(date(2013, 1, 1));
        assert!(!signs_itself(born, date(2026, 3, 5)));
        assert!(must_be_heard(born, date(2026, 3, 5)));
        assert!(signs_itself(born, date(2027, 1, 1)));
        assert!(!signs_itself(None, date(2026, 3, 5)));
    }
}
