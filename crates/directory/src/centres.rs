//! The provider and its centres: names, address, capacity, funding, hours, premises, whom they serve.

mod api;
mod change;
pub(crate) mod form;
pub mod pages;
mod parts;
mod read;
pub mod samples;
mod web;
mod write;

pub use api::openapi;
pub use change::{end_premises, serve, serve_no_more, update_centre};
pub use read::{
    Capacity, CentreLine, CentreRow, Hours, Premises, ProviderRow, aliases, capacities, hours, name,
    of_provider, of_viewer, one, premises, provider, provider_of,
};
pub use write::{
    NewCapacity, NewCentre, NewPremises, NewProvider, add_capacity, add_premises, create_centre,
    create_provider,
};

use access::{Action, Routes};

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_centres.rs"));
}

const READ: Action = Action("centre.read");
const WRITE: Action = Action("centre.write");
const CREATE: Action = Action("centre.create");

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new()
        .get("/centres", READ, web::list)
        .post("/centres", CREATE, web::create)
        .get("/centres/new", CREATE, web::new)
        .get("/centres/{id}", READ, web::show)
        .post("/centres/{id}", WRITE, web::update)
        .get("/centres/{id}/edit", WRITE, web::edit)
        .get("/centres/{id}/capacities/new", WRITE, parts::new_capacity)
        .post("/centres/{id}/capacities", WRITE, parts::add_capacity)
        .get("/centres/{id}/premises/new", WRITE, parts::new_premises)
        .post("/centres/{id}/premises", WRITE, parts::add_premises)
        .post("/centres/{id}/premises/{premises}/end", WRITE, parts::end_premises)
        .get("/centres/{id}/municipalities", WRITE, parts::municipalities)
        .post("/centres/{id}/municipalities", WRITE, parts::serve)
        .post("/centres/{id}/municipalities/{code}/remove", WRITE, parts::serve_no_more)
        .get("/api/v1/centres", READ, api::list)
        .get("/api/v1/centres/{id}", READ, api::one)
}
