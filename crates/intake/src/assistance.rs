//! Help that ends in a result: documents to authorities, work, health, enrolment, another service, going along, things.
//! Its kinds and what each needs are data in `rules/assistance.toml`. It belongs to a case: who sees the case sees it,
//! who gives tasks in it writes it.

mod api;
mod catalogue;
mod form;
mod pages;
pub mod read;
pub mod samples;
mod web;
pub mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_intake-assistance.rs"));
}

pub use api::AssistanceApi;
pub use catalogue::{Asked, Catalogue, Kind, Matter};
pub use form::{NewAssistance, NewEnd};
pub use read::AssistanceRow;

use access::{Action, Routes};
use base::Id;

/// One thing that is helped with.
pub enum Assistance {}
/// Its id.
pub type AssistanceId = Id<Assistance>;

base::codes! {
    /// What came of it.
    pub enum Outcome {
        /// What was wanted is there.
        Reached = "reached" => w::outcome_reached,
        /// A part of it.
        Partly = "partly" => w::outcome_partly,
        /// It did not work.
        NotReached = "not-reached" => w::outcome_not_reached,
    }
}
store::coded!(Outcome);

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write) = (Action("case.read"), Action("task.write"));
    Routes::new()
        .get("/cases/{id}/assistance", read, web::list)
        .post("/cases/{id}/assistance", write, web::begin)
        .get("/cases/{id}/assistance/new", write, web::form)
        .get("/cases/{id}/assistance/{one}", write, web::one)
        .post("/cases/{id}/assistance/{one}", write, web::change)
        .post("/cases/{id}/assistance/{one}/end", write, web::end)
        .get("/api/v1/cases/{id}/assistance", read, api::list)
        .post("/api/v1/cases/{id}/assistance", write, api::create)
}
