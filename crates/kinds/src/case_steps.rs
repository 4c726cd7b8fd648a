//! The steps of a kind as they are recorded in a case: the checklist that ticks itself, the form of a step, what was
//! recorded, and its correction.

mod api;
mod form;
mod made;
pub mod order;
mod pages;
pub mod read;
mod report;
pub mod samples;
mod settlement;
mod terms;
mod view;
mod web;
mod write;

pub use form::{NewCorrection, NewStep};
pub use made::PAPERS;
pub use read::{StepRecord, records};
pub use samples::samples;
pub use write::{correct, record};

use access::{Action, Routes};

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write) = (Action("kind.read"), Action("kind.write"));
    Routes::new()
        .get("/cases/{id}/kinds/{kind}", read, web::show)
        .get("/cases/{id}/kinds/{kind}/steps/{step}", write, web::begin)
        .post("/cases/{id}/kinds/{kind}/steps/{step}", write, web::record)
        .post("/cases/{id}/kinds/{kind}/steps/{step}/paper", write, web::preview)
        .get("/cases/{id}/kinds/{kind}/records/{record}", write, web::correction)
        .post("/cases/{id}/kinds/{kind}/records/{record}", write, web::correct)
        .get("/api/v1/cases/{id}/kinds/{kind}", read, api::show)
        .post("/api/v1/cases/{id}/kinds/{kind}/steps", write, api::record)
}

/// The description of this area's API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    use utoipa::OpenApi;
    api::StepsApi::openapi()
}
