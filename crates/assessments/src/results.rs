//! What was assessed: the results of one, the way they change, what is due, what two people agree on.

mod agreement;
mod change;
mod correction;
mod pages;
mod paper;
mod read;
pub mod samples;
mod web;
pub mod write;

use access::{Action, Routes};

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write) = (Action("assessment.read"), Action("assessment.write"));
    Routes::new()
        .get("/cases/{id}/assessments", read, web::list)
        .get("/cases/{id}/assessments/change", read, change::show)
        .get("/cases/{id}/assessments/{assessment}", read, web::show)
        .get("/cases/{id}/assessments/{assessment}/paper", read, paper::show)
        .post("/cases/{id}/assessments/{assessment}/next", write, web::reschedule)
        .get("/cases/{id}/assessments/{assessment}/correction", write, correction::begin)
        .post("/cases/{id}/assessments/{assessment}/correction", write, correction::send)
        .post("/cases/{id}/assessments/{assessment}/second", write, agreement::second)
        .get("/cases/{id}/assessments/{assessment}/agreement", write, agreement::ask)
        .post("/cases/{id}/assessments/{assessment}/agreement", write, agreement::agree)
}
