//! Notification of the child protection department: that it was told, when and by whom, or that it knew already; and
//! the paper that says so.

mod api;
pub mod finding;
mod form;
mod kinds;
pub mod pages;
mod proposal;
mod read;
mod samples;
mod web;
mod write;

pub use form::NewNotification;
pub use kinds::{NotificationKind, Way};
pub use read::{NotificationRow, of_signal};
pub use write::notify;

pub(super) use samples::{notification as sample, samples};

use super::w;
use access::{Action, Routes};
use base::ids::SignalId;

/// A notification.
pub enum Notification {}

const RESPOND: Action = Action("signal.respond");
const READ: Action = Action("signal.read");

/// The routes of notifications.
pub fn routes() -> Routes {
    Routes::new()
        .get("/signals/{id}/notifications/new", RESPOND, web::new)
        .post("/signals/{id}/notifications", RESPOND, web::notify)
        .get("/signals/{id}/notifications/{notification}", READ, web::show)
        .post("/signals/{id}/notifications/{notification}/finding", RESPOND, finding::keep)
        .post("/api/v1/signals/{id}/notifications/{notification}/finding", RESPOND, finding::answered)
        .get("/api/v1/signals/{id}/notifications", READ, api::list)
        .post("/api/v1/signals/{id}/notifications", RESPOND, api::notify)
        .get("/api/v1/signals/{id}/notifications/{notification}", READ, api::read)
}

/// The documented paths of notifications.
pub fn openapi() -> utoipa::openapi::OpenApi {
    api::document()
}

/// The name of the draft that the form keeps.
fn draft_name(signal: SignalId) -> String {
    format!("notification-{signal}")
}
