//! Weighing over the API.

use super::{NewWeighing, weigh as write};
use crate::{permits::RespondToSignal, response::web::if_unchanged};
use access::{Answer, App, Ask, Subject, Viewer, Write, ask::Json, permit};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, ids::SignalId};
use serde_json::json;
use utoipa::{OpenApi, ToSchema};

/// A level of risk and what it rests on.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct WeighingBody {
    /// high, medium, low
    risk: String,
    /// What it rests on.
    reason: String,
}

/// Weighs the risk anew.
#[utoipa::path(post, path = "/api/v1/signals/{id}/risk", tag = "response", request_body = WeighingBody,
    params(("id" = Uuid, Path, description = "The signal")),
    responses((status = 201, description = "Weighed"), (status = 409, description = "The signal is closed")))]
pub async fn weigh(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let new = NewWeighing::parse(&body.0)?;
    let mut turn = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<RespondToSignal>(&mut *turn, &viewer, Subject::Signal(id)).await?;
    if_unchanged(&mut turn, &headers, id).await?;
    write(&mut turn, &permit, &new).await?;
    let said = json!({ "signal": id, "risk": new.risk.code(), "reason": new.reason });
    turn.created(&format!("/api/v1/signals/{id}"), &said).await
}

#[derive(OpenApi)]
#[openapi(paths(weigh), components(schemas(WeighingBody)))]
struct Document;

/// The documented paths.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}
