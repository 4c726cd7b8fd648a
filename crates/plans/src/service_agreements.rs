//! The agreement with a family: parties, services, term, fee, duties; its draft is handed over first, then it is signed
//! and numbered; annexes change or extend it; it ends with a ground. Not to be taken for the agreements with partner
//! organisations, which the directory keeps.

mod annex;
mod api;
mod form;
mod pages;
mod paper;
mod read;
mod samples;
mod stage;
mod term;
mod web;
mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_plans-agreements.rs"));
}

pub use annex::{Annex, NewAnnex, of as annexes};
pub use form::{Ending, NewAgreement, Signing};
pub use pages::list;
pub use paper::PAPERS;
pub use read::{Agreement, AgreementId, Line, lines, one, services};
pub use samples::samples;
pub use stage::{Ground, Stage, Step};
pub(crate) use web::{WORDING, handed_over};
pub use write::{begin_plan, end, end_with_case, hand_over, sign};

use crate::working::{Kind, Sheet};
use access::{Action, Routes};
use base::ids::CaseId;

/// The paper that is being written.
pub const fn sheet(case: CaseId) -> Sheet {
    Sheet { case, kind: Kind::Agreement }
}

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write) = (Action("plan.read"), Action("service-agreement.write"));
    Routes::new()
        .get("/cases/{id}/agreements/new", write, web::begin)
        .post("/cases/{id}/agreements/new", write, web::save)
        .get("/cases/{id}/agreements/{agreement}", read, web::show)
        .get("/cases/{id}/agreements/{agreement}/signature", write, web::sign_form)
        .post("/cases/{id}/agreements/{agreement}/signature", write, web::sign)
        .get("/cases/{id}/agreements/{agreement}/annexes", write, annex::web::form)
        .post("/cases/{id}/agreements/{agreement}/annexes", write, annex::web::add)
        .get("/cases/{id}/agreements/{agreement}/ending", write, web::end_form)
        .post("/cases/{id}/agreements/{agreement}/ending", write, web::end)
        .get("/api/v1/cases/{id}/agreements", read, api::list)
        .post("/api/v1/cases/{id}/agreements", write, api::create)
        .get("/api/v1/cases/{id}/agreements/{agreement}", read, api::one)
        .post("/api/v1/cases/{id}/agreements/{agreement}/signature", write, api::sign)
        .post("/api/v1/cases/{id}/agreements/{agreement}/annexes", write, api::annex)
        .post("/api/v1/cases/{id}/agreements/{agreement}/ending", write, api::end)
}

/// The description of this area's API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    use utoipa::OpenApi;
    api::AgreementsApi::openapi()
}
