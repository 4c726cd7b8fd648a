//! Early informing: provider, hospital and child protection department learn of the first sign of risk, and it is on
//! record that they did.

mod api;
mod form;
pub mod pages;
mod read;
mod web;
mod write;

pub use form::{NewAlert, Recipient};
pub use read::{AlertRow, Known, of_signal};
pub use write::{alert, write_to};

use super::w;
use access::{Action, Routes};

/// An alert.
pub enum Alert {}

const RESPOND: Action = Action("signal.respond");
const READ: Action = Action("signal.read");

/// The routes of early informing.
pub fn routes() -> Routes {
    Routes::new()
        .get("/signals/{id}/alerts", RESPOND, web::show)
        .post("/signals/{id}/alerts", RESPOND, web::alert)
        .post("/signals/{id}/alerts/letters", RESPOND, web::write_to)
        .get("/api/v1/signals/{id}/alerts", READ, api::list)
        .post("/api/v1/signals/{id}/alerts", RESPOND, api::alert)
}

/// The documented paths of early informing.
pub fn openapi() -> utoipa::openapi::OpenApi {
    api::document()
}
