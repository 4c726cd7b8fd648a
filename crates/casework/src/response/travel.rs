//! The way to the ward: when they set off, when they arrived. A tap says "now"; what is written down later says why.

mod api;
mod form;
pub mod pages;
mod web;
mod write;

pub use form::NewTravel;
pub use write::record;

use super::{Step, w};
use crate::signals::{SignalView, StepKind};
use access::{Action, Routes};
use base::{Lang, jiff::Timestamp};

/// One end of the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leg {
    /// They set off.
    Departure,
    /// They arrived.
    Arrival,
}

impl Leg {
    const fn step(self) -> Step {
        match self {
            Leg::Departure => Step::SetOff,
            Leg::Arrival => Step::Arrive,
        }
    }

    const fn kind(self) -> StepKind {
        match self {
            Leg::Departure => StepKind::OnTheWay,
            Leg::Arrival => StepKind::Arrived,
        }
    }

    /// The last part of its address.
    pub const fn path(self) -> &'static str {
        match self {
            Leg::Departure => "departure",
            Leg::Arrival => "arrival",
        }
    }

    /// When it was, on this signal.
    pub fn at(self, signal: &SignalView) -> Option<Timestamp> {
        match self {
            Leg::Departure => signal.set_off_at,
            Leg::Arrival => signal.arrived_at,
        }
    }

    /// What the page is called on which it is written down later.
    pub fn title(self, lang: Lang) -> &'static str {
        match self {
            Leg::Departure => w::departure_title(lang),
            Leg::Arrival => w::arrival_title(lang),
        }
    }

    fn said(self, lang: Lang) -> &'static str {
        match self {
            Leg::Departure => w::departure_said(lang),
            Leg::Arrival => w::arrival_said(lang),
        }
    }
}

const READ: Action = Action("signal.read");
const RESPOND: Action = Action("signal.respond");

/// The routes of the way.
pub fn routes() -> Routes {
    Routes::new()
        .get("/signals/{id}/departure", RESPOND, web::departure_form)
        .post("/signals/{id}/departure", RESPOND, web::departure)
        .get("/signals/{id}/arrival", RESPOND, web::arrival_form)
        .post("/signals/{id}/arrival", RESPOND, web::arrival)
        .get("/api/v1/signals/{id}/departure", READ, api::read_departure)
        .post("/api/v1/signals/{id}/departure", RESPOND, api::depart)
        .get("/api/v1/signals/{id}/arrival", READ, api::read_arrival)
        .post("/api/v1/signals/{id}/arrival", RESPOND, api::arrive)
}

/// The documented paths of the way.
pub fn openapi() -> utoipa::openapi::OpenApi {
    api::document()
}
