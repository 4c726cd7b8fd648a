//! Plans over the API.

use super::{
    PartyId, PlanId, Said, Whole,
    read::{self, Line},
    web::{one_view, party_of, proposed},
    write,
};
use crate::{
    permits::{ReadPlan, WritePlan},
    working,
};
use access::{Answer, App, Ask, Subject, Viewer, Write, answer, ask::Json, audit::Entry, looked, permit};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, Lang, clock, ids::CaseId, typed};
use serde_json::{Value, json};
use utoipa::{OpenApi, ToSchema};

/// The plans part of the API's description.
#[derive(OpenApi)]
#[openapi(
    paths(list, one, create, party, begin, end),
    components(schemas(NewPlanShape, NewGoalShape, NewActivityShape, SaidShape, BeginShape, EndShape))
)]
pub struct PlansApi;

/// A plan to be proposed.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct NewPlanShape {
    person: uuid::Uuid,
    /// `general`, `psychology` …; general when left out.
    layer: Option<String>,
    aim: String,
    child_view: Option<String>,
    from_on: String,
    review_on: String,
    /// `information-counselling`, `psychological-therapy`, `skills-training`, `advocacy-mediation`.
    services: Vec<String>,
    goals: Vec<NewGoalShape>,
    activities: Vec<NewActivityShape>,
    /// Who of the family has to agree.
    family: Vec<uuid::Uuid>,
    /// Partner organisations; with one it is a joint plan.
    partners: Vec<uuid::Uuid>,
}

/// A goal of a plan.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct NewGoalShape {
    goal: uuid::Uuid,
    /// `family-relations`, `education` …
    area: String,
}

/// An activity of a plan.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct NewActivityShape {
    text: String,
    goal: Option<uuid::Uuid>,
    service: Option<String>,
    organisation: Option<uuid::Uuid>,
    responsible: String,
    frequency: Option<String>,
    until_on: Option<String>,
    indicator: Option<String>,
}

/// What a party says.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct SaidShape {
    agrees: bool,
    said_on: String,
    /// What they want otherwise; needed when they do not agree.
    remark: Option<String>,
}

/// The services begin.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct BeginShape {
    /// Why it is urgent; needed when there is no agreement yet.
    urgent_reason: Option<String>,
}

/// The plan ends.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct EndShape {
    reason: String,
}

/// The plans of a case, the latest first.
#[utoipa::path(get, path = "/api/v1/cases/{id}/plans", tag = "cases", params(("id" = uuid::Uuid, Path)),
    responses((status = 200), (status = 404)))]
pub async fn list(State(app): State<App>, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let items: Vec<_> = read::lines(&mut db, id, permit.layers()).await?.iter().map(line).collect();
    Ok(answer::json(&json!({ "items": items }), None))
}

/// A plan with its parts.
#[utoipa::path(get, path = "/api/v1/cases/{id}/plans/{plan}", tag = "cases",
    params(("id" = uuid::Uuid, Path), ("plan" = uuid::Uuid, Path)), responses((status = 200), (status = 404)))]
pub async fn one(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, plan)): Path<(CaseId, PlanId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = one_view(&mut db, &viewer, id, plan, permit.layers()).await?;
    drop(db);
    let entry = Entry::under(&permit, "plan.viewed").case(id).record("plan", plan);
    looked::record(&app, entry).await?;
    Ok(answer::json(&shape(ask.lang, &view.whole), Some(view.whole.plan.version)))
}

/// Proposes a plan to its parties.
#[utoipa::path(post, path = "/api/v1/cases/{id}/plans", tag = "cases", params(("id" = uuid::Uuid, Path)),
    request_body = NewPlanShape, responses((status = 201), (status = 403), (status = 404), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let plan = proposed(&mut write, &viewer, id, &body.0).await?;
    working::drop(&mut write, viewer.user, super::sheet(id)).await?;
    write.created(&format!("/api/v1/cases/{id}/plans/{plan}"), &json!({ "id": plan })).await
}

/// Notes what a party says of a plan; when all agree, it is agreed.
#[utoipa::path(post, path = "/api/v1/cases/{id}/plans/{plan}/parties/{party}", tag = "cases",
    params(("id" = uuid::Uuid, Path), ("plan" = uuid::Uuid, Path), ("party" = uuid::Uuid, Path)),
    request_body = SaidShape,
    responses((status = 200), (status = 404), (status = 409), (status = 412), (status = 422)))]
pub async fn party(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, plan, party)): Path<(CaseId, PlanId, PartyId)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<WritePlan>(&mut *write, &viewer, Subject::Case(id)).await?;
    let view = one_view(&mut *write, &viewer, id, plan, permit.layers()).await?;
    let party = party_of(&view, party)?;
    let mut whole = body.0;
    if whole.has("agrees") && whole.get("agrees").is_empty() {
        whole.set("agrees", "no");
    }
    let said = Said::parse(&whole, clock::date_of(ask.now))?;
    write::record_party(&mut write, &permit, &view.whole.plan, party, party.version, &said).await?;
    answered(write, &ask, &viewer, id, plan, permit.layers()).await
}

