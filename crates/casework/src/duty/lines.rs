//! How dates, hours and phones of the roster are written.

use super::{cover::Stretch, w};
use base::{
    Lang, clock,
    jiff::{
        Timestamp,
        civil::{Date, Time, Weekday},
    },
    phone::Phone,
};
use page::{Markup, date, html, time_of_day};

/// The name of a weekday, as a sentence begins with it.
pub fn weekday(lang: Lang, day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => w::monday(lang),
        Weekday::Tuesday => w::tuesday(lang),
        Weekday::Wednesday => w::wednesday(lang),
        Weekday::Thursday => w::thursday(lang),
        Weekday::Friday => w::friday(lang),
        Weekday::Saturday => w::saturday(lang),
        Weekday::Sunday => w::sunday(lang),
    }
}

/// The name of a weekday in two letters.
pub fn weekday_short(lang: Lang, day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => w::mon(lang),
        Weekday::Tuesday => w::tue(lang),
        Weekday::Wednesday => w::wed(lang),
        Weekday::Thursday => w::thu(lang),
        Weekday::Friday => w::fri(lang),
        Weekday::Saturday => w::sat(lang),
        Weekday::Sunday => w::sun(lang),
    }
}

/// Weekdays to choose from, Monday first; 1 to 7.
pub fn weekdays(lang: Lang) -> Vec<(String, String)> {
    (1..=7i8)
        .filter_map(|number| Weekday::from_monday_one_offset(number).ok())
        .map(|day| (day.to_monday_one_offset().to_string(), weekday(lang, day).to_owned()))
        .collect()
}

/// A weekday by its number, 1 to 7.
pub fn numbered(number: i64) -> Weekday {
    i8::try_from(number)
        .ok()
        .and_then(|number| Weekday::from_monday_one_offset(number).ok())
        .unwrap_or(Weekday::Monday)
}

/// A day with its weekday.
pub fn day(lang: Lang, day: Date) -> String {
    w::day_of(lang, date(lang, day), weekday(lang, day.weekday()))
}

/// From when until when, as seen from a day: where another day begins or ends it, that day is named.
pub fn hours(lang: Lang, of: Date, stretch: Stretch) -> String {
    let until_day = last_day(stretch.until);
    let from = if clock::date_of(stretch.from) == of {
        time_of_day(stretch.from)
    } else {
        with_day(lang, clock::date_of(stretch.from), time_of_day(stretch.from))
    };
    let until = if until_day == of {
        end_of(stretch.until)
    } else {
        with_day(lang, until_day, end_of(stretch.until))
    };
    w::from_until(lang, from, until)
}

/// From when until when, with its day or days.
pub fn when(lang: Lang, stretch: Stretch) -> String {
    let first = clock::date_of(stretch.from);
    w::on_day(lang, date(lang, first), hours(lang, first, stretch), weekday_short(lang, first.weekday()))
}

/// A moment at which something ends, as seen from today: the time, and the day when it is another one.
pub fn ending(lang: Lang, now: Timestamp, until: Timestamp) -> String {
    let day = last_day(until);
    if day == clock::date_of(now) { end_of(until) } else { with_day(lang, day, end_of(until)) }
}

/// Hours of every such weekday.
pub fn weekly(lang: Lang, number: i64, from: Time, until: Time) -> String {
    format!("{}: {}", weekday(lang, numbered(number)), times(lang, from, until))
}

/// Hours of a day that is not said: `20:00–08:00`, and 24:00 for midnight.
pub fn times(lang: Lang, from: Time, until: Time) -> String {
    w::from_until(lang, from.strftime("%H:%M").to_string(), until_time(until))
}

/// A time at which something ends: 24:00 for midnight.
pub fn until_time(until: Time) -> String {
    if until == Time::midnight() { "24:00".to_owned() } else { until.strftime("%H:%M").to_string() }
}

/// A phone that can be dialled by a tap.
pub fn phone(number: &str) -> Markup {
    let phone = Phone::read(number);
    html! {
        @if phone.understood { a.phone href={ "tel:" (phone.canonical) } { (phone.display) } }
        @else { (phone.display) }
    }
}

fn with_day(lang: Lang, day: Date, time: String) -> String {
    w::time_on(lang, day.strftime("%d.%m").to_string(), time, weekday_short(lang, day.weekday()))
}

/// The day that an end belongs to: midnight ends the day before.
fn last_day(until: Timestamp) -> Date {
    let local = clock::local(until);
    if local.time() == Time::midnight() { super::week::later(local.date(), -1) } else { local.date() }
}

fn end_of(until: Timestamp) -> String {
    if clock::local(until).time() == Time::midnight() { "24:00".to_owned() } else { time_of_day(until) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::duty::week;
    use base::jiff::civil::{date as civil, time};

    fn stretch(from: i8, until: i8) -> Stretch {
        week::stretch(civil(2026, 3, 10), time(from, 0, 0, 0), time(until, 0, 0, 0))
    }

    #[test]
    fn hours_name_a_day_only_where_it_is_another_one() {
        let day = civil(2026, 3, 10);
        assert_eq!(hours(Lang::Bg, day, stretch(8, 20)), "08:00–20:00");
        assert_eq!(hours(Lang::Bg, day, stretch(0, 0)), "00:00–24:00");
        assert_eq!(hours(Lang::Bg, day, stretch(20, 8)), "20:00–08:00 (ср 11.03)");
        assert_eq!(hours(Lang::Bg, civil(2026, 3, 11), stretch(20, 8)), "20:00 (вт 10.03)–08:00");
    }
}
