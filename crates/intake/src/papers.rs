//! The papers that a request still waits for: what was asked for and when, when it came, why it is not needed.

mod pages;
mod read;
pub mod referral;
pub mod samples;
mod web;
pub mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_intake-papers.rs"));
}

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
        .get("/requests/{id}/papers/{paper}/file", read, web::download)
}
