//! The stages of a plan.

use super::w;
use crate::course::Course;

base::codes! {
    /// Where a plan stands.
    pub enum Stage {
        /// Before the parties.
        Proposed = "proposed" => w::stage_proposed,
        /// Each party agrees.
        Agreed = "agreed" => w::stage_agreed,
        /// The services are given by it.
        InForce = "in-force" => w::stage_in_force,
        /// The next one took its place.
        Replaced = "replaced" => w::stage_replaced,
        /// It came to its end.
        Ended = "ended" => w::stage_ended,
        /// It was taken back before it began.
        Withdrawn = "withdrawn" => w::stage_withdrawn,
    }
}
store::coded!(Stage);

/// What is done with a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The last party agrees.
    Agree,
    /// The services begin.
    Begin,
    /// The next plan begins.
    Replace,
    /// It ends.
    End,
    /// It is taken back.
    Withdraw,
}

impl Course for Stage {
    type Step = Step;
    const TABLE: &'static [(Stage, Step, Stage)] = &[
        (Stage::Proposed, Step::Agree, Stage::Agreed),
        (Stage::Proposed, Step::Withdraw, Stage::Withdrawn),
        (Stage::Agreed, Step::Begin, Stage::InForce),
        (Stage::Agreed, Step::Withdraw, Stage::Withdrawn),
        (Stage::InForce, Step::Replace, Stage::Replaced),
        (Stage::InForce, Step::End, Stage::Ended),
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sequence_of_steps_leaves_the_table() {
        let steps = [Step::Agree, Step::Begin, Step::Replace, Step::End, Step::Withdraw];
        crate::course::tests::walks(Stage::Proposed, &steps);
    }

    #[test]
    fn a_plan_never_begins_before_it_is_agreed() {
        assert_eq!(Stage::Proposed.after(Step::Begin), None);
        assert_eq!(Stage::Withdrawn.after(Step::Agree), None);
    }
}
