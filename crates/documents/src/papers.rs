//! A paper: made from a record, numbered, kept as it was made.

mod api;
pub(crate) mod door;
mod pages;
mod read;
pub mod samples;
mod web;
mod write;

pub use api::PapersApi;
pub(crate) use api::{PaperItem, PaperItems};
pub use door::Under;
pub use read::{PaperLine, data, for_subject, of_case, one};
pub use write::{NewPaper, finalise};

use access::{Action, Routes};
use base::Id;
use uuid::Uuid;

/// What stands for a paper.
pub enum PaperRow {}
/// Id of a paper.
pub type PaperId = Id<PaperRow>;

/// The record that a paper is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// What it is, as in the audit trail: `plan`, `agreement`, `signal` …
    pub kind: &'static str,
    /// Its id.
    pub id: Uuid,
}

/// Where a paper is looked at.
pub fn address(id: PaperId) -> String {
    format!("/papers/{id}")
}

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, desk) = (Action("paper.read"), Action("desk-paper.read"));
    Routes::new()
        .get("/cases/{id}/papers", read, web::of_case)
        // A paper of no case is read by those who work at the desk; the door of the handler asks for the one or the other.
        .get("/papers/{id}", desk, web::show)
        .get("/papers/{id}/file", desk, web::download)
        .get("/api/v1/papers/{id}", desk, api::one)
        .get("/api/v1/cases/{id}/papers", read, api::of_case)
}
