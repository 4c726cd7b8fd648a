//! The papers that a request still waits for: what was asked for and when, where it was handed in, when it came, why it
//! is not needed.

mod api;
mod case_panel;
mod following;
mod pages;
mod read;
pub mod referral;
pub mod samples;
pub mod submission;
mod web;
pub mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_intake-papers.rs"));
}

pub use api::{PaperItem, PapersApi, item};
pub use case_panel::panel as case_panel;
pub use following::{Why, run_family_term};
pub use pages::{PapersView, brought, panel};
pub use read::{PaperRow, PaperState, missing, of};
pub use referral::Referral;

use access::{Action, Routes};

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write) = (Action("request.read"), Action("request.write"));
    Routes::new()
        .post("/requests/{id}/papers", write, web::ask)
        .get("/requests/{id}/papers/{paper}", write, web::show)
        .post_upload("/requests/{id}/papers/{paper}", write, web::receive)
        .post("/requests/{id}/papers/{paper}/waiver", write, web::waive)
        .post("/requests/{id}/papers/{paper}/submission", write, web::submit)
        .get("/requests/{id}/papers/{paper}/file", read, web::download)
        .post("/api/v1/requests/{id}/papers", write, api::ask)
        .post("/api/v1/requests/{id}/papers/{paper}/receipt", write, api::receive)
        .get("/api/v1/requests/{id}/papers/{paper}/file", read, web::download)
        .post_upload("/api/v1/requests/{id}/papers/{paper}/file", write, api::receive_file)
        .post("/api/v1/requests/{id}/papers/{paper}/waiver", write, api::waive)
        .post("/api/v1/requests/{id}/papers/{paper}/submission", write, api::submit)
}
