//! Partner organisations: hospitals, directorates, child protection departments, municipalities, and the others.

mod api;
mod change;
mod form;
pub mod pages;
mod read;
pub mod samples;
mod web;
mod write;

pub use crate::kinds::OrganisationKind;
pub use api::openapi;
pub use change::{close_organisation, update_organisation};
pub use read::{OrganisationLine, OrganisationRow, of_kind, one};
pub use write::{NewOrganisation, create_organisation};

use access::{Action, Routes};

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_organisations.rs"));
}

const READ: Action = Action("organisation.read");
const WRITE: Action = Action("organisation.write");

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new()
        .get("/organisations", READ, web::list)
        .post("/organisations", WRITE, web::create)
        .get("/organisations/new", WRITE, web::new)
        .get("/organisations/{id}", READ, web::show)
        .post("/organisations/{id}", WRITE, web::update)
        .get("/organisations/{id}/edit", WRITE, web::edit)
        .get("/organisations/{id}/close", WRITE, web::ask_close)
        .post("/organisations/{id}/close", WRITE, web::close)
        .get("/api/v1/organisations", READ, api::list)
        .get("/api/v1/organisations/{id}", READ, api::one)
}
