//! Days and times as formulas count them: days since 1970-01-01, in the zone of the person who fills.

use jiff::civil::{Date, DateTime, Time};

/// When a form is filled. Civil time, in the zone of the person who fills it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// What `now()` says; its day is `today()`.
    pub now: DateTime,
    /// When the filling began.
    pub start: DateTime,
    /// Minutes east of UTC.
    pub offset: i16,
}

impl Moment {
    /// A filling that begins now, at that many minutes east of UTC.
    pub fn beginning(now: DateTime, offset: i16) -> Self {
        Self { now, start: now, offset }
    }

    /// `today()`
    pub fn today(&self) -> Date {
        self.now.date()
    }
}

/// Days since 1970-01-01.
pub fn days(date: Date) -> i64 {
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": eras of 400 years that begin in March.
    let (month, day) = (i64::from(date.month()), i64::from(date.day()));
    let year = i64::from(date.year()) - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The day that many days after 1970-01-01, within the years 1 to 9999.
pub fn date(days: i64) -> Option<Date> {
    if !(-719_162..=2_932_896).contains(&days) {
        return None;
    }
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The share of the day that has passed.
pub fn share(time: Time) -> f64 {
    let seconds = i32::from(time.hour()) * 3600 + i32::from(time.minute()) * 60 + i32::from(time.second());
    (f64::from(seconds) + f64::from(time.subsec_nanosecond()) / 1e9) / 86_400.0
}

/// Days since 1970-01-01 with the share of the day.
pub fn decimal(moment: DateTime) -> f64 {
    days(moment.date()) as f64 + share(moment.time())
}

/// The moment that many days after 1970-01-01, to the millisecond.
pub fn moment(decimal: f64) -> Option<DateTime> {
    if !decimal.is_finite() || decimal.abs() > 4e6 {
        return None;
    }
    let milliseconds = (decimal * 86_400_000.0).round() as i64;
    let date = date(milliseconds.div_euclid(86_400_000))?;
    let left = milliseconds.rem_euclid(86_400_000);
    let part = |value: i64| i8::try_from(value).ok();
    let nanos = i32::try_from(left % 1000).ok()? * 1_000_000;
    let seconds = left / 1000;
    let time = Time::new(part(seconds / 3600)?, part(seconds / 60 % 60)?, part(seconds % 60)?, nanos).ok()?;
    Some(date.to_datetime(time))
}

/// Reads `yyyy-mm-dd`.
pub fn read_date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let digits = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if parts.next().is_some() || year.len() != 4 || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Reads `hh:mm`, `hh:mm:ss` or `hh:mm:ss.fff`, with or without `Z` or an offset, which the second value gives in
/// minutes.
pub fn read_time(text: &str) -> Option<(Time, Option<i16>)> {
    let end = text.find(['Z', 'z', '+', '-']).unwrap_or(text.len());
    let (clock, zone) = text.split_at(end);
    let mut parts = clock.split(':');
    let (hour, minute, second) = (parts.next()?, parts.next()?, parts.next().unwrap_or("0"));
    let (second, part) = second.split_once('.').unwrap_or((second, ""));
    let short = [hour, minute, second]
        .iter()
        .all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()));
    if parts.next().is_some() || !short || part.len() > 9 || !part.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let nanos = format!("{part:0<9}").parse().ok()?;
    let time = Time::new(hour.parse().ok()?, minute.parse().ok()?, second.parse().ok()?, nanos).ok()?;
    Some((time, if zone.is_empty() { None } else { Some(read_offset(zone)?) }))
}

fn read_offset(zone: &str) -> Option<i16> {
    if zone.eq_ignore_ascii_case("z") {
        return Some(0);
    }
    let sign = if zone.starts_with('-') { -1 } else { 1 };
    let digits: String = zone.get(1..)?.chars().filter(|c| *c != ':').collect();
    let (hours, minutes) = match digits.len() {
        2 => (digits.parse::<i16>().ok()?, 0),
        4 => (digits[..2].parse().ok()?, digits[2..].parse::<i16>().ok()?),
        _ => return None,
    };
    (hours <= 14 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

/// Reads a day, with a time of day after `T` or a space if any, into the zone that many minutes east of UTC.
pub fn read_moment(text: &str, offset: i16) -> Option<DateTime> {
    let Some((day, clock)) = text.split_once(['T', ' ']) else {
        return Some(read_date(text)?.to_datetime(Time::midnight()));
    };
    let (time, zone) = read_time(clock.trim())?;
    let civil = read_date(day)?.to_datetime(time);
    match zone.filter(|zone| *zone != offset) {
        None => Some(civil),
        Some(zone) => moment(decimal(civil) + f64::from(offset - zone) / 1440.0),
    }
}

/// Writes a moment as ODK keeps it: `2026-03-01T09:30:00.000+02:00`.
pub fn moment_text(moment: DateTime, offset: i16) -> String {
    let (date, time) = (moment.date(), moment.time());
    let sign = if offset < 0 { '-' } else { '+' };
    let (hours, minutes) = (offset.unsigned_abs() / 60, offset.unsigned_abs() % 60);
    format!("{}T{}{sign}{hours:02}:{minutes:02}", date_text(date), time_text(time))
}

/// Writes `yyyy-mm-dd`.
pub fn date_text(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// Writes `hh:mm:ss.fff`.
pub fn time_text(time: Time) -> String {
    let millisecond = time.subsec_nanosecond() / 1_000_000;
    format!("{:02}:{:02}:{:02}.{millisecond:03}", time.hour(), time.minute(), time.second())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_count_from_1970_and_back() {
        for (text, count) in
            [("1970-01-01", 0), ("2000-02-29", 11_016), ("1969-12-31", -1), ("2026-11-21", 20_778)]
        {
            let day = read_date(text).unwrap();
            assert_eq!((days(day), date(count)), (count, Some(day)), "{text}");
        }
        assert_eq!((date(2_932_897), date(-719_163)), (None, None));
    }

    #[test]
    fn a_moment_of_another_zone_is_brought_home() {
        let read = read_moment("2018-04-24T15:30:00.000+06:00", 0).unwrap();
        assert_eq!(moment_text(read, 0), "2018-04-24T09:30:00.000+00:00");
        assert_eq!((decimal(read) * 1000.0).round() / 1000.0, 17_645.396);
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for bad in ["", "24:00", "1:60", "12", "12:00:00:00", "12:00+25:00", "12:00x"] {
            assert_eq!(read_time(bad), None, "{bad}");
        }
        for bad in ["", "2026-02-30", "26-01-01", "2026-1-1-1", "2026-+1-01"] {
            assert_eq!(read_date(bad), None, "{bad}");
        }
    }
}
