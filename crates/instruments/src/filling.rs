//! A form being filled. A change works out again only what looks at it, each thing once, in the order of the plan.

mod begin;
mod check;
mod rows;
mod say;
mod work;

pub use say::Offered;

use crate::{
    answers::{AnswerError, Answers},
    calendar::Moment,
    cells::Cells,
    instrument::{Instrument, Item},
    plan::{Aspect, Fact, Plan},
    value::Value,
};
use serde::Serialize;
use std::collections::BTreeSet;

/// A form being filled.
pub struct Filling<'a> {
    pub(crate) plan: Plan<'a>,
    pub(crate) cells: Cells,
    pub(crate) moment: Moment,
    seed: Option<u64>,
    queue: BTreeSet<(u32, Fact, usize)>,
    changed: BTreeSet<usize>,
    fired: BTreeSet<usize>,
    halted: BTreeSet<(usize, Aspect)>,
}

/// How one place of a form stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct State {
    /// Whether it is asked.
    pub relevant: bool,
    /// Whether it must be answered.
    pub required: bool,
    /// Whether it may only be read.
    pub read_only: bool,
    /// The answer, kept also while it is not asked.
    pub value: Value,
    /// What is wrong with it; an unanswered required question is told here too.
    pub errors: Vec<AnswerError>,
}

/// The paths whose relevance, value or errors a change has touched, in the order of the form; rows that came or went
/// are there with the path of their repeat.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Changed {
    /// The paths.
    pub paths: Vec<String>,
}

/// A form that is filled as it should be.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finished {
    /// What was asked and answered, and what was worked out; nothing that is not relevant.
    pub answers: Answers,
}

/// There is nothing at this path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoSuchPath(pub String);

impl std::fmt::Display for NoSuchPath {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "no such path: {}", self.0)
    }
}

impl std::error::Error for NoSuchPath {}

impl<'a> Filling<'a> {
    /// Begins to fill a form, or goes on from answers kept before. Defaults go where the answers have nothing. Chance
    /// comes from the seed of the answers; without one, choices stand in their order.
    pub fn begin(form: &'a Instrument, answers: &Answers, moment: Moment) -> Self {
        // A form that was read has no problems; in one from elsewhere a formula that cannot be read says nothing.
        let (plan, _) = Plan::of(form);
        let mut filling = Self {
            plan,
            cells: Cells::default(),
            moment,
            seed: answers.seed(),
            queue: BTreeSet::new(),
            changed: BTreeSet::new(),
            fired: BTreeSet::new(),
            halted: BTreeSet::new(),
        };
        filling.plant(answers);
        filling
    }

    /// The form that is filled.
    pub fn form(&self) -> &'a Instrument {
        self.plan.form
    }

    /// Sets an answer, as typed or as a value; text that cannot be read as the question's kind is kept and told.
    ///
    /// # Errors
    ///
    /// When no question stands at the path.
    pub fn set(&mut self, path: &str, value: impl Into<Value>) -> Result<Changed, NoSuchPath> {
        let cell = self.question_at(path)?;
        let kind = self.plan.tree.defs[self.cells.get(cell).def].kind();
        let value = value.into();
        let value = kind.map_or(Value::Blank, |kind| value.of_kind(kind, self.moment.offset));
        self.cells.get_mut(cell).typed = value;
        self.changed.insert(cell);
        self.enqueue(cell, Aspect::Value);
        Ok(self.settle())
    }

    /// How a place stands.
    pub fn state(&self, path: &str) -> Option<State> {
        let cell = self.cells.find(path, &self.plan.tree)?;
        let own = self.cells.get(cell);
        Some(State {
            relevant: own.shown,
            required: own.required,
            read_only: own.read_only,
            value: own.typed.clone(),
            errors: own.errors.clone(),
        })
    }

    /// Every place of the form with its item, in the order of the form, those that are not relevant too; rows of a
    /// repeat come one after another.
    pub fn places(&self) -> Vec<(String, &'a Item)> {
        let cells = self.cells.subtree(0).into_iter().skip(1);
        cells.filter_map(|cell| Some((self.path_of(cell), self.item_of(cell)?))).collect()
    }

    /// What was typed so far, to be kept: irrelevant answers and wiped defaults too.
    pub fn answers(&self) -> Answers {
        self.collect(|cell, has_default| {
            let own = self.cells.get(cell);
            (own.typed != Value::Blank || has_default).then(|| own.typed.clone())
        })
    }

    /// Ends the filling.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with what is asked, with its path.
    pub fn finish(&self) -> Result<Finished, Vec<(String, AnswerError)>> {
        let errors = self.errors();
        if !errors.is_empty() {
            return Err(errors);
        }
        let answers = self.collect(|cell, _| {
            let own = self.cells.get(cell);
            (own.shown && !own.value.is_blank()).then(|| own.value.clone())
        });
        Ok(Finished { answers })
    }

    /// Everything that is wrong with what is asked, with its path, in the order of the form.
    pub fn errors(&self) -> Vec<(String, AnswerError)> {
        let mut errors = Vec::new();
        for cell in self.cells.subtree(0) {
            let own = self.cells.get(cell);
            if own.shown {
                errors.extend(own.errors.iter().map(|error| (self.path_of(cell), error.clone())));
            }
            if self.halted.range((cell, Aspect::Count)..=(cell, Aspect::Check)).next().is_some() {
                errors.push((self.path_of(cell), AnswerError::TooMuchWork));
            }
        }
        errors
    }

    fn collect(&self, keep: impl Fn(usize, bool) -> Option<Value>) -> Answers {
        let mut answers = Answers::new();
        if let Some(seed) = self.seed {
            answers.set_seed(seed);
        }
        for cell in self.cells.subtree(0) {
            let own = self.cells.get(cell);
            let def = &self.plan.tree.defs[own.def];
            for child in def.children.iter().filter(|child| self.plan.tree.defs[**child].repeat().is_some()) {
                let child = &self.plan.tree.defs[*child];
                let rows = own.slots.get(child.place).map_or(0, Vec::len);
                let path = join(&self.path_of(cell), child.name);
                answers.set(&path, Value::Integer(i64::try_from(rows).unwrap_or(0)));
            }
            let Some(question) = def.question() else { continue };
            if let Some(value) = keep(cell, !question.logic.default.is_empty()) {
                answers.set(&self.path_of(cell), value);
            }
        }
        answers
    }

    fn question_at(&self, path: &str) -> Result<usize, NoSuchPath> {
        let found = self.cells.find(path, &self.plan.tree);
        let question =
            found.filter(|cell| self.plan.tree.defs[self.cells.get(*cell).def].question().is_some());
        question.ok_or_else(|| NoSuchPath(path.to_owned()))
    }

    pub(crate) fn path_of(&self, cell: usize) -> String {
        self.cells.path(cell, &self.plan.tree)
    }

    pub(crate) fn item_of(&self, cell: usize) -> Option<&'a Item> {
        self.plan.tree.defs[self.cells.get(cell).def].item
    }
}

fn join(above: &str, name: &str) -> String {
    if above.is_empty() { name.to_owned() } else { format!("{above}/{name}") }
}
