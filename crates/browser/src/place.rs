//! One place of a form, as the page is told about it.

use crate::words::Words;
use instruments::{AnswerError, Filling, Value};
use serde::Serialize;

/// How a place stands.
#[derive(Serialize)]
pub struct Place {
    pub(crate) path: String,
    relevant: bool,
    required: bool,
    read_only: bool,
    value: Value,
    errors: Vec<Told>,
    /// Words that answers have changed.
    #[serde(flatten)]
    words: Words,
}

/// An error, with the author's own words for it; empty when the page's words do.
#[derive(Serialize)]
pub struct Told {
    #[serde(flatten)]
    error: AnswerError,
    message: String,
}

impl Place {
    /// The place at a path; none where nothing stands (any more).
    pub fn of(filling: &Filling<'_>, path: &str, language: &str) -> Option<Self> {
        let state = filling.state(path)?;
        let told = |error: AnswerError| Told { message: filling.message(path, &error, language), error };
        Some(Self {
            path: path.to_owned(),
            relevant: state.relevant,
            required: state.required,
            read_only: state.read_only,
            value: state.value,
            errors: state.errors.into_iter().map(told).collect(),
            words: Words::default(),
        })
    }

    /// Tells the words that answers have changed, too.
    pub fn say(&mut self, words: Words) {
        self.words = words;
    }
}
