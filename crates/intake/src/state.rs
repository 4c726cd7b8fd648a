//! How far a request has come, and which step leads where: one table, and nothing else decides.

use crate::w;

base::codes! {
    /// How far a request has come.
    pub enum State {
        /// It waits for a decision.
        Received = "received" => w::state_received,
        /// It waits for papers.
        WaitingPapers = "waiting-papers" => w::state_waiting_papers,
        /// It waits for a free place.
        Waiting = "waiting" => w::state_waiting,
        /// The family is served: there is a case.
        Accepted = "accepted" => w::state_accepted,
        /// It was refused.
        Refused = "refused" => w::state_refused,
        /// Another body takes care.
        PassedOn = "passed-on" => w::state_passed_on,
        /// The family does not want it any more.
        Withdrawn = "withdrawn" => w::state_withdrawn,
    }
}

base::codes! {
    /// What happens to a request.
    pub enum Step {
        /// A paper is missing and asked for.
        AskPapers = "ask-papers" => w::step_ask_papers,
        /// No paper is missing any more.
        PapersComplete = "papers-complete" => w::step_papers_complete,
        /// It is accepted, a case is opened.
        Accept = "accept" => w::step_accept,
        /// It waits for a place.
        Wait = "wait" => w::step_wait,
        /// It is refused.
        Refuse = "refuse" => w::step_refuse,
        /// It is passed on to another body.
        PassOn = "pass-on" => w::step_pass_on,
        /// The family withdraws it.
        Withdraw = "withdraw" => w::step_withdraw,
    }
}

store::coded!(State);

/// Every step that there is: from where, what, to where.
const TABLE: [(State, Step, State); 20] = [
    (State::Received, Step::AskPapers, State::WaitingPapers),
    (State::Received, Step::PapersComplete, State::Received),
    (State::Received, Step::Accept, State::Accepted),
    (State::Received, Step::Wait, State::Waiting),
    (State::Received, Step::Refuse, State::Refused),
    (State::Received, Step::PassOn, State::PassedOn),
    (State::Received, Step::Withdraw, State::Withdrawn),
    (State::WaitingPapers, Step::AskPapers, State::WaitingPapers),
    (State::WaitingPapers, Step::PapersComplete, State::Received),
    (State::WaitingPapers, Step::Accept, State::Accepted),
    (State::WaitingPapers, Step::Wait, State::Waiting),
    (State::WaitingPapers, Step::Refuse, State::Refused),
    (State::WaitingPapers, Step::PassOn, State::PassedOn),
    (State::WaitingPapers, Step::Withdraw, State::Withdrawn),
    // Papers may still be asked for and come while one waits: the place in the list stays.
    (State::Waiting, Step::AskPapers, State::Waiting),
    (State::Waiting, Step::PapersComplete, State::Waiting),
    (State::Waiting, Step::Accept, State::Accepted),
    (State::Waiting, Step::Refuse, State::Refused),
    (State::Waiting, Step::PassOn, State::PassedOn),
    (State::Waiting, Step::Withdraw, State::Withdrawn),
];

impl State {
    /// Where a step leads from here; none when it cannot be made.
    pub fn after(self, step: Step) -> Option<State> {
        TABLE.iter().find(|(from, by, _)| (*from, *by) == (self, step)).map(|(.., to)| *to)
    }

    /// True while something can still happen to it.
    pub const fn is_open(self) -> bool {
        match self {
            State::Received | State::WaitingPapers | State::Waiting => true,
            State::Accepted | State::Refused | State::PassedOn | State::Withdrawn => false,
        }
    }

    /// True while papers come to it: it is open, or the family is served and some may still be missing.
    pub const fn takes_papers(self) -> bool {
        self.is_open() || matches!(self, State::Accepted)
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
            let mut state = State::Received;
            for step in steps {
                let Some(next) = state.after(step) else { continue };
                prop_assert!(TABLE.contains(&(state, step, next)));
                prop_assert!(state.is_open(), "{state:?} had ended");
                state = next;
            }
        }
    }

    #[test]
    fn what_has_ended_stays_ended_and_what_is_open_can_end() {
        for state in State::ALL {
            let ways = Step::ALL.iter().filter(|step| state.after(**step).is_some()).count();
            assert_eq!(ways > 0, state.is_open(), "{state:?}");
            for end in [Step::Accept, Step::Refuse, Step::PassOn, Step::Withdraw] {
                assert_eq!(state.after(end).is_some(), state.is_open(), "{state:?} {end:?}");
            }
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
