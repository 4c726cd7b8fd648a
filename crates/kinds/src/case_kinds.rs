//! The kinds of a case: which go on, where each stands, adding one, ending one with its outcome.

pub mod api;
mod form;
pub mod held;
pub mod pages;
pub mod read;
pub mod samples;
pub mod web;
pub mod write;

pub use form::{NewEnding, NewKind};
pub use read::{KindId, Work, find, of_case};
pub use samples::samples;
pub use web::panel;
pub use write::{add, end};

use access::{Action, Routes};

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write) = (Action("kind.read"), Action("kind.write"));
    Routes::new()
        .get("/cases/{id}/kinds", read, web::list)
        .post("/cases/{id}/kinds", write, web::add)
        .get("/cases/{id}/kinds/{kind}/ending", write, web::ending_form)
        .post("/cases/{id}/kinds/{kind}/ending", write, web::end)
        .get("/api/v1/cases/{id}/kinds", read, api::list)
        .post("/api/v1/cases/{id}/kinds", write, api::add)
        .post("/api/v1/cases/{id}/kinds/{kind}/ending", write, api::end)
}

/// The description of this area's API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    use utoipa::OpenApi;
    api::KindsApi::openapi()
}
