//! The law as data: deadlines, holidays and the lists that come from `rules/`.
//!
//! A record keeps the key and version of the rule it was counted by, so that a change of the law changes nothing that
//! has happened.

mod deadline;
mod named;

pub use deadline::{DeadlineRule, Origin};
pub use named::{Named, NamedList};

use crate::working_days::{HolidayRules, Holidays};
use jiff::civil::Date;
use std::sync::OnceLock;

/// What is wrong with the rules.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("rule {key}: {reason}")]
pub struct RulesError {
    /// The rule, or the file when it cannot be read at all.
    pub key: String,
    /// What is wrong with it.
    pub reason: String,
}

impl RulesError {
    fn new(key: impl Into<String>, reason: impl ToString) -> Self {
        RulesError { key: key.into(), reason: reason.to_string() }
    }
}

/// The texts of the rules, each as its file in `rules/`.
#[derive(Debug, Clone, Copy)]
pub struct Texts<'t> {
    /// `deadlines.toml`
    pub deadlines: &'t str,
    /// `holidays.toml`
    pub holidays: &'t str,
    /// `target_groups.toml`
    pub target_groups: &'t str,
    /// `programmes.toml`
    pub programmes: &'t str,
}

/// The texts that this program was built with.
pub const SHIPPED: Texts<'static> = Texts {
    deadlines: include_str!("../../../rules/deadlines.toml"),
    holidays: include_str!("../../../rules/holidays.toml"),
    target_groups: include_str!("../../../rules/target_groups.toml"),
    programmes: include_str!("../../../rules/programmes.toml"),
};

/// Every rule.
#[derive(Debug, Clone)]
pub struct Rules {
    deadlines: Vec<DeadlineRule>,
    holidays: Holidays,
    target_groups: NamedList,
    programmes: NamedList,
}

impl Rules {
    /// Reads the rules and checks that they make sense together.
    pub fn read(texts: Texts<'_>) -> Result<Rules, RulesError> {
        let holidays: HolidayRules =
            toml::from_str(texts.holidays).map_err(|error| RulesError::new("holidays", error))?;
        Ok(Rules {
            deadlines: deadline::read(texts.deadlines)?,
            holidays: Holidays::new(holidays),
            target_groups: NamedList::read("target_groups", texts.target_groups)?,
            programmes: NamedList::read("programmes", texts.programmes)?,
        })
    }

    /// The rules that this program was built with.
    ///
    /// # Panics
    ///
    /// Never: a test reads the same texts.
    #[expect(clippy::expect_used, reason = "the texts are part of the program and a test reads them")]
    pub fn embedded() -> &'static Rules {
        static RULES: OnceLock<Rules> = OnceLock::new();
        RULES.get_or_init(|| Rules::read(SHIPPED).expect("a test reads them"))
    }

    /// The deadline of this key that is in force on a date.
    pub fn deadline(&self, key: &str, on: Date) -> Option<&DeadlineRule> {
        self.deadlines.iter().find(|rule| rule.key == key && rule.is_valid(on))
    }

    /// The deadline that a record was counted by.
    pub fn version(&self, key: &str, version: &str) -> Option<&DeadlineRule> {
        self.deadlines.iter().find(|rule| rule.key == key && rule.version == version)
    }

    /// The newest version of a deadline, whether or not it is in force: for its names.
    pub fn named(&self, key: &str) -> Option<&DeadlineRule> {
        self.deadlines.iter().filter(|rule| rule.key == key).max_by_key(|rule| rule.valid_from)
    }

    /// Every deadline of every time, in the order of the file.
    pub fn deadlines(&self) -> &[DeadlineRule] {
        &self.deadlines
    }

    /// The calendar of working days.
    pub fn holidays(&self) -> &Holidays {
        &self.holidays
    }

    /// Whom a centre works with.
    pub fn target_groups(&self) -> &NamedList {
        &self.target_groups
    }

    /// The programmes of cases.
    pub fn programmes(&self) -> &NamedList {
        &self.programmes
    }
}

#[cfg(test)]
mod tests;
