//! The calendar of Bulgarian working days and the terms counted in it.
//!
//! Which days are holidays is data ([`HolidayRules`], read from `rules/`); how they move is the rule of
//! the Labour Code (чл. 154 КТ), kept here.

mod due;
mod easter;

pub use due::{Counting, OfficeHours, Unit, due};
pub use easter::orthodox_easter;

use crate::Ground;
use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};
use serde::{Deserialize, Serialize};

/// Tells working days from the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holidays {
    rules: HolidayRules,
}

/// The data of the calendar, as it stands in `rules/`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct HolidayRules {
    /// The year since which a fixed holiday on a Saturday or Sunday gives the next working day off
    /// (2017 by чл. 154 ал. 2 КТ); `None`: never.
    pub moved_since: Option<i16>,
    /// Holidays on the same date every year. Only these move.
    pub fixed: Vec<FixedHoliday>,
    /// Holidays counted in days from Orthodox Easter: Good Friday is -2, Easter Monday 1. They stay.
    pub easter: Vec<EasterHoliday>,
    /// Other days off: days exchanged or proclaimed by the Council of Ministers.
    pub non_working: Vec<ExchangedDay>,
    /// Saturdays and Sundays worked in exchange. Stronger than anything above.
    pub working: Vec<ExchangedDay>,
}

/// A holiday on the same date every year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FixedHoliday {
    /// Month, 1 to 12.
    pub month: i8,
    /// Day of the month, from 1. A date that the year lacks is no holiday.
    pub day: i8,
    /// First year of validity, `None` for always.
    #[serde(default)]
    pub since: Option<i16>,
    /// Last year of validity, `None` for still valid.
    #[serde(default)]
    pub until: Option<i16>,
    /// Where it is written, for the reader of the rules.
    #[serde(default)]
    pub ground: Ground,
}

/// A holiday that goes with Orthodox Easter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EasterHoliday {
    /// Days after Easter Sunday, negative before it.
    pub offset: i16,
    /// First year of validity, `None` for always.
    #[serde(default)]
    pub since: Option<i16>,
    /// Last year of validity, `None` for still valid.
    #[serde(default)]
    pub until: Option<i16>,
    /// Where it is written, for the reader of the rules.
    #[serde(default)]
    pub ground: Ground,
}

/// A single day that differs from what the other rules say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExchangedDay {
    /// The day, in TOML as quoted text: `date = "2026-01-02"`.
    pub date: Date,
    /// Where it is written, for the reader of the rules.
    #[serde(default)]
    pub ground: Ground,
    /// Who compared it with the text of the act; `None`: it rests on what was reported of it.
    #[serde(default)]
    pub verified_by: Option<String>,
}

/// How far back a holiday of a weekend may still give a day off. Two weeks pass even the longest run of
/// holidays that the Code knows.
const LOOK_BACK_DAYS: i64 = 14;

impl Holidays {
    /// The calendar that follows these rules.
    pub fn new(rules: HolidayRules) -> Holidays {
        Holidays { rules }
    }

    /// Whether people work on this day.
    pub fn is_working(&self, date: Date) -> bool {
        lists(&self.rules.working, date)
            || !(is_weekend(date) || self.is_holiday(date) || self.is_moved(date))
    }

    /// The day itself if people work on it, or else the first working day after it (чл. 72 ЗЗД: a term
    /// that ends on a day off ends on the first working day after). The last day of year 9999 if there is none.
    pub fn next_working(&self, date: Date) -> Date {
        let mut day = date;
        while !self.is_working(day) && day < Date::MAX {
            day = next_day(day);
        }
        day
    }

    /// The `n`-th working day after `date`, which is itself not counted. With `n = 0` the day itself if
    /// people work on it, or else the next working day. Stops at the last day of year 9999.
    pub fn add_working_days(&self, date: Date, n: u32) -> Date {
        if n == 0 {
            return self.next_working(date);
        }
        let mut day = date;
        for _ in 0..n {
            if day == Date::MAX {
                break;
            }
            day = self.next_working(next_day(day));
        }
        day
    }

    /// The first of the last `n` working days up to `date`, which counts itself if people work on it. With `n = 0` the
    /// day itself.
    pub fn first_of_last(&self, date: Date, n: u32) -> Date {
        let (mut day, mut left) = (date, n);
        while left > 0 && day > Date::MIN {
            left -= u32::from(self.is_working(day));
            if left > 0 {
                day = day.yesterday().unwrap_or(day);
            }
        }
        day
    }

