//! The stages of a referral, why it is refused, and what comes of it.

use super::w;
use crate::course::Course;

base::codes! {
    /// Where a referral stands.
    pub enum Stage {
        /// It is registered and nobody outside knows of it.
        Created = "created" => w::stage_created,
        /// It is with the other side.
        Sent = "sent" => w::stage_sent,
        /// The other side has looked at it.
        Opened = "opened" => w::stage_opened,
        /// The other side takes the family.
        Accepted = "accepted" => w::stage_accepted,
        /// It does not.
        Refused = "refused" => w::stage_refused,
        /// What came of it is told.
        Done = "done" => w::stage_done,
        /// It was taken back.
        Withdrawn = "withdrawn" => w::stage_withdrawn,
    }
}

base::codes! {
    /// Why the other side refuses.
    pub enum Ground {
        /// No place is free.
        NoPlace = "no-place" => w::ground_no_place,
        /// The service is for others: by age, by need.
        NotForThem = "not-for-them" => w::ground_not_for_them,
        /// The family lives elsewhere.
        Area = "area" => w::ground_area,
        /// A paper or an order is missing.
        Papers = "papers" => w::ground_papers,
        /// The family does not want it.
        Family = "family" => w::ground_family,
        /// Something else, in words.
        Other = "other" => w::ground_other,
    }
}

base::codes! {
    /// What came of it for the family.
    pub enum Outcome {
        /// It helped.
        Helped = "helped" => w::outcome_helped,
        /// It helped in part.
        Partly = "partly" => w::outcome_partly,
        /// It did not help.
        NotHelped = "not-helped" => w::outcome_not_helped,
        /// The family did not use it.
        NotUsed = "not-used" => w::outcome_not_used,
    }
}
store::coded!(Stage, Ground, Outcome);

/// What is done with a referral.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It goes to the other side.
    Send,
    /// The other side looks at it for the first time.
    Open,
    /// The other side takes the family.
    Accept,
    /// It does not.
    Refuse,
    /// What came of it is told.
    Finish,
    /// It is taken back.
    Withdraw,
}

impl Course for Stage {
    type Step = Step;
    const TABLE: &'static [(Stage, Step, Stage)] = &[
        (Stage::Created, Step::Send, Stage::Sent),
        (Stage::Created, Step::Withdraw, Stage::Withdrawn),
        (Stage::Sent, Step::Open, Stage::Opened),
        (Stage::Sent, Step::Accept, Stage::Accepted),
        (Stage::Sent, Step::Refuse, Stage::Refused),
        (Stage::Sent, Step::Withdraw, Stage::Withdrawn),
        (Stage::Opened, Step::Accept, Stage::Accepted),
        (Stage::Opened, Step::Refuse, Stage::Refused),
        (Stage::Opened, Step::Withdraw, Stage::Withdrawn),
        (Stage::Accepted, Step::Finish, Stage::Done),
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sequence_of_steps_leaves_the_table() {
        let steps = [Step::Send, Step::Open, Step::Accept, Step::Refuse, Step::Finish, Step::Withdraw];
        crate::course::tests::walks(Stage::Created, &steps);
    }

    #[test]
    fn nobody_outside_answers_what_was_not_sent_and_nothing_comes_of_a_refusal() {
        assert_eq!(Stage::Created.after(Step::Accept), None);
        assert_eq!(Stage::Created.after(Step::Open), None);
        assert_eq!(Stage::Refused.after(Step::Finish), None);
        assert_eq!(Stage::Accepted.after(Step::Withdraw), None);
    }
}
