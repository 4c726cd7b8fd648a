//! The individual needs assessment: what the filled instruments show, in words, by domains of life; what the child and
//! the parents say; the seven factors of the child's best interest; conclusions. Signed, it never changes; the next one
//! replaces it.

mod api;
mod form;
mod pages;
mod paper;
mod read;
mod samples;
mod web;
mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_plans-needs.rs"));
}

pub use form::{Domain, NewNeeds, chosen, day_until};
pub use pages::list;
pub use paper::PAPERS;
pub use read::{Line, Needs, NeedsId, Shown, current, domains, lines, one, shown};
pub use samples::samples;
pub(crate) use web::{WORDING, signed};
pub use write::sign;

use crate::working::{Kind, Sheet};
use access::{Action, Routes};
use base::{Lang, ids::CaseId};

/// The field of a factor, and what it is called.
pub type Factor = (&'static str, fn(Lang) -> &'static str);

/// The seven factors of the child's best interest, as they stand in the law; the last may be left empty.
pub const FACTORS: [Factor; 7] = [
    ("wishes", w::factor_wishes),
    ("child_needs", w::factor_needs),
    ("background", w::factor_background),
    ("danger", w::factor_danger),
    ("ability", w::factor_ability),
    ("changes", w::factor_changes),
    ("circumstances", w::factor_circumstances),
];

/// The paper that is being written.
pub const fn sheet(case: CaseId) -> Sheet {
    Sheet { case, kind: Kind::Needs }
}

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write) = (Action("plan.read"), Action("plan.write"));
    Routes::new()
        .get("/cases/{id}/needs-assessments/new", write, web::begin)
        .post("/cases/{id}/needs-assessments/new", write, web::save)
        .get("/cases/{id}/needs-assessments/{needs}", read, web::show)
        .get("/api/v1/cases/{id}/needs-assessments", read, api::list)
        .post("/api/v1/cases/{id}/needs-assessments", write, api::create)
        .get("/api/v1/cases/{id}/needs-assessments/{needs}", read, api::one)
}

/// The description of this area's API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    use utoipa::OpenApi;
    api::NeedsApi::openapi()
}
