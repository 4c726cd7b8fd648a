//! Progress reports over the API.

use super::{readable, signed};
use crate::{
    permits::ReadPlan,
    progress_reports::{ReportId, read, sheet},
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

/// The progress reports part of the API's description.
#[derive(OpenApi)]
#[openapi(paths(list, one, create), components(schemas(NewReportShape)))]
pub struct ReportsApi;

/// A progress report to be signed.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct NewReportShape {
    /// To whom.
    organisation: uuid::Uuid,
    layer: Option<String>,
    from_on: String,
    until_on: String,
    course: String,
    results: String,
    recommendations: Option<String>,
}

/// The progress reports of a case, the latest first.
#[utoipa::path(get, path = "/api/v1/cases/{id}/reports", tag = "cases", params(("id" = uuid::Uuid, Path)),
    responses((status = 200), (status = 404)))]
pub async fn list(State(app): State<App>, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let lines = read::lines(&mut db, id, permit.layers()).await?;
    let items: Vec<_> = lines
        .iter()
        .map(|one| {
            json!({ "id": one.id, "from_on": one.from_on, "until_on": one.until_on, "layer": one.layer.code() })
        })
        .collect();
    Ok(answer::json(&json!({ "items": items }), None))
}

/// A progress report.
#[utoipa::path(get, path = "/api/v1/cases/{id}/reports/{report}", tag = "cases",
    params(("id" = uuid::Uuid, Path), ("report" = uuid::Uuid, Path)), responses((status = 200), (status = 404)))]
pub async fn one(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, report)): Path<(CaseId, ReportId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let one = readable(&mut db, &permit, id, report).await?;
    drop(db);
    let entry = Entry::under(&permit, "progress-report.viewed").case(id).record("progress-report", one.id);
    looked::record(&app, entry).await?;
    let body = json!({ "id": one.id, "organisation": one.organisation_id, "from_on": one.from_on,
        "until_on": one.until_on, "layer": one.layer.code(), "course": one.course, "results": one.results,
        "recommendations": one.recommendations, "signed_at": one.signed_at, "signed_by": one.by(ask.lang) });
    Ok(answer::json(&body, None))
}

/// Signs a progress report.
#[utoipa::path(post, path = "/api/v1/cases/{id}/reports", tag = "cases", params(("id" = uuid::Uuid, Path)),
    request_body = NewReportShape, responses((status = 201), (status = 403), (status = 404), (status = 422)))]
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
    write.created(&format!("/api/v1/cases/{id}/reports/{report}"), &json!({ "id": report })).await
}
