//! From when a deadline is at risk: in the last share of its term; in days, months and years for its last working days at
//! least, so that a short term is seen in time, and for a fortnight at most, so that a long one does not cry for weeks.
//! All three are rules of the same file.

use base::{
    clock,
    jiff::{SignedDuration, Span, Timestamp, civil::Date},
    rules::{DeadlineRule, Rules},
    working_days::{Counting, Unit},
};

/// The rule of the last days for which it is at risk at least.
pub const LEAST: &str = "deadline-at-risk";
/// The rule of the last share, in percent of the whole.
pub const SHARE: &str = "deadline-at-risk-share";
/// The rule of the last days for which it is at risk at most.
pub const MOST: &str = "deadline-at-risk-most";

/// The rules by which a term is at risk, as they are in force; those that are not set no bound.
#[derive(Debug, Clone, Copy, Default)]
pub struct RiskRules<'r> {
    /// For how long at least.
    pub least: Option<&'r DeadlineRule>,
    /// In which last part.
    pub share: Option<&'r DeadlineRule>,
    /// For how long at most.
    pub most: Option<&'r DeadlineRule>,
}

/// From when a term of `unit` that runs from its start to its end is at risk; at its end when no rule is in force.
pub fn risk_at(unit: Unit, (start, due): (Timestamp, Timestamp), rules: RiskRules<'_>) -> Timestamp {
    let share = |start| rules.share.map_or(due, |rule| part(rule.value, start, due));
    match unit {
        // Hours are not bounded by days: a term of a day would be at risk from its beginning.
        Unit::Minutes | Unit::Hours | Unit::Percent => share(start).clamp(start.min(due), due),
        // A term of days begins with its day, so that all that began on one day are at risk at one moment.
        Unit::Days | Unit::Months | Unit::Years => {
            let start = clock::start_of(clock::date_of(start));
            let day = clock::start_of(clock::date_of(share(start)));
            let latest = rules.least.map_or(due, |rule| before(rule, due));
            let earliest = rules.most.map_or(start, |rule| before(rule, due));
            // What is due on a day that is known beforehand is to be minded before that day begins.
            day.max(earliest).min(latest).min(due)
        }
    }
}

/// The beginning of the last `percent` of a term.
fn part(percent: u32, start: Timestamp, due: Timestamp) -> Timestamp {
    let left = due.duration_since(start).as_secs().saturating_mul(i64::from(percent.min(100))) / 100;
    due.checked_sub(SignedDuration::from_secs(left)).unwrap_or(start)
}

/// The beginning of the last days, or hours, before an end.
pub(super) fn before(rule: &DeadlineRule, due: Timestamp) -> Timestamp {
    let day = clock::date_of(due);
    let time = |secs: i64| {
        let span = SignedDuration::from_secs(i64::from(rule.value).saturating_mul(secs));
        due.checked_sub(span).unwrap_or(Timestamp::MIN)
    };
    let back = |span: Result<Span, _>| clock::start_of(earlier(day, span));
    match (rule.unit, rule.counting) {
        (Unit::Minutes, _) => time(60),
        (Unit::Hours, _) => time(3600),
        (Unit::Days, Counting::Working) => {
            clock::start_of(Rules::embedded().holidays().first_of_last(day, rule.value))
        }
        (Unit::Days, Counting::Calendar) => {
            back(Span::new().try_days(i64::from(rule.value.saturating_sub(1))))
        }
        (Unit::Months, _) => back(Span::new().try_months(i64::from(rule.value))),
        (Unit::Years, _) => back(Span::new().try_years(i64::from(rule.value))),
        (Unit::Percent, _) => due,
    }
}

fn earlier(day: Date, span: Result<Span, base::jiff::Error>) -> Date {
    span.and_then(|span| day.checked_sub(span)).unwrap_or(Date::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn risk(key: &str, start: &str) -> Timestamp {
        let rules = super::super::CentreRules::default();
        let rule = rules.in_force(key, clock::date_of(at(start))).unwrap();
        rules.risk_at(&rule, at(start), rule.due_at(at(start)))
    }

    #[test]
    fn a_term_of_hours_is_at_risk_in_its_last_quarter() {
        assert_eq!(risk("ward-response", "2026-03-10T08:00:00Z"), at("2026-03-11T02:00:00Z"));
    }

    #[test]
    fn a_term_of_days_is_at_risk_in_its_last_quarter() {
        // Twenty days from Tuesday 10 March end on Monday the 30th: at risk from Wednesday the 25th.
        assert_eq!(risk("preliminary-assessment", "2026-03-10T08:00:00Z"), at("2026-03-24T22:00:00Z"));
    }

    #[test]
    fn a_long_term_is_at_risk_for_a_fortnight_and_no_longer() {
        // Six months from 10 March end on 10 September: at risk from 28 August, the fourteenth day from the end.
        assert_eq!(risk("plan-review", "2026-03-10T08:00:00Z"), at("2026-08-27T21:00:00Z"));
    }

    #[test]
    fn a_short_term_is_at_risk_for_two_working_days_at_least() {
        // Three working days from Tuesday end on Friday the 13th: at risk from Thursday, though a quarter is less.
        assert_eq!(risk("first-visit-medium", "2026-03-10T08:00:00Z"), at("2026-03-11T22:00:00Z"));
    }

    #[test]
    fn what_is_due_on_a_day_is_to_be_minded_two_working_days_before() {
        // To be assessed again on Thursday, 26 November: at risk from Wednesday.
        assert_eq!(risk("assessment-again", "2026-11-26T08:00:00Z"), at("2026-11-24T22:00:00Z"));
    }

    #[test]
    fn whatever_its_length_a_term_is_at_risk_before_it_ends() {
        let rules = super::super::CentreRules::default();
        for rule in Rules::embedded().deadlines().iter().filter(|rule| rule.unit != Unit::Percent) {
            let start = at("2026-03-10T08:00:00Z");
            let due = rule.due(
                start,
                Rules::embedded().holidays(),
                base::working_days::OfficeHours::ADMINISTRATION,
            );
            let risk = rules.risk_at(rule, start, due);
            assert!(risk <= due, "{}", rule.key);
        }
    }

    #[test]
    fn what_holds_until_a_day_is_to_be_minded_two_months_before() {
        // A permit until 15 May: due at the end of that day, to be minded from 15 March.
        let rules = super::super::CentreRules::default();
        let rule = rules.in_force("validity-end", clock::date_of(at("2026-05-15T08:00:00Z"))).unwrap();
        let due = rule.due_at(at("2026-05-14T21:00:00Z"));
        assert_eq!(due, at("2026-05-15T20:59:59Z"));
        assert_eq!(rules.risk_at(&rule, due, due), at("2026-03-14T22:00:00Z"));
    }

    #[test]
    fn what_is_due_at_once_is_at_risk_at_once() {
        assert_eq!(risk("notify-child-protection", "2026-03-10T08:00:00Z"), at("2026-03-10T08:00:00Z"));
    }

    #[test]
    fn all_of_one_day_are_at_risk_together() {
        assert_eq!(
            risk("complaint-answer", "2026-03-10T06:00:00Z"),
            risk("complaint-answer", "2026-03-10T18:00:00Z")
        );
    }
}
