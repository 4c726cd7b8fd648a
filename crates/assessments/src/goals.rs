//! Goals: what the family and the centre want to reach, in which domain of life, by what one will see it, until when.
//! The plan of a family builds on them.

mod form;
mod pages;
mod read;
pub mod samples;
mod web;
pub mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_goals.rs"));
}

pub use form::{NewGoal, NewReview};
pub use pages::list;
pub use read::{Goal, of_case};

use access::{Action, Routes};
use base::Id;

/// What stands for a goal.
pub enum GoalRow {}
/// Id of a goal.
pub type GoalId = Id<GoalRow>;

base::codes! {
    /// What came of a goal.
    pub enum State {
        /// It is worked on.
        Open = "open" => w::state_open,
        /// It is reached.
        Met = "met" => w::state_met,
        /// It is reached in part.
        Partly = "partly" => w::state_partly,
        /// It is not reached.
        NotMet = "not-met" => w::state_not_met,
    }
}
store::coded!(State);

/// The routes of this area.
pub fn routes() -> Routes {
    let write = Action("goal.write");
    Routes::new()
        .get("/cases/{id}/goals/new", write, web::begin)
        .post("/cases/{id}/goals", write, web::create)
        .get("/cases/{id}/goals/{goal}", write, web::ask)
        .post("/cases/{id}/goals/{goal}", write, web::review)
}
