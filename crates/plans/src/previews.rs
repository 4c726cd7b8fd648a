//! How the paper of what is still being written would look. What was typed is signed as it will be, its paper is told
//! from the record as always, and the transaction goes again: no paper is put together a second way.

mod api;
mod pages;
mod tried;
mod web;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_plans-previews.rs"));
}

pub use pages::samples;

use access::{Action, Routes};

/// The routes of this area.
pub fn routes() -> Routes {
    let write = Action("plan.write");
    Routes::new()
        .get("/cases/{id}/drafts/{kind}/paper", write, web::show)
        .post("/cases/{id}/drafts/{kind}/paper", write, web::keep)
        .post("/api/v1/cases/{id}/drafts/{kind}/paper", write, api::look)
}

/// The description of this area's API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    use utoipa::OpenApi;
    api::PreviewsApi::openapi()
}
