//! Wards of hospitals, the people one calls there, and the place where one can talk undisturbed.

mod api;
mod change;
mod form;
pub mod pages;
mod read;
pub mod samples;
mod web;
mod write;

pub use crate::{
    contacts::{Contact, ContactRow, NewContact, create_contact, of_organisation as contacts},
    kinds::WardKind,
};
pub use api::openapi;
pub use change::{close_ward, update_ward};
pub use read::{WardLine, WardRow, of_centre, of_organisation, of_viewer, one};
pub use write::{NewWard, create_ward};

use access::{Action, Routes};

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_wards.rs"));
}

const READ: Action = Action("organisation.read");
const WRITE: Action = Action("organisation.write");

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new()
        .get("/wards", READ, web::list)
        .get("/organisations/{id}/wards/new", WRITE, web::new)
        .post("/organisations/{id}/wards", WRITE, web::create)
        .get("/wards/{id}", READ, web::show)
        .post("/wards/{id}", WRITE, web::update)
        .get("/wards/{id}/edit", WRITE, web::edit)
        .get("/wards/{id}/close", WRITE, web::ask_close)
        .post("/wards/{id}/close", WRITE, web::close)
        .get("/api/v1/wards", READ, api::list)
        .get("/api/v1/wards/{id}", READ, api::one)
}
