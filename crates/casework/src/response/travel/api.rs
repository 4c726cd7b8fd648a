//! The way to the ward over the API.

use super::{Leg, NewTravel, write};
use crate::{
    permits::{ReadSignal, RespondToSignal},
    response::web::{if_unchanged, visible},
    signals::{SignalView, read as signals},
};
use access::{Answer, App, Ask, Subject, Viewer, WebError, Write, answer, ask::Json, permit};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, ids::SignalId, jiff::Timestamp};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// A departure or an arrival.
#[derive(Debug, Serialize, ToSchema)]
pub struct Travel {
    /// The signal.
    signal: Uuid,
    /// When it was.
    at: Timestamp,
    /// How far the response has come.
    stage: &'static str,
    /// The version of the signal, as in `ETag`.
    version: i64,
}

/// When it was; empty means now.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct NewTravelBody {
    /// Local time in Sofia, `2026-03-05T14:30`; now when left out.
    at: Option<String>,
    /// Why it is written down later, or corrected.
    reason: Option<String>,
}

/// When they set off; 404 when nobody has.
#[utoipa::path(get, path = "/api/v1/signals/{id}/departure", tag = "response",
    params(("id" = Uuid, Path, description = "The signal")), responses((status = 200, body = Travel)))]
pub async fn read_departure(State(app): State<App>, viewer: Viewer, Path(id): Path<SignalId>) -> Answer {
    read(&app, &viewer, Leg::Departure, id).await
}

/// When they arrived; 404 when nobody has.
#[utoipa::path(get, path = "/api/v1/signals/{id}/arrival", tag = "response",
    params(("id" = Uuid, Path, description = "The signal")), responses((status = 200, body = Travel)))]
pub async fn read_arrival(State(app): State<App>, viewer: Viewer, Path(id): Path<SignalId>) -> Answer {
    read(&app, &viewer, Leg::Arrival, id).await
}

/// They set off.
#[utoipa::path(post, path = "/api/v1/signals/{id}/departure", tag = "response", request_body = NewTravelBody,
    params(("id" = Uuid, Path, description = "The signal")),
    responses((status = 201, body = Travel), (status = 409, description = "Not accepted yet, or known already")))]
pub async fn depart(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    save(&app, &ask, &viewer, Leg::Departure, id, &headers, body).await
}

/// They arrived.
#[utoipa::path(post, path = "/api/v1/signals/{id}/arrival", tag = "response", request_body = NewTravelBody,
    params(("id" = Uuid, Path, description = "The signal")),
    responses((status = 201, body = Travel), (status = 409, description = "Not accepted yet, or known already")))]
pub async fn arrive(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    save(&app, &ask, &viewer, Leg::Arrival, id, &headers, body).await
}

#[derive(OpenApi)]
#[openapi(paths(read_departure, read_arrival, depart, arrive), components(schemas(Travel, NewTravelBody)))]
struct Document;

/// The documented paths.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

async fn read(app: &App, viewer: &Viewer, leg: Leg, id: SignalId) -> Answer {
    let mut db = app.store.read().await?;
    let (_, signal) = visible::<ReadSignal>(&mut db, viewer, id).await?;
    Ok(answer::json(&answer::value(&Travel::of(leg, &signal)?)?, Some(signal.version)))
}

async fn save(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    leg: Leg,
    id: SignalId,
    headers: &HeaderMap,
    body: Json,
) -> Answer {
    let new = NewTravel::parse(&body.0, ask.now)?;
    let mut write = Write::api(app, ask, headers, &body.0).await?;
    let permit = permit::<RespondToSignal>(&mut *write, viewer, Subject::Signal(id)).await?;
    if_unchanged(&mut write, headers, id).await?;
    write::record(&mut write, &permit, leg, &new).await?;
    let shape = Travel::of(leg, &signals::one(&mut *write, id).await?)?;
    write.created(&format!("/api/v1/signals/{id}/{}", leg.path()), &answer::value(&shape)?).await
}

impl Travel {
    fn of(leg: Leg, signal: &SignalView) -> Result<Self, WebError> {
        Ok(Travel {
            signal: signal.id.uuid(),
            at: leg.at(signal).ok_or(WebError::NotFound)?,
            stage: signal.stage.code(),
            version: signal.version,
        })
    }
}
