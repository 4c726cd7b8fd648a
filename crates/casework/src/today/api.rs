//! The first screen over the API: the same facts, for a client of one's own.

use super::{TodayView, view::DueLine};
use access::{Answer, App, Ask, Viewer, answer};
use axum::extract::State;
use base::{
    Code,
    jiff::{Timestamp, civil::Date},
};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};

/// What waits for the caller.
#[derive(Debug, Serialize, ToSchema)]
pub struct TodayShape {
    /// One's own duty; none when not on duty.
    duty: Option<DutyNow>,
    /// Signals whose clock runs, the most pressing first.
    clocks: Vec<ClockShape>,
    /// Hand-over notes that were not read yet.
    handovers_unread: usize,
    /// Visits to the wards in the next seven days, and those nobody reported on.
    visits: Vec<VisitShape>,
    /// Meetings that were agreed on.
    meetings: Vec<DueShape>,
    /// Tasks and follow-ups of the next seven days, and those that are late.
    due: Vec<DueShape>,
    /// Notes that wait for a signature.
    unsigned: Vec<String>,
    /// Cases that changed since the last look.
    changed: Vec<String>,
}

/// One's own duty.
#[derive(Debug, Serialize, ToSchema)]
pub struct DutyNow {
    /// When the last of it ends.
    until: Timestamp,
    /// The wards, in words.
    wards: Vec<String>,
}

/// A signal whose clock runs.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClockShape {
    /// The page of the signal.
    href: String,
    /// What runs.
    label: String,
    /// When it runs out.
    due_at: Timestamp,
    /// How far the response has come.
    stage: &'static str,
    /// How dangerous it is to wait.
    risk: &'static str,
}

/// A visit to a ward.
#[derive(Debug, Serialize, ToSchema)]
pub struct VisitShape {
    /// Its page.
    href: String,
    /// The ward, in words.
    ward: String,
    /// When it was planned.
    planned_at: Timestamp,
}

/// Something with a day.
#[derive(Debug, Serialize, ToSchema)]
pub struct DueShape {
    /// Its page.
    href: String,
    /// What.
    text: String,
    /// Until when.
    due_on: Option<Date>,
}

/// What waits for the caller today.
#[utoipa::path(get, path = "/api/v1/today", tag = "today", responses((status = 200, body = TodayShape)))]
pub async fn today(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let view = super::web::view(&app, &viewer, ask.lang).await?;
    let shape = TodayShape::of(view);
    let value = answer::value(&shape)?;
    Ok(answer::json(&value, None))
}

#[derive(OpenApi)]
#[openapi(paths(today), components(schemas(TodayShape, DutyNow, ClockShape, VisitShape, DueShape)))]
struct Document;

/// The documented paths.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

impl TodayShape {
    fn of(view: TodayView) -> Self {
        let clock = |line: super::ClockLine| ClockShape {
            href: line.clock.href,
            label: line.clock.label,
            due_at: line.clock.due,
            stage: line.stage.code(),
            risk: line.risk.code(),
        };
        let due = |line: DueLine| DueShape { href: line.href, text: line.text, due_on: line.on };
        let mine = view.duty.and_then(|duty| duty.mine);
        TodayShape {
            duty: mine.map(|mine| DutyNow {
                until: mine.until,
                wards: mine.wards.into_iter().map(|(ward, _)| ward).collect(),
            }),
            clocks: view.clocks.unwrap_or_default().into_iter().map(clock).collect(),
            handovers_unread: view.handovers.len(),
            visits: view
                .visits
                .into_iter()
                .map(|visit| VisitShape { href: visit.href, ward: visit.ward, planned_at: visit.planned_at })
                .collect(),
            meetings: view
                .meetings
                .into_iter()
                .map(|meeting| DueShape {
                    href: meeting.href,
                    text: meeting.reference,
                    due_on: Some(meeting.on),
                })
                .collect(),
            due: view.due.into_iter().map(due).collect(),
            unsigned: view.drafts.into_iter().map(|draft| draft.href).collect(),
            changed: view.changed.into_iter().map(|case| case.href).collect(),
        }
    }
}
