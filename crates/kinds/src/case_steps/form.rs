//! What is typed to record a step, and to correct one.

use crate::{answers::Answers, case_kinds::Work, lists::Lists, standing, w};
use base::{
    FieldErrors, Problem, clock,
    ids::PersonId,
    jiff::{Timestamp, civil::Date},
    rules::{FieldKind, KindStep},
    typed::{self, Typed},
};

/// Most characters of a reason.
const MAX_REASON: usize = 2000;

/// A step about to be recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct NewStep {
    /// Which.
    pub step: &'static KindStep,
    /// When it was.
    pub happened_on: Date,
    /// With which parent, where each has one.
    pub party: Option<PersonId>,
    /// What was answered.
    pub answers: Answers,
    /// Why it cannot wait for what must stand before it.
    pub urgent_reason: Option<String>,
}

/// A step about to be corrected.
#[derive(Debug, Clone, PartialEq)]
pub struct NewCorrection {
    /// As it should have been recorded.
    pub step: NewStep,
    /// Why.
    pub reason: String,
}

impl NewStep {
    /// Reads a step of a kind's work at a moment. One that is out of order, or that happens once and was recorded, is a
    /// problem of the field `step`.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(
        step: &'static KindStep,
        typed: &Typed,
        work: &Work,
        lists: &Lists,
        now: Timestamp,
    ) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let new = read(step, typed, lists, now, &mut errors);
        let parents: Vec<_> = lists.parents().into_iter().map(|(id, _)| id).collect();
        let line = standing::line(work.kind, step, &work.recorded, &parents);
        let party = new.as_ref().and_then(|new| new.party);
        if line.is_stopped() {
            errors.add("step", Problem::said("out-of-order", w::out_of_order));
        } else if !step.repeats && standing::is_recorded(work.kind, step, &work.recorded, party) {
            errors.add("step", Problem::said("recorded-already", w::recorded_already));
        }
        errors.or(new)
    }
}

impl NewCorrection {
    /// Reads how a step should have been recorded, and why.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(
        step: &'static KindStep,
        typed: &Typed,
        lists: &Lists,
        now: Timestamp,
    ) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let new = read(step, typed, lists, now, &mut errors);
        let reason = errors.check("reason", typed::text(typed.get("reason"), MAX_REASON));
        errors.or((|| Some(NewCorrection { step: new?, reason: reason? }))())
    }
}

fn read(
    step: &'static KindStep,
    typed: &Typed,
    lists: &Lists,
    now: Timestamp,
    errors: &mut FieldErrors,
) -> Option<NewStep> {
    let happened_on = errors.check("happened_on", day(typed.get("happened_on"), clock::date_of(now)));
    let party = if step.each_parent {
        errors.check("party", parent(typed.get("party"), lists)).map(Some)
    } else {
        Some(None)
    };
    let answers = Answers::parse(step, typed, lists, now, errors);
    let urgent_reason =
        errors.check("urgent_reason", typed::optional_text(typed.get("urgent_reason"), MAX_REASON));
    Some(NewStep { step, happened_on: happened_on?, party: party?, answers, urgent_reason: urgent_reason? })
}

/// A form as it begins: today, and what is known already.
pub fn known(step: &KindStep, lists: &Lists, today: Date) -> Typed {
    let mut typed = Typed::default().with("happened_on", today.to_string());
    for field in &step.fields {
        let known = match (&field.kind, &field.suggests) {
            (_, Some(suggestion)) => {
                lists.is_younger(suggestion, today).map(|(yes, _)| if yes { "yes" } else { "no" }.to_owned())
            }
            (FieldKind::Instrument(name), None) => {
                lists.filled_with(name).next().map(|last| last.id.to_string())
            }
            _ => None,
        };
        if let Some(known) = known {
            typed.add(&field.name, known);
        }
        if let FieldKind::People(role, most) = &field.kind {
            lists.in_role(role).take(*most).for_each(|(id, ..)| typed.add(&field.name, id.to_string()));
        }
    }
    typed
}

fn day(typed: &str, today: Date) -> Result<Date, Problem> {
    typed::date(typed).and_then(|day| if day > today { Err(Problem::InFuture) } else { Ok(day) })
}

fn parent(typed: &str, lists: &Lists) -> Result<PersonId, Problem> {
    let parent: PersonId = typed::id(typed)?;
    let known = lists.parents().iter().any(|(id, _)| *id == parent);
    if known { Ok(parent) } else { Err(Problem::NotOffered) }
}
