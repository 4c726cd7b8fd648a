//! Units and ways of counting with their codes and words.

use super::w;
use base::working_days::{Counting, Unit};

base::codes! {
    /// What a rule is measured in.
    pub enum Measure {
        /// From the moment of the start.
        Minutes = "minutes" => w::unit_minutes,
        /// From the moment of the start.
        Hours = "hours" => w::unit_hours,
        /// Whole days.
        Days = "days" => w::unit_days,
        /// Whole months.
        Months = "months" => w::unit_months,
        /// Whole years.
        Years = "years" => w::unit_years,
        /// A share of another term.
        Percent = "percent" => w::unit_percent,
    }
}

base::codes! {
    /// Which days count.
    pub enum Counted {
        /// Every one.
        Calendar = "calendar" => w::counting_calendar,
        /// Working days alone.
        Working = "working" => w::counting_working,
    }
}

store::coded!(Measure, Counted);

impl From<Measure> for Unit {
    fn from(measure: Measure) -> Unit {
        match measure {
            Measure::Minutes => Unit::Minutes,
            Measure::Hours => Unit::Hours,
            Measure::Days => Unit::Days,
            Measure::Months => Unit::Months,
            Measure::Years => Unit::Years,
            Measure::Percent => Unit::Percent,
        }
    }
}

impl From<Unit> for Measure {
    fn from(unit: Unit) -> Measure {
        match unit {
            Unit::Minutes => Measure::Minutes,
            Unit::Hours => Measure::Hours,
            Unit::Days => Measure::Days,
            Unit::Months => Measure::Months,
            Unit::Years => Measure::Years,
            Unit::Percent => Measure::Percent,
        }
    }
}

impl From<Counted> for Counting {
    fn from(counted: Counted) -> Counting {
        match counted {
            Counted::Calendar => Counting::Calendar,
            Counted::Working => Counting::Working,
        }
    }
}

impl From<Counting> for Counted {
    fn from(counting: Counting) -> Counted {
        match counting {
            Counting::Calendar => Counted::Calendar,
            Counting::Working => Counted::Working,
        }
    }
}
