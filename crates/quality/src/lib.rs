//! Quality: what people complain of and what becomes of it.
//!
//! Stands above `documents`; nothing of the work imports it.
//!
//! Order of modules: `permits`, `cells`, `secrets`, `complaints`.

use utoipa::OpenApi;

mod cells;
pub mod complaints;
pub mod permits;
pub mod secrets;

/// Every route of quality.
pub fn routes() -> access::Routes {
    complaints::routes()
}

/// What quality says of itself in the description of the API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    complaints::ComplaintsApi::openapi()
}

/// Every page as a sample, for the test that renders everything.
pub fn samples(lang: base::Lang) -> Vec<(&'static str, page::Markup)> {
    complaints::samples::samples(lang)
}
