//! The instruments of a provider: forms that a centre owns, in versions. A draft is replaced by the next upload; a
//! published version never changes.

mod api;
mod changes;
mod details;
mod others;
mod pages;
mod paper;
mod preview;
pub mod read;
pub mod samples;
mod shipped;
mod upload;
mod web;
mod workbook;
pub mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_designer.rs"));
}

pub use api::InstrumentsApi;
pub use details::Details;
pub use read::{Instrument, Version};
pub use shipped::{Shipped, all as shipped, title};

use access::{Action, Routes};
use base::Id;

/// What stands for an instrument.
pub enum InstrumentRow {}
/// What stands for a version of one.
pub enum VersionRow {}
/// Id of an instrument.
pub type InstrumentId = Id<InstrumentRow>;
/// Id of a version.
pub type VersionId = Id<VersionRow>;

/// The routes of this area. `{version}` is a number, or `draft`.
pub fn routes() -> Routes {
    let (read, write) = (Action("instrument.read"), Action("instrument.write"));
    Routes::new()
        .get("/instruments", read, web::list)
        .get("/instruments/new", write, web::begin)
        .post_upload("/instruments", write, web::create)
        .post("/instruments/shipped/{form}", write, web::put_into_use)
        .get("/instruments/{id}", read, web::show)
        .get("/instruments/{id}/details", write, web::details)
        .post("/instruments/{id}/details", write, web::change)
        .post_upload("/instruments/{id}/draft", write, web::replace_draft)
        .post("/instruments/{id}/draft/discard", write, web::discard)
        .get("/instruments/{id}/publication", write, web::ask_publication)
        .post("/instruments/{id}/publication", write, web::publish)
        .post("/instruments/{id}/retirement", write, web::retire)
        .get("/instruments/{id}/versions/{version}", read, preview::show)
        .post("/instruments/{id}/versions/{version}", read, preview::answer)
        .get("/instruments/{id}/versions/{version}/logic", read, preview::logic)
        .get("/instruments/{id}/versions/{version}/paper", read, paper::show)
        .get("/instruments/{id}/versions/{version}/workbook.xlsx", read, workbook::download)
        .get("/instruments/{id}/versions/{version}/files/{file}", read, workbook::file)
        .get("/instruments/{id}/versions/{version}/definition.json", read, workbook::definition)
        .get("/api/v1/instruments", read, api::list)
        .post_upload("/api/v1/instruments", write, api::create)
        .get("/api/v1/instruments/{id}/versions", read, api::versions)
        .post_upload("/api/v1/instruments/{id}/versions", write, api::publish)
}
