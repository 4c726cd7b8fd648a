//! Where the work of a kind stands: which steps are done, which is next, what must or should stand before it. Follows
//! from what is recorded and is kept nowhere.

use crate::{catalogue, w};
use access::Layer;
use base::{
    Id,
    ids::PersonId,
    jiff::civil::Date,
    rules::{CaseKind, Effect, KindStep, Rules},
};

/// What stands for a recorded step.
pub enum CaseStepRow {}
/// Id of a recorded step.
pub type StepId = Id<CaseStepRow>;

store::row! {
    /// That a step was recorded, without what was answered.
    pub struct Recorded {
        /// Its id.
        pub id: StepId,
        /// The code of the step.
        pub step: String,
        /// The day.
        pub happened_on: Date,
        /// With which parent, where both have the same standing.
        pub party_id: Option<PersonId>,
    }
}

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
    /// The earlier steps that are missing.
    pub missing: Vec<Missing>,
    /// Whether it can be recorded now.
    pub is_open: bool,
}

/// An earlier step that is missing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Missing {
    /// Which.
    pub step: &'static KindStep,
    /// Whether it stops the later one, or only warns.
    pub effect: Effect,
}

impl StepLine {
    /// True when something that is missing stops it.
    pub fn is_stopped(&self) -> bool {
        self.missing.iter().any(|missing| missing.effect == Effect::Stop)
    }
}

/// The steps of a kind that one may know of, with what is recorded. `parents` are the parties, where the kind has them.
pub fn steps(
    kind: &'static CaseKind,
    readable: &[Layer],
    recorded: &[Recorded],
    parents: &[PersonId],
) -> Vec<StepLine> {
    let facts = Facts { recorded, parents };
    let known = kind.steps.iter().filter(|step| readable.contains(&catalogue::step_layer(kind, step)));
    let mut lines: Vec<StepLine> = known.map(|step| facts.line(kind, step)).collect();
    let is_next =
        |line: &&mut StepLine| line.state != State::Done && !line.step.optional && !line.is_stopped();
    if let Some(next) = lines.iter_mut().find(is_next) {
        next.state = State::Next;
    }
    lines
}

/// One step of a kind as it stands.
pub fn line(
    kind: &'static CaseKind,
    step: &'static KindStep,
    recorded: &[Recorded],
    parents: &[PersonId],
) -> StepLine {
    Facts { recorded, parents }.line(kind, step)
}

struct Facts<'f> {
    recorded: &'f [Recorded],
    parents: &'f [PersonId],
}

impl Facts<'_> {
    fn line(&self, kind: &'static CaseKind, step: &'static KindStep) -> StepLine {
        let times = self.of(step).count();
        let wanted = rounds(step);
        let is_done = self.stands(step) && wanted.is_none_or(|wanted| times >= wanted);
        let missing = step.after.iter().filter_map(|after| {
            let earlier = kind.step(&after.step)?;
            (!self.stands(earlier)).then_some(Missing { step: earlier, effect: after.effect })
        });
        StepLine {
            step,
            state: if is_done { State::Done } else { State::Later },
            times,
            wanted,
            last_on: self.of(step).map(|one| one.happened_on).max(),
            missing: missing.collect(),
            is_open: step.repeats || !self.stands(step),
        }
    }

    fn of(&self, step: &KindStep) -> impl Iterator<Item = &Recorded> {
        self.recorded.iter().filter(move |one| one.step == step.code)
    }

    /// Whether a step stands: once, or with each of both parents.
    fn stands(&self, step: &KindStep) -> bool {
        let with = |parent: &PersonId| self.of(step).any(|one| one.party_id == Some(*parent));
        if step.each_parent {
            self.parents.len() > 1 && self.parents.iter().all(with)
        } else {
            self.of(step).next().is_some()
        }
    }
}

/// How often a step is wanted that meets a deadline which comes round.
fn rounds(step: &KindStep) -> Option<usize> {
    let rules = Rules::embedded();
    let times = step.meets.iter().filter_map(|rule| rules.named(rule)).map(|rule| rule.times).max()?;
    usize::try_from(times).ok().filter(|times| *times > 1)
}

#[cfg(test)]
mod tests;
