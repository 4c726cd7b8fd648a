//! Contact persons of partner organisations and of their wards.

mod form;
pub mod pages;
mod read;
mod web;
mod write;

pub use read::{Contact, ContactRow, of_organisation, one};
pub use write::{NewContact, create_contact, end_contact, update_contact};

use access::{Action, Routes};

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_contacts.rs"));
}

const WRITE: Action = Action("organisation.write");

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new()
        .get("/organisations/{id}/contacts/new", WRITE, web::new)
        .post("/organisations/{id}/contacts", WRITE, web::create)
        .get("/contacts/{id}/edit", WRITE, web::edit)
        .post("/contacts/{id}", WRITE, web::update)
        .post("/contacts/{id}/end", WRITE, web::end)
}
