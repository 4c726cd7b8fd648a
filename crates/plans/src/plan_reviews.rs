//! A review of the plan, planned or not: how far each goal came, which is written back to the goal; how the domains
//! changed between two assessments; what the child and the parents say; what follows and when the next one is.

mod api;
mod change;
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
    include!(concat!(env!("OUT_DIR"), "/words_plans-reviews.rs"));
}

pub use change::{Change, between};
pub use form::{NewReview, Reached};
pub use pages::list;
pub use paper::PAPERS;
pub use read::{Line, Review, ReviewId, goals, lines, one};
pub use samples::samples;
pub(crate) use web::{WORDING, signed};
pub use write::sign;

use crate::working::{Kind, Sheet};
use access::{Action, Routes};
use base::ids::CaseId;

base::codes! {
    /// What follows from a review.
    pub enum Decision {
        /// The plan goes on.
        Continue = "continue" => w::decision_continue,
        /// A new plan is written.
        Change = "change" => w::decision_change,
        /// The case can be closed.
        Close = "close" => w::decision_close,
    }
}
store::coded!(Decision);

/// The paper that is being written.
pub const fn sheet(case: CaseId) -> Sheet {
    Sheet { case, kind: Kind::Review }
}

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write) = (Action("plan.read"), Action("plan.write"));
    Routes::new()
        .get("/cases/{id}/reviews/new", write, web::begin)
        .post("/cases/{id}/reviews/new", write, web::save)
        .get("/cases/{id}/reviews/{review}", read, web::show)
        .get("/api/v1/cases/{id}/reviews", read, api::list)
        .post("/api/v1/cases/{id}/reviews", write, api::create)
        .get("/api/v1/cases/{id}/reviews/{review}", read, api::one)
}

/// The description of this area's API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    use utoipa::OpenApi;
    api::ReviewsApi::openapi()
}
