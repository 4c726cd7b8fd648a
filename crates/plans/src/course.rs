//! How a paper goes from stage to stage: a table of stage, step, next stage. What the table does not know does not
//! happen.

use base::Code;

/// A stage that knows its table.
pub trait Course: Code {
    /// What is done with it.
    type Step: Copy + Eq + std::fmt::Debug + 'static;

    /// Every step that may be taken: from where, which, to where.
    const TABLE: &'static [(Self, Self::Step, Self)];

    /// The stage after a step; none when the table does not know it.
    fn after(self, step: Self::Step) -> Option<Self> {
        Self::TABLE.iter().find(|(from, taken, _)| *from == self && *taken == step).map(|(_, _, to)| *to)
    }

    /// True when nothing leads on from here.
    fn is_last(self) -> bool {
        !Self::TABLE.iter().any(|(from, ..)| *from == self)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::Course;
    use proptest::prelude::*;

    /// Walks any sequence of steps: every stage reached stands in the table, and no last stage is ever left.
    pub(crate) fn walks<C: Course + std::fmt::Debug>(start: C, steps: &[C::Step]) {
        let known: Vec<C> = C::TABLE.iter().flat_map(|(from, _, to)| [*from, *to]).collect();
        let picks = prop::collection::vec(0..steps.len(), 0..40);
        let mut runner = proptest::test_runner::TestRunner::deterministic();
        let done = runner.run(&picks, |picks| {
            let mut at = start;
            for pick in picks {
                let before = at;
                at = at.after(steps[pick]).unwrap_or(at);
                prop_assert!(known.contains(&at), "{at:?} is not in the table");
                prop_assert!(!before.is_last() || before == at, "{before:?} was left");
            }
            Ok(())
        });
        assert!(done.is_ok(), "{done:?}");
        // The table itself: no step leads to two places, every stage is reached from the start.
        for (place, (from, step, _)) in C::TABLE.iter().enumerate() {
            let twice = C::TABLE.iter().skip(place + 1).any(|(other, same, _)| other == from && same == step);
            assert!(!twice, "{from:?} {step:?} leads to two places");
        }
        let mut reached = vec![start];
        for _ in C::TABLE {
            for (from, _, to) in C::TABLE {
                if reached.contains(from) && !reached.contains(to) {
                    reached.push(*to);
                }
            }
        }
        for stage in C::ALL {
            assert!(reached.contains(stage), "{stage:?} is never reached");
        }
    }
}
