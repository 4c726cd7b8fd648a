//! The kinds of a case: the steps of each, what is asked at every step, and which deadlines go with it.

mod answered;
mod field;
mod file;
mod refers;
mod text;

pub use answered::{After, Answered, End, Renewal, Status, When};
pub use field::{FieldKind, StepField, Suggestion, Tells};
pub(super) use file::{Known, read};

use super::Named;
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
    /// What the people of the case are by where the work stands, the first of all first; may be empty.
    pub statuses: Vec<Status>,
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

    /// Whether a later step, a status or an end leans on what was answered at a step.
    pub fn leans_on(&self, step: &KindStep) -> bool {
        let asks = |when: Option<&When>| when.is_some_and(|when| when.step == step.code);
        !(step.renews.is_empty() && step.ends.is_empty())
            || self.statuses.iter().any(|status| asks(status.when.as_ref()))
            || self.steps.iter().any(|other| {
                asks(other.when.as_ref())
                    || other.after.iter().any(|after| after.answered.is_some() && after.step == step.code)
            })
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
    /// When a case does not go without it; always, unless said.
    pub when: Option<When>,
    /// What is to be done again, and this step with it, by what was answered.
    pub renews: Vec<Renewal>,
    /// With which outcome the work may end, by what was answered.
    pub ends: Vec<End>,
    /// The service that is given by it, whose order is that of the family's path.
    pub service: Option<String>,
    /// The deadlines that begin with it.
    pub starts: Vec<Start>,
    /// The rules whose deadlines are met by it.
    pub meets: Vec<String>,
    /// The rules whose deadlines need not be met any more after it.
    pub lifts: Vec<String>,
    /// The code of the paper that is made from it, with what the steps before it say.
    pub paper: Option<String>,
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

/// A deadline that begins with a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// The key of its rule.
    pub rule: String,
    /// The field from whose day or moment it is counted; the day of the step unless said.
    pub from: Option<String>,
    /// With which answer it begins; with every one, unless said.
    pub when: Option<Answered>,
    /// The field whose day is the last on which it holds; nothing begins as long as no day is answered.
    pub until: Option<String>,
}

#[cfg(test)]
mod tests;
