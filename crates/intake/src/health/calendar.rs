//! The health calendar as `rules/health_calendar.toml` lists it: what is due at which age.

use super::w;
use base::{
    Ground, Lang,
    jiff::{Span, ToSpan, civil::Date},
};
use serde::Deserialize;
use std::sync::OnceLock;

/// Until this age somebody is a child.
const OF_AGE: Age = Age { days: 0, months: 0, years: 18 };
/// From so many months on an age is told in years, where it is whole years.
const MONTHS_TOLD: i32 = 24;

/// An age, or a length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Age {
    /// Days.
    pub days: i32,
    /// Months.
    pub months: i32,
    /// Years.
    pub years: i32,
}

/// What sort of thing is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// An obligatory vaccination.
    Vaccination,
    /// A check-up.
    CheckUp,
}

/// Something that is due at an age.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Kept in the database.
    pub code: String,
    /// What sort of thing.
    pub kind: Sort,
    /// In Bulgarian.
    pub bg: String,
    /// In English.
    pub en: String,
    /// From which age it is due.
    pub at: Age,
    /// For how long it is due before it is late.
    pub within: Age,
    /// How it comes round.
    #[serde(default)]
    pub every: Option<Age>,
    /// How many times.
    #[serde(default = "once")]
    pub times: i64,
    /// From which age nobody asks for it any more.
    #[serde(default)]
    pub until: Option<Age>,
    /// Where it is written.
    pub ground: Ground,
    /// What confirms the ages; none: not yet verified.
    #[serde(default)]
    pub verified_by: Option<String>,
}

/// All of it.
#[derive(Debug, Deserialize)]
pub struct Calendar {
    /// What is due, in the order of the file.
    pub item: Vec<Item>,
}

const fn once() -> i64 {
    1
}

impl Calendar {
    /// What the program was built with.
    ///
    /// # Panics
    ///
    /// Never: a test reads the same text.
    #[expect(clippy::expect_used, reason = "the text is part of the program and a test reads it")]
    pub fn shipped() -> &'static Calendar {
        static CALENDAR: OnceLock<Calendar> = OnceLock::new();
        CALENDAR.get_or_init(|| {
            toml::from_str(include_str!("../../../../rules/health_calendar.toml")).expect("a test reads it")
        })
    }

    /// What is due under this code, as often as `round` says.
    pub fn item(&self, code: &str, round: i64) -> Option<&Item> {
        self.item.iter().find(|item| item.code == code && (1..=item.times).contains(&round))
    }

    /// What is due under this code, in words.
    pub fn named(&self, code: &str, lang: Lang) -> Option<String> {
        self.item.iter().find(|item| item.code == code).map(|item| item.label(lang).to_owned())
    }

    /// True unless all ages are confirmed.
    pub fn is_unverified(&self) -> bool {
        self.item.iter().any(|item| item.verified_by.is_none())
    }
}

impl Item {
    /// The words in a language.
    pub fn label(&self, lang: Lang) -> &str {
        lang.pick(&self.bg, &self.en)
    }

    /// The age from which it is due, this time.
    pub fn age(&self, round: i64) -> Age {
        let more = i32::try_from(round - 1).unwrap_or(0).max(0);
        let every = self.every.unwrap_or_default();
        Age {
            days: self.at.days + every.days * more,
            months: self.at.months + every.months * more,
            years: self.at.years + every.years * more,
        }
    }

    /// The day from which it is due, this time, for a child born on a day.
    pub fn from(&self, born_on: Date, round: i64) -> Date {
        self.age(round).after(born_on)
    }

    /// The last day on which it is not late.
    pub fn by(&self, born_on: Date, round: i64) -> Date {
        self.within.after(self.from(born_on, round))
    }

    /// The day from which nobody asks for it any more.
    pub fn until(&self, born_on: Date) -> Date {
        self.until.unwrap_or(OF_AGE).after(born_on)
    }
}

impl Age {
    /// The day on which somebody born on `day` has this age.
    pub fn after(self, day: Date) -> Date {
        day.saturating_add(Span::new().years(self.years).months(self.months).days(self.days))
    }

    /// As people say it: "at birth", "at 3 months".
    pub fn told(self, lang: Lang) -> String {
        let months = self.years * 12 + self.months;
        match (months, self.days) {
            (0, 0) => w::age_birth(lang).to_owned(),
            (0, days) => w::age_days(lang, i64::from(days)),
            (months, _) if months >= MONTHS_TOLD && months % 12 == 0 => {
                w::age_years(lang, i64::from(months / 12))
            }
            (months, _) => w::age_months(lang, i64::from(months)),
        }
    }
}

/// The day before which the children were born who are children no more on `today`.
pub fn born_after(today: Date) -> Date {
    today.saturating_sub(18.years())
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;
    use std::collections::BTreeSet;

    #[test]
    fn what_is_shipped_fits_together() {
        let all = Calendar::shipped();
        let codes: BTreeSet<&str> = all.item.iter().map(|item| item.code.as_str()).collect();
        assert_eq!(codes.len(), all.item.len(), "a code stands twice");
        let born = date(2024, 1, 31);
        for item in &all.item {
            assert!(!item.ground.is_missing(), "{}", item.code);
            assert_eq!(item.every.is_some(), item.times > 1, "{}", item.code);
            let last = item.by(born, item.times);
            assert!(last <= item.until(born).max(OF_AGE.after(born)), "{} ends before it is late", item.code);
            assert!(item.from(born, item.times) < item.until(born), "{}", item.code);
        }
    }

    #[test]
    fn an_age_is_told_as_people_say_it() {
        let told = |at: Age| at.told(Lang::En);
        assert_eq!(told(Age::default()), "at birth");
        assert_eq!(told(Age { days: 2, ..Age::default() }), "at 2 days");
        assert_eq!(told(Age { months: 1, ..Age::default() }), "at 1 month");
        assert_eq!(told(Age { months: 30, ..Age::default() }), "at 30 months");
        assert_eq!(told(Age { months: 36, ..Age::default() }), "at 3 years");
    }

    #[test]
    fn what_comes_round_is_due_again_and_again() {
        let monthly = Calendar::shipped().item("check-up-monthly", 3).unwrap();
        assert_eq!(monthly.from(date(2026, 1, 31), 1), date(2026, 2, 28));
        assert_eq!(monthly.from(date(2026, 1, 31), 3), date(2026, 4, 30));
        assert!(Calendar::shipped().item("check-up-monthly", 13).is_none());
    }
}
