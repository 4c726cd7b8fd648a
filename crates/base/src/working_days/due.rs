//! Terms: when something is due.

use super::Holidays;
use jiff::{
    SignedDuration, Span, Timestamp,
    civil::{Date, DateTime, Time},
    tz::TimeZone,
};
use serde::{Deserialize, Serialize};

/// What a term is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// From the moment of the start.
    Minutes,
    /// From the moment of the start.
    Hours,
    /// Whole local days after the day of the start.
    Days,
    /// To the same day of a later month, or its last day where it has no such day.
    Months,
    /// To the same day of a later year, or the last of its month where it has no such day.
    Years,
    /// A share of another term, from 0 to 100. No term by itself: one runs out as it starts.
    Percent,
}

/// Whether days off count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counting {
    /// Every day and hour counts.
    Calendar,
    /// Only working days count and, for minutes and hours, only office hours in them.
    Working,
}

/// When the office is open on a working day, local time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfficeHours {
    opens: Time,
    closes: Time,
}

impl OfficeHours {
    /// The hours of public administration, for a centre that has not said its own.
    pub const ADMINISTRATION: OfficeHours =
        OfficeHours { opens: Time::constant(9, 0, 0, 0), closes: Time::constant(17, 30, 0, 0) };

    /// `None` unless the office opens before it closes.
    pub fn new(opens: Time, closes: Time) -> Option<OfficeHours> {
        (opens < closes).then_some(OfficeHours { opens, closes })
    }
}

/// When a term that starts at `start` runs out.
///
/// | | `Calendar` | `Working` |
/// |---|---|---|
/// | `Minutes`, `Hours` | time elapsed, day and night | office hours of working days; starts at the next opening if the office is closed; may run out exactly at closing |
/// | `Days` | end of the `value`-th day after the day of the start | end of the `value`-th working day after it |
/// | `Months`, `Years` | end of the same day, `value` months or years later | the same, moved to the next working day if it is a day off |
/// | `Percent` | at the start | at the start |
///
/// The day of the start is not counted (чл. 72 ЗЗД), and zero days end with it, or with the next working
/// day. The end of a day is its last second in `zone`, so that the date shown is the date meant. Calendar
/// terms are not moved off a day off, which errs on the early side; where the law moves them, use
/// [`Holidays::next_working`]. A term beyond the year 9999 runs out at its end.
pub fn due(
    start: Timestamp,
    value: u32,
    unit: Unit,
    counting: Counting,
    zone: &TimeZone,
    holidays: &Holidays,
    office: OfficeHours,
) -> Timestamp {
    let local = zone.to_datetime(start);
    let elapsed = match unit {
        Unit::Hours => SignedDuration::from_secs(i64::from(value) * 3600),
        _ => SignedDuration::from_secs(i64::from(value) * 60),
    };
    let months = if unit == Unit::Years { value.saturating_mul(12) } else { value };
    let last_day = match (unit, counting) {
        (Unit::Percent, _) => return start,
        (Unit::Minutes | Unit::Hours, Counting::Calendar) => {
            return start.checked_add(elapsed).unwrap_or(Timestamp::MAX);
        }
        (Unit::Minutes | Unit::Hours, Counting::Working) => {
            return timestamp(after_office_hours(local, elapsed, holidays, office), zone);
        }
        (Unit::Days, Counting::Calendar) => days_later(local.date(), value),
        (Unit::Days, Counting::Working) => holidays.add_working_days(local.date(), value),
        (Unit::Months | Unit::Years, Counting::Calendar) => months_later(local.date(), months),
        (Unit::Months | Unit::Years, Counting::Working) => {
            holidays.next_working(months_later(local.date(), months))
        }
    };
    timestamp(last_day.at(23, 59, 59, 0), zone)
}

fn after_office_hours(
    start: DateTime,
    term: SignedDuration,
    holidays: &Holidays,
    office: OfficeHours,
) -> DateTime {
    let mut left = term;
    let mut day = holidays.next_working(start.date());
    let mut from = if day == start.date() { start.time().max(office.opens) } else { office.opens };
    loop {
        let open = from.duration_until(office.closes);
        if left <= open && !open.is_negative() {
            return day.to_datetime(from).saturating_add(left);
        }
        if day == Date::MAX {
            return DateTime::MAX;
        }
        left -= open.max(SignedDuration::ZERO);
        day = holidays.add_working_days(day, 1);
        from = office.opens;
    }
}

fn days_later(date: Date, days: u32) -> Date {
    date.checked_add(SignedDuration::from_hours(i64::from(days) * 24)).unwrap_or(Date::MAX)
}

fn months_later(date: Date, months: u32) -> Date {
    let span = Span::new().try_months(i64::from(months));
    span.and_then(|span| date.checked_add(span)).unwrap_or(Date::MAX)
}

/// A local time that the clocks skip in spring is taken one hour later; one that comes twice, the first.
fn timestamp(local: DateTime, zone: &TimeZone) -> Timestamp {
    zone.to_timestamp(local).unwrap_or(Timestamp::MAX)
}
