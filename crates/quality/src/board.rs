//! The board of quality: the three directions of the ordinance, the criteria that the provider loads, what the centre
//! says of itself year by year, what shows it, and what is to be done.

pub mod actions;
mod api;
pub mod evidence;
pub mod form;
pub mod load;
mod pages;
pub mod read;
pub mod samples;
pub mod starter;
mod web;
pub mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_quality-board.rs"));
}

pub use api::BoardApi;
pub use form::{NewAction, NewEvidence, NewScore};

use access::{Action, Routes};
use base::Id;

/// A criterion.
pub enum Criterion {}
/// Id of a criterion.
pub type CriterionId = Id<Criterion>;

/// Something that shows how it is.
pub enum Evidence {}
/// Id of a piece of evidence.
pub type EvidenceId = Id<Evidence>;

/// Something to be done.
pub enum Task {}
/// Id of something to be done.
pub type TaskId = Id<Task>;

base::codes! {
    /// The directions of the ordinance on quality.
    pub enum Direction {
        /// Organisation and management.
        Organisation = "1" => w::direction_organisation,
        /// Qualification and development of the staff.
        Staff = "2" => w::direction_staff,
        /// Effectiveness, by results for people.
        Results = "3" => w::direction_results,
    }
}

base::codes! {
    /// How far a criterion is met, in the centre's own judgement.
    pub enum Level {
        /// Not at all.
        None = "0" => w::level_none,
        /// It has begun.
        Begun = "1" => w::level_begun,
        /// For the most part.
        Mostly = "2" => w::level_mostly,
        /// Wholly.
        Wholly = "3" => w::level_wholly,
    }
}

base::codes! {
    /// What shows it.
    pub enum Kind {
        /// The page of a figure.
        Figure = "figure" => w::kind_figure,
        /// A procedure.
        Procedure = "procedure" => w::kind_procedure,
        /// A register.
        Register = "register" => w::kind_register,
        /// A single record: a paper, a case, a request, a complaint.
        Record = "record" => w::kind_record,
        /// Words alone.
        Text = "text" => w::kind_text,
    }
}

store::coded!(Direction, Level, Kind);

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write, act) = (Action("quality.read"), Action("quality.write"), Action("quality.act"));
    Routes::new()
        .get("/quality", read, web::board)
        .get("/quality/criteria", write, web::criteria)
        .post_upload("/quality/criteria", write, web::load)
        .post("/quality/criteria/starter", write, web::load_starter)
        .get("/quality/criteria/{id}", read, web::one)
        .post("/quality/criteria/{id}/score", write, web::score)
        .post("/quality/criteria/{id}/evidence", write, web::add_evidence)
        .post("/quality/evidence/{id}/removal", write, web::remove_evidence)
        .post("/quality/criteria/{id}/actions", write, web::add_action)
        .get("/quality/actions/{id}", act, actions::show)
        .post("/quality/actions/{id}/completion", act, actions::complete)
        .get("/api/v1/quality", read, api::board)
        .get("/api/v1/quality/criteria/{id}", read, api::one)
        .post("/api/v1/quality/criteria/{id}/score", write, api::score)
        .post("/api/v1/quality/criteria/{id}/evidence", write, api::add_evidence)
        .post("/api/v1/quality/evidence/{id}/removal", write, api::remove_evidence)
        .post("/api/v1/quality/criteria/{id}/actions", write, api::add_action)
        .post("/api/v1/quality/actions/{id}/completion", act, api::complete)
}
