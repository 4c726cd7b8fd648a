//! The closing report: what was done and reached, what the child and the parents say at the end. Outcome, where the
//! child lives, who stands by the family from now on and the follow-ups are those of the closure, which the case keeps.

mod pages;
mod paper;
mod read;
mod samples;
mod web;

pub use crate::progress_reports::w;
pub use pages::list;
pub use paper::PAPERS;
pub use read::{ClosingReport, ClosingReportId, Line, NewClosingReport, lines, one};
pub use samples::samples;
pub(crate) use web::{WORDING, signed};

use crate::working::{Kind, Sheet};
use access::{Action, Routes};
use base::ids::CaseId;

/// The paper that is being written.
pub const fn sheet(case: CaseId) -> Sheet {
    Sheet { case, kind: Kind::Closing }
}

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write) = (Action("plan.read"), Action("plan.write"));
    Routes::new()
        .get("/cases/{id}/closing-report/new", write, web::begin)
        .post("/cases/{id}/closing-report/new", write, web::save)
        .get("/cases/{id}/closing-reports/{report}", read, web::show)
        .get("/api/v1/cases/{id}/closing-reports", read, web::api::list)
        .post("/api/v1/cases/{id}/closing-reports", write, web::api::create)
}

/// The description of this area's API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    use utoipa::OpenApi;
    web::api::ClosingReportsApi::openapi()
}
