//! A step as it stands in a case.

use crate::w;
use base::{
    jiff::civil::Date,
    rules::{Answered, Effect, KindStep, When},
};

base::codes! {
    /// Where a step stands.
    pub enum State {
        /// It is done.
        Done = "done" => w::state_done,
        /// It comes next.
        Next = "next" => w::state_next,
        /// It comes later, or only when it is needed.
        Later = "later" => w::state_later,
    }
}

/// A step as it stands in a case.
#[derive(Debug, Clone, PartialEq)]
pub struct StepLine {
    /// The step.
    pub step: &'static KindStep,
    /// Where it stands.
    pub state: State,
    /// How often it is recorded.
    pub times: usize,
    /// How often it is wanted, when more than once.
    pub wanted: Option<usize>,
    /// When it was last.
    pub last_on: Option<Date>,
    /// The earlier steps that are missing, or were answered otherwise.
    pub missing: Vec<Missing>,
    /// Whether it can be recorded now.
    pub is_open: bool,
    /// Whether the case does not go without it.
    pub is_wanted: bool,
    /// The answer after which the case does not go without it, as long as it was not given.
    pub awaits: Option<&'static When>,
    /// Whether it was recorded and is to be done again.
    pub is_again: bool,
}

/// An earlier step that is missing, or was answered otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Missing {
    /// Which.
    pub step: &'static KindStep,
    /// Whether it stops the later one, or only warns.
    pub effect: Effect,
    /// What must have been answered.
    pub answered: Option<&'static Answered>,
    /// How often it is wanted, and how often it is there, where that counts.
    pub times: Option<(usize, usize)>,
    /// Whether it was recorded with another answer.
    pub is_otherwise: bool,
}

impl StepLine {
    /// True when something that is missing stops it.
    pub fn is_stopped(&self) -> bool {
        self.missing.iter().any(|missing| missing.effect == Effect::Stop)
    }
}
