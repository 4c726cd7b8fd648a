//! Closing reports over the API; closing itself is `POST /api/v1/cases/{id}/closure`.

use super::signed;
use crate::{
    closing_reports::{read, sheet},
    permits::ReadPlan,
    working,
};
use access::{Answer, App, Ask, Subject, Viewer, Write, answer, ask::Json, audit::Entry, looked, permit};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, ids::CaseId};
use serde_json::json;
use utoipa::{OpenApi, ToSchema};

/// The closing reports part of the API's description.
#[derive(OpenApi)]
#[openapi(paths(list, create), components(schemas(NewClosingReportShape)))]
pub struct ClosingReportsApi;

/// A closing report to be signed.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct NewClosingReportShape {
    layer: Option<String>,
    course: String,
    child_voice: Option<String>,
    not_heard: Option<String>,
    parents_view: String,
    recommendations: Option<String>,
}

/// The closing reports of a case, the latest first.
#[utoipa::path(get, path = "/api/v1/cases/{id}/closing-reports", tag = "cases", params(("id" = uuid::Uuid, Path)),
    responses((status = 200), (status = 404)))]
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let mut items = Vec::new();
    // A case is closed once or twice in its life.
    for line in read::lines(&mut db, id, permit.layers()).await? {
        let one = read::one(&mut db, id, line.id).await?;
        items.push(json!({ "id": one.id, "closure": one.closure_id, "layer": one.layer.code(), "course": one.course,
            "child_voice": one.child_voice, "not_heard": one.not_heard, "parents_view": one.parents_view,
            "recommendations": one.recommendations, "signed_at": one.signed_at, "signed_by": one.by(ask.lang) }));
    }
    drop(db);
    looked::record(&app, Entry::under(&permit, "case.path-viewed")).await?;
    Ok(answer::json(&json!({ "items": items }), None))
}

/// Signs the closing report of a closed case.
#[utoipa::path(post, path = "/api/v1/cases/{id}/closing-reports", tag = "cases", params(("id" = uuid::Uuid, Path)),
    request_body = NewClosingReportShape,
    responses((status = 201), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let report = signed(&mut write, &viewer, id, &body.0).await?;
    working::drop(&mut write, viewer.user, sheet(id)).await?;
    write.created(&format!("/api/v1/cases/{id}/closing-reports"), &json!({ "id": report })).await
}
