//! The answers of one filling, by path.

mod error;

pub use error::AnswerError;

use crate::value::Value;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Answers by path: `group/question`, `children[2]/name`. Rows of a repeat count from 1; the path of the repeat itself
/// holds how many there are.
///
/// In JSON it is one flat object, `{"group/question": 3, "children": 2, "children[2]/name": "…"}`. A blank answer is
/// `null`: it says that the default was wiped out.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<String, Value>);

impl Answers {
    /// Nothing answered yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the answer at a path.
    pub fn set(&mut self, path: &str, value: impl Into<Value>) {
        self.0.insert(path.to_owned(), value.into());
    }

    /// The same answers with one more.
    #[must_use]
    pub fn with(mut self, path: &str, value: impl Into<Value>) -> Self {
        self.set(path, value);
        self
    }

    /// The answer at a path; none when it was never touched.
    pub fn get(&self, path: &str) -> Option<&Value> {
        self.0.get(path)
    }

    /// Every answer in the order of the paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(path, value)| (path.as_str(), value))
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many paths have something.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl FromIterator<(String, Value)> for Answers {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(answers: I) -> Self {
        Self(answers.into_iter().collect())
    }
}
