//! How old somebody is, as people say it: days for a newborn, months for a baby, years from two on.

use super::w;
use base::{
    Lang,
    jiff::{Unit, civil::Date},
};
use page::when;
use people::Precision;

/// The age on a day; when a birth is only expected, that; nothing when nothing is known.
pub fn age(
    lang: Lang,
    born_on: Option<Date>,
    precision: Option<Precision>,
    expected_on: Option<Date>,
    today: Date,
) -> Option<String> {
    let Some(born_on) = born_on else {
        return expected_on.map(|day| w::expected_on(lang, when::date(lang, day)));
    };
    let is_exact = precision.is_none_or(|precision| precision == Precision::Exact);
    let age = lived(lang, born_on, today)?;
    Some(if is_exact { age } else { w::age_about(lang, age) })
}

fn lived(lang: Lang, born_on: Date, today: Date) -> Option<String> {
    let months = born_on.until((Unit::Month, today)).ok()?;
    let (months, days) = (i64::from(months.get_months()), born_on.until((Unit::Day, today)).ok()?.get_days());
    match (months, days) {
        (_, ..0) => None,
        (0, days) => Some(w::age_days(lang, i64::from(days))),
        (1..24, _) => Some(w::age_months(lang, months)),
        _ => Some(w::age_years(lang, months / 12)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    fn said(born: Date, precision: Precision) -> Option<String> {
        age(Lang::Bg, Some(born), Some(precision), None, date(2026, 3, 5))
    }

    #[test]
    fn a_newborn_is_counted_in_days_and_a_baby_in_months() {
        assert_eq!(said(date(2026, 3, 5), Precision::Exact).as_deref(), Some("родено днес"));
        assert_eq!(said(date(2026, 3, 4), Precision::Exact).as_deref(), Some("на 1 ден"));
        assert_eq!(said(date(2025, 12, 6), Precision::Exact).as_deref(), Some("на 2 месеца"));
        assert_eq!(said(date(2021, 3, 6), Precision::Exact).as_deref(), Some("на 4 години"));
        assert_eq!(said(date(2020, 1, 1), Precision::Year).as_deref(), Some("приблизително на 6 години"));
        assert_eq!(said(date(2026, 3, 6), Precision::Exact), None);
    }

    #[test]
    fn an_unborn_child_is_expected() {
        let told = age(Lang::En, None, None, Some(date(2026, 6, 1)), date(2026, 3, 5));
        assert_eq!(told.as_deref(), Some("expected on 01.06.2026"));
    }
}
