//! Signals: somebody says that a child may be left. From the call to the moment somebody takes it up.

mod api;
pub mod change;
pub mod escalate;
pub mod form;
pub mod join;
mod kinds;
pub mod link;
pub mod owed;
pub mod pages;
pub mod read;
pub mod receive;
pub mod register;
pub mod report;
pub mod steps;
pub mod terms;
mod web;

pub use api::openapi;
pub use form::NewSignal;
pub use kinds::{Channel, ChildState, Reason, ReporterRole, Stage, StepKind};
pub use read::SignalView;
pub use receive::receive;

use access::{Action, App, Ask, Routes, Viewer, app::Coming};
use axum::extract::{Path, State};
use base::{Lang, jiff::Timestamp};
use page::{ClockView, Markup, Waiting};

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_signals.rs"));
}

/// What the response puts on the page of a signal: what to do next, meetings, outcome. Plugged in by `lib.rs`,
/// since the response stands on signals and not the other way round.
pub type Panels = for<'a> fn(&'a App, &'a Ask, &'a Viewer, &'a SignalView) -> Coming<'a, Markup>;

const READ: Action = Action("signal.read");
const CREATE: Action = Action("signal.create");
const WRITE: Action = Action("signal.write");
const JOIN: Action = Action("signal.join");
const LINK: Action = Action("ward-link.write");

/// The routes of this area; `panels` is what the response shows on the page of a signal.
pub fn routes(panels: Panels) -> Routes {
    let one = move |State(app), ask, viewer, Path(id)| web::one(panels, app, ask, viewer, id);
    Routes::new()
        .get("/signals", READ, web::list)
        .get("/signals/new", CREATE, web::entry)
        .post("/signals", CREATE, web::receive)
        .get("/signals/{id}", READ, one)
        .get("/signals/{id}/change", WRITE, web::changing::form)
        .post("/signals/{id}/change", WRITE, web::changing::change)
        .get("/signals/{id}/join", JOIN, web::joining::form)
        .post("/signals/{id}/join", JOIN, web::joining::join)
        .post("/signals/{id}/part", JOIN, web::joining::part)
        .get("/api/v1/signals", READ, api::list)
        .post("/api/v1/signals", CREATE, api::create)
        .get("/api/v1/signals/{id}", READ, api::one)
        .patch("/api/v1/signals/{id}", WRITE, api::change)
        .get("/api/v1/signals/{id}/steps", READ, api::steps::list)
        .with(link_routes())
        .with(outside_routes())
}

/// The link of a ward, for the centre.
fn link_routes() -> Routes {
    Routes::new()
        .get("/wards/{id}/link", LINK, web::door::show)
        .post("/wards/{id}/link", LINK, web::door::make)
        .post("/wards/{id}/link/pin", LINK, web::door::new_pin)
        .get("/wards/{id}/link/revocation", LINK, web::door::ask_revoke)
        .post("/wards/{id}/link/revocation", LINK, web::door::revoke)
        .get("/wards/{id}/link/poster", LINK, web::door::poster)
}

/// What people without an account reach.
fn outside_routes() -> Routes {
    Routes::new()
        .get("/r/{token}", Action::PUBLIC, web::ward::form)
        .post("/r/{token}", Action::PUBLIC, web::ward::report)
        .get("/r/{token}/sent", Action::PUBLIC, web::ward::sent)
        .get("/r/{token}/status", Action::PUBLIC, web::ward::ask_status)
        .post("/r/{token}/status", Action::PUBLIC, web::ward::status)
        .get("/report", Action::PUBLIC, web::public::form)
        .post("/report", Action::PUBLIC, web::public::send)
        .get("/report/sent/{ticket}", Action::PUBLIC, web::public::sent)
        .get("/report/status", Action::PUBLIC, web::public::ask_status)
        .post("/report/status", Action::PUBLIC, web::public::status)
}

/// The running clocks that concern a viewer, for the strip on every page.
pub fn clocks<'a>(app: &'a App, viewer: &'a Viewer, lang: Lang) -> Coming<'a, Vec<ClockView>> {
    Box::pin(async move {
        if !viewer.may_ever(READ) {
            return Ok(Vec::new());
        }
        let lines = read::running(&mut app.store.read().await?, viewer, IN_STRIP).await?;
        Ok(lines.iter().map(|line| line.clock(lang)).collect())
    })
}

/// How long a signal has waited for somebody to take it up; none when somebody has. It waits from the moment it was
/// entered, and is late when the first alert was due to be answered.
pub fn waiting(stage: Stage, received_at: Timestamp, take_up_by: Option<Timestamp>) -> Option<Waiting> {
    let until = take_up_by.or_else(|| terms::usual_acceptance(received_at))?;
    (stage == Stage::Received).then_some(Waiting { since: received_at, until })
}

/// Most clocks that the strip counts.
const IN_STRIP: i64 = 30;
