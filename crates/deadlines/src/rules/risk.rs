//! From when a deadline is at risk: by two rules of the same file, of which the later moment counts. So a term of hours
//! is at risk in its last part, and a term of months not before its last working days.

use base::{
    clock,
    jiff::{SignedDuration, Span, Timestamp, civil::Date},
    rules::{DeadlineRule, Rules},
    working_days::{Counting, Unit},
};

/// The rule of the last days.
pub const LAST_DAYS: &str = "deadline-at-risk";
/// The rule of the last share, in percent of the whole.
pub const SHARE: &str = "deadline-at-risk-share";

/// From when a term of `unit` that runs from its start to its end is at risk; at its end when no rule is in force.
pub fn risk_at(
    unit: Unit,
    (start, due): (Timestamp, Timestamp),
    last: Option<&DeadlineRule>,
    share: Option<&DeadlineRule>,
) -> Timestamp {
    // A term of days begins with its day, so that all that began on one day are at risk at one moment.
    let start = match unit {
        Unit::Minutes | Unit::Hours | Unit::Percent => start,
        Unit::Days | Unit::Months | Unit::Years => clock::start_of(clock::date_of(start)),
    };
    let last = last.map(|rule| before(rule, due));
    let share = share.map(|rule| part(rule.value, start, due));
    last.into_iter().chain(share).max().unwrap_or(due).clamp(start.min(due), due)
}

/// The beginning of the last `percent` of a term.
fn part(percent: u32, start: Timestamp, due: Timestamp) -> Timestamp {
    let left = due.duration_since(start).as_secs().saturating_mul(i64::from(percent.min(100))) / 100;
    due.checked_sub(SignedDuration::from_secs(left)).unwrap_or(start)
}

/// The beginning of the last days, or hours, before an end.
fn before(rule: &DeadlineRule, due: Timestamp) -> Timestamp {
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
        rules.risk_at(rule.unit, at(start), rule.due_at(at(start)))
    }

    #[test]
    fn a_term_of_hours_is_at_risk_in_its_last_quarter() {
        assert_eq!(risk("ward-response", "2026-03-10T08:00:00Z"), at("2026-03-11T02:00:00Z"));
    }

    #[test]
    fn a_term_of_days_is_at_risk_in_its_last_two_working_days() {
        // Twenty days from Tuesday 10 March end on Monday the 30th: at risk from Friday the 27th.
        assert_eq!(risk("preliminary-assessment", "2026-03-10T08:00:00Z"), at("2026-03-26T22:00:00Z"));
        // Six months from 10 March: 10 September 2026 is a Thursday.
        assert_eq!(risk("plan-review", "2026-03-10T08:00:00Z"), at("2026-09-08T21:00:00Z"));
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
