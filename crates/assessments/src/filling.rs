//! Filling an instrument about a person: what is known already is not asked again, nothing typed is lost, and the end
//! fixes the answers to the version they were given in.

mod api;
mod begin;
mod files;
mod known;
mod last;
mod pages;
pub mod samples;
mod web;
pub mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_filling.rs"));
}

pub use api::FillingApi;
pub use begin::NewAssessment;
pub use web::{resume, save};

use crate::record::Assessment;
use ::instruments::{Answers, Instrument};
use access::{Action, Routes};
use base::Lang;

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write) = (Action("assessment.read"), Action("assessment.write"));
    Routes::new()
        .get("/cases/{id}/assessments/new", write, web::begin)
        .post("/cases/{id}/assessments", write, web::create)
        .post("/cases/{id}/assessments/{assessment}", write, web::save)
        .post("/cases/{id}/assessments/{assessment}/discard", write, web::discard)
        .get("/cases/{id}/assessments/{assessment}/files", write, files::choose)
        .post_upload("/cases/{id}/assessments/{assessment}/files", write, files::add)
        .get("/cases/{id}/assessments/{assessment}/files/{file}", read, files::download)
        .get("/api/v1/cases/{id}/assessments", read, api::list)
        .get("/api/v1/cases/{id}/assessments/{assessment}", read, api::one)
        .post_upload("/api/v1/cases/{id}/assessments", write, api::create)
}

/// What the record knows already of an assessment.
pub fn known_answers(of: &Assessment, form: &Instrument) -> Answers {
    let known = known::Known {
        name: &of.person,
        born_on: of.born_on,
        held_on: of.held_on,
        place: of.place.as_deref(),
        with_whom: of.with_whom.as_deref(),
    };
    known::answers(form, &known, Lang::from_tag(&of.language).unwrap_or_default())
}
