//! The kinds of a case: the steps of each, what is asked at every step, and which deadlines go with it.

mod field;
mod file;

pub use field::{FieldKind, StepField};
pub(super) use file::{Known, read};

use super::{Effect, Named};
use crate::Lang;

/// A kind of case. What people call it is the programme of the same code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseKind {
    /// The code of its programme.
    pub code: String,
    /// The layer of confidentiality of all of it.
    pub layer: String,
    /// The target groups that it is meant for.
    pub groups: Vec<String>,
    /// What it is for, in Bulgarian.
    pub aim_bg: String,
    /// What it is for, in English.
    pub aim_en: String,
    /// Whether both parents are its parties, with the same standing.
    pub parents_alike: bool,
    /// How it can end.
    pub outcomes: Vec<Named>,
    /// Its steps, in order.
    pub steps: Vec<KindStep>,
}

impl CaseKind {
    /// What it is for.
    pub fn aim(&self, lang: Lang) -> &str {
        lang.pick(&self.aim_bg, &self.aim_en)
    }

    /// A step by its code.
    pub fn step(&self, code: &str) -> Option<&KindStep> {
        self.steps.iter().find(|step| step.code == code)
    }

    /// An outcome by its code.
    pub fn outcome(&self, code: &str) -> Option<&Named> {
        self.outcomes.iter().find(|outcome| outcome.code == code)
    }

    /// The step that starts a deadline of this rule.
    pub fn starter(&self, rule: &str) -> Option<&KindStep> {
        self.steps.iter().find(|step| step.starts.iter().any(|start| start.rule == rule))
    }
}

/// A step of a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindStep {
    /// Kept in the database.
    pub code: String,
    /// What it is called, in Bulgarian.
    pub bg: String,
    /// What it is called, in English.
    pub en: String,
    /// What to do and to mind, in Bulgarian.
    pub guide_bg: String,
    /// What to do and to mind, in English.
    pub guide_en: String,
    /// A layer of its own; that of the kind unless said.
    pub layer: Option<String>,
    /// Whether it is recorded as often as it happens.
    pub repeats: bool,
    /// Whether a case may go on without it.
    pub optional: bool,
    /// Whether each of both parents has one.
    pub each_parent: bool,
    /// What stands before it.
    pub after: Vec<After>,
    /// The deadlines that begin with it.
    pub starts: Vec<Start>,
    /// The rules whose deadlines are met by it.
    pub meets: Vec<String>,
    /// The rules whose deadlines need not be met any more after it.
    pub lifts: Vec<String>,
    /// What is asked.
    pub fields: Vec<StepField>,
}

impl KindStep {
    /// What it is called.
    pub fn name(&self, lang: Lang) -> &str {
        lang.pick(&self.bg, &self.en)
    }

    /// What to do and to mind.
    pub fn guide(&self, lang: Lang) -> &str {
        lang.pick(&self.guide_bg, &self.guide_en)
    }

    /// A field by its code.
    pub fn field(&self, code: &str) -> Option<&StepField> {
        self.fields.iter().find(|field| field.code == code)
    }
}

/// An earlier step that stands before another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct After {
    /// Its code.
    pub step: String,
    /// What happens when it is missing.
    pub effect: Effect,
}

/// A deadline that begins with a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// The key of its rule.
    pub rule: String,
    /// The field from whose day or moment it is counted; the day of the step unless said.
    pub from: Option<String>,
    /// The field whose day is the last on which it holds; nothing begins as long as no day is answered.
    pub until: Option<String>,
}

#[cfg(test)]
mod tests;
