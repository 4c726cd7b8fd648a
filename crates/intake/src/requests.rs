//! Requests: the way in is chosen, the request entered, listed, shown with what is missing and what may be decided.

mod api;
mod change;
mod figures;
pub mod form;
mod pages;
mod register;
pub mod samples;
mod web;
pub mod write;

pub use api::RequestsApi;
pub use form::NewRequest;

use crate::w;
use access::{Action, Routes};

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, create, write) = (Action("request.read"), Action("request.create"), Action("request.write"));
    Routes::new()
        .get("/requests", read, web::list)
        .get("/requests/new", create, web::begin)
        .post("/requests", create, web::create)
        .get("/requests/figures", Action("figure.read"), figures::show)
        .get("/requests/{id}", read, web::one)
        .get("/requests/{id}/change", write, change::form)
        .post("/requests/{id}/change", write, change::change)
        .get("/api/v1/requests", read, api::list)
        .post("/api/v1/requests", create, api::create)
        .get("/api/v1/requests/{id}", read, api::one)
        .patch("/api/v1/requests/{id}", write, api::change)
}
