//! Which version of a rule is in force for a centre.

use super::{
    own::{self, OwnRule},
    risk,
};
use base::{
    clock,
    ids::CentreId,
    jiff::{Span, Timestamp, civil::Date},
    rules::{DeadlineRule, Rules},
    working_days::{OfficeHours, Unit},
};
use std::ops::Deref;
use store::{Db, Result};

/// A rule as it is in force for a centre on a day. Derefs to the rule: value, unit, counting, ground …
#[derive(Debug, Clone, PartialEq)]
pub struct RuleInForce {
    /// The rule.
    pub rule: DeadlineRule,
    /// True when it is the centre's own version.
    pub is_own: bool,
}

impl RuleInForce {
    /// When what began at `start` is due, the first time if it comes round.
    pub fn due_at(&self, start: Timestamp) -> Timestamp {
        self.rule.due(start, Rules::embedded().holidays(), OfficeHours::ADMINISTRATION)
    }

    /// Every time that something which began at `start` is due.
    pub fn due_ats(&self, start: Timestamp) -> impl Iterator<Item = Timestamp> {
        self.rule.due_times(start, Rules::embedded().holidays(), OfficeHours::ADMINISTRATION)
    }

    /// True when somebody born on a day has come to the age that the rule gives in years.
    pub fn is_of_age(&self, born_on: Date, on: Date) -> bool {
        let years = i32::try_from(self.rule.value).unwrap_or(i32::MAX);
        let reached = Span::new().try_years(years).and_then(|span| born_on.checked_add(span));
        self.rule.unit == Unit::Years && reached.is_ok_and(|day| day <= on)
    }
}

impl Deref for RuleInForce {
    type Target = DeadlineRule;
    fn deref(&self) -> &DeadlineRule {
        &self.rule
    }
}

/// The rules of one centre, read once: its own versions before those of `rules/deadlines.toml`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CentreRules {
    own: Vec<OwnRule>,
}

impl CentreRules {
    /// Reads the own versions of a centre.
    pub async fn read(db: &mut impl Db, centre: CentreId) -> Result<Self> {
        Ok(CentreRules { own: own::of_centre(db, centre).await? })
    }

    /// With these own versions, the newest of each key first.
    pub fn of(own: Vec<OwnRule>) -> Self {
        CentreRules { own }
    }

    /// The rule of this key on a day.
    pub fn in_force(&self, key: &str, on: Date) -> Option<RuleInForce> {
        let rules = Rules::embedded();
        let own = self.own.iter().find(|own| own.key == key && own.is_valid(on));
        match (own, rules.named(key)) {
            (Some(own), Some(named)) => Some(RuleInForce { rule: own.over(named), is_own: true }),
            _ => rules.deadline(key, on).map(|rule| RuleInForce { rule: rule.clone(), is_own: false }),
        }
    }

    /// The version of a rule by which what began at `from` is due on a day: the centre's own, or the one that comes with
    /// the program; the one in force when neither counts to that day.
    pub fn counting_to(&self, key: &str, from: Timestamp, due_on: Date) -> Option<RuleInForce> {
        let on = clock::date_of(from);
        let in_force = self.in_force(key, on);
        let ours = CentreRules::default().in_force(key, on);
        let counts = |rule: &RuleInForce| clock::date_of(rule.due_at(from)) == due_on;
        let counting = [&in_force, &ours].into_iter().flatten().find(|rule| counts(rule)).cloned();
        counting.or(in_force)
    }

    /// The version of a rule that a record was counted by.
    pub fn version(&self, key: &str, version: &str) -> Option<RuleInForce> {
        let rules = Rules::embedded();
        let own = self.own.iter().find(|own| own.key == key && own.version == version);
        match (own, rules.named(key)) {
            (Some(own), Some(named)) => Some(RuleInForce { rule: own.over(named), is_own: true }),
            _ => rules.version(key, version).map(|rule| RuleInForce { rule: rule.clone(), is_own: false }),
        }
    }

    /// The own versions of one rule, the newest first.
    pub fn own(&self, key: &str) -> impl Iterator<Item = &OwnRule> {
        self.own.iter().filter(move |own| own.key == key)
    }

    /// From when what runs by a rule from `start` to `due` is to be minded, by the rules of the day of its start.
    pub fn risk_at(&self, rule: &DeadlineRule, start: Timestamp, due: Timestamp) -> Timestamp {
        if rule.ahead {
            return risk::before(rule, due).min(due);
        }
        let on = clock::date_of(start);
        let [least, share, most] = [risk::LEAST, risk::SHARE, risk::MOST].map(|key| self.in_force(key, on));
        let rules =
            risk::RiskRules { least: least.as_deref(), share: share.as_deref(), most: most.as_deref() };
        risk::risk_at(rule.unit, (start, due), rules)
    }
}
