//! Who reads what, over the API.

use super::{
    NewReader,
    form::why_ended,
    pages::ReadersView,
    read::NamedId,
    web::{of, view},
    write,
};
use crate::{
    cases::read,
    permits::{NameReader, ReadCase},
};
use access::{Answer, App, Ask, Subject, Viewer, Write, answer, ask::Json, audit::Entry, looked, permit};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, FieldErrors, Lang, clock, ids::CaseId};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};

/// The part of the API's description about who reads the closed layers of a case.
#[derive(OpenApi)]
#[openapi(paths(list, name, end), components(schemas(ReaderShape, NewReaderShape, EndReaderShape)))]
pub struct ReadersApi;

/// Somebody who reads a closed layer of a case.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReaderShape {
    /// `psychology`, `safety` or `adoption`.
    layer: &'static str,
    user: uuid::Uuid,
    name: String,
    /// How they stand to the case: `centre`, `team`, `lead`, `adoption-lead`, `named-safety`, `glass` …
    relation: &'static str,
    /// Until when; absent while it lasts.
    until: Option<String>,
    /// The named access, when it is by one.
    named: Option<uuid::Uuid>,
    /// Why they were named.
    reason: Option<String>,
}

/// Somebody of the team to be named.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct NewReaderShape {
    user: uuid::Uuid,
    /// `psychology`, `safety` or `adoption`.
    layer: String,
    reason: String,
    /// The last day; none until it is taken back.
    until_on: Option<String>,
}

/// Why it is taken back.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct EndReaderShape {
    reason: Option<String>,
}

/// Who reads the closed layers of a case that one reads oneself.
#[utoipa::path(get, path = "/api/v1/cases/{id}/readers", tag = "cases", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = [ReaderShape]), (status = 404)))]
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadCase>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = view(&mut db, &viewer, id).await?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "case.readers-viewed")).await?;
    Ok(answer::json(&json!({ "items": shapes(ask.lang, &view) }), None))
}

/// Names somebody of the team to read a closed layer.
#[utoipa::path(post, path = "/api/v1/cases/{id}/readers", tag = "cases", params(("id" = uuid::Uuid, Path)),
    request_body = NewReaderShape, responses((status = 201), (status = 403), (status = 404), (status = 422)))]
pub async fn name(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<NameReader>(&mut *write, &viewer, Subject::Case(id)).await?;
    let case = read::see(&mut *write, &viewer, id).await?;
    let new = NewReader::parse(&body.0, permit.layers(), clock::date_of(ask.now))?;
    let link = write::link(&app.settings.base_url, id);
    let named = write::name(&mut write, &permit, &case, &new, &link).await?;
    write.created(&format!("/api/v1/cases/{id}/readers"), &json!({ "id": named })).await
}

/// Takes a named access back.
#[utoipa::path(post, path = "/api/v1/cases/{id}/readers/{named}/end", tag = "cases",
    params(("id" = uuid::Uuid, Path), ("named" = uuid::Uuid, Path)), request_body = EndReaderShape,
    responses((status = 200), (status = 403), (status = 404), (status = 409)))]
pub async fn end(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, one)): Path<(CaseId, NamedId)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<NameReader>(&mut *write, &viewer, Subject::Case(id)).await?;
    let case = read::see(&mut *write, &viewer, id).await?;
    let reason = why_ended(&body.0).map_err(|problem| FieldErrors::one("reason", problem))?;
    let one = of(&mut *write, id, permit.layers(), one).await?;
    write::end(&mut write, &permit, &case, &one, reason.as_deref()).await?;
    write.ok(&json!({ "id": one.id, "ended": true })).await
}

fn shapes(lang: Lang, view: &ReadersView) -> Vec<ReaderShape> {
    let of_one = |one: &super::Reader| {
        let holding = |named: &&super::NamedLine| {
            named.layer == one.layer && named.user_id == one.user_id && named.holds(view.now)
        };
        let named = view.named.iter().find(holding);
        ReaderShape {
            layer: one.layer.code(),
            user: one.user_id.uuid(),
            name: one.name(lang).to_owned(),
            relation: one.relation.code(),
            until: one.until_at.map(|at| at.to_string()),
            named: named.map(|named| named.id.uuid()),
            reason: named.map(|named| named.reason.clone()),
        }
    };
    view.readers.iter().map(of_one).collect()
}
