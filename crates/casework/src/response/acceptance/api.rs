//! Acceptance over the API.

use super::{form::NewHandover, write};
use crate::{
    permits::{AcceptSignal, ReadSignal, RespondToSignal},
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
use store::Db;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// Who answers for a signal.
#[derive(Debug, Serialize, ToSchema)]
pub struct Acceptance {
    /// The signal.
    signal: Uuid,
    /// As people write it.
    reference: String,
    /// When it was taken up.
    accepted_at: Timestamp,
    /// Who answers for it now.
    accepted_by: Option<Uuid>,
    /// Their name.
    accepted_by_name: Option<String>,
    /// How far the response has come.
    stage: &'static str,
    /// The version of the signal, as in `ETag`.
    version: i64,
}

/// To whom a signal goes and why.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct Handover {
    /// The user who takes it over.
    to: Uuid,
    /// Why.
    reason: String,
    /// True when the former worker stays on the team.
    stay: Option<bool>,
}

/// Who accepted a signal; 404 while it waits.
#[utoipa::path(get, path = "/api/v1/signals/{id}/acceptance", tag = "response",
    params(("id" = Uuid, Path, description = "The signal")),
    responses((status = 200, body = Acceptance), (status = 404, description = "Not accepted yet, or not visible")))]
pub async fn read(State(app): State<App>, viewer: Viewer, Path(id): Path<SignalId>) -> Answer {
    let mut db = app.store.read().await?;
    let (_, signal) = visible::<ReadSignal>(&mut db, &viewer, id).await?;
    let shape = Acceptance::of(&signal).ok_or(WebError::NotFound)?;
    Ok(answer::json(&answer::value(&shape)?, Some(signal.version)))
}

/// Takes a signal up; 409 with the colleague's name when somebody already has.
#[utoipa::path(post, path = "/api/v1/signals/{id}/acceptance", tag = "response",
    params(("id" = Uuid, Path, description = "The signal")),
    responses((status = 201, body = Acceptance), (status = 409, description = "A colleague has taken it up")))]
pub async fn accept(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<AcceptSignal>(&mut *write, &viewer, Subject::Signal(id)).await?;
    if_unchanged(&mut write, &headers, id).await?;
    write::accept(&mut write, &permit).await?;
    created(write, id).await
}

/// Hands a signal over to a colleague.
#[utoipa::path(post, path = "/api/v1/signals/{id}/handover", tag = "response", request_body = Handover,
    params(("id" = Uuid, Path, description = "The signal")),
    responses((status = 201, body = Acceptance), (status = 422, description = "The colleague cannot take it")))]
pub async fn hand_over(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let new = NewHandover::parse(&body.0)?;
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<RespondToSignal>(&mut *write, &viewer, Subject::Signal(id)).await?;
    if_unchanged(&mut write, &headers, id).await?;
    write::hand_over(&mut write, &permit, &new, &app.settings.base_url).await?;
    created(write, id).await
}

#[derive(OpenApi)]
#[openapi(paths(read, accept, hand_over), components(schemas(Acceptance, Handover)))]
struct Document;

/// The documented paths.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

async fn created(mut write: Write, id: SignalId) -> Answer {
    let shape = current(&mut *write, id).await?;
    write.created(&format!("/api/v1/signals/{id}/acceptance"), &answer::value(&shape)?).await
}

async fn current(db: &mut impl Db, id: SignalId) -> Result<Acceptance, WebError> {
    Acceptance::of(&signals::one(db, id).await?).ok_or(WebError::NotFound)
}

impl Acceptance {
    fn of(signal: &SignalView) -> Option<Self> {
        Some(Acceptance {
            signal: signal.id.uuid(),
            reference: signal.reference.clone(),
            accepted_at: signal.accepted_at?,
            accepted_by: signal.accepted_by.map(base::Id::uuid),
            accepted_by_name: signal.accepted_name.clone(),
            stage: signal.stage.code(),
            version: signal.version,
        })
    }
}
