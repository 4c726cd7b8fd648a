//! The date of Easter.

use jiff::{ToSpan, civil::Date};

/// Easter Sunday of the Orthodox Church in the Gregorian calendar: the Julian algorithm of Meeus
/// (*Astronomical Algorithms*, ch. 8) and the days between the calendars, 13 until 2099, then 14. `None`
/// for years before the Gregorian calendar (1583) and after 9998.
pub fn orthodox_easter(year: i16) -> Option<Date> {
    if !(1583..=9998).contains(&year) {
        return None;
    }
    let (a, b, c) = (year % 4, year % 7, year % 19);
    let d = (19 * c + 15) % 30;
    let e = (2 * a + 4 * b - d + 34) % 7;
    let julian = d + e + 114;
    // The Julian date read as a Gregorian one, then moved. March and April are alike in both.
    let read = Date::new(year, i8::try_from(julian / 31).ok()?, i8::try_from(julian % 31 + 1).ok()?).ok()?;
    let between = year / 100 - year / 400 - 2;
    read.checked_add(i64::from(between).days()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{Weekday, date};
    use proptest::prelude::*;

    #[test]
    fn known_easters() {
        let known = "2016-05-01 2017-04-16 2018-04-08 2019-04-28 2020-04-19 2021-05-02 2022-04-24 2023-04-16 \
                     2024-05-05 2025-04-20 2026-04-12 2027-05-02 2028-04-16 2029-04-08 2030-04-28 2031-04-13 \
                     2032-05-02";
        for text in known.split_whitespace() {
            let easter: Date = text.parse().unwrap();
            assert_eq!(orthodox_easter(easter.year()), Some(easter));
        }
        assert_eq!(orthodox_easter(2100), Some(date(2100, 5, 2)));
    }

    proptest! {
        #[test]
        fn easter_is_a_sunday_or_unknown(year in i16::MIN..=i16::MAX) {
            prop_assert!(orthodox_easter(year).is_none_or(|e| e.weekday() == Weekday::Sunday && e.year() == year));
        }
    }
}
