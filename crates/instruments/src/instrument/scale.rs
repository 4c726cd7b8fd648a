//! What answers come to.

use super::Texts;
use serde::{Deserialize, Serialize};

/// Questions that count towards one figure.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Scale {
    /// Its name in the column `scale`.
    pub name: String,
    /// What people read.
    pub label: Texts,
    /// The domain of life it belongs to, for goals and charts; empty when none is given.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub domain: String,
    /// The paths of the questions that count.
    pub questions: Vec<String>,
    /// Those of them that count backwards.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reversed: Vec<String>,
    /// How the figure is made.
    #[serde(default)]
    pub method: Method,
    /// The share of the questions asked that must be answered, from 0 to 1; below it there is no figure.
    pub least_answered: f64,
    /// What a question without an answer counts for.
    #[serde(default)]
    pub missing: Missing,
    /// What a higher figure means.
    #[serde(default)]
    pub higher: Direction,
    /// Words for ranges of the figure, from low to high.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bands: Vec<Band>,
    /// Where it stands on the sheet `scales`.
    pub row: u32,
}

/// How a figure is made of the answers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Scores added up, weights left aside.
    #[default]
    Sum,
    /// The mean of the scores, weights left aside.
    Mean,
    /// The mean of the scores, each as heavy as its weight.
    Weighted,
}

/// What a question that was asked and not answered counts for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// As much as those answered do on average.
    #[default]
    Prorate,
    /// Nothing.
    Zero,
}

/// What a higher figure means.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Things stand better: skills, care, safety.
    #[default]
    Better,
    /// Things stand worse: risk, need.
    Worse,
}

/// Words for a range of a figure.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Band {
    /// The lowest figure in it; none for no bound.
    pub from: Option<f64>,
    /// The highest figure in it; none for no bound.
    pub to: Option<f64>,
    /// What people read.
    pub label: Texts,
    /// Where it stands among the others.
    pub level: Option<Level>,
    /// What it says of risk, where it says anything.
    pub risk: Option<Level>,
    /// Where it stands on the sheet `bands`.
    pub row: u32,
}

/// Low, middle or high.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Low.
    Low,
    /// Middle.
    Middle,
    /// High.
    High,
}
