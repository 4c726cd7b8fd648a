//! Reviews over the API.

use super::{
    read::{self, Line, ReviewId},
    web::{readable, signed},
};
use crate::permits::ReadPlan;
use access::{Answer, App, Ask, Subject, Viewer, Write, answer, ask::Json, audit::Entry, looked, permit};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, ids::CaseId};
use serde_json::{Value, json};
use utoipa::{OpenApi, ToSchema};

/// The reviews part of the API's description.
#[derive(OpenApi)]
#[openapi(paths(list, one, create), components(schemas(NewReviewShape, ReachedShape)))]
pub struct ReviewsApi;

/// A review to be signed.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct NewReviewShape {
    /// The plan in force; that of the child whom the case is about when it is left out.
    plan: Option<uuid::Uuid>,
    /// `yes` or `no`.
    is_planned: String,
    /// Why it was held, when it was not planned.
    reason: Option<String>,
    held_on: String,
    took_part: String,
    child_voice: Option<String>,
    not_heard: Option<String>,
    parents_view: String,
    /// Every open goal of the plan.
    goals: Vec<ReachedShape>,
    conclusions: String,
    /// `continue`, `change`, `close`.
    decision: String,
    /// Needed when the plan goes on.
    next_on: Option<String>,
}

/// How far a goal came.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct ReachedShape {
    goal: uuid::Uuid,
    /// `met`, `partly`, `not-met`; `open` when it is worked on.
    state: String,
    remark: Option<String>,
}

/// The reviews of a case, the latest first.
#[utoipa::path(get, path = "/api/v1/cases/{id}/reviews", tag = "cases", params(("id" = uuid::Uuid, Path)),
    responses((status = 200), (status = 404)))]
pub async fn list(State(app): State<App>, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let items: Vec<_> = read::lines(&mut db, id, permit.layers()).await?.iter().map(line).collect();
    Ok(answer::json(&json!({ "items": items }), None))
}

/// A review with its goals and how the domains had changed.
#[utoipa::path(get, path = "/api/v1/cases/{id}/reviews/{review}", tag = "cases",
    params(("id" = uuid::Uuid, Path), ("review" = uuid::Uuid, Path)), responses((status = 200), (status = 404)))]
pub async fn one(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, review)): Path<(CaseId, ReviewId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let review = readable(&mut db, &permit, id, review).await?;
    let goals = read::goals(&mut db, review.id).await?;
    let changes = read::changes(&mut db, review.id).await?;
    drop(db);
    let entry = Entry::under(&permit, "plan-review.viewed").case(id).record("plan-review", review.id);
    looked::record(&app, entry).await?;
    let goals: Vec<_> = goals
        .iter()
        .map(|one| json!({ "id": one.id, "text": one.text, "state": one.state.code(), "remark": one.remark }))
        .collect();
    let changes: Vec<_> = changes
        .iter()
        .map(|one| {
            json!({ "person": one.person, "domain": one.domain, "first_on": one.first_on, "first": one.first,
                    "last_on": one.last_on, "last": one.last })
        })
        .collect();
    let body = json!({ "id": review.id, "number": review.number, "plan": review.plan_id,
        "layer": review.layer.code(), "planned": review.is_planned, "reason": review.reason,
        "held_on": review.held_on, "took_part": review.took_part, "child_voice": review.child_view,
        "not_heard": review.not_heard, "parents_view": review.parents_view, "goals": goals, "changes": changes,
        "conclusions": review.conclusions, "decision": review.decision.code(), "next_on": review.next_on,
        "signed_at": review.signed_at, "signed_by": review.by(ask.lang) });
    Ok(answer::json(&body, None))
}

/// Signs a review of the plan in force; its goals are written back.
#[utoipa::path(post, path = "/api/v1/cases/{id}/reviews", tag = "cases", params(("id" = uuid::Uuid, Path)),
    request_body = NewReviewShape,
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
    let review = signed(&mut write, &viewer, id, &body.0).await?;
    write.created(&format!("/api/v1/cases/{id}/reviews/{review}"), &json!({ "id": review })).await
}

fn line(one: &Line) -> Value {
    json!({ "id": one.id, "number": one.number, "plan_number": one.plan, "layer": one.layer.code(),
            "held_on": one.held_on, "planned": one.is_planned, "decision": one.decision.code() })
}
