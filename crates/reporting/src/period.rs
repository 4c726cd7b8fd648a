//! A period of whole days in Sofia.

use base::{
    FieldErrors, Problem, clock,
    jiff::{Timestamp, ToSpan, civil::Date},
    typed::{self, Typed},
};

/// From the first day to the last, both counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// The longest period that is counted, in days: ten years.
const LONGEST: i32 = 3660;

impl Period {
    /// The year of `today`, up to `today`.
    pub fn year_to(today: Date) -> Period {
        Period { from: today.first_of_year(), to: today }
    }

    /// The same days `years` earlier; 29 February becomes the 28th.
    pub fn years_ago(self, years: i64) -> Period {
        let back = |date: Date| date.checked_sub(years.years()).unwrap_or(date);
        Period { from: back(self.from), to: back(self.to) }
    }

    /// Reads `from` and `to` of a query; this year so far when neither is given.
    pub fn parse(typed: &Typed, today: Date) -> Result<Period, FieldErrors> {
        let mut errors = FieldErrors::new();
        let usual = Period::year_to(today);
        let from = errors
            .check("from", typed::optional_date(typed.get("from")))
            .map(|date| date.unwrap_or(usual.from));
        let to =
            errors.check("to", typed::optional_date(typed.get("to"))).map(|date| date.unwrap_or(usual.to));
        if let (Some(from), Some(to)) = (from, to) {
            if to < from {
                errors.add("to", Problem::Before(from));
            } else if from.until(to).is_ok_and(|span| span.get_days() > LONGEST) {
                errors.add("to", Problem::said("period-too-long", crate::w::period_too_long));
            }
        }
        errors.or(from.zip(to).map(|(from, to)| Period { from, to }))
    }

    /// The moment it begins.
    pub fn begins(self) -> Timestamp {
        clock::start_of(self.from)
    }

    /// The first moment after it.
    pub fn ends(self) -> Timestamp {
        clock::start_of(self.to.tomorrow().unwrap_or(self.to))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    fn typed(from: &str, to: &str) -> Typed {
        Typed::default().with("from", from).with("to", to)
    }

    #[test]
    fn without_dates_it_is_this_year_so_far() {
        let today = date(2026, 3, 10);
        assert_eq!(Period::parse(&Typed::default(), today), Ok(Period { from: date(2026, 1, 1), to: today }));
    }

    #[test]
    fn the_end_is_not_before_the_beginning() {
        let errors = Period::parse(&typed("2026-03-02", "2026-03-01"), date(2026, 3, 10)).unwrap_err();
        assert_eq!(errors.of("to"), Some(&Problem::Before(date(2026, 3, 2))));
        assert!(Period::parse(&typed("1900-01-01", "2026-01-01"), date(2026, 3, 10)).is_err());
    }

    #[test]
    fn a_leap_day_has_a_year_before() {
        let leap = Period { from: date(2024, 2, 29), to: date(2024, 2, 29) };
        assert_eq!(leap.years_ago(1).from, date(2023, 2, 28));
    }
}
