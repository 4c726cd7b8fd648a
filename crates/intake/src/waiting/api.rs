//! The waiting list over the API.

use super::read::{self, WaitingLine};
use access::{Answer, App, Ask, Viewer, WebError, answer};
use axum::extract::State;
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
    };
    let items: Vec<WaitingItem> = lines.iter().enumerate().map(item).collect();
    let shape = serde_json::to_value(items).map_err(|error| WebError::Inside(error.to_string().into()))?;
    Ok(answer::json(&shape, None))
}

/// What the API says of the waiting list.
#[derive(OpenApi)]
#[openapi(paths(list), components(schemas(WaitingItem)))]
pub struct WaitingApi;
