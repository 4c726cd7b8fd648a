//! What is decided on a request: accepted, put on the waiting list, refused with ground and right of appeal, passed
//! on, withdrawn. What speaks against it is told before, and never stands in the way.

mod ages;
mod api;
mod catchment;
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

pub use ages::{Limit, WrongAge};
pub use api::TriageApi;
pub use catchment::{Municipality, Place};
pub use pages::{panel, told};
pub use reading::{OpenCase, earlier, open_cases};
pub use warnings::{Warning, noted, warnings};

use crate::record::RequestId;
use access::{Action, App, Ask, Form, Routes, Viewer};
use axum::extract::{Path, State};

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
        .with(of(Decision::Accept, "/requests/{id}/acceptance", triage))
        .with(of(Decision::Wait, "/requests/{id}/waiting", triage))
        .with(of(Decision::Refuse, "/requests/{id}/refusal", triage))
        .with(of(Decision::PassOn, "/requests/{id}/passing-on", triage))
        .with(of(Decision::Withdraw, "/requests/{id}/withdrawal", triage))
        .post("/api/v1/requests/{id}/triage", triage, api::decide)
}

/// The form of a decision, and taking it.
fn of(decision: Decision, path: &'static str, action: Action) -> Routes {
    let show = async move |State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<RequestId>| {
        web::show(&app, &ask, &viewer, id, decision).await
    };
    let decide =
        async move |State(app): State<App>,
                    ask: Ask,
                    viewer: Viewer,
                    Path(id): Path<RequestId>,
                    form: Form| { web::decide(&app, &ask, &viewer, (id, decision), form).await };
    Routes::new().get(path, action, show).post(path, action, decide)
}
