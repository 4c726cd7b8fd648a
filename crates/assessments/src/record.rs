//! An assessment: an instrument filled about one person in a case, on one day, by one worker.

mod belated;
mod kept;
mod lists;
mod read;
pub mod term;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_record.rs"));
}

pub use belated::BELATED;
pub use kept::{Correction, corrections, file, files, last_before, scores, scores_of_case};
pub use lists::{Line, Together, details, lines, of_sitting};
pub use read::{Assessment, Standing, one, read_answers, standing};

use base::Id;

/// What stands for an assessment.
pub enum AssessmentRow {}
/// Id of an assessment.
pub type AssessmentId = Id<AssessmentRow>;

base::codes! {
    /// Whether answers may still change.
    pub enum State {
        /// Being filled; its assessor's alone.
        Open = "open" => w::state_open,
        /// Its answers are fixed.
        Finished = "finished" => w::state_finished,
    }
}

base::codes! {
    /// What an assessment is among those of one occasion.
    pub enum Role {
        /// The only one.
        Alone = "alone" => w::role_alone,
        /// The first of two that were made without knowing of each other's answers.
        First = "first" => w::role_first,
        /// The second of the two.
        Second = "second" => w::role_second,
        /// What both agreed on.
        Agreed = "agreed" => w::role_agreed,
    }
}
store::coded!(State, Role);