/// The services begin by an agreed plan.
#[utoipa::path(post, path = "/api/v1/cases/{id}/plans/{plan}/beginning", tag = "cases",
    params(("id" = uuid::Uuid, Path), ("plan" = uuid::Uuid, Path)), request_body = BeginShape,
    responses((status = 200), (status = 404), (status = 409), (status = 412), (status = 422)))]
pub async fn begin(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, plan)): Path<(CaseId, PlanId)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<WritePlan>(&mut *write, &viewer, Subject::Case(id)).await?;
    let view = one_view(&mut *write, &viewer, id, plan, permit.layers()).await?;
    answer::fresh(&headers, view.whole.plan.version)?;
    let reason = typed::optional_text(body.0.get("urgent_reason"), super::form::MAX_TEXT);
    let reason = reason.map_err(|problem| base::FieldErrors::one("urgent_reason", problem))?;
    write::begin(&mut write, &permit, &view.whole.plan, reason.as_deref()).await?;
    answered(write, &ask, &viewer, id, plan, permit.layers()).await
}

/// Ends a plan in force, or takes back one that has not begun.
#[utoipa::path(post, path = "/api/v1/cases/{id}/plans/{plan}/ending", tag = "cases",
    params(("id" = uuid::Uuid, Path), ("plan" = uuid::Uuid, Path)), request_body = EndShape,
    responses((status = 200), (status = 404), (status = 409), (status = 412), (status = 422)))]
pub async fn end(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, plan)): Path<(CaseId, PlanId)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<WritePlan>(&mut *write, &viewer, Subject::Case(id)).await?;
    let view = one_view(&mut *write, &viewer, id, plan, permit.layers()).await?;
    answer::fresh(&headers, view.whole.plan.version)?;
    let reason = typed::text(body.0.get("reason"), super::form::MAX_TEXT);
    let reason = reason.map_err(|problem| base::FieldErrors::one("reason", problem))?;
    write::end(&mut write, &permit, &view.whole.plan, &reason).await?;
    answered(write, &ask, &viewer, id, plan, permit.layers()).await
}

async fn answered(
    mut write: Write,
    ask: &Ask,
    viewer: &Viewer,
    id: CaseId,
    plan: PlanId,
    layers: &[access::Layer],
) -> Answer {
    let view = one_view(&mut *write, viewer, id, plan, layers).await?;
    write.ok(&shape(ask.lang, &view.whole)).await
}

fn line(one: &Line) -> Value {
    json!({ "id": one.id, "number": one.number, "layer": one.layer.code(), "stage": one.stage.code(),
            "from_on": one.from_on, "review_on": one.review_on, "joint": one.is_joint })
}

fn shape(lang: Lang, whole: &Whole) -> Value {
    let plan = &whole.plan;
    let goals: Vec<_> = whole
        .goals
        .iter()
        .map(|one| {
            json!({ "id": one.id, "area": one.area, "domain": one.domain, "text": one.text,
                    "indicator": one.indicator, "due_on": one.due_on, "state": one.state.code() })
        })
        .collect();
    let activities: Vec<_> = whole
        .activities
        .iter()
        .map(|one| {
            json!({ "text": one.text, "goal": one.goal_id, "service": one.service, "organisation": one.organisation_id,
                    "responsible": one.responsible, "frequency": one.frequency, "until_on": one.until_on,
                    "indicator": one.indicator })
        })
        .collect();
    let parties: Vec<_> = whole
        .parties
        .iter()
        .map(|one| {
            json!({ "id": one.id, "kind": one.kind.code(), "person": one.person_id, "organisation": one.organisation_id,
                    "name": one.name(lang), "agrees": one.agrees, "said_on": one.said_on, "remark": one.remark })
        })
        .collect();
    let partners: Vec<_> =
        whole.partners.iter().map(|one| json!({ "id": one.id, "name": one.name(lang) })).collect();
    json!({ "id": plan.id, "number": plan.number, "layer": plan.layer.code(), "stage": plan.stage.code(),
            "person": plan.person_id, "needs_assessment": plan.needs_id, "aim": plan.aim,
            "child_view": plan.child_view, "from_on": plan.from_on, "review_on": plan.review_on,
            "joint": plan.is_joint, "services": whole.services, "goals": goals, "activities": activities,
            "partners": partners, "parties": parties, "proposed_at": plan.proposed_at, "agreed_at": plan.agreed_at,
            "in_force_at": plan.in_force_at, "ended_at": plan.ended_at, "end_reason": plan.end_reason,
            "urgent_reason": plan.urgent_reason, "version": plan.version })
}
