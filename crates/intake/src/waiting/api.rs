//! The waiting list over the API.

use super::{
    Standing,
    read::{self, WaitingLine},
    write,
};
use crate::{
    permits::Triage,
    record::{self, RequestId},
};
use access::{Answer, App, Ask, Viewer, WebError, Write, answer, ask::Json};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, clock, jiff::civil::Date};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// Somebody who waits for a place.
#[derive(Debug, Serialize, ToSchema)]
pub struct WaitingItem {
    /// The request.
    request_id: Uuid,
    /// Its reference.
    reference: String,
    /// The centre.
    centre_id: Uuid,
    /// The place in the list of the centre, from 1.
    place: usize,
    /// Since when it waits.
    #[schema(value_type = String, format = Date)]
    since_on: Date,
    /// Days it has waited.
    days: i64,
    /// `first`, `raised` or `ordinary`.
    priority: &'static str,
    /// Why.
    reason: Option<String>,
    /// Papers still missing.
    missing_papers: i64,
    /// Version of its place, for `If-Match`.
    version: i64,
}

/// The waiting lists of the centres whose requests the user may read, who is next first.
#[utoipa::path(get, path = "/api/v1/waiting-list", tag = "requests",
    responses((status = 200, body = Vec<WaitingItem>)))]
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let lines = read::list(&mut app.store.read().await?, &viewer).await?;
    let today = clock::date_of(ask.now);
    let item = |(at, line): (usize, &WaitingLine)| WaitingItem {
        request_id: line.request_id.uuid(),
        reference: line.reference.clone(),
        centre_id: line.centre_id.uuid(),
        place: lines[..=at].iter().filter(|other| other.centre_id == line.centre_id).count(),
        since_on: line.since_on,
        days: line.days(today),
        priority: line.priority.code(),
        reason: line.reason.clone(),
        missing_papers: line.missing,
        version: line.version,
    };
    let items: Vec<WaitingItem> = lines.iter().enumerate().map(item).collect();
    let shape = answer::value(&items)?;
    Ok(answer::json(&shape, None))
}

/// Where a request stands in the list.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct PriorityBody {
    /// `first`, `raised` or `ordinary`.
    priority: String,
    /// Why; needed for any but the ordinary.
    priority_reason: Option<String>,
}

/// Gives a request that waits its place in the list.
#[utoipa::path(post, path = "/api/v1/requests/{id}/priority", tag = "requests", params(("id" = Uuid, Path)),
    request_body = PriorityBody,
    responses((status = 200, description = "It is kept"), (status = 404, description = "Not there, or it does not wait"),
        (status = 412, description = "Changed meanwhile"), (status = 422, description = "No reason")))]
pub async fn set_priority(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<RequestId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let standing = Standing::parse(&body.0)?;
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = record::leave::<Triage>(&mut *write, &viewer, id).await?;
    let (.., current) = read::standing(&mut *write, id).await?.ok_or(WebError::NotFound)?;
    let version = answer::if_match(&headers).unwrap_or(current);
    write::set(&mut write, &permit, id, &standing, version).await?;
    let shape = serde_json::json!({
        "priority": standing.priority.code(), "reason": standing.reason, "version": version + 1,
    });
    write.ok(&shape).await
}

/// What the API says of the waiting list.
#[derive(OpenApi)]
#[openapi(paths(list, set_priority), components(schemas(WaitingItem, PriorityBody)))]
pub struct WaitingApi;
