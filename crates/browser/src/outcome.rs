//! Everything at once, in the shape of `zaedno instrument answer`.

use crate::work::Work;
use instruments::{AnswerError, Answers, Score, Value, instrument::Item};
use serde::Serialize;
use std::collections::BTreeMap;

/// What comes of the answers.
#[derive(Serialize)]
pub struct Outcome {
    relevant: BTreeMap<String, bool>,
    calculated: BTreeMap<String, Value>,
    errors: Vec<Wrong>,
    scores: Vec<Score>,
    finished: Option<Answers>,
    /// What was typed so far.
    answers: Answers,
}

#[derive(Serialize)]
struct Wrong {
    path: String,
    #[serde(flatten)]
    error: AnswerError,
    /// The author's own words; empty when there are none.
    message: String,
}

impl Outcome {
    /// What comes of the answers so far.
    pub fn of(work: &Work) -> Self {
        let filling = &work.filling;
        let (mut relevant, mut calculated) = (BTreeMap::new(), BTreeMap::new());
        for (path, item) in filling.places() {
            let Some(state) = filling.state(&path) else { continue };
            if let Item::Question(question) = item
                && !question.logic.calculation.is_empty()
                && state.relevant
            {
                calculated.insert(path.clone(), state.value);
            }
            relevant.insert(path, state.relevant);
        }
        let wrong = |(path, error): (String, AnswerError)| Wrong {
            message: filling.message(&path, &error, &work.language),
            path,
            error,
        };
        Self {
            relevant,
            calculated,
            errors: filling.errors().into_iter().map(wrong).collect(),
            scores: filling.scores(),
            finished: filling.finish().ok().map(|finished| finished.answers),
            answers: filling.answers(),
        }
    }
}
