//! Which step of the response may follow which, and where it leads.

use crate::signals::Stage;

/// A step of the response, as far as it moves the stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Take the signal.
    Accept,
    /// Give it to a colleague, with everything done so far.
    HandOver,
    /// Set off for the ward.
    SetOff,
    /// Arrive there.
    Arrive,
    /// Meet the mother for the first time.
    MeetFirst,
    /// Talk again, also about a diagnosis.
    MeetAgain,
    /// What needs nobody's presence: notify, inform, weigh the risk, meet the institutions.
    Coordinate,
    /// Write down what was decided.
    Decide,
    /// Open a case, or close without one.
    Close,
}

impl Stage {
    /// The stage after a step; `None` when the step cannot be taken now.
    /// A step that is written down late (arrived, after the meeting was) leaves the stage where it is.
    pub fn after(self, step: Step) -> Option<Stage> {
        use Stage::{Accepted, Arrived, Closed, Decided, Met, OnTheWay, Received};
        let under_way = (Accepted..=Met).contains(&self);
        let next = match step {
            Step::Accept => (self == Received).then_some(Accepted),
            Step::HandOver => (Accepted..=Decided).contains(&self).then_some(self),
            Step::SetOff => under_way.then_some(self.max(OnTheWay)),
            Step::Arrive => under_way.then_some(self.max(Arrived)),
            Step::MeetFirst => (Accepted..=Arrived).contains(&self).then_some(Met),
            Step::MeetAgain => (Met..=Decided).contains(&self).then_some(self),
            Step::Coordinate => (self != Closed).then_some(self),
            Step::Decide => (under_way || self == Decided).then_some(Decided),
            Step::Close => (self == Decided).then_some(Closed),
        };
        next.filter(|next| *next >= self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Code;
    use proptest::prelude::*;

    const STEPS: [Step; 9] = [
        Step::Accept,
        Step::HandOver,
        Step::SetOff,
        Step::Arrive,
        Step::MeetFirst,
        Step::MeetAgain,
        Step::Coordinate,
        Step::Decide,
        Step::Close,
    ];

    #[test]
    fn the_straight_way_leads_to_the_end() {
        let way = [Step::Accept, Step::SetOff, Step::Arrive, Step::MeetFirst, Step::Decide, Step::Close];
        let end = way.iter().try_fold(Stage::Received, |stage, step| stage.after(*step));
        assert_eq!(end, Some(Stage::Closed));
    }

    #[test]
    fn one_accepts_one_meets_first_and_nothing_follows_the_end() {
        assert_eq!(Stage::Accepted.after(Step::Accept), None);
        assert_eq!(Stage::Met.after(Step::MeetFirst), None);
        assert!(STEPS.iter().all(|step| Stage::Closed.after(*step).is_none()));
    }

    #[test]
    fn what_is_written_down_late_takes_nothing_back() {
        assert_eq!(Stage::Met.after(Step::Arrive), Some(Stage::Met));
        assert_eq!(Stage::Accepted.after(Step::Arrive), Some(Stage::Arrived));
    }

    proptest! {
        #[test]
        fn no_row_of_steps_goes_back_or_leaves_the_table(places in proptest::collection::vec(0..STEPS.len(), 0..40)) {
            let mut stage = Stage::Received;
            let mut accepted = false;
            for step in places.into_iter().map(|place| STEPS[place]) {
                if let Some(next) = stage.after(step) {
                    prop_assert!(Stage::ALL.contains(&next) && next >= stage);
                    accepted |= step == Step::Accept;
                    stage = next;
                }
            }
            prop_assert!(accepted || stage == Stage::Received, "nobody works on what nobody has taken");
        }

        #[test]
        fn the_first_meeting_comes_once(places in proptest::collection::vec(0..STEPS.len(), 0..40)) {
            let mut stage = Stage::Received;
            let mut first = 0;
            for step in places.into_iter().map(|place| STEPS[place]) {
                if let Some(next) = stage.after(step) {
                    first += u32::from(step == Step::MeetFirst);
                    stage = next;
                }
            }
            prop_assert!(first <= 1);
        }
    }
}
