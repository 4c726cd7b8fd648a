//! How the work of a kind goes in a case: a table of stage, deed, next stage. What the table does not know does not
//! happen. Which steps are recorded on the way is data, see [`crate::standing`].

use crate::w;

base::codes! {
    /// Where the work of a kind stands.
    pub enum Stage {
        /// Nothing is recorded yet.
        Waiting = "waiting" => w::stage_waiting,
        /// Steps are recorded.
        UnderWay = "under-way" => w::stage_under_way,
        /// It ended.
        Ended = "ended" => w::stage_ended,
    }
}

/// What is done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// A step is recorded.
    Record,
    /// A step is recorded better.
    Correct,
    /// It is ended, with an outcome.
    End,
}

/// Every deed that may be done: from where, which, to where.
pub const TABLE: [(Stage, Deed, Stage); 5] = [
    (Stage::Waiting, Deed::Record, Stage::UnderWay),
    (Stage::Waiting, Deed::End, Stage::Ended),
    (Stage::UnderWay, Deed::Record, Stage::UnderWay),
    (Stage::UnderWay, Deed::Correct, Stage::UnderWay),
    (Stage::UnderWay, Deed::End, Stage::Ended),
];

impl Stage {
    /// The stage after a deed; none when the table does not know it.
    pub fn after(self, deed: Deed) -> Option<Stage> {
        TABLE.iter().find(|(from, done, _)| *from == self && *done == deed).map(|(_, _, to)| *to)
    }

    /// Where the work stands, from what is recorded of it.
    pub const fn of(recorded: usize, has_ended: bool) -> Stage {
        match (recorded, has_ended) {
            (_, true) => Stage::Ended,
            (0, false) => Stage::Waiting,
            (_, false) => Stage::UnderWay,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const DEEDS: [Deed; 3] = [Deed::Record, Deed::Correct, Deed::End];

    proptest! {
        #[test]
        fn no_sequence_of_deeds_reaches_a_stage_that_the_table_does_not_know(
            picks in prop::collection::vec(0..DEEDS.len(), 0..40)
        ) {
            let (mut at, mut recorded, mut ended) = (Stage::Waiting, 0, false);
            for deed in picks.into_iter().map(|pick| DEEDS[pick]) {
                let Some(next) = at.after(deed) else { continue };
                prop_assert!(at != Stage::Ended, "what has ended goes on by {deed:?}");
                recorded += usize::from(deed == Deed::Record);
                ended |= deed == Deed::End;
                at = next;
                prop_assert_eq!(at, Stage::of(recorded, ended), "the rows tell another story");
            }
        }
    }

    #[test]
    fn what_has_ended_stays_as_it_is() {
        assert!(DEEDS.iter().all(|deed| Stage::Ended.after(*deed).is_none()));
        assert_eq!(Stage::Waiting.after(Deed::Correct), None);
    }
}
