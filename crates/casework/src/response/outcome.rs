//! The outcome: where the child lives, and what becomes of the signal - a case that takes everything over, or an end
//! with a reason.

mod api;
mod carry;
mod close;
mod form;
mod kinds;
pub mod pages;
mod read;
mod samples;
mod web;
mod write;

pub use carry::{Carried, carried};
pub use close::{close, open_case};
pub use form::{NewClosure, NewOutcome, NewTakeover};
pub use kinds::Outcome;
pub use read::{OutcomeRow, of_signal};
pub use write::decide;

pub(super) use samples::{outcome as sample, samples};

use super::w;
use access::{Action, Routes};

const RESPOND: Action = Action("signal.respond");
const READ: Action = Action("signal.read");

/// The routes of outcomes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/signals/{id}/outcome", RESPOND, web::outcome_form)
        .post("/signals/{id}/outcome", RESPOND, web::decide)
        .get("/signals/{id}/case", RESPOND, web::next)
        .post("/signals/{id}/case", Action("case.create"), web::open_case)
        .post("/signals/{id}/closure", RESPOND, web::close)
        .get("/api/v1/signals/{id}/outcome", READ, api::read)
        .post("/api/v1/signals/{id}/outcome", RESPOND, api::decide)
        .post("/api/v1/signals/{id}/case", Action("case.create"), api::open_case)
        .post("/api/v1/signals/{id}/closure", RESPOND, api::close)
}

/// The documented paths of outcomes.
pub fn openapi() -> utoipa::openapi::OpenApi {
    api::document()
}
