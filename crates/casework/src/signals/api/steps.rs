//! The steps of a signal over the API: when it came, who was told, who took it up, what was done.

use crate::{
    permits::ReadSignal,
    signals::steps::{self, StepLine},
};
use access::{Answer, App, Ask, Subject, Viewer, answer, audit::Entry, looked, permit};
use axum::extract::{Path, State};
use base::{Code, Id, ids::SignalId, jiff::Timestamp};
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

/// A step of a signal.
#[derive(Debug, Serialize, ToSchema)]
pub struct StepItem {
    /// Its id.
    id: Uuid,
    /// `received`, `alerted`, `accepted` …
    kind: &'static str,
    /// When.
    at: Timestamp,
    /// Who did it, or who was told.
    user: Option<Uuid>,
    /// Their name.
    user_name: Option<String>,
    /// How far up it was taken: 0 on duty, 1 substitute or next, 2 head of service.
    rung: Option<i64>,
    /// A remark: a reference, a reason.
    note: Option<String>,
}

/// The story of a signal.
#[derive(Debug, Serialize, ToSchema)]
pub struct StepItems {
    /// The first one first.
    items: Vec<StepItem>,
}

/// Every step of a signal, as it happened.
#[utoipa::path(get, path = "/api/v1/signals/{id}/steps", tag = "signals", params(("id" = Uuid, Path)),
    responses((status = 200, body = StepItems), (status = 404, description = "Not there, or not visible")))]
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<SignalId>) -> Answer {
    let mut db = app.store.read().await?;
    let leave = permit::<ReadSignal>(&mut db, &viewer, Subject::Signal(id)).await?;
    let lines = steps::of(&mut db, id).await?;
    drop(db);
    looked::record(&app, Entry::under(&leave, "signal.viewed")).await?;
    let items = lines.into_iter().map(|line| StepItem::of(&ask, line)).collect();
    Ok(answer::json(&json!(StepItems { items }), None))
}

impl StepItem {
    fn of(ask: &Ask, line: StepLine) -> Self {
        StepItem {
            id: line.id.uuid(),
            kind: line.kind.code(),
            at: line.at,
            user: line.user_id.map(Id::uuid),
            user_name: line.user_id.map(|_| line.name(ask.lang).to_owned()),
            rung: line.rung,
            note: line.note,
        }
    }
}
