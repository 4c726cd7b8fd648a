//! From one day to another, as a register is asked for.

use super::w;
use base::{
    FieldErrors, Problem,
    jiff::{ToSpan, civil::Date},
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

/// The longest period of a register, in years.
const LONGEST: i64 = 5;

impl Period {
    /// The year of `today` up to `today`.
    pub fn year_to(today: Date) -> Self {
        Period { from: today.first_of_year(), to: today }
    }

    /// Reads `from` and `to` of a query; this year so far when nothing is said.
    pub fn parse(typed: &Typed, today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let usual = Self::year_to(today);
        let from = errors.check("from", typed::optional_date(typed.get("from")));
        let to = errors.check("to", typed::optional_date(typed.get("to")));
        let (from, to) = (from.map(|day| day.unwrap_or(usual.from)), to.map(|day| day.unwrap_or(usual.to)));
        if let (Some(from), Some(to)) = (from, to) {
            if to < from {
                errors.add("to", Problem::Before(from));
            } else if from.checked_add(LONGEST.years()).is_ok_and(|last| to > last) {
                errors.add("to", Problem::said("period-too-long", w::period_too_long));
            }
        }
        errors.or(from.zip(to).map(|(from, to)| Period { from, to }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    #[test]
    fn a_period_has_an_order_and_an_end() {
        let parse = |from: &str, to: &str| {
            Period::parse(&Typed::default().with("from", from).with("to", to), date(2026, 3, 10))
        };
        assert_eq!(parse("", "").unwrap(), Period { from: date(2026, 1, 1), to: date(2026, 3, 10) });
        assert!(parse("02.03.2026", "01.03.2026").is_err());
        assert!(parse("01.03.2020", "01.04.2025").is_err());
    }
}
