//! A week of the roster, and civil time in Sofia on either side of a change of the clocks.

use super::cover::Stretch;
use base::{
    clock,
    jiff::{
        Span, Timestamp,
        civil::{Date, ISOWeekDate, Time, Weekday},
    },
};
use std::fmt;

/// A week from Monday to Sunday. It is written `2026-W11`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Week {
    monday: Date,
}

impl Week {
    /// The week in which a date lies.
    pub fn of(date: Date) -> Self {
        let since = i64::from(date.weekday().since(Weekday::Monday));
        Week { monday: later(date, -since) }
    }

    /// Reads `2026-W11`; `None` for anything else, and for weeks that nobody plans.
    pub fn parse(typed: &str) -> Option<Self> {
        let (year, week) = typed.trim().split_once("-W")?;
        let year: i16 = year.parse().ok().filter(|year| (2000..=2100).contains(year))?;
        let date = ISOWeekDate::new(year, week.parse().ok()?, Weekday::Monday).ok()?;
        Some(Week { monday: date.date() })
    }

    /// Its Monday.
    pub const fn monday(self) -> Date {
        self.monday
    }

    /// Its days, Monday first.
    pub fn days(self) -> [Date; 7] {
        [0, 1, 2, 3, 4, 5, 6].map(|days| later(self.monday, days))
    }

    /// The week after.
    pub fn next(self) -> Self {
        Week { monday: later(self.monday, 7) }
    }

    /// The week before.
    pub fn previous(self) -> Self {
        Week { monday: later(self.monday, -7) }
    }

    /// From its first moment to the first of the next week: 167 or 169 hours when the clocks change.
    pub fn stretch(self) -> Stretch {
        Stretch { from: clock::start_of(self.monday), until: clock::start_of(self.next().monday) }
    }
}

impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let iso = self.monday.iso_week_date();
        write!(f, "{:04}-W{:02}", iso.year(), iso.week())
    }
}

/// A date so many days later; earlier when negative.
pub fn later(date: Date, days: i64) -> Date {
    date.saturating_add(Span::new().days(days.clamp(-36_500, 36_500)))
}

/// The moment at which a clock in Sofia shows this date and time. An hour that is left out in spring counts on from
/// the old time, and of an hour that comes twice in autumn the first is meant.
pub fn moment(date: Date, time: Time) -> Timestamp {
    date.to_datetime(time)
        .to_zoned(clock::zone())
        .map_or_else(|_| clock::start_of(date), |zoned| zoned.timestamp())
}

/// From one time of a day to another; one that does not come after it is of the next day.
pub fn stretch(date: Date, from: Time, until: Time) -> Stretch {
    let last = if until > from { date } else { later(date, 1) };
    Stretch { from: moment(date, from), until: moment(last, until) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::{date, time};

    #[test]
    fn a_week_is_read_as_it_is_written() {
        let week = Week::of(date(2026, 3, 10));
        assert_eq!(week.to_string(), "2026-W11");
        assert_eq!(Week::parse("2026-W11"), Some(week));
        assert_eq!(week.monday(), date(2026, 3, 9));
        assert_eq!(week.days()[6], date(2026, 3, 15));
        assert_eq!(Week::of(date(2027, 1, 1)).to_string(), "2026-W53");
        for nonsense in ["", "2026", "2026-W54", "1999-W01", "9999-W01", "x-W1", "2026-W-1"] {
            assert_eq!(Week::parse(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn a_week_has_an_hour_less_in_spring_and_one_more_in_autumn() {
        let hours = |day| Week::of(day).stretch().minutes() / 60;
        assert_eq!(hours(date(2026, 3, 10)), 168);
        assert_eq!(hours(date(2026, 3, 29)), 167);
        assert_eq!(hours(date(2026, 10, 25)), 169);
    }

    #[test]
    fn a_night_ends_on_the_next_day() {
        let night = stretch(date(2026, 3, 10), time(20, 0, 0, 0), time(8, 0, 0, 0));
        assert_eq!(night.minutes(), 12 * 60);
        let spring = stretch(date(2026, 3, 28), time(20, 0, 0, 0), time(8, 0, 0, 0));
        assert_eq!(spring.minutes(), 11 * 60);
        let whole = stretch(date(2026, 10, 25), time(0, 0, 0, 0), time(0, 0, 0, 0));
        assert_eq!(whole.minutes(), 25 * 60);
    }
}
