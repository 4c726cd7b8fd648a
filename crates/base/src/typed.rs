//! Reading what a person typed. Each reader trims, gives a value or a [`Problem`], and loses nothing.

use crate::{Code, Problem, clock, ids::Id};
use jiff::{
    Timestamp,
    civil::{Date, DateTime, Time},
};

/// A form as it was typed: names and values in order, a name several times for check boxes.
/// It is what is read, what is shown again beside an error, what a draft keeps.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Typed(pub Vec<(String, String)>);

impl Typed {
    /// The value of a field; empty when it was not sent.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// Every value of a field, for check boxes and repeated rows.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// True when the field was sent at all.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(field, _)| field == name)
    }

    /// Puts a value in place of what the field held.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.0.retain(|(field, _)| field != name);
        self.add(name, value);
    }

    /// Adds a value beside those the field holds.
    pub fn add(&mut self, name: &str, value: impl Into<String>) {
        self.0.push((name.to_owned(), value.into()));
    }

    /// These fields with those of `sent` in their place: a field that is sent stands with what is sent alone.
    #[must_use]
    pub fn under(mut self, sent: &Typed) -> Self {
        self.0.retain(|(name, _)| !sent.0.iter().any(|(other, _)| other == name));
        self.0.extend(sent.0.iter().cloned());
        self
    }

    /// With a value, for building one in a row.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.add(name, value);
        self
    }
}

/// Every value of a coded set that was ticked; one that is not offered is a problem.
pub fn codes<C: Code>(typed: &Typed, name: &str) -> Result<Vec<C>, Problem> {
    typed.all(name).filter(|value| !value.trim().is_empty()).map(code).collect()
}

/// Text that must be there, at most `max` characters.
pub fn text(typed: &str, max: usize) -> Result<String, Problem> {
    optional_text(typed, max)?.ok_or(Problem::Required)
}

/// Text that may be missing, at most `max` characters.
pub fn optional_text(typed: &str, max: usize) -> Result<Option<String>, Problem> {
    let trimmed = typed.trim();
    if trimmed.chars().count() > max {
        return Err(Problem::TooLong(max));
    }
    Ok((!trimmed.is_empty()).then(|| trimmed.to_owned()))
}

/// A value of a coded set.
pub fn code<C: Code>(typed: &str) -> Result<C, Problem> {
    optional_code(typed)?.ok_or(Problem::Required)
}

/// A value of a coded set, or nothing chosen.
pub fn optional_code<C: Code>(typed: &str) -> Result<Option<C>, Problem> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    C::from_code(typed).map(Some).ok_or(Problem::NotOffered)
}

/// An id chosen from a list.
pub fn id<T>(typed: &str) -> Result<Id<T>, Problem> {
    optional_id(typed)?.ok_or(Problem::Required)
}

/// An id chosen from a list, or nothing chosen.
pub fn optional_id<T>(typed: &str) -> Result<Option<Id<T>>, Problem> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    typed.parse().map(Some).map_err(|_| Problem::NotOffered)
}

/// A whole number between two bounds, both allowed.
pub fn number(typed: &str, least: i64, most: i64) -> Result<i64, Problem> {
    if typed.trim().is_empty() {
        return Err(Problem::Required);
    }
    let value: i64 = typed.trim().parse().map_err(|_| Problem::NotANumber)?;
    if (least..=most).contains(&value) { Ok(value) } else { Err(Problem::OutOfRange(least, most)) }
}

/// A date that must be there: `dd.mm.yyyy` (also with a space or slash) or `yyyy-mm-dd`.
pub fn date(typed: &str) -> Result<Date, Problem> {
    optional_date(typed)?.ok_or(Problem::Required)
}

/// A date that may be missing.
pub fn optional_date(typed: &str) -> Result<Option<Date>, Problem> {
    let typed = typed.trim().trim_end_matches(['.', 'г', ' ']);
    if typed.is_empty() {
        return Ok(None);
    }
    if let Ok(date) = typed.parse::<Date>() {
        return Ok(Some(date));
    }
    let mut parts = typed.split(['.', '/', ' ']).filter(|part| !part.is_empty());
    let (Some(day), Some(month), Some(year), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(Problem::NotADate);
    };
    let (Ok(day), Ok(month), Ok(year)) = (day.parse(), month.parse(), year.parse()) else {
        return Err(Problem::NotADate);
    };
    if !(1800..=2200).contains(&year) {
        return Err(Problem::NotADate);
    }
    Date::new(year, month, day).map(Some).map_err(|_| Problem::NotADate)
}

/// A time of day, `hh:mm`.
pub fn time(typed: &str) -> Result<Time, Problem> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(Problem::Required);
    }
    let (hour, minute) = typed.split_once([':', '.']).ok_or(Problem::NotATime)?;
    let minute = minute.get(..2).unwrap_or(minute);
    match (hour.parse(), minute.parse()) {
        (Ok(hour), Ok(minute)) => Time::new(hour, minute, 0, 0).map_err(|_| Problem::NotATime),
        _ => Err(Problem::NotATime),
    }
}

/// A moment in Sofia as `<input type="datetime-local">` sends it, or `dd.mm.yyyy hh:mm`; or one with its own zone
/// as the API sends it, `2026-03-05T12:30:00Z`.
pub fn moment(typed: &str) -> Result<Timestamp, Problem> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(Problem::Required);
    }
    if let Ok(at) = typed.parse::<Timestamp>() {
        // Cut to whole microseconds, as both databases keep it.
        return Ok(Timestamp::from_microsecond(at.as_microsecond()).unwrap_or(at));
    }
    let (day, hour) = typed.split_once(['T', ' ']).ok_or(Problem::NotADate)?;
    let at = DateTime::from_parts(date(day)?, time(hour)?);
    at.to_zoned(clock::zone()).map(|zoned| zoned.timestamp()).map_err(|_| Problem::NotADate)
}

/// A check box: present means yes.
pub fn checked(typed: &str) -> bool {
    matches!(typed.trim(), "1" | "on" | "yes" | "true")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as civil;

    #[test]
    fn dates_are_read_as_people_write_them() {
        for typed in ["05.03.2026", "5.3.2026 г.", "2026-03-05", "05/03/2026"] {
            assert_eq!(date(typed), Ok(civil(2026, 3, 5)), "{typed}");
        }
        assert_eq!(date("31.02.2026"), Err(Problem::NotADate));
        assert_eq!(date("05.03.26"), Err(Problem::NotADate));
        assert_eq!(date(" "), Err(Problem::Required));
    }

    #[test]
    fn a_moment_is_of_sofia() {
        assert_eq!(moment("2026-01-15T10:30").map(|t| t.to_string()), Ok("2026-01-15T08:30:00Z".into()));
        assert_eq!(moment("15.07.2026 10:30").map(|t| t.to_string()), Ok("2026-07-15T07:30:00Z".into()));
        assert_eq!(moment("2026-07-15T07:30:00Z").map(|t| t.to_string()), Ok("2026-07-15T07:30:00Z".into()));
        assert_eq!(moment("10:30"), Err(Problem::NotADate));
    }
}
