//! Decisions over the API.

use super::{Decision, form::NewDecision, warnings, write};
use crate::record::{self, RequestId};
use access::{Answer, App, Ask, Viewer, Write, answer, ask::Json};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, typed};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// A decision on a request.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct DecisionBody {
    /// `acceptance`, `waiting`, `refusal`, `passing-on` or `withdrawal`.
    decision: String,
    /// The day; today unless said.
    decided_on: Option<String>,
    /// In words; needed for a refusal, a passing on and a withdrawal.
    reasons: Option<String>,
    /// Of an acceptance: the open case of the family to go on with; a new one unless said.
    case: Option<Uuid>,
    /// Of a new case: the family's name.
    family_name: Option<String>,
    /// Of a new case: the programme.
    programme: Option<String>,
    /// Of a new case: the target groups.
    target_groups: Option<Vec<String>>,
    /// Of a new case: who leads.
    lead: Option<Uuid>,
    /// Of waiting: `first`, `raised` or `ordinary`.
    priority: Option<String>,
    /// Of waiting: why others are passed.
    priority_reason: Option<String>,
    /// Of a refusal: its ground.
    ground: Option<String>,
    /// Of a passing on: to whom.
    organisation_id: Option<Uuid>,
}

/// What became of a request.
#[derive(Debug, Serialize, ToSchema)]
pub struct Decided {
    /// How far the request has come.
    state: &'static str,
    /// The case, when it was accepted.
    case_id: Option<Uuid>,
    /// What was told before the decision: stable names.
    warnings: Vec<&'static str>,
    /// Version of the request, as in `ETag`.
    version: i64,
}

/// Decides on a request.
#[utoipa::path(post, path = "/api/v1/requests/{id}/triage", tag = "requests", request_body = DecisionBody,
    params(("id" = Uuid, Path)),
    responses((status = 200, body = Decided), (status = 409, description = "It was decided before"),
        (status = 412, description = "Changed meanwhile"), (status = 422, description = "A field cannot be taken")))]
pub async fn decide(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<RequestId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let (permit, request) = write::asked(&mut write, &viewer, id).await?;
    let decision = typed::code::<Decision>(body.0.get("decision"))
        .map_err(|problem| base::FieldErrors::one("decision", problem))?;
    let new = NewDecision::parse(decision, &body.0, ask.now)?;
    let told = warnings(&mut *write, &request, new.programme(&request), new.on).await?;
    let version = answer::if_match(&headers).unwrap_or(request.version);
    let case = write::decide(&mut write, &permit, &request, version, &new, &told).await?;
    let after = record::see(&mut *write, &viewer, id).await?;
    let shape = Decided {
        state: after.state.code(),
        case_id: case.map(|case| case.uuid()),
        warnings: told.iter().map(super::Warning::code).collect(),
        version: after.version,
    };
    let shape = answer::value(&shape)?;
    write.ok(&shape).await
}

/// What the API says of decisions.
#[derive(OpenApi)]
#[openapi(paths(decide), components(schemas(DecisionBody, Decided)))]
pub struct TriageApi;
