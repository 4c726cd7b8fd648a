//! How a case was closed, over the API.

use super::{Closure, closures};
use crate::permits::ReadCase;
use access::{Answer, App, Ask, Subject, Viewer, answer, audit::Entry, looked, permit};
use axum::extract::{Path, State};
use base::{
    Code, Lang,
    ids::CaseId,
    jiff::{Timestamp, civil::Date},
};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};

/// The closures part of the API's description.
#[derive(OpenApi)]
#[openapi(paths(list), components(schemas(ClosureItem, ClosureItems)))]
pub struct ClosuresApi;

/// How a case ended.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClosureItem {
    id: uuid::Uuid,
    /// `reached`, `partly-reached`, `withdrawn` …
    outcome: &'static str,
    /// `parents`, `kin`, `foster` …
    lives_with: &'static str,
    summary: String,
    /// Who stands by the family.
    follow_on: Option<String>,
    #[schema(value_type = Option<String>, format = Date)]
    follow_on_until: Option<Date>,
    #[schema(value_type = String, format = Date)]
    closed_on: Date,
    closed_by: String,
    /// When it was opened again.
    reopened_at: Option<Timestamp>,
    /// Why.
    reopen_reason: Option<String>,
}

/// The closures of a case.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClosureItems {
    /// The latest first.
    items: Vec<ClosureItem>,
}

/// How a case was closed, each time it was.
#[utoipa::path(get, path = "/api/v1/cases/{id}/closures", tag = "cases", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = ClosureItems), (status = 404)))]
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadCase>(&mut db, &viewer, Subject::Case(id)).await?;
    let rows = closures(&mut db, id, permit.layers()).await?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "case.viewed")).await?;
    let items = rows.into_iter().map(|row| ClosureItem::of(ask.lang, row)).collect();
    Ok(answer::json(&json!(ClosureItems { items }), None))
}

impl ClosureItem {
    fn of(lang: Lang, row: Closure) -> Self {
        ClosureItem {
            id: row.id.uuid(),
            outcome: row.outcome.code(),
            lives_with: row.lives_with.code(),
            closed_by: row.closed_by(lang).to_owned(),
            summary: row.summary,
            follow_on: row.follow_on,
            follow_on_until: row.follow_on_until,
            closed_on: row.closed_on,
            reopened_at: row.reopened_at,
            reopen_reason: row.reopen_reason,
        }
    }
}
