//! Consents over the API.

use super::{Consent, ConsentId, NewConsent, Withdrawal, read, write};
use crate::permits::{ReadPlan, WriteConsent};
use access::{Answer, App, Ask, Subject, Viewer, Write, answer, ask::Json, permit};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, clock, ids::CaseId, jiff::civil::Date};
use casework::cases::relatives;
use deadlines::CentreRules;
use serde_json::{Value, json};
use utoipa::{OpenApi, ToSchema};

/// The consents part of the API's description.
#[derive(OpenApi)]
#[openapi(paths(list, create, withdraw), components(schemas(NewConsentShape, WithdrawalShape)))]
pub struct ConsentsApi;

/// A consent to be recorded.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct NewConsentShape {
    /// About whom.
    person: uuid::Uuid,
    /// Who gives it.
    giver: uuid::Uuid,
    /// `sharing`, `health`, `photos`, `story`, `recording`, `outings`, `research`, `contact`, `other`.
    purpose: String,
    detail: String,
    given_on: String,
    valid_until: Option<String>,
    /// Needed from the age of the rule.
    child_signed: Option<bool>,
}

/// The withdrawal of a consent.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct WithdrawalShape {
    withdrawn_on: String,
    by: String,
    note: Option<String>,
}

/// The consents of a case, the latest first.
#[utoipa::path(get, path = "/api/v1/cases/{id}/consents", tag = "cases", params(("id" = uuid::Uuid, Path)),
    responses((status = 200), (status = 404)))]
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let today = clock::date_of(ask.now);
    let items: Vec<_> = read::of_case(&mut db, id).await?.iter().map(|one| shape(one, today)).collect();
    Ok(answer::json(&json!({ "items": items }), None))
}

/// Records a consent.
#[utoipa::path(post, path = "/api/v1/cases/{id}/consents", tag = "cases", params(("id" = uuid::Uuid, Path)),
    request_body = NewConsentShape, responses((status = 201), (status = 403), (status = 404), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<WriteConsent>(&mut *write, &viewer, Subject::Case(id)).await?;
    let people = relatives::people(&mut *write, id).await?;
    let rules = CentreRules::read(&mut *write, permit.centre).await?;
    let new = NewConsent::parse(&body.0, &people, &rules, clock::date_of(ask.now))?;
    let consent = write::give(&mut write, &permit, id, &new).await?;
    write.created(&format!("/api/v1/cases/{id}/consents"), &json!({ "id": consent })).await
}

/// Records that a consent is withdrawn.
#[utoipa::path(post, path = "/api/v1/cases/{id}/consents/{consent}/withdrawal", tag = "cases",
    params(("id" = uuid::Uuid, Path), ("consent" = uuid::Uuid, Path)), request_body = WithdrawalShape,
    responses((status = 200), (status = 404), (status = 409), (status = 412), (status = 422)))]
pub async fn withdraw(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, consent)): Path<(CaseId, ConsentId)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<WriteConsent>(&mut *write, &viewer, Subject::Case(id)).await?;
    let consent = read::one(&mut *write, id, consent).await?;
    let today = clock::date_of(ask.now);
    let new = Withdrawal::parse(&body.0, consent.given_on, today)?;
    let version = answer::if_match(&headers).unwrap_or(consent.version);
    write::withdraw(&mut write, &permit, &consent, version, &new).await?;
    let after = read::one(&mut *write, id, consent.id).await?;
    write.ok(&shape(&after, today)).await
}

fn shape(one: &Consent, today: Date) -> Value {
    json!({ "id": one.id, "person": one.person_id, "giver": one.giver_id, "purpose": one.purpose.code(),
            "detail": one.detail, "given_on": one.given_on, "valid_until": one.valid_until,
            "child_signed": one.child_signed, "holds": one.holds(today), "withdrawn_on": one.withdrawn_on,
            "withdrawn_by": one.withdrawn_by, "withdrawn_note": one.withdrawn_note, "version": one.version })
}
