//! Where the work of a kind stands: which steps are done, which is next, what must or should stand before it, whether it
//! may end. Follows from what is recorded and is kept nowhere.

mod facts;
mod line;

pub use line::{Missing, State, StepLine};

use crate::{answers::Answers, catalogue};
use access::Layer;
use base::{
    Id,
    ids::PersonId,
    jiff::civil::Date,
    rules::{CaseKind, End, KindStep, Status},
};
use facts::Facts;

/// What stands for a recorded step.
pub enum CaseStepRow {}
/// Id of a recorded step.
pub type StepId = Id<CaseStepRow>;

/// That a step was recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct Recorded {
    /// Its id.
    pub id: StepId,
    /// The code of the step.
    pub step: String,
    /// The day.
    pub happened_on: Date,
    /// With which parent, where both have the same standing.
    pub party_id: Option<PersonId>,
    /// What was answered, where something leans on it; nothing otherwise.
    pub answers: Answers,
}

/// The steps of a kind that one may know of, with what is recorded, the first thing first. `parents` are the parties,
/// where the kind has them. Of work that may end by what was answered, no step comes next.
pub fn steps(
    kind: &'static CaseKind,
    readable: &[Layer],
    recorded: &[Recorded],
    parents: &[PersonId],
) -> Vec<StepLine> {
    let facts = Facts { kind, recorded, parents };
    let known = kind.steps.iter().filter(|step| readable.contains(&catalogue::step_layer(kind, step)));
    let mut lines: Vec<StepLine> = known.map(|step| facts.line(step)).collect();
    let is_next = |line: &&mut StepLine| line.state != State::Done && line.is_wanted && !line.is_stopped();
    if facts.end().is_none()
        && let Some(next) = lines.iter_mut().find(is_next)
    {
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
    Facts { kind, recorded, parents }.line(step)
}

/// Whether a step that happens once was recorded, with this parent, and nothing asks for it again.
pub fn is_recorded(
    kind: &'static CaseKind,
    step: &KindStep,
    recorded: &[Recorded],
    party: Option<PersonId>,
) -> bool {
    Facts { kind, recorded, parents: &[] }.fresh(step).any(|one| one.party_id == party)
}

/// With which outcome the work may end, by what was answered last.
pub fn end(kind: &'static CaseKind, recorded: &[Recorded]) -> Option<&'static End> {
    Facts { kind, recorded, parents: &[] }.end()
}

/// What the people of the case are by where the work stands; none for a kind that tells none.
pub fn status(
    kind: &'static CaseKind,
    recorded: &[Recorded],
    parents: &[PersonId],
) -> Option<&'static Status> {
    Facts { kind, recorded, parents }.status()
}

#[cfg(test)]
mod tests;
