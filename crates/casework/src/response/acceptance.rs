//! Acceptance: one worker takes a signal up and answers for it; later they may hand it over or ask a colleague along.

mod api;
mod form;
pub mod pages;
mod read;
mod web;
mod write;

pub use read::{ColleagueLine, team};
pub use write::{accept, ask_along, hand_over};

use access::{Action, Routes};

const READ: Action = Action("signal.read");
const ACCEPT: Action = Action("signal.accept");
const RESPOND: Action = Action("signal.respond");

/// The routes of acceptance.
pub fn routes() -> Routes {
    Routes::new()
        .post("/signals/{id}/acceptance", ACCEPT, web::accept)
        .get("/signals/{id}/colleagues", RESPOND, web::colleagues)
        .post("/signals/{id}/handover", RESPOND, web::hand_over)
        .post("/signals/{id}/colleagues", RESPOND, web::ask_along)
        .get("/api/v1/signals/{id}/acceptance", READ, api::read)
        .post("/api/v1/signals/{id}/acceptance", ACCEPT, api::accept)
        .post("/api/v1/signals/{id}/handover", RESPOND, api::hand_over)
}

/// The documented paths of acceptance.
pub fn openapi() -> utoipa::openapi::OpenApi {
    api::document()
}
