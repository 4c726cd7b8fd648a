//! The progress report to the body that referred the family: drawn from the records of a period, put into words by the
//! worker, signed. What is signed never changes.

mod drawn;
mod form;
mod pages;
mod paper;
mod read;
mod samples;
mod web;

/// The words of this area and of the closing report.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_plans-reports.rs"));
}

pub use drawn::{Period, draw};
pub use form::NewReport;
pub use pages::list;
pub use paper::PAPERS;
pub use read::{Line, Report, ReportId, lines, one};
pub use samples::samples;
pub(crate) use web::{WORDING, signed};

use crate::working::{Kind, Sheet};
use access::{Action, Routes};
use base::ids::CaseId;

/// The paper that is being written.
pub const fn sheet(case: CaseId) -> Sheet {
    Sheet { case, kind: Kind::Report }
}

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write) = (Action("plan.read"), Action("plan.write"));
    Routes::new()
        .get("/cases/{id}/reports/new", write, web::begin)
        .post("/cases/{id}/reports/new", write, web::save)
        .get("/cases/{id}/reports/{report}", read, web::show)
        .get("/api/v1/cases/{id}/reports", read, web::api::list)
        .post("/api/v1/cases/{id}/reports", write, web::api::create)
        .get("/api/v1/cases/{id}/reports/{report}", read, web::api::one)
}

/// The description of this area's API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    use utoipa::OpenApi;
    web::api::ReportsApi::openapi()
}
