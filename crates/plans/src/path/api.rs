//! The path over the API.

use super::{read, view};
use crate::permits::{May, ReadPlan};
use access::{Answer, App, Ask, Subject, Viewer, answer, permit};
use axum::extract::{Path, State};
use base::{Code, clock, ids::CaseId};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};

/// The path part of the API's description.
#[derive(OpenApi)]
#[openapi(paths(show), components(schemas(StepShape)))]
pub struct PathApi;

/// A step of the family's path.
#[derive(Debug, Serialize, ToSchema)]
pub struct StepShape {
    /// `referral`, `assessment`, `plan`, `agreement`, `services`, `review`, `closure`.
    step: &'static str,
    /// `done`, `next`, `later`, `left-out`.
    state: &'static str,
    note: Option<String>,
    /// What is late, runs out or was left out.
    warning: Option<String>,
}

/// The family's path: what is done, what comes next, what is to be minded.
#[utoipa::path(get, path = "/api/v1/cases/{id}/path", tag = "cases", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = [StepShape]), (status = 404)))]
pub async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let may = May::of(&mut db, &viewer, id).await?;
    let today = clock::date_of(ask.now);
    let facts = read::facts(&mut db, &viewer, id, &may.read, today).await?;
    let steps = view::steps(ask.lang, id, &facts, &may, today);
    let items: Vec<_> = steps
        .into_iter()
        .map(|one| StepShape {
            step: one.step.code(),
            state: one.state.code(),
            note: one.note,
            warning: one.warning,
        })
        .collect();
    Ok(answer::json(&json!({ "items": items }), None))
}
