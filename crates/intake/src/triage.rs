//! What is decided on a request: accepted, put on the waiting list, refused with ground and right of appeal, passed
//! on, withdrawn. What speaks against it is told before, and never stands in the way.

mod api;
pub mod form;
mod pages;
mod reading;
pub mod samples;
mod warnings;
mod web;
pub mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_intake-triage.rs"));
}

pub use api::TriageApi;
pub use pages::{panel, told};
pub use reading::{OpenCase, earlier, open_cases};
pub use warnings::{Warning, warnings};

use access::{Action, Routes};

base::codes! {
    /// What may be decided.
    pub enum Decision {
        /// The family is served from now on.
        Accept = "acceptance" => w::decision_accept,
        /// It waits for a place.
        Wait = "waiting" => w::decision_wait,
        /// It is refused.
        Refuse = "refusal" => w::decision_refuse,
        /// Another body takes care.
        PassOn = "passing-on" => w::decision_pass_on,
        /// The family does not want it any more.
        Withdraw = "withdrawal" => w::decision_withdraw,
    }
}

impl Decision {
    /// The step that it makes.
    pub const fn step(self) -> crate::state::Step {
        use crate::state::Step;
        match self {
            Decision::Accept => Step::Accept,
            Decision::Wait => Step::Wait,
            Decision::Refuse => Step::Refuse,
            Decision::PassOn => Step::PassOn,
            Decision::Withdraw => Step::Withdraw,
        }
    }
}

/// The routes of this area; the last part of an address is the code of the decision.
pub fn routes() -> Routes {
    let triage = Action("request.triage");
    Routes::new()
        .get("/requests/{id}/acceptance", triage, web::accept_form)
        .post("/requests/{id}/acceptance", triage, web::accept)
        .get("/requests/{id}/waiting", triage, web::wait_form)
        .post("/requests/{id}/waiting", triage, web::wait)
        .get("/requests/{id}/refusal", triage, web::refuse_form)
        .post("/requests/{id}/refusal", triage, web::refuse)
        .get("/requests/{id}/passing-on", triage, web::pass_on_form)
        .post("/requests/{id}/passing-on", triage, web::pass_on)
        .get("/requests/{id}/withdrawal", triage, web::withdraw_form)
        .post("/requests/{id}/withdrawal", triage, web::withdraw)
        .post("/api/v1/requests/{id}/triage", triage, api::decide)
}
