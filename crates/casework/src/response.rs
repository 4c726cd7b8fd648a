//! What is done about a signal: accepted, on the way, arrived, met, notified, decided; and the guide beside it.

pub mod acceptance;
pub mod alert;
pub mod guide;
pub mod meeting;
pub mod notification;
pub mod outcome;
mod panels;
pub mod party;
mod samples;
mod stage;
pub mod standing;
pub mod task;
pub mod travel;
mod web;
pub mod weighing;

pub use panels::panels;
pub use samples::samples;
pub use stage::Step;

use access::Routes;
use utoipa::openapi::{OpenApi, OpenApiBuilder};

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_response.rs"));
}

/// The routes of this area.
pub fn routes() -> Routes {
    acceptance::routes()
        .with(travel::routes())
        .with(meeting::routes())
        .with(task::routes())
        .with(notification::routes())
        .with(alert::routes())
        .with(weighing::routes())
        .with(outcome::routes())
        .with(guide::routes())
}

/// The documented paths of this area.
pub fn openapi() -> OpenApi {
    let parts = [
        acceptance::openapi(),
        travel::openapi(),
        meeting::openapi(),
        task::openapi(),
        notification::openapi(),
        alert::openapi(),
        weighing::openapi(),
        outcome::openapi(),
        guide::openapi(),
    ];
    let mut whole = OpenApiBuilder::new().build();
    parts.into_iter().for_each(|part| whole.merge(part));
    whole
}
