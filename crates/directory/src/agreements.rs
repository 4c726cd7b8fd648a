//! Agreements with partners: who signed, from when until when, and the signed paper.

mod api;
mod change;
mod form;
pub mod pages;
mod paper;
mod read;
pub mod samples;
mod state;
mod web;
mod write;

pub use api::openapi;
pub use change::{set_expiring_days, update_agreement};
pub use paper::{PaperLine, add_paper, papers};
pub use read::{
    AgreementLine, AgreementRow, PartyLine, expiring_days, of_organisation, of_viewer, one, parties,
};
pub use state::{AgreementState, EXPIRING_DAYS, state_on};
pub use write::{Agreement, AgreementId, NewAgreement, create_agreement};

use access::{Action, Routes};

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_agreements.rs"));
}

const READ: Action = Action("agreement.read");
const WRITE: Action = Action("agreement.write");

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new()
        .get("/agreements", READ, web::list)
        .post("/agreements", WRITE, web::create)
        .get("/agreements/new", WRITE, web::new)
        .post("/agreements/reminder", WRITE, web::remind)
        .get("/agreements/{id}", READ, web::show)
        .post("/agreements/{id}", WRITE, web::update)
        .get("/agreements/{id}/edit", WRITE, web::edit)
        .post_upload("/agreements/{id}/papers", WRITE, paper::web::add_paper)
        .get("/agreements/{id}/papers/{file}", READ, paper::web::paper)
        .get("/api/v1/agreements", READ, api::list)
        .get("/api/v1/agreements/{id}", READ, api::one)
}
