//! What follows from the answer that was given at a step: what may come after it, what is done again, how the work ends.

use crate::{Lang, rules::Effect};
use serde::Deserialize;

/// One of these answers to a field: codes of its list, or `yes` and `no`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answered {
    /// The code of the field.
    pub field: String,
    /// Which answers.
    pub values: Vec<String>,
}

/// What stands before a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct After {
    /// The code of the earlier step.
    pub step: String,
    /// What happens when it is missing.
    pub effect: Effect,
    /// What must have been answered there; anything, unless said.
    pub answered: Option<Answered>,
    /// How often it must be recorded so; as it was the last time, unless said.
    pub times: Option<usize>,
}

/// An answer at a step, or that it was recorded at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct When {
    /// The code of the step.
    pub step: String,
    /// What was answered; anything, unless said.
    pub answered: Option<Answered>,
}

/// What is done again after an answer, besides the step that has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renewal {
    /// The answer.
    pub answered: Answered,
    /// The codes of earlier steps.
    pub steps: Vec<String>,
}

/// That the work may end after an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// The answer.
    pub answered: Answered,
    /// A code of the outcomes of the kind.
    pub outcome: String,
    /// The code of the kind under which the work goes on.
    pub then: Option<String>,
}

/// What the people of a case are, as long as the work stands where it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// Kept in the database, for lists.
    pub code: String,
    /// In Bulgarian.
    pub bg: String,
    /// In English.
    pub en: String,
    /// From when; from the beginning unless said.
    pub when: Option<When>,
}

impl Status {
    /// The words in a language.
    pub fn label(&self, lang: Lang) -> &str {
        lang.pick(&self.bg, &self.en)
    }
}
