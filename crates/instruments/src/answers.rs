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
/// `null`: it says that the default was wiped out. Under `#seed` stands the whole number that all chance of the filling
/// comes from; it is no answer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<String, Value>);

/// No name begins with this sign.
const SEED: &str = "#seed";

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
        self.0.iter().map(|(path, value)| (path.as_str(), value)).filter(|(path, _)| *path != SEED)
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many paths have something.
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// What chance comes from; none where the filling was given no seed.
    pub fn seed(&self) -> Option<u64> {
        match self.0.get(SEED)? {
            Value::Integer(seed) => u64::try_from(*seed).ok(),
            _ => None,
        }
    }

    /// Gives the filling its seed. Of a number over 53 bits, which scripts cannot read, the low ones are taken.
    pub fn set_seed(&mut self, seed: u64) {
        let low = i64::try_from(seed & ((1 << 53) - 1)).unwrap_or(0);
        self.0.insert(SEED.to_owned(), Value::Integer(low));
    }

    /// The same answers with this seed.
    #[must_use]
    pub fn seeded(mut self, seed: u64) -> Self {
        self.set_seed(seed);
        self
    }
}

impl FromIterator<(String, Value)> for Answers {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(answers: I) -> Self {
        Self(answers.into_iter().collect())
    }
}
