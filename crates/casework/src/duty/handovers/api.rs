//! Hand-over notes over the API.

use super::{
    HandoverId,
    read::{self, HandoverLine},
};
use crate::{duty::web::in_centre, permits::ReadHandover};
use access::{Answer, App, Viewer, answer, ask::Query};
use axum::extract::State;
use base::{FieldErrors, jiff::Timestamp, typed};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// Notes on one page.
const PAGE: usize = 50;

/// What one duty told the next.
#[derive(Debug, Serialize, ToSchema)]
pub struct HandoverItem {
    /// Its id.
    id: Uuid,
    /// Who wrote it.
    author: Uuid,
    /// Their name.
    author_name: String,
    /// When.
    written_at: Timestamp,
    /// What.
    text: String,
    /// When the caller confirmed to have read it.
    read_at: Option<Timestamp>,
}

/// A page of notes.
#[derive(Debug, Serialize, ToSchema)]
pub struct HandoverPage {
    /// The newest first.
    items: Vec<HandoverItem>,
    /// What to give as `after` for the next page; null on the last one.
    next: Option<Uuid>,
}

/// What the duties of a centre told each other, the newest first.
#[utoipa::path(get, path = "/api/v1/handovers", tag = "duty",
    params(("centre" = Option<Uuid>, Query, description = "The centre; the caller's own when left out"),
           ("after" = Option<Uuid>, Query, description = "The `next` of the page before")),
    responses((status = 200, body = HandoverPage)))]
pub async fn list(State(app): State<App>, viewer: Viewer, query: Query) -> Answer {
    let after: Option<HandoverId> =
        typed::optional_id(query.0.get("after")).map_err(|problem| FieldErrors::one("after", problem))?;
    let mut db = app.store.read().await?;
    let centre = in_centre::<ReadHandover>(&mut db, &viewer, &query.0).await?.centre;
    let most = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut lines = read::of_centre(&mut db, centre, &viewer, after, most).await?;
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let next = lines.last().filter(|_| more).map(|last| last.id.uuid());
    let items = lines.into_iter().map(HandoverItem::from).collect();
    Ok(answer::json(&json!(HandoverPage { items, next }), None))
}

impl From<HandoverLine> for HandoverItem {
    fn from(line: HandoverLine) -> Self {
        HandoverItem {
            id: line.id.uuid(),
            author: line.author_id.uuid(),
            author_name: line.name,
            written_at: line.written_at,
            text: line.text,
            read_at: line.read_at,
        }
    }
}

#[derive(OpenApi)]
#[openapi(paths(list), components(schemas(HandoverItem, HandoverPage)))]
struct Document;

/// The documented paths.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}
