//! Ages: from when a child is heard, signs, agrees.

use super::RulesError;
use crate::Lang;
use jiff::civil::Date;
use serde::Deserialize;

/// An age of the law, as it is valid for a time.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgeRule {
    /// Stable name: `child-signature`.
    pub key: String,
    /// Tells this rule from former and later ones of the same key.
    pub version: String,
    /// What it is about, in Bulgarian.
    pub bg: String,
    /// What it is about, in English.
    pub en: String,
    /// Completed years.
    pub years: i16,
    /// Where it is written.
    pub ground: String,
    /// First day on which it is valid.
    pub valid_from: Date,
    /// Last day on which it is valid; `None` for still valid.
    #[serde(default)]
    pub valid_until: Option<Date>,
    /// Who or what confirms the number; `None`: not yet verified.
    #[serde(default)]
    pub verified_by: Option<String>,
}

impl AgeRule {
    /// Whether it is in force on a date.
    pub fn is_valid(&self, on: Date) -> bool {
        self.valid_from <= on && self.valid_until.is_none_or(|until| on <= until)
    }

    /// What it is about.
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Bg => &self.bg,
            Lang::En => &self.en,
        }
    }

    /// Whether somebody born on a day has reached the age on another.
    pub fn is_reached(&self, born_on: Date, on: Date) -> bool {
        let years = on.year() - born_on.year();
        let has_had_birthday = (on.month(), on.day()) >= (born_on.month(), born_on.day());
        years - i16::from(!has_had_birthday) >= self.years
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    age: Vec<AgeRule>,
}

/// Reads and checks `ages.toml`.
pub(super) fn read(text: &str) -> Result<Vec<AgeRule>, RulesError> {
    let file: File = toml::from_str(text).map_err(|error| RulesError::new("ages", error))?;
    for rule in &file.age {
        if [&rule.key, &rule.version, &rule.bg, &rule.en, &rule.ground]
            .iter()
            .any(|text| text.trim().is_empty())
        {
            return Err(RulesError::new(
                &rule.key,
                "key, version, both languages and the ground must be given",
            ));
        }
        if !(0..=120).contains(&rule.years) {
            return Err(RulesError::new(&rule.key, "years are out of bounds"));
        }
    }
    Ok(file.age)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn an_age_is_reached_on_the_birthday() {
        let rules = read(include_str!("../../../../rules/ages.toml")).unwrap();
        let rule = rules.iter().find(|rule| rule.key == "child-signature").unwrap();
        assert!(!rule.is_reached(date(2012, 3, 6), date(2026, 3, 5)));
        assert!(rule.is_reached(date(2012, 3, 6), date(2026, 3, 6)));
    }
}
