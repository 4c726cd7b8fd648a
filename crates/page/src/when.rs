//! Dates, times and amounts as people read them: dd.mm.yyyy, 24 hours, Sofia.

use crate::w;
use base::{Lang, clock, jiff::Timestamp, jiff::civil::Date};

/// `05.03.2026`, in both languages.
pub fn date(_lang: Lang, date: Date) -> String {
    format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
}

/// `05.03.2026, 14:30`, Sofia time.
pub fn date_time(lang: Lang, at: Timestamp) -> String {
    w::date_and_time(lang, date(lang, clock::date_of(at)), time_of_day(at))
}

/// `14:30`, Sofia time.
pub fn time_of_day(at: Timestamp) -> String {
    let local = clock::local(at);
    format!("{:02}:{:02}", local.hour(), local.minute())
}

/// A length of time in words: `45 мин`, `3 ч 20 мин`, and from two days on `2 дни 5 ч`.
/// Negative lengths are told without their sign.
pub fn duration(lang: Lang, minutes: i64) -> String {
    let minutes = minutes.saturating_abs();
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, rest) => w::minutes(lang, rest),
        (hours, 0) if hours < 48 => w::hours(lang, hours),
        (hours, rest) if hours < 48 => w::hours_minutes(lang, hours, rest),
        (hours, _) if hours % 24 == 0 => w::days(lang, hours / 24),
        (hours, _) => w::days_hours(lang, hours / 24, hours % 24),
    }
}

/// `17 от 20`: every figure says of how many.
pub fn n_of_n(lang: Lang, part: i64, whole: i64) -> String {
    w::n_of_n(lang, part, whole)
}

/// `17 от 20 (85%)`, or `0 от 0` when there is nothing to divide by.
pub fn percent_of(lang: Lang, part: i64, whole: i64) -> String {
    if whole <= 0 {
        return n_of_n(lang, part, whole);
    }
    let percent = (part.saturating_mul(200) + whole) / (whole.saturating_mul(2));
    w::n_of_n_percent(lang, part, percent, whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil;

    #[test]
    fn as_people_read_it() {
        assert_eq!(date(Lang::Bg, civil::date(2026, 3, 5)), "05.03.2026");
        let at: Timestamp = "2026-03-05T12:30:00Z".parse().unwrap();
        assert_eq!(date_time(Lang::Bg, at), "05.03.2026, 14:30");
        assert_eq!(duration(Lang::Bg, 200), "3 ч 20 мин");
        assert_eq!(duration(Lang::Bg, 48 * 60), "2 дни");
        assert_eq!(duration(Lang::En, 49 * 60 + 5), "2 days 1 h");
        assert_eq!(percent_of(Lang::Bg, 17, 20), "17 от 20 (85%)");
        assert_eq!(percent_of(Lang::En, 0, 0), "0 of 0");
    }
}
