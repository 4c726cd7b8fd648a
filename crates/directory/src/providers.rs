//! The provider: who runs the centres. Entered when the house is set up; its name and number are changed here.

mod api;
mod change;
mod form;
pub mod pages;
pub mod samples;
mod web;

pub use api::openapi;
pub use change::{ProviderChange, update_provider};

use access::{Action, Routes};

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_providers.rs"));
}

/// Who may add a centre to a provider may also say what the provider is called.
const WRITE: Action = Action("centre.create");

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new().get("/provider", WRITE, web::edit).post("/provider", WRITE, web::update).get(
        "/api/v1/providers/{id}",
        Action("centre.read"),
        api::one,
    )
}
