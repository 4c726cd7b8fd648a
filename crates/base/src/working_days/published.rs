//! The days off of 2024 to 2032 that are no plain Saturday or Sunday, as a table, against the rules that come with the
//! program.
//!
//! What it rests on: чл. 154 КТ for the dates, the two or more days of Christmas and the day given for a holiday of a
//! weekend; the calendars published for 2024, 2025 and 2026, among them the two days proclaimed once for the change to
//! the euro, 31 December 2025 and 2 January 2026: these two rest on what the press told of the government's decision of
//! 19 November 2025, and are shown as not yet verified. The years from 2027 on are not published yet: their rows were worked
//! out by hand from the Code and the date of Easter, and what is proclaimed for them later is added to
//! `rules/holidays.toml` and here.

use crate::rules::Rules;
use jiff::{
    ToSpan,
    civil::{Date, Weekday, date},
};

/// A year, Orthodox Easter, and the weekdays on which people do not work, as `month-day`.
const YEARS: [(i16, &str, &str); 9] = [
    (2024, "05-05", "01-01 03-04 05-01 05-03 05-06 05-24 09-06 09-23 12-24 12-25 12-26"),
    (2025, "04-20", "01-01 03-03 04-18 04-21 05-01 05-06 05-26 09-08 09-22 12-24 12-25 12-26 12-31"),
    (2026, "04-12", "01-01 01-02 03-03 04-10 04-13 05-01 05-06 05-25 09-07 09-22 12-24 12-25 12-28"),
    (2027, "05-02", "01-01 03-03 04-30 05-03 05-04 05-06 05-24 09-06 09-22 12-24 12-27 12-28"),
    (2028, "04-16", "01-03 03-03 04-14 04-17 05-01 05-08 05-24 09-06 09-22 12-25 12-26 12-27"),
    (2029, "04-08", "01-01 03-05 04-06 04-09 05-01 05-07 05-24 09-06 09-24 12-24 12-25 12-26"),
    (2030, "04-28", "01-01 03-04 04-26 04-29 05-01 05-06 05-24 09-06 09-23 12-24 12-25 12-26"),
    (2031, "04-13", "01-01 03-03 04-11 04-14 05-01 05-06 05-26 09-08 09-22 12-24 12-25 12-26"),
    (2032, "05-02", "01-01 03-03 04-30 05-03 05-04 05-06 05-24 09-06 09-22 12-24 12-27 12-28"),
];

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

#[test]
fn the_days_off_are_those_of_the_table() {
    let holidays = Rules::embedded().holidays();
    for (year, easter, days) in YEARS {
        let found = super::orthodox_easter(year).unwrap();
        assert_eq!(found.strftime("%m-%d").to_string(), easter, "{year}");
        let all = date(year, 1, 1).series(1.day()).take_while(|day| day.year() == year);
        let off: Vec<_> = all.filter(|day| !is_weekend(*day) && !holidays.is_working(*day)).collect();
        let off: Vec<_> = off.iter().map(|day| day.strftime("%m-%d").to_string()).collect();
        assert_eq!(off.join(" "), days, "{year}");
    }
}

#[test]
fn no_saturday_or_sunday_is_worked_unless_it_is_proclaimed() {
    let holidays = Rules::embedded().holidays();
    for (year, ..) in YEARS {
        let mut all = date(year, 1, 1).series(1.day()).take_while(|day| day.year() == year);
        assert!(all.all(|day| !is_weekend(day) || !holidays.is_working(day)), "{year}");
        assert_eq!(holidays.worked_weekends(year).count(), 0, "{year}");
    }
}

#[test]
fn a_day_that_was_proclaimed_is_not_verified_until_it_was_compared_with_the_act() {
    let holidays = Rules::embedded().holidays();
    assert!(holidays.is_unverified(date(2025, 12, 31)) && holidays.is_unverified(date(2026, 1, 2)));
    assert!(!holidays.is_unverified(date(2026, 1, 1)) && !holidays.is_unverified(date(2026, 12, 28)));
}

#[test]
fn a_year_is_told_with_the_ground_of_each_day() {
    let holidays = Rules::embedded().holidays();
    let of = |year| holidays.of_year(year);
    let told: Vec<_> = of(2026);
    // Fixed days and Easter stand there on a weekend too, beside the day that is given for one.
    for day in [date(2026, 4, 11), date(2026, 5, 24), date(2026, 12, 26)] {
        assert!(told.iter().any(|(known, ground)| *known == day && ground.is_some()), "{day}");
    }
    assert!(told.contains(&(date(2026, 5, 25), None)));
    assert!(
        told.iter().any(
            |(day, ground)| *day == date(2026, 1, 2) && ground.is_some_and(|ground| !ground.is_missing())
        )
    );
    assert_eq!(of(2024).iter().filter(|(_, ground)| ground.is_none()).count(), 2);
}

#[test]
fn the_last_working_days_are_counted_back_over_weekends_and_holidays() {
    let holidays = Rules::embedded().holidays();
    assert_eq!(holidays.first_of_last(date(2026, 3, 30), 2), date(2026, 3, 27));
    // 4 May 2027 is given for a Saturday; 3 May is Easter Monday; 30 April Good Friday.
    assert_eq!(holidays.first_of_last(date(2027, 5, 5), 2), date(2027, 4, 29));
    assert_eq!(holidays.first_of_last(date(2026, 3, 28), 1), date(2026, 3, 27));
    assert_eq!(holidays.first_of_last(date(2026, 3, 28), 0), date(2026, 3, 28));
}
