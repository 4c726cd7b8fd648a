//! How a case ends: outcome, where the child lives, who stands by the family from then on; what came of it one, three
//! and six months later; and how it is opened again.

pub mod api;
mod belated;
mod form;
mod pages;
mod read;
pub mod samples;
mod web;
mod write;

use super::w;

pub use belated::BELATED;
pub use form::{NewClosure, NewResult};
pub use read::{Closure, FollowUp, closures, follow_ups, panel};
pub use web::{close, close_form, follow_up, follow_up_form, reopen, reopen_form};
pub use write::{close_case, record_follow_up, reopen_case};

base::codes! {
    /// How a case ended.
    pub enum Outcome {
        /// What the family set out for is reached.
        Reached = "reached" => w::outcome_reached,
        /// Reached in part.
        PartlyReached = "partly-reached" => w::outcome_partly,
        /// The family did not want to go on.
        Withdrawn = "withdrawn" => w::outcome_withdrawn,
        /// The family moved away.
        Moved = "moved" => w::outcome_moved,
        /// Another service or provider goes on.
        Transferred = "transferred" => w::outcome_transferred,
        /// The child was placed outside the family.
        Placed = "placed" => w::outcome_placed,
        /// The young person came of age.
        OfAge = "of-age" => w::outcome_of_age,
        /// The child died.
        Died = "died" => w::outcome_died,
        /// Something else.
        Other = "other" => w::outcome_other,
    }
}
store::coded!(Outcome);
