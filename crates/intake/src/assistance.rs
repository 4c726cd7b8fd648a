//! Help that ends in a result: documents to authorities, work, health, enrolment, another service, going along, things.
//! Its kinds and what each needs are data in `rules/assistance.toml`. It belongs to a case: who sees the case sees it,
//! who gives tasks in it writes it.

mod api;
pub mod applications;
mod catalogue;
pub mod copies;
mod form;
mod pages;
pub mod read;
pub mod samples;
mod stay;
mod web;
pub mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_intake-assistance.rs"));
}

pub use api::AssistanceApi;
pub use catalogue::{Asked, Catalogue, Kind, Matter};
pub use form::{NewAssistance, NewEnd};
pub use read::AssistanceRow;
pub use stay::Stay;

use access::{Action, Routes};
use base::Id;

/// One thing that is helped with.
pub enum Assistance {}
/// Its id.
pub type AssistanceId = Id<Assistance>;

base::codes! {
    /// What came of it.
    pub enum Outcome {
        /// What was wanted is there.
        Reached = "reached" => w::outcome_reached,
        /// A part of it.
        Partly = "partly" => w::outcome_partly,
        /// It did not work.
        NotReached = "not-reached" => w::outcome_not_reached,
    }
}

base::codes! {
    /// How somebody stands in work.
    pub enum Job {
        /// Without work, and not registered.
        Unemployed = "unemployed" => w::job_unemployed,
        /// Registered with the labour office.
        Registered = "registered" => w::job_registered,
        /// In training.
        Training = "training" => w::job_training,
        /// In work for a season or by the day.
        Temporary = "temporary" => w::job_temporary,
        /// In work by contract.
        Employed = "employed" => w::job_employed,
        /// Works for themselves.
        SelfEmployed = "self-employed" => w::job_self_employed,
        /// At home with a small child.
        Parent = "parental-leave" => w::job_parental_leave,
        /// At school.
        Student = "student" => w::job_student,
        /// Cannot work, for reasons of health.
        Unable = "unable" => w::job_unable,
    }
}
store::coded!(Outcome, Job);

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write) = (Action("case.read"), Action("task.write"));
    Routes::new()
        .get("/cases/{id}/assistance", read, web::list)
        .post("/cases/{id}/assistance", write, web::begin)
        .get("/cases/{id}/assistance/new", write, web::form)
        .get("/cases/{id}/assistance/{one}", write, web::one)
        .post("/cases/{id}/assistance/{one}", write, web::change)
        .post("/cases/{id}/assistance/{one}/end", write, web::end)
        .post("/cases/{id}/assistance/{one}/applications", write, web::applications::apply)
        .get("/cases/{id}/assistance/{one}/applications/{application}", write, web::applications::form)
        .post("/cases/{id}/assistance/{one}/applications/{application}", write, web::applications::answer)
        .post_upload("/cases/{id}/assistance/{one}/copies", Action("file.write"), web::copies::upload)
        .get("/api/v1/cases/{id}/assistance", read, api::list)
        .post("/api/v1/cases/{id}/assistance", write, api::create)
        .get("/api/v1/cases/{id}/assistance/{one}", read, api::one)
        .patch("/api/v1/cases/{id}/assistance/{one}", write, api::change)
        .post("/api/v1/cases/{id}/assistance/{one}/end", write, api::end)
        .post("/api/v1/cases/{id}/assistance/{one}/applications", write, api::apply)
        .post("/api/v1/cases/{id}/assistance/{one}/applications/{application}", write, api::answer)
}
