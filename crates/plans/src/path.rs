//! The family's path: what is done, what comes next, what the order warns of; and every paper of it on one page.

mod api;
mod follow;
mod pages;
mod read;
mod samples;
mod view;
mod web;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_plans-path.rs"));
}

pub use follow::follow;
pub use read::{Earlier, PathFacts, facts};
pub use samples::samples;
pub use view::{PathStep, State, steps};
pub use web::panel;

use access::{Action, Routes};

/// The routes of this area.
pub fn routes() -> Routes {
    let read = Action("plan.read");
    Routes::new().get("/cases/{id}/path", read, web::show).get("/api/v1/cases/{id}/path", read, api::show)
}

/// The description of this area's API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    use utoipa::OpenApi;
    api::PathApi::openapi()
}
