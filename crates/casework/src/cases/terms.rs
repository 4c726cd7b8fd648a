//! The terms of a case, as they stand in `rules/deadlines.toml`: follow-ups after closing, and the time within which
//! a new case of the same child is a return.

use base::{
    jiff::{ToSpan, civil::Date},
    rules::{DeadlineRule, Rules},
    working_days::Unit,
};

/// The follow-ups of a case closed on a day: after how many months, and on which day each is due.
pub fn follow_ups(closed_on: Date) -> Vec<(i64, Date)> {
    let rules = Rules::embedded().deadlines().iter();
    let valid = rules.filter(|rule| rule.key.starts_with("follow-up-") && rule.is_valid(closed_on));
    let mut terms: Vec<(i64, Date)> = valid.filter_map(|rule| after(rule, closed_on)).collect();
    terms.sort_unstable();
    terms
}

/// True when a case opened on `day` is a return of a child whose case was closed on `closed_on`.
pub fn is_re_entry(closed_on: Date, day: Date) -> bool {
    let rule = Rules::embedded().deadline("re-entry", day);
    let last = rule.and_then(|rule| after(rule, closed_on)).map(|(_, last)| last);
    last.is_some_and(|last| (closed_on..=last).contains(&day))
}

/// Months of a rule and the day they end; a rule that is not in months gives nothing.
fn after(rule: &DeadlineRule, from: Date) -> Option<(i64, Date)> {
    if rule.unit != Unit::Months {
        return None;
    }
    let months = i64::from(rule.value);
    from.checked_add(months.months()).ok().map(|day| (months, day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    #[test]
    fn a_closed_case_is_followed_up_after_one_three_and_six_months() {
        let wanted = [(1, date(2026, 9, 30)), (3, date(2026, 11, 30)), (6, date(2027, 2, 28))];
        assert_eq!(follow_ups(date(2026, 8, 31)), wanted);
    }

    #[test]
    fn a_return_within_a_year_of_closing_is_a_re_entry() {
        assert!(is_re_entry(date(2025, 3, 6), date(2026, 3, 6)));
        assert!(is_re_entry(date(2025, 3, 6), date(2025, 3, 6)));
        assert!(!is_re_entry(date(2025, 3, 6), date(2026, 3, 7)));
        assert!(!is_re_entry(date(2025, 3, 6), date(2025, 3, 5)));
    }
}