    /// The days of a year on which people do not work and that are no plain Saturday or Sunday, with the ground of each
    /// where it has one of its own; none for a day that is given for a holiday of a weekend before.
    pub fn of_year(&self, year: i16) -> Vec<(Date, Option<&Ground>)> {
        let Ok(first) = Date::new(year, 1, 1) else { return Vec::new() };
        let days = first.series(1.day()).take_while(|day| day.year() == year);
        days.filter_map(|day| match self.ground(day) {
            Some(ground) => Some((day, Some(ground))),
            None => (!is_weekend(day) && !self.is_working(day)).then_some((day, None)),
        })
        .collect()
    }

    /// True for a day that was proclaimed, off or worked, and not compared with the text of the act.
    pub fn is_unverified(&self, date: Date) -> bool {
        let of = |days: &[ExchangedDay]| days.iter().any(|day| day.date == date && day.verified_by.is_none());
        of(&self.rules.non_working) || of(&self.rules.working)
    }

    /// Saturdays and Sundays of a year on which people work.
    pub fn worked_weekends(&self, year: i16) -> impl Iterator<Item = &ExchangedDay> {
        self.rules.working.iter().filter(move |day| day.date.year() == year)
    }

    /// Where it is written that a day is a holiday; empty when the rules do not say.
    fn ground(&self, date: Date) -> Option<&Ground> {
        let fixed =
            self.rules.fixed.iter().find(|h| {
                (h.month, h.day) == (date.month(), date.day()) && valid(h.since, h.until, date.year())
            });
        let easter = || {
            let offset =
                i64::from(date.day_of_year()) - i64::from(orthodox_easter(date.year())?.day_of_year());
            let found = self.rules.easter.iter().find(|h| i64::from(h.offset) == offset)?;
            valid(found.since, found.until, date.year()).then_some(&found.ground)
        };
        let proclaimed = || self.rules.non_working.iter().find(|day| day.date == date);
        fixed.map(|h| &h.ground).or_else(easter).or_else(|| proclaimed().map(|day| &day.ground))
    }

    /// A holiday by date, by Easter or by proclamation, whatever the weekday.
    fn is_holiday(&self, date: Date) -> bool {
        self.is_fixed(date) || self.is_easter(date) || lists(&self.rules.non_working, date)
    }

    fn is_fixed(&self, date: Date) -> bool {
        let falls = |h: &FixedHoliday| {
            (h.month, h.day) == (date.month(), date.day()) && valid(h.since, h.until, date.year())
        };
        self.rules.fixed.iter().any(falls)
    }

    fn is_easter(&self, date: Date) -> bool {
        let Some(easter) = orthodox_easter(date.year()) else { return false };
        let offset = i64::from(date.day_of_year()) - i64::from(easter.day_of_year());
        let falls = |h: &EasterHoliday| i64::from(h.offset) == offset && valid(h.since, h.until, date.year());
        self.rules.easter.iter().any(falls)
    }

    /// Whether a fixed holiday of a weekend before gives this day off: each gives one, the first that is
    /// neither a weekend nor a holiday nor given already.
    fn is_moved(&self, date: Date) -> bool {
        let Some(since) = self.rules.moved_since else { return false };
        let mut day = date.saturating_sub(LOOK_BACK_DAYS.days());
        let mut owed = 0u32;
        while day < date {
            match (is_weekend(day), day.year() >= since) {
                (true, true) if self.is_fixed(day) => owed += 1,
                (false, _) if owed > 0 && !self.is_holiday(day) => owed -= 1,
                _ => {}
            }
            day = next_day(day);
        }
        owed > 0 && !is_weekend(date) && !self.is_holiday(date)
    }
}

fn lists(days: &[ExchangedDay], date: Date) -> bool {
    days.iter().any(|day| day.date == date)
}

fn valid(since: Option<i16>, until: Option<i16>, year: i16) -> bool {
    since.is_none_or(|first| first <= year) && until.is_none_or(|last| year <= last)
}

fn is_weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// The day after; the last day of year 9999 stays.
fn next_day(date: Date) -> Date {
    date.tomorrow().unwrap_or(date)
}

#[cfg(test)]
mod published;
#[cfg(test)]
mod tests;
