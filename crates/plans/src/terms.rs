//! What the rules say of ages and terms, and the clocks that the path starts and meets.

use base::{
    clock,
    ids::CaseId,
    jiff::{
        Timestamp,
        civil::{Date, time},
    },
    rules::Rules,
    working_days::OfficeHours,
};
use store::{Result, Tx};
use uuid::Uuid;

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

/// Starts a clock of a case: `of` is what it is about. Nothing runs yet but what the pages show.
pub async fn start(_tx: &mut Tx, _case: CaseId, _clock: Clock, _of: Uuid, _at: Timestamp) -> Result<()> {
    Ok(())
}

/// Notes that what a clock waited for is there.
pub async fn meet(_tx: &mut Tx, _case: CaseId, _clock: Clock, _of: Uuid) -> Result<()> {
    Ok(())
}

/// Whether a child signs beside its parent, by the rule on a day; not when its birthday is not known.
pub fn signs_itself(born_on: Option<Date>, on: Date) -> bool {
    reached("child-signature", born_on, on)
}

/// Whether a child must be heard, by the rule on a day.
pub fn must_be_heard(born_on: Option<Date>, on: Date) -> bool {
    reached("child-heard", born_on, on)
}

fn reached(key: &str, born_on: Option<Date>, on: Date) -> bool {
    let rule = Rules::embedded().age(key, on);
    rule.zip(born_on).is_some_and(|(rule, born_on)| rule.is_reached(born_on, on))
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
