//! Answers taken along, for counting elsewhere: under the reference of the case, without names, with a codebook. Free
//! text and exact places may name somebody, so they stay behind unless they are asked for with a reason.

mod api;
mod form;
mod pages;
mod read;
pub mod samples;
mod sheets;
mod web;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_answers.rs"));
}

pub use api::AnswersApi;
pub use form::Wanted;

use access::{Action, Routes};

/// The routes of this area.
pub fn routes() -> Routes {
    let export = Action("answer.export");
    Routes::new()
        .get("/instruments/{id}/answers", export, web::choose)
        .post("/instruments/{id}/answers", export, web::chosen)
        .get("/instruments/{id}/answers.csv", export, web::csv)
        .get("/instruments/{id}/answers.xlsx", export, web::xlsx)
        .get("/instruments/{id}/codebook.csv", export, web::codebook)
        .post("/api/v1/instruments/{id}/answers", export, api::take)
}
