//! How far a complaint has come, and which step leads where: one table, and nothing else decides.

use super::w;

base::codes! {
    /// How far a complaint has come.
    pub enum State {
        /// It came.
        Received = "received" => w::state_received,
        /// Whoever complained was told that it came.
        Acknowledged = "acknowledged" => w::state_acknowledged,
        /// It is known what happened.
        LookedInto = "looked-into" => w::state_looked_into,
        /// It was answered.
        Answered = "answered" => w::state_answered,
        /// It was taken back.
        Withdrawn = "withdrawn" => w::state_withdrawn,
    }
}

base::codes! {
    /// What is done with a complaint.
    pub enum Step {
        /// It is said who looks into it.
        Assign = "assign" => w::step_assign,
        /// Whoever complained is told that it came, and by when it is answered.
        Acknowledge = "acknowledge" => w::step_acknowledge,
        /// What happened is looked into.
        LookInto = "look-into" => w::step_look_into,
        /// It is answered.
        Answer = "answer" => w::step_answer,
        /// It is taken back by whoever complained.
        Withdraw = "withdraw" => w::step_withdraw,
    }
}

store::coded!(State, Step);

/// Every step that there is: from where, what, to where. Somebody without a name or an address cannot be told that the
/// complaint came, so that it may be looked into at once; nothing is answered before it was looked into.
const TABLE: [(State, Step, State); 12] = [
    (State::Received, Step::Assign, State::Received),
    (State::Received, Step::Acknowledge, State::Acknowledged),
    (State::Received, Step::LookInto, State::LookedInto),
    (State::Received, Step::Withdraw, State::Withdrawn),
    (State::Acknowledged, Step::Assign, State::Acknowledged),
    (State::Acknowledged, Step::LookInto, State::LookedInto),
    (State::Acknowledged, Step::Withdraw, State::Withdrawn),
    (State::LookedInto, Step::Assign, State::LookedInto),
    (State::LookedInto, Step::Acknowledge, State::LookedInto),
    (State::LookedInto, Step::LookInto, State::LookedInto),
    (State::LookedInto, Step::Answer, State::Answered),
    (State::LookedInto, Step::Withdraw, State::Withdrawn),
];

impl State {
    /// Where a step leads from here; none when it cannot be made.
    pub fn after(self, step: Step) -> Option<State> {
        TABLE.iter().find(|(from, by, _)| (*from, *by) == (self, step)).map(|(.., to)| *to)
    }

    /// True while something can still happen to it.
    pub const fn is_open(self) -> bool {
        match self {
            State::Received | State::Acknowledged | State::LookedInto => true,
            State::Answered | State::Withdrawn => false,
        }
    }

    /// What is done next, as a rule.
    pub const fn next(self) -> Option<Step> {
        match self {
            State::Received => Some(Step::Acknowledge),
            State::Acknowledged => Some(Step::LookInto),
            State::LookedInto => Some(Step::Answer),
            State::Answered | State::Withdrawn => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Code;
    use proptest::{collection::vec, prelude::*, sample::select};

    proptest! {
        #[test]
        fn no_sequence_of_steps_reaches_a_state_that_the_table_does_not_know(steps in vec(select(Step::ALL), 0..40)) {
            let (mut state, mut looked) = (State::Received, false);
            for step in steps {
                let Some(next) = state.after(step) else { continue };
                prop_assert!(TABLE.contains(&(state, step, next)));
                prop_assert!(state.is_open(), "{state:?} had ended");
                looked |= step == Step::LookInto;
                prop_assert!(next != State::Answered || looked, "answered without a look");
                state = next;
            }
        }
    }

    #[test]
    fn what_is_open_can_be_given_to_somebody_and_taken_back_and_what_has_ended_stays_ended() {
        for state in State::ALL {
            let ways = Step::ALL.iter().filter(|step| state.after(**step).is_some()).count();
            assert_eq!(ways > 0, state.is_open(), "{state:?}");
            assert_eq!(state.after(Step::Assign), state.is_open().then_some(*state));
            assert_eq!(state.after(Step::Withdraw).is_some(), state.is_open());
            assert!(state.next().is_none_or(|step| state.after(step).is_some()));
        }
    }

    #[test]
    fn each_pair_stands_once_and_every_state_can_be_reached() {
        for (at, (from, step, _)) in TABLE.iter().enumerate() {
            let again = TABLE.iter().skip(at + 1).any(|(other, by, _)| (other, by) == (from, step));
            assert!(!again, "{from:?} {step:?} stands twice");
        }
        for state in State::ALL.iter().filter(|state| **state != State::Received) {
            assert!(TABLE.iter().any(|(.., to)| to == state), "{state:?} is out of reach");
        }
    }
}
