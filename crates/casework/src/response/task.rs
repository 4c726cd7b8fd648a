//! Tasks that grow out of the response: what was agreed, by which institution, until when.

mod api;
pub mod pages;
mod read;
mod web;
mod write;

pub use read::{TaskLine, of_meeting, of_signal};
pub use write::{do_task, give};

use access::{Action, Routes};

/// A task.
pub enum Task {}

const RESPOND: Action = Action("signal.respond");
const READ: Action = Action("signal.read");

/// The routes of tasks of a signal.
pub fn routes() -> Routes {
    Routes::new()
        .get("/signals/{id}/tasks/new", RESPOND, web::new)
        .post("/signals/{id}/tasks", RESPOND, web::give)
        .post("/signals/{id}/tasks/{task}/done", RESPOND, web::done)
        .get("/api/v1/signals/{id}/tasks", READ, api::list)
        .post("/api/v1/signals/{id}/tasks", RESPOND, api::give)
        .post("/api/v1/signals/{id}/tasks/{task}/done", RESPOND, api::done)
}

/// The documented paths of tasks of a signal.
pub fn openapi() -> utoipa::openapi::OpenApi {
    api::document()
}
