//! Answers taken along, for counting elsewhere: under the reference of the case, without names, with a codebook.

mod read;
mod sheets;
mod web;

use access::{Action, Routes};

/// The routes of this area.
pub fn routes() -> Routes {
    let export = Action("answer.export");
    Routes::new()
        .get("/instruments/{id}/answers.csv", export, web::csv)
        .get("/instruments/{id}/answers.xlsx", export, web::xlsx)
        .get("/instruments/{id}/codebook.csv", export, web::codebook)
}
