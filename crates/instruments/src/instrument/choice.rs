//! Lists to choose from.

use super::Texts;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The choices of a list, in their order.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct List {
    /// The choices.
    pub choices: Vec<Choice>,
}

/// One choice.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// What an answer keeps.
    pub name: String,
    /// What people read.
    pub label: Texts,
    /// The file name of its picture, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub image: String,
    /// What it counts for, from the column `score`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    /// Further columns, for filters.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub columns: BTreeMap<String, String>,
    /// Where it stands in the workbook.
    pub row: u32,
}

impl List {
    /// The choice of that name.
    pub fn choice(&self, name: &str) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.name == name)
    }

    /// What a choice counts for: its score; where no choice of the list has one, its name if that is a number. None
    /// means that it is as good as no answer ("not known yet").
    pub fn counts(&self, choice: &Choice) -> Option<f64> {
        if self.choices.iter().any(|other| other.score.is_some()) {
            choice.score
        } else {
            crate::number::read(&choice.name)
        }
    }
}

impl Choice {
    /// A column by its name, as a filter sees it: `name`, `label` or a further one.
    pub fn column(&self, name: &str) -> Option<&str> {
        match name {
            "name" => Some(&self.name),
            "label" => Some(self.label.get("")),
            other => self.columns.get(other).map(String::as_str),
        }
    }
}
