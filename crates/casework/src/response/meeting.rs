//! Meetings: the first with the mother, further talks, the talk about a diagnosis, the meeting of three.

mod api;
mod change;
mod form;
mod kinds;
pub mod pages;
mod read;
mod samples;
mod web;
mod write;

pub use change::change;
pub use form::{NewMeeting, NewParticipant, NewTask};
pub use kinds::{Consent, Intention, Known, MeetingKind, PartRole};
pub use read::{MeetingRow, MeetingView, of_signal};
pub use write::record;

pub(super) use samples::{meeting as sample, samples};

pub(super) use form::task;

use super::w;
use access::{Action, Routes};
use base::{Code, ids::SignalId};

/// A meeting.
pub enum Meeting {}

const RESPOND: Action = Action("signal.respond");
const READ: Action = Action("signal.read");

/// The routes of meetings.
pub fn routes() -> Routes {
    Routes::new()
        .get("/signals/{id}/meetings/new", RESPOND, web::new)
        .post("/signals/{id}/meetings", RESPOND, web::record)
        .get("/signals/{id}/meetings/{meeting}", READ, web::show)
        .get("/signals/{id}/meetings/{meeting}/edit", RESPOND, web::edit)
        .post("/signals/{id}/meetings/{meeting}", RESPOND, web::change)
        .get("/api/v1/signals/{id}/meetings", READ, api::list)
        .post("/api/v1/signals/{id}/meetings", RESPOND, api::record)
        .get("/api/v1/signals/{id}/meetings/{meeting}", READ, api::read)
        .post("/api/v1/signals/{id}/meetings/{meeting}", RESPOND, api::change)
}

/// The documented paths of meetings.
pub fn openapi() -> utoipa::openapi::OpenApi {
    api::document()
}

/// The name of the draft that the form of such a meeting keeps.
fn draft_name(signal: SignalId, kind: MeetingKind) -> String {
    format!("meeting-{}-{signal}", kind.code())
}
