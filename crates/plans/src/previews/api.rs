//! A look at the paper over the API.

use super::{
    tried::{self, Wanted},
    web::{paper, sheet},
};
use access::{
    Answer, App, Ask, Viewer,
    ask::{Json, Query},
};
use axum::extract::{Path, State};
use base::ids::CaseId;
use utoipa::OpenApi;

/// The previews part of the API's description.
#[derive(OpenApi)]
#[openapi(paths(look))]
pub struct PreviewsApi;

/// How the paper of what is still being written would look: the body is the one that would create the record. Nothing is
/// kept. A text that is empty is shown as dots.
#[utoipa::path(post, path = "/api/v1/cases/{id}/drafts/{kind}/paper", tag = "papers",
    params(("id" = uuid::Uuid, Path),
        ("kind" = String, Path, description = "`needs`, `plan`, `agreement`, `review`, `report`, `closing`, `referral`"),
        ("paper" = Option<String>, Query, description = "Of a joint plan: `plan` for the child's own, `joint-plan` unless said")),
    request_body = serde_json::Value,
    responses((status = 200, content_type = "application/pdf"), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn look(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, kind)): Path<(CaseId, String)>,
    query: Query,
    body: Json,
) -> Answer {
    let wanted = Wanted { sheet: sheet(id, &kind)?, paper: paper(&query)? };
    tried::look(&app, &ask, &viewer, wanted, &body.0).await
}
