//! Complaints: a register per centre and year, who looks into each, the term of the answer, the answer itself; and the
//! door by which anybody complains without an account, with or without a name.
//!
//! Whoever a complaint is about never reads it and never looks into it; one about the head of service goes to the
//! provider. The view `complaint_relations` of the schema says so, for a single record and for lists alike.

mod api;
pub mod figures;
pub mod form;
mod kinds;
pub mod link;
mod outside;
mod pages;
pub mod read;
mod register;
pub mod samples;
pub mod state;
pub mod steps;
mod told;
mod web;
pub mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_quality-complaints.rs"));
}

pub use api::ComplaintsApi;
pub use form::{NewComplaint, Who};
pub use kinds::{Against, Channel, Outcome, Reason, Sender};
pub use register::register_link;
pub use state::{State, Step};
pub use steps::NewStep;

use access::{Action, Routes};
use base::ids::ComplaintId;
use deadlines::Subject;

/// The rule of the answer's term: D19, fourteen days unless the provider's own rules say otherwise.
pub const TERM: &str = "complaint-answer";

/// What the deadline of an answer is about.
pub const fn subject(id: ComplaintId) -> Subject {
    Subject::new("complaint", id)
}

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write, create) =
        (Action("complaint.read"), Action("complaint.write"), Action("complaint.create"));
    let (export, link) = (Action("complaint.export"), Action("complaint-link.write"));
    Routes::new()
        .get("/complaints", read, web::list)
        .get("/complaints/new", create, web::entry)
        .post("/complaints", create, web::create)
        .get("/complaints/figures", Action("figure.read"), figures::show)
        .get("/complaints/register", export, register::show)
        .get("/complaints/register/xlsx", export, register::workbook)
        .get("/complaints/link", link, link::web::show)
        .post("/complaints/link", link, link::web::make)
        .get("/complaints/link/poster", link, link::web::poster)
        .get("/complaints/link/revocation", link, link::web::ask_revoke)
        .post("/complaints/link/revocation", link, link::web::revoke)
        .get("/complaints/{id}", read, web::one)
        .get("/complaints/{id}/steps/{step}", write, web::steps::show)
        .post("/complaints/{id}/steps/{step}", write, web::steps::make)
        .get("/api/v1/complaints", read, api::list)
        .post("/api/v1/complaints", create, api::create)
        .get("/api/v1/complaints/{id}", read, api::one)
        .post("/api/v1/complaints/{id}/steps", write, api::step)
        .with(outside::routes())
}
