//! The rights of the people of a case: told in words for adults and in words for children, to whom and on which day.
//! The words are data in `rules/rights.toml`. Who sees the case sees it; who gives tasks in it writes it.

mod api;
mod edition;
mod form;
mod pages;
mod read;
pub mod samples;
mod web;
pub mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_intake-rights.rs"));
}

pub use api::RightsApi;
pub use edition::{Edition, Text};
pub use form::NewGiven;
pub use web::panel;

use access::{Action, Routes};
use base::Id;

/// What stands for rights that were explained.
pub enum GivenRow {}
/// Its id.
pub type GivenId = Id<GivenRow>;

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write) = (Action("case.read"), Action("task.write"));
    Routes::new()
        .get("/rights/{edition}", Action("today.read"), web::text)
        .get("/cases/{id}/rights", read, web::of_case)
        .post("/cases/{id}/rights", write, web::give)
        .get("/api/v1/cases/{id}/rights", read, api::list)
        .post("/api/v1/cases/{id}/rights", write, api::create)
}
