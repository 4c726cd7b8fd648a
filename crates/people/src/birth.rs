//! The day of birth as people know it: to the day, to the month, to the year, or about.

use crate::{Precision, w};
use base::{
    Lang, Problem, clock,
    jiff::{Timestamp, Unit, civil::Date},
    typed,
};

/// What is known of somebody's time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Birth {
    /// Day of birth, as exact as `precision` says.
    pub on: Option<Date>,
    /// How sure it is.
    pub precision: Precision,
    /// Day the birth is expected.
    pub expected_on: Option<Date>,
    /// Day of death.
    pub died_on: Option<Date>,
}

impl Birth {
    /// The day of birth with the age, or when the birth is expected, or nothing: `05.03.1999 (27 г.)`.
    pub fn told(&self, lang: Lang, now: Timestamp) -> String {
        let day = match (self.on, self.expected_on) {
            (Some(on), _) => on,
            (None, Some(expected)) => return w::birth_expected(lang, page::date(lang, expected)),
            (None, None) => return String::new(),
        };
        let born = self.day(lang, day);
        match (self.died_on, self.age(lang, clock::date_of(now))) {
            (Some(died), _) => w::birth_until_death(lang, born, page::date(lang, died)),
            (None, Some(age)) => w::birth_with_age(lang, age, born),
            (None, None) => born,
        }
    }

    /// The year alone, for who may know no more; nothing when it is not known.
    pub fn year(&self, lang: Lang) -> String {
        self.on.map(|on| w::birth_year(lang, on.year().to_string())).unwrap_or_default()
    }

    fn day(&self, lang: Lang, on: Date) -> String {
        match self.precision {
            Precision::Exact | Precision::None => page::date(lang, on),
            Precision::Month => format!("{:02}.{:04}", on.month(), on.year()),
            Precision::Year => w::birth_year(lang, on.year().to_string()),
            Precision::Estimated => w::birth_about(lang, on.year().to_string()),
        }
    }

    /// Days and weeks of an infant, months of a small child, years after that.
    fn age(&self, lang: Lang, today: Date) -> Option<String> {
        let on = self.on.filter(|on| *on <= today)?;
        let span = on.until((Unit::Year, today)).ok()?;
        let (years, months) = (i64::from(span.get_years()), i64::from(span.get_months()));
        let days = i64::from(on.until((Unit::Day, today)).ok()?.get_days());
        Some(match self.precision {
            Precision::Estimated => w::age_about(lang, i64::from(today.year() - on.year())),
            Precision::Year => w::age_about(lang, i64::from(today.year() - on.year())),
            _ if days < 60 => w::age_days(lang, days),
            _ if years < 2 => w::age_months(lang, years * 12 + months),
            _ => w::age_years(lang, years),
        })
    }

    /// As it is typed into the form: `05.03.1999`, `03.1999`, `1999`.
    pub fn typed(&self) -> String {
        let Some(on) = self.on else { return String::new() };
        match self.precision {
            Precision::Exact | Precision::None => page::date(Lang::Bg, on),
            Precision::Month => format!("{:02}.{:04}", on.month(), on.year()),
            Precision::Year | Precision::Estimated => on.year().to_string(),
        }
    }
}

/// Reads a day of birth as it is known: a date, a month with its year, a year; `guessed` makes a year an estimate.
/// [`Problem::InFuture`] after `today`.
pub fn read(text: &str, guessed: bool, today: Date) -> Result<(Option<Date>, Precision), Problem> {
    let text = text.trim().trim_end_matches(['.', ' ']);
    if text.is_empty() {
        return Ok((None, Precision::None));
    }
    let parts: Vec<&str> = text.split(['.', '/', '-', ' ']).filter(|part| !part.is_empty()).collect();
    let (on, precision) = match parts.as_slice() {
        [year] if year.len() == 4 => (first_of(year, "1")?, Precision::Year),
        [month, year] if year.len() == 4 => (first_of(year, month)?, Precision::Month),
        [year, month] if year.len() == 4 => (first_of(year, month)?, Precision::Month),
        _ => (typed::date(text)?, Precision::Exact),
    };
    if on > today {
        return Err(Problem::InFuture);
    }
    Ok((Some(on), if guessed { Precision::Estimated } else { precision }))
}

fn first_of(year: &str, month: &str) -> Result<Date, Problem> {
    let year: i16 = year.parse().map_err(|_| Problem::NotADate)?;
    let month: i8 = month.parse().map_err(|_| Problem::NotADate)?;
    if !(1850..=2200).contains(&year) {
        return Err(Problem::NotADate);
    }
    Date::new(year, month, 1).map_err(|_| Problem::NotADate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    #[test]
    fn as_much_as_is_known_may_be_typed() {
        let today = date(2026, 3, 5);
        assert_eq!(read("05.03.1999", false, today), Ok((Some(date(1999, 3, 5)), Precision::Exact)));
        assert_eq!(read("03.1999", false, today), Ok((Some(date(1999, 3, 1)), Precision::Month)));
        assert_eq!(read("1999", false, today), Ok((Some(date(1999, 1, 1)), Precision::Year)));
        assert_eq!(read("1999", true, today), Ok((Some(date(1999, 1, 1)), Precision::Estimated)));
        assert_eq!(read(" ", false, today), Ok((None, Precision::None)));
        assert_eq!(read("2027", false, today), Err(Problem::InFuture));
        for wrong in ["31.02.1999", "99", "13.1999", "х"] {
            assert_eq!(read(wrong, false, today), Err(Problem::NotADate), "{wrong}");
        }
    }

    #[test]
    fn what_is_typed_comes_back_as_it_was() {
        for typed in ["05.03.1999", "03.1999", "1999", ""] {
            let (on, precision) = read(typed, false, date(2026, 3, 5)).unwrap();
            assert_eq!(Birth { on, precision, expected_on: None, died_on: None }.typed(), typed);
        }
    }

    #[test]
    fn the_age_is_told_as_of_a_child() {
        let now: Timestamp = "2026-03-05T12:00:00Z".parse().unwrap();
        let told = |on, precision| {
            Birth { on: Some(on), precision, expected_on: None, died_on: None }.told(Lang::Bg, now)
        };
        assert_eq!(told(date(2026, 3, 2), Precision::Exact), "02.03.2026 (на 3 дни)");
        assert_eq!(told(date(2025, 3, 4), Precision::Exact), "04.03.2025 (на 12 месеца)");
        assert_eq!(told(date(1999, 3, 6), Precision::Exact), "06.03.1999 (на 26 години)");
        assert_eq!(told(date(1999, 1, 1), Precision::Estimated), "около 1999 г. (на около 27 години)");
    }
}
