//! Needs assessments over the API.

use super::{
    FACTORS,
    form::Domain,
    read::{self, Line, Needs, NeedsId},
    web::{readable, signed},
};
use crate::{permits::ReadPlan, working};
use access::{Answer, App, Ask, Subject, Viewer, Write, answer, ask::Json, audit::Entry, looked, permit};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, Lang, ids::CaseId};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};

/// The needs assessments part of the API's description.
#[derive(OpenApi)]
#[openapi(
    paths(list, one, create),
    components(schemas(NeedsLine, NeedsShape, DomainShape, FactorShape, NewNeedsShape))
)]
pub struct NeedsApi;

/// A needs assessment in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct NeedsLine {
    id: uuid::Uuid,
    /// The first, the second … of the case.
    number: i64,
    layer: &'static str,
    held_on: String,
    signed_at: String,
    /// When the next one took its place.
    replaced_at: Option<String>,
}

/// A domain of life in words.
#[derive(Debug, Serialize, ToSchema)]
pub struct DomainShape {
    domain: String,
    need: Option<String>,
    strength: Option<String>,
    risk: Option<String>,
}

/// One of the seven factors of the child's best interest.
#[derive(Debug, Serialize, ToSchema)]
pub struct FactorShape {
    /// `wishes`, `child_needs` …
    factor: &'static str,
    text: Option<String>,
}

/// A needs assessment.
#[derive(Debug, Serialize, ToSchema)]
pub struct NeedsShape {
    id: uuid::Uuid,
    number: i64,
    layer: &'static str,
    person: uuid::Uuid,
    held_on: String,
    domains: Vec<DomainShape>,
    child_voice: Option<String>,
    not_heard: Option<String>,
    parents_view: String,
    factors: Vec<FactorShape>,
    took_part: String,
    conclusions: String,
    signed_at: String,
    signed_by: String,
    replaced_at: Option<String>,
}

/// A needs assessment to be signed.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct NewNeedsShape {
    person: uuid::Uuid,
    held_on: String,
    /// `general`, `psychology` …; general when left out.
    layer: Option<String>,
    /// Finished instruments.
    sources: Vec<uuid::Uuid>,
    domains: Vec<NewDomainShape>,
    child_voice: Option<String>,
    not_heard: Option<String>,
    parents_view: String,
    wishes: String,
    child_needs: String,
    background: String,
    danger: String,
    ability: String,
    changes: String,
    circumstances: Option<String>,
    took_part: String,
    conclusions: String,
}

/// A domain of a needs assessment to be signed.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct NewDomainShape {
    domain: String,
    need: Option<String>,
    strength: Option<String>,
    risk: Option<String>,
}

/// The needs assessments of a case, the latest first.
#[utoipa::path(get, path = "/api/v1/cases/{id}/needs-assessments", tag = "cases", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = [NeedsLine]), (status = 404)))]
pub async fn list(State(app): State<App>, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let items: Vec<_> = read::lines(&mut db, id, permit.layers()).await?.iter().map(line).collect();
    Ok(answer::json(&json!({ "items": items }), None))
}

/// A needs assessment.
#[utoipa::path(get, path = "/api/v1/cases/{id}/needs-assessments/{needs}", tag = "cases",
    params(("id" = uuid::Uuid, Path), ("needs" = uuid::Uuid, Path)),
    responses((status = 200, body = NeedsShape), (status = 404)))]
pub async fn one(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, needs)): Path<(CaseId, NeedsId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let needs = readable(&mut db, &permit, id, needs).await?;
    let domains = read::domains(&mut db, needs.id).await?;
    drop(db);
    let entry =
        Entry::under(&permit, "needs-assessment.viewed").case(id).record("needs-assessment", needs.id);
    looked::record(&app, entry).await?;
    Ok(answer::json(&json!(shape(ask.lang, needs, domains)), None))
}

/// Signs a needs assessment; the one before is replaced.
#[utoipa::path(post, path = "/api/v1/cases/{id}/needs-assessments", tag = "cases", params(("id" = uuid::Uuid, Path)),
    request_body = NewNeedsShape, responses((status = 201), (status = 403), (status = 404), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let needs = signed(&mut write, &viewer, id, &body.0).await?;
    working::drop(&mut write, viewer.user, super::sheet(id)).await?;
    write.created(&format!("/api/v1/cases/{id}/needs-assessments/{needs}"), &json!({ "id": needs })).await
}

fn line(one: &Line) -> NeedsLine {
    NeedsLine {
        id: one.id.uuid(),
        number: one.number,
        layer: one.layer.code(),
        held_on: one.held_on.to_string(),
        signed_at: one.signed_at.to_string(),
        replaced_at: one.replaced_at.map(|at| at.to_string()),
    }
}

fn shape(lang: Lang, needs: Needs, domains: Vec<Domain>) -> NeedsShape {
    let factors = FACTORS.iter().zip(needs.factors());
    let factors =
        factors.map(|((factor, _), text)| FactorShape { factor, text: text.map(str::to_owned) }).collect();
    let domain = |one: Domain| DomainShape {
        domain: one.domain,
        need: one.need,
        strength: one.strength,
        risk: one.risk,
    };
    NeedsShape {
        id: needs.id.uuid(),
        number: needs.number,
        layer: needs.layer.code(),
        person: needs.person_id.uuid(),
        held_on: needs.held_on.to_string(),
        domains: domains.into_iter().map(domain).collect(),
        factors,
        signed_at: needs.signed_at.to_string(),
        signed_by: needs.by(lang).to_owned(),
        replaced_at: needs.replaced_at.map(|at| at.to_string()),
        child_voice: needs.child_voice,
        not_heard: needs.not_heard,
        parents_view: needs.parents_view,
        took_part: needs.took_part,
        conclusions: needs.conclusions,
    }
}
