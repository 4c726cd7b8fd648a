//! The stages of an agreement with a family, and why it ends.

use super::w;
use crate::course::Course;

base::codes! {
    /// Where an agreement stands.
    pub enum Stage {
        /// Its draft is with the family.
        HandedOver = "handed-over" => w::stage_handed_over,
        /// It is signed and numbered.
        Signed = "signed" => w::stage_signed,
        /// It came to its end.
        Ended = "ended" => w::stage_ended,
        /// It was never signed.
        Withdrawn = "withdrawn" => w::stage_withdrawn,
    }
}

base::codes! {
    /// Why an agreement ends.
    pub enum Ground {
        /// Its term is over.
        Term = "term" => w::ground_term,
        /// What it was for is reached.
        Reached = "reached" => w::ground_reached,
        /// Both sides want it.
        Mutual = "mutual" => w::ground_mutual,
        /// The family wants it.
        Family = "family" => w::ground_family,
        /// The provider ends it.
        Provider = "provider" => w::ground_provider,
        /// The family moved away.
        Moved = "moved" => w::ground_moved,
        /// Another service goes on.
        Transferred = "transferred" => w::ground_transferred,
        /// The user died.
        Death = "death" => w::ground_death,
        /// The case was closed.
        Closed = "closed" => w::ground_closed,
    }
}
store::coded!(Stage, Ground);

/// What is done with an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Both sides sign.
    Sign,
    /// It ends.
    End,
    /// The draft is taken back.
    Withdraw,
}

impl Course for Stage {
    type Step = Step;
    const TABLE: &'static [(Stage, Step, Stage)] = &[
        (Stage::HandedOver, Step::Sign, Stage::Signed),
        (Stage::HandedOver, Step::Withdraw, Stage::Withdrawn),
        (Stage::Signed, Step::End, Stage::Ended),
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sequence_of_steps_leaves_the_table() {
        crate::course::tests::walks(Stage::HandedOver, &[Step::Sign, Step::End, Step::Withdraw]);
    }

    #[test]
    fn what_was_never_signed_is_withdrawn_not_ended() {
        assert_eq!(Stage::HandedOver.after(Step::End), None);
        assert_eq!(Stage::Signed.after(Step::Withdraw), None);
    }
}
