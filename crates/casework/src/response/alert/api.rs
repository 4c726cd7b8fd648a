//! Early informing over the API.

use super::{AlertRow, NewAlert, read, write};
use crate::{
    permits::{ReadSignal, RespondToSignal},
    response::web::{if_unchanged, visible},
};
use access::{Answer, App, Ask, Subject, Viewer, Write, answer, ask::Json, permit};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, ids::SignalId, jiff::Timestamp};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};

/// Somebody who was told.
#[derive(Debug, Serialize, ToSchema)]
pub struct AlertShape {
    /// provider, hospital, cpd
    party: &'static str,
    receiver: String,
    /// phone, email, letter, in-person
    channel: &'static str,
    alerted_at: Timestamp,
}

/// Who was told of a signal.
#[derive(Debug, Serialize, ToSchema)]
pub struct Alerts {
    /// The first one first.
    items: Vec<AlertShape>,
}

/// An alert to be recorded.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct AlertBody {
    /// provider, hospital, cpd
    party: String,
    receiver: String,
    /// phone, email, letter, in-person
    channel: String,
    /// Now when left out.
    at: Option<String>,
}

/// Who was told of a signal.
#[utoipa::path(get, path = "/api/v1/signals/{id}/alerts", tag = "response",
    params(("id" = Uuid, Path, description = "The signal")), responses((status = 200, body = Alerts)))]
pub async fn list(State(app): State<App>, viewer: Viewer, Path(id): Path<SignalId>) -> Answer {
    let mut db = app.store.read().await?;
    visible::<ReadSignal>(&mut db, &viewer, id).await?;
    let items = read::of_signal(&mut db, id).await?.into_iter().map(AlertShape::of).collect();
    Ok(answer::json(&answer::value(&Alerts { items })?, None))
}

/// Records that somebody was told.
#[utoipa::path(post, path = "/api/v1/signals/{id}/alerts", tag = "response", request_body = AlertBody,
    params(("id" = Uuid, Path, description = "The signal")), responses((status = 201, body = Alerts)))]
pub async fn alert(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let new = NewAlert::parse(&body.0, ask.now)?;
    let mut turn = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<RespondToSignal>(&mut *turn, &viewer, Subject::Signal(id)).await?;
    if_unchanged(&mut turn, &headers, id).await?;
    write::alert(&mut turn, &permit, &new).await?;
    let items = read::of_signal(&mut *turn, id).await?.into_iter().map(AlertShape::of).collect();
    turn.created(&format!("/api/v1/signals/{id}/alerts"), &answer::value(&Alerts { items })?).await
}

#[derive(OpenApi)]
#[openapi(paths(list, alert), components(schemas(AlertShape, Alerts, AlertBody)))]
struct Document;

/// The documented paths.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

impl AlertShape {
    fn of(row: AlertRow) -> Self {
        AlertShape {
            party: row.party.code(),
            receiver: row.receiver,
            channel: row.channel.code(),
            alerted_at: row.alerted_at,
        }
    }
}
