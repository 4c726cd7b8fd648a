//! The order of a family's path: what must stand before a step is taken.

use super::RulesError;
use crate::{Ground, Lang};
use jiff::civil::Date;
use serde::Deserialize;

/// What must stand before a step.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderRule {
    /// Stable name: `agreement-after-plan`.
    pub key: String,
    /// The step that somebody is about to take.
    pub step: String,
    /// What must be there.
    pub needs: String,
    /// What happens when it is not.
    pub effect: Effect,
    /// Whether it may go on all the same when it is urgent, with a reason.
    pub urgent: bool,
    /// What is told, in Bulgarian.
    pub bg: String,
    /// What is told, in English.
    pub en: String,
    /// Where it is written.
    pub ground: Ground,
    /// First day on which it is valid.
    pub valid_from: Date,
    /// Last day on which it is valid; `None` for still valid.
    #[serde(default)]
    pub valid_until: Option<Date>,
}

/// What happens when what must be there is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Effect {
    /// The step is not taken.
    Stop,
    /// It is told, and the step may be taken.
    Warning,
}

impl OrderRule {
    /// Whether it is in force on a date.
    pub fn is_valid(&self, on: Date) -> bool {
        self.valid_from <= on && self.valid_until.is_none_or(|until| on <= until)
    }

    /// What is told.
    pub fn told(&self, lang: Lang) -> &str {
        lang.pick(&self.bg, &self.en)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    order: Vec<OrderRule>,
}

/// Reads and checks `order.toml`.
pub(super) fn read(text: &str) -> Result<Vec<OrderRule>, RulesError> {
    let file: File = toml::from_str(text).map_err(|error| RulesError::new("order", error))?;
    for (place, rule) in file.order.iter().enumerate() {
        let texts = [&rule.key, &rule.step, &rule.needs, &rule.bg, &rule.en];
        if texts.iter().any(|text| text.trim().is_empty()) || rule.ground.is_missing() {
            return Err(RulesError::new(&rule.key, "every text must be given"));
        }
        let overlaps = |other: &&OrderRule| {
            other.key == rule.key && (other.is_valid(rule.valid_from) || rule.is_valid(other.valid_from))
        };
        if file.order.iter().skip(place + 1).any(|other| overlaps(&other)) {
            return Err(RulesError::new(&rule.key, "two are valid on the same day"));
        }
    }
    Ok(file.order)
}
