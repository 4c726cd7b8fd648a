//! A family is referred to another service: what for, what may be told and what not, the answer of the other side
//! through a link without an account, what came of it.
//!
//! The worker chooses what is told; it is kept as it stood, and the link, the paper and the letter show no more.

mod answering;
mod api;
mod facts;
mod form;
mod link;
mod pages;
mod paper;
mod read;
mod samples;
mod sending;
mod stage;
mod web;
mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_plans-referrals.rs"));
}

pub use answering::{NewAnswer, NewOutcome, Says, answer, opened, outcome};
pub use facts::Fact;
pub use form::NewReferral;
pub use link::new_pin;
pub use pages::list;
pub use paper::PAPERS;
pub use read::{Referral, ReferralId, of_case, one};
pub(crate) use samples::sample;
pub use samples::samples;
pub use sending::{Sent, send, send_with};
pub use stage::{Ground, Outcome, Stage, Step};
pub(crate) use web::{WORDING, registered};
pub use write::{register, withdraw};

use crate::working::{Kind, Sheet};
use access::{Action, Routes};
use base::ids::CaseId;

/// The referral that is being written.
pub const fn sheet(case: CaseId) -> Sheet {
    Sheet { case, kind: Kind::Referral }
}

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write, answer, open) =
        (Action("plan.read"), Action("referral.write"), Action("referral.answer"), Action::PUBLIC);
    Routes::new()
        .get("/cases/{id}/referrals", read, web::list)
        .get("/cases/{id}/referrals/new", write, web::begin)
        .post("/cases/{id}/referrals/new", write, web::save)
        .get("/cases/{id}/referrals/{referral}", read, web::show)
        .post("/cases/{id}/referrals/{referral}/sending", write, web::steps::send)
        .post("/cases/{id}/referrals/{referral}/pin", write, web::steps::pin)
        .get("/cases/{id}/referrals/{referral}/withdrawal", write, web::steps::ask_withdraw)
        .post("/cases/{id}/referrals/{referral}/withdrawal", write, web::steps::withdraw)
        .post("/cases/{id}/referrals/{referral}/answer", answer, web::steps::answer)
        .post("/cases/{id}/referrals/{referral}/outcome", answer, web::steps::outcome)
        .get("/referred/{token}", open, web::door::ask_pin)
        .post("/referred/{token}", open, web::door::look)
        .post("/referred/{token}/answer", open, web::door::answer)
        .post("/referred/{token}/outcome", open, web::door::outcome)
        .get("/api/v1/cases/{id}/referrals", read, api::list)
        .post("/api/v1/cases/{id}/referrals", write, api::create)
        .get("/api/v1/cases/{id}/referrals/{referral}", read, api::one)
        .post("/api/v1/cases/{id}/referrals/{referral}/sending", write, api::send)
        .post("/api/v1/cases/{id}/referrals/{referral}/withdrawal", write, api::withdraw)
        .post("/api/v1/cases/{id}/referrals/{referral}/answer", answer, api::answer)
        .post("/api/v1/cases/{id}/referrals/{referral}/outcome", answer, api::outcome)
}

/// The description of this area's API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    use utoipa::OpenApi;
    api::ReferralsApi::openapi()
}
