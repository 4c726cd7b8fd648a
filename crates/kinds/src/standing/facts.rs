//! What is recorded of a kind, and what follows from it.

use super::{Missing, Recorded, State, StepLine};
use base::{
    ids::PersonId,
    rules::{After, Answered, CaseKind, End, KindStep, Rules, Status, When},
};

/// What is recorded of a kind, the first thing first, and who its parties are.
pub(super) struct Facts<'f> {
    pub kind: &'static CaseKind,
    pub recorded: &'f [Recorded],
    pub parents: &'f [PersonId],
}

impl Facts<'_> {
    /// A step as it stands.
    pub fn line(&self, step: &'static KindStep) -> StepLine {
        let times = self.of(step).count();
        let wanted = rounds(step);
        let stands = self.stands(step);
        let is_done = stands && wanted.is_none_or(|wanted| times >= wanted);
        let awaits = step.when.as_ref().filter(|when| !self.holds(when));
        StepLine {
            step,
            state: if is_done { State::Done } else { State::Later },
            times,
            wanted,
            last_on: self.of(step).map(|one| one.happened_on).max(),
            missing: self.all_missing(step),
            is_open: step.repeats || !stands,
            is_wanted: !step.optional && awaits.is_none(),
            awaits,
            is_again: times > 0 && self.fresh(step).next().is_none(),
        }
    }

    /// With which outcome the work may end: by the last answer that says so and was not given otherwise since.
    pub fn end(&self) -> Option<&'static End> {
        let ends = |place: usize, one: &Recorded| {
            let step = self.kind.step(&one.step)?;
            let end = step.ends.iter().find(|end| one.answers.is(&end.answered))?;
            let is_last = !self.recorded.iter().skip(place + 1).any(|later| same(later, one));
            is_last.then_some(end)
        };
        self.recorded.iter().enumerate().rev().find_map(|(place, one)| ends(place, one))
    }

    /// What the people of the case are.
    pub fn status(&self) -> Option<&'static Status> {
        let holds = |status: &&Status| status.when.as_ref().is_none_or(|when| self.holds(when));
        self.kind.statuses.iter().rev().find(holds)
    }

    /// What is recorded of a step and nothing later asks to be done again.
    pub fn fresh(&self, step: &KindStep) -> impl Iterator<Item = &Recorded> {
        let is_of = move |(place, one): &(usize, &Recorded)| {
            one.step == step.code && !self.recorded.iter().skip(*place).any(|later| self.renews(later, one))
        };
        self.recorded.iter().enumerate().filter(is_of).map(|(_, one)| one)
    }

    fn of(&self, step: &KindStep) -> impl DoubleEndedIterator<Item = &Recorded> {
        self.recorded.iter().filter(move |one| one.step == step.code)
    }

    /// Whether a step stands: once, or with each of both parents.
    fn stands(&self, step: &KindStep) -> bool {
        let with = |parent: &PersonId| self.fresh(step).any(|one| one.party_id == Some(*parent));
        if step.each_parent {
            self.parents.len() > 1 && self.parents.iter().all(with)
        } else {
            self.fresh(step).next().is_some()
        }
    }

    /// Whether a step was recorded, with this answer the last time where one is asked for.
    fn holds(&self, when: &When) -> bool {
        let Some(step) = self.kind.step(&when.step) else { return false };
        match &when.answered {
            None => self.of(step).next().is_some(),
            Some(answered) => self.is_answered(step, answered),
        }
    }

    /// Whether this was the last answer: with each of both parents, where each has one.
    fn is_answered(&self, step: &KindStep, answered: &Answered) -> bool {
        let last = |party: Option<PersonId>| self.of(step).rfind(|one| one.party_id == party);
        let is = |party| last(party).is_some_and(|one| one.answers.is(answered));
        if step.each_parent {
            self.parents.len() > 1 && self.parents.iter().all(|parent| is(Some(*parent)))
        } else {
            is(None)
        }
    }

    /// What is missing before a step; of an earlier step that was not recorded at all, that alone.
    fn all_missing(&self, step: &'static KindStep) -> Vec<Missing> {
        let mut all: Vec<Missing> = Vec::new();
        for missing in step.after.iter().filter_map(|after| self.missing(after)) {
            let is_told = all.iter().any(|one| one.step == missing.step && one.effect == missing.effect);
            let says_more = missing.is_otherwise || missing.times.is_some_and(|(_, found)| found > 0);
            if says_more || !is_told {
                all.push(missing);
            }
        }
        all
    }

    fn missing(&self, after: &'static After) -> Option<Missing> {
        let step = self.kind.step(&after.step)?;
        let answered = after.answered.as_ref();
        let found = match answered {
            Some(answered) => self.of(step).filter(|one| one.answers.is(answered)).count(),
            None => self.of(step).count(),
        };
        let is_there = match (after.times, answered) {
            (Some(times), _) => found >= times,
            (None, Some(answered)) => self.is_answered(step, answered),
            (None, None) => self.stands(step),
        };
        let is_last =
            |one: &Recorded| self.of(step).rfind(|other| same(other, one)).is_some_and(|last| last == one);
        let is_otherwise = answered
            .is_some_and(|answered| self.of(step).any(|one| is_last(one) && !one.answers.is(answered)));
        (!is_there).then_some(Missing {
            step,
            effect: after.effect,
            answered,
            times: after.times.map(|times| (times, found)),
            is_otherwise,
        })
    }

    /// Whether a later answer asks for what was recorded to be done again.
    fn renews(&self, later: &Recorded, one: &Recorded) -> bool {
        let Some(step) = self.kind.step(&later.step) else { return false };
        step.renews.iter().any(|renewal| {
            let covers = same(later, one) || renewal.steps.contains(&one.step);
            covers && later.answers.is(&renewal.answered)
        })
    }
}

/// The same step, with the same parent where each has one.
fn same(one: &Recorded, other: &Recorded) -> bool {
    one.step == other.step && one.party_id == other.party_id
}

/// How often a step is wanted that meets a deadline which comes round.
fn rounds(step: &KindStep) -> Option<usize> {
    let rules = Rules::embedded();
    let times = step.meets.iter().filter_map(|rule| rules.named(rule)).map(|rule| rule.times).max()?;
    usize::try_from(times).ok().filter(|times| *times > 1)
}
