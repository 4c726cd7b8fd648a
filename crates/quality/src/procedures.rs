//! The library of procedures: each in versions that never change once they are published, and who has read which.

mod api;
pub mod form;
mod pages;
pub mod read;
pub mod samples;
mod web;
pub mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_quality-procedures.rs"));
}

pub use api::ProceduresApi;
pub use form::{Body, NewProcedure, NewVersion};
pub use web::waiting;

use access::{Action, Role, Routes};
use base::Id;

/// A procedure.
pub enum Procedure {}
/// Id of a procedure.
pub type ProcedureId = Id<Procedure>;

/// A version of a procedure.
pub enum Version {}
/// Id of a version.
pub type VersionId = Id<Version>;

base::codes! {
    /// What a procedure is about: the documents that a provider keeps.
    pub enum Kind {
        /// How somebody is admitted.
        Admission = "admission" => w::kind_admission,
        /// How a case is opened, used and closed.
        CaseFlow = "case-flow" => w::kind_case_flow,
        /// What is done in an emergency.
        Emergencies = "emergencies" => w::kind_emergencies,
        /// What is done when violence is suspected.
        Violence = "violence" => w::kind_violence,
        /// Who may enter where.
        Access = "access" => w::kind_access,
        /// How complaints are taken and answered.
        Complaints = "complaints" => w::kind_complaints,
        /// Discipline at work.
        Discipline = "discipline" => w::kind_discipline,
        /// What somebody's work is.
        JobDescription = "job-description" => w::kind_job_description,
        /// The internal rules.
        InternalRules = "internal-rules" => w::kind_internal_rules,
        /// The ethical code.
        EthicalCode = "ethical-code" => w::kind_ethical_code,
        /// What the service is.
        ServiceDescription = "service-description" => w::kind_service_description,
        /// Anything else.
        Other = "other" => w::kind_other,
    }
}
store::coded!(Kind);

/// Who works in a centre and can be asked to read.
pub const READERS: [Role; 6] =
    [Role::Head, Role::CaseWorker, Role::Specialist, Role::DutyWorker, Role::Reception, Role::Volunteer];

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write) = (Action("procedure.read"), Action("procedure.write"));
    Routes::new()
        .get("/procedures", read, web::list)
        .get("/procedures/new", write, web::entry)
        .post_upload("/procedures", write, web::create)
        .get("/procedures/{id}", read, web::one)
        .get("/procedures/{id}/change", write, web::change_form)
        .post_upload("/procedures/{id}/change", write, web::change)
        .get("/procedures/{id}/versions/{number}", read, web::version)
        .get("/procedures/{id}/versions/{number}/file", read, web::file)
        .post("/procedures/{id}/versions/{number}/reading", read, web::confirm)
        .post("/procedures/{id}/reminder", write, web::remind)
        .get("/procedures/{id}/retirement", write, web::ask_retire)
        .post("/procedures/{id}/retirement", write, web::retire)
        .get("/api/v1/procedures", read, api::list)
        .post("/api/v1/procedures", write, api::create)
        .get("/api/v1/procedures/{id}", read, api::one)
        .post("/api/v1/procedures/{id}/versions", write, api::publish)
        .get("/api/v1/procedures/{id}/readings", write, api::readings)
        .post("/api/v1/procedures/{id}/readings", read, api::confirm)
        .post("/api/v1/procedures/{id}/reminder", write, api::remind)
        .post("/api/v1/procedures/{id}/retirement", write, api::retire)
}
