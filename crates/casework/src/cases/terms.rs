//! The terms of a case, by the rules as they are in force for its centre: follow-ups after closing, and the time within
//! which a new case of the same child is a return.

use base::{
    clock,
    jiff::civil::Date,
    rules::{DeadlineRule, Rules},
    working_days::Unit,
};
use deadlines::CentreRules;
use std::collections::BTreeSet;

/// The rule of a return.
const RE_ENTRY: &str = "re-entry";
/// How the keys of the rules of follow-ups begin.
pub const FOLLOW_UP: &str = "follow-up-";
/// Days of a month, where a centre counts its follow-ups otherwise than in months.
const MONTH: i64 = 30;

/// A follow-up that is to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUpTerm {
    /// Its rule.
    pub key: String,
    /// After how many months, as it is called.
    pub months: i64,
    /// The day it is due.
    pub due_on: Date,
}

/// The follow-ups of a case closed on a day, the first to be due first.
pub fn follow_ups(rules: &CentreRules, closed_on: Date) -> Vec<FollowUpTerm> {
    let all = Rules::embedded().deadlines().iter().map(|rule| rule.key.as_str());
    let keys: BTreeSet<&str> = all.filter(|key| key.starts_with(FOLLOW_UP)).collect();
    let mut terms: Vec<FollowUpTerm> = keys
        .into_iter()
        .filter_map(|key| {
            let rule = rules.in_force(key, closed_on)?;
            let due_on = clock::date_of(rule.due_at(clock::start_of(closed_on)));
            Some(FollowUpTerm { key: key.to_owned(), months: months(&rule, closed_on, due_on), due_on })
        })
        .collect();
    terms.sort_by_key(|term| term.due_on);
    terms
}

/// True when a case opened on `day` is a return of a child whose case was closed on `closed_on`.
pub fn is_re_entry(rules: &CentreRules, closed_on: Date, day: Date) -> bool {
    let rule = rules.in_force(RE_ENTRY, day);
    let last = rule.map(|rule| clock::date_of(rule.due_at(clock::start_of(closed_on))));
    last.is_some_and(|last| (closed_on..=last).contains(&day))
}

fn months(rule: &DeadlineRule, from: Date, until: Date) -> i64 {
    if rule.unit == Unit::Months {
        return i64::from(rule.value);
    }
    let days = from.until(until).map_or(0, |span| i64::from(span.get_days()));
    ((days + MONTH / 2) / MONTH).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    #[test]
    fn a_closed_case_is_followed_up_after_one_three_and_six_months() {
        let terms = follow_ups(&CentreRules::default(), date(2026, 8, 31));
        let told: Vec<_> = terms.iter().map(|term| (term.months, term.due_on)).collect();
        assert_eq!(told, [(1, date(2026, 9, 30)), (3, date(2026, 11, 30)), (6, date(2027, 2, 28))]);
    }

    #[test]
    fn a_return_within_a_year_of_closing_is_a_re_entry() {
        let rules = CentreRules::default();
        assert!(is_re_entry(&rules, date(2025, 3, 6), date(2026, 3, 6)));
        assert!(is_re_entry(&rules, date(2025, 3, 6), date(2025, 3, 6)));
        assert!(!is_re_entry(&rules, date(2025, 3, 6), date(2026, 3, 7)));
        assert!(!is_re_entry(&rules, date(2025, 3, 6), date(2025, 3, 5)));
    }
}
