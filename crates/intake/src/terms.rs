//! The terms of intake, as they stand in `rules/deadlines.toml`. A record keeps the key and version it was counted by.

use base::{
    clock,
    jiff::civil::{Date, time},
    rules::Rules,
    working_days::OfficeHours,
};

/// A term that runs from a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The rule.
    pub key: String,
    /// Its version.
    pub version: String,
    /// The last day.
    pub due_on: Date,
}

/// The term of this key that begins on a day; none when no rule is in force then.
pub fn term(key: &str, from: Date) -> Option<Term> {
    let rules = Rules::embedded();
    let rule = rules.deadline(key, from)?;
    // Terms in hours are counted in these; those of intake are in days and months.
    let office = OfficeHours::new(time(9, 0, 0, 0), time(17, 30, 0, 0))?;
    let due = rule.due(clock::start_of(from), rules.holidays(), office);
    Some(Term { key: rule.key.clone(), version: rule.version.clone(), due_on: clock::date_of(due) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    #[test]
    fn general_access_lasts_two_months_from_the_first_contact() {
        let term = term("general-access-end", date(2026, 3, 10)).unwrap();
        assert_eq!((term.due_on, term.version.as_str()), (date(2026, 5, 10), "1"));
    }

    #[test]
    fn the_directorate_has_twenty_days_for_the_preliminary_assessment() {
        let term = term("preliminary-assessment", date(2026, 3, 10)).unwrap();
        assert_eq!(term.due_on, date(2026, 3, 30));
    }

    #[test]
    fn a_rule_that_is_not_in_force_gives_no_term() {
        assert_eq!(term("preliminary-assessment", date(2015, 3, 10)), None);
        assert_eq!(term("made-up", date(2026, 3, 10)), None);
    }
}
