//! Deadlines: what the law or the centre's own order gives how long.

use super::RulesError;
use crate::{
    Ground, Lang, clock,
    working_days::{Counting, Holidays, OfficeHours, Unit, due},
};
use jiff::{Timestamp, civil::Date};
use serde::Deserialize;
use std::collections::BTreeSet;

/// Longest value of a rule in its unit; more is a slip of the pen.
const MOST: u32 = 10_000;

/// A deadline as it is valid for a time.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeadlineRule {
    /// Stable name: `ward-response`.
    pub key: String,
    /// Tells this rule from former and later ones of the same key.
    pub version: String,
    /// What it is called, in Bulgarian.
    pub name_bg: String,
    /// What it is called, in English.
    pub name_en: String,
    /// More about it, in Bulgarian; may be empty.
    #[serde(default)]
    pub description_bg: String,
    /// More about it, in English; may be empty.
    #[serde(default)]
    pub description_en: String,
    /// From when it is counted, in Bulgarian; empty for what is no term.
    #[serde(default)]
    pub trigger_bg: String,
    /// From when it is counted, in English; empty for what is no term.
    #[serde(default)]
    pub trigger_en: String,
    /// How long, in `unit`.
    pub value: u32,
    /// What it is counted in.
    pub unit: Unit,
    /// How many times it comes round, from the same start; once unless said.
    #[serde(default = "once")]
    pub times: u32,
    /// Whether days off count.
    pub counting: Counting,
    /// True for what ends on a day that is told: it is due at the end of that day, and `value` says how long before it is
    /// to be minded.
    #[serde(default)]
    pub ahead: bool,
    /// False for what a record keeps beside it, so that what runs is never counted anew.
    #[serde(default = "yes")]
    pub recounted: bool,
    /// True for a time in which somebody else may do something: when it is over it has lapsed, and nobody is late.
    #[serde(default)]
    pub lapses: bool,
    /// Who set it.
    pub origin: Origin,
    /// Where it is written.
    pub ground: Ground,
    /// First day on which it is valid.
    pub valid_from: Date,
    /// Last day on which it is valid; `None` for still valid.
    #[serde(default)]
    pub valid_until: Option<Date>,
    /// Who or what confirms the number; `None`: not yet verified.
    #[serde(default)]
    pub verified_by: Option<String>,
    /// When it was compared with the text in force, if that was noted.
    #[serde(default)]
    pub verified_on: Option<Date>,
}

/// Who set a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// An act or ordinance.
    Law,
    /// The centre's or provider's own order.
    Own,
}

const fn once() -> u32 {
    1
}

const fn yes() -> bool {
    true
}

impl DeadlineRule {
    /// Whether it is in force on a date.
    pub fn is_valid(&self, on: Date) -> bool {
        self.valid_from <= on && self.valid_until.is_none_or(|until| on <= until)
    }

    /// Whether the number of a deadline of the law is confirmed. The centre's own need no confirmation.
    pub fn is_verified(&self) -> bool {
        self.origin == Origin::Own || self.verified_by.is_some()
    }

    /// When what began at `start` is due, the first time if it comes round.
    pub fn due(&self, start: Timestamp, holidays: &Holidays, office: OfficeHours) -> Timestamp {
        self.due_after(self.value, start, holidays, office)
    }

    /// Every time that something which began at `start` is due.
    pub fn due_times(
        &self,
        start: Timestamp,
        holidays: &Holidays,
        office: OfficeHours,
    ) -> impl Iterator<Item = Timestamp> {
        (1..=self.times)
            .map(move |time| self.due_after(self.value.saturating_mul(time), start, holidays, office))
    }

    fn due_after(&self, value: u32, start: Timestamp, holidays: &Holidays, office: OfficeHours) -> Timestamp {
        if self.ahead {
            return clock::end_of(clock::date_of(start));
        }
        due(start, value, self.unit, self.counting, &clock::zone(), holidays, office)
    }

    /// What it is called.
    pub fn name(&self, lang: Lang) -> &str {
        lang.pick(&self.name_bg, &self.name_en)
    }

    /// More about it; may be empty.
    pub fn description(&self, lang: Lang) -> &str {
        lang.pick(&self.description_bg, &self.description_en)
    }

    /// From when it is counted; empty for what is no term.
    pub fn trigger(&self, lang: Lang) -> &str {
        lang.pick(&self.trigger_bg, &self.trigger_en)
    }

    fn check(&self) -> Result<(), RulesError> {
        let wrong = |reason: &str| Err(RulesError::new(&self.key, reason));
        let kebab = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if self.key.is_empty() || !self.key.chars().all(kebab) {
            return wrong("a key is made of small Latin letters, digits and hyphens");
        }
        if [&self.version, &self.name_bg, &self.name_en].iter().any(|text| text.trim().is_empty())
            || self.ground.is_missing()
        {
            return wrong("version, both names and the ground must be given");
        }
        if self.description_bg.is_empty() != self.description_en.is_empty() {
            return wrong("the description is in one language only");
        }
        if self.trigger_bg.is_empty() != self.trigger_en.is_empty() {
            return wrong("the trigger is in one language only");
        }
        if self.unit == Unit::Percent && self.value > 100 {
            return wrong("a share is more than all");
        }
        if self.ahead && (self.times != 1 || !matches!(self.unit, Unit::Days | Unit::Months | Unit::Years)) {
            return wrong(
                "what is minded before its end is measured in days, months or years, and does not come round",
            );
        }
        if self.value > MOST || !(1..=MOST).contains(&self.times) {
            return wrong("value or times is out of bounds");
        }
        if self.valid_until.is_some_and(|until| until < self.valid_from) {
            return wrong("it ends before it begins");
        }
        if self.verified_on.is_some() && self.verified_by.is_none() {
            return wrong("verified on a day, but by nobody");
        }
        Ok(())
    }

    fn overlaps(&self, other: &DeadlineRule) -> bool {
        let starts_within = |a: &DeadlineRule, b: &DeadlineRule| b.is_valid(a.valid_from);
        self.key == other.key && (starts_within(self, other) || starts_within(other, self))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    deadline: Vec<DeadlineRule>,
}

/// Reads and checks `deadlines.toml`.
pub(super) fn read(text: &str) -> Result<Vec<DeadlineRule>, RulesError> {
    let file: File = toml::from_str(text).map_err(|error| RulesError::new("deadlines", error))?;
    let mut known = BTreeSet::new();
    for rule in &file.deadline {
        rule.check()?;
        if !known.insert((&rule.key, &rule.version)) {
            return Err(RulesError::new(&rule.key, format!("version {} stands twice", rule.version)));
        }
    }
    for (place, rule) in file.deadline.iter().enumerate() {
        if file.deadline.iter().skip(place + 1).any(|other| rule.overlaps(other)) {
            return Err(RulesError::new(&rule.key, "two are valid on the same day"));
        }
    }
    Ok(file.deadline)
}
