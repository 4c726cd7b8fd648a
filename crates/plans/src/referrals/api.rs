//! Referrals over the API.

use super::{
    NewAnswer, NewOutcome, Referral, ReferralId, answering, facts, read, sending, w,
    web::{registered, steps::reason},
    write,
};
use crate::permits::{AnswerReferral, ReadPlan, WriteReferral};
use access::{
    Answer, App, Ask, Subject, Viewer, Write, answer as web, ask::Json, audit::Entry, looked, permit,
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, ids::CaseId};
use serde_json::{Value, json};
use store::Db;
use utoipa::{OpenApi, ToSchema};

/// The referrals part of the API's description.
#[derive(OpenApi)]
#[openapi(
    paths(list, one, create, send, withdraw, answer, outcome),
    components(schemas(NewReferralShape, AnswerShape, OutcomeShape, WithdrawShape))
)]
pub struct ReferralsApi;

/// A referral to be registered.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct NewReferralShape {
    /// Somebody of the case.
    person: uuid::Uuid,
    organisation: uuid::Uuid,
    /// Where the link is sent.
    email: Option<String>,
    service: String,
    reason: String,
    wish: String,
    known: Option<String>,
    /// What is told of the case: `name`, `born`, `parents`, `phone`, `needs`, `services`, `goals`.
    facts: Option<Vec<String>>,
    /// The consent of the family to tell a partner; it holds and is about the same person.
    consent: Option<uuid::Uuid>,
    /// Needed when something is told without a consent.
    no_consent_reason: Option<String>,
}

/// What the other side said.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct AnswerShape {
    /// `accept` or `refuse`.
    answer: String,
    /// Who said it.
    answered_by: String,
    accepted_from: Option<String>,
    contact: Option<String>,
    /// `no-place`, `not-for-them`, `area`, `papers`, `family`, `other`.
    ground: Option<String>,
    answer_text: Option<String>,
}

/// What came of it.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct OutcomeShape {
    /// `helped`, `partly`, `not-helped`, `not-used`.
    outcome: String,
    outcome_text: Option<String>,
}

/// Why it is taken back.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct WithdrawShape {
    reason: Option<String>,
}

/// The referrals of a case, the latest first.
#[utoipa::path(get, path = "/api/v1/cases/{id}/referrals", tag = "cases", params(("id" = uuid::Uuid, Path)),
    responses((status = 200), (status = 404)))]
pub async fn list(State(app): State<App>, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let items: Vec<_> = read::of_case(&mut db, id).await?.iter().map(shape).collect();
    drop(db);
    looked::record(&app, Entry::under(&permit, "case.referrals-viewed")).await?;
    Ok(web::json(&json!({ "items": items }), None))
}

/// A referral with what it tells.
#[utoipa::path(get, path = "/api/v1/cases/{id}/referrals/{referral}", tag = "cases",
    params(("id" = uuid::Uuid, Path), ("referral" = uuid::Uuid, Path)), responses((status = 200), (status = 404)))]
pub async fn one(
    State(app): State<App>,
    viewer: Viewer,
    Path((id, referral)): Path<(CaseId, ReferralId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let one = read::one(&mut db, id, referral).await?;
    let whole = whole(&mut db, &one).await?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "referral.viewed").case(id).record("referral", referral))
        .await?;
    Ok(web::json(&whole, Some(one.version)))
}

/// Registers a referral; nobody outside knows of it yet.
#[utoipa::path(post, path = "/api/v1/cases/{id}/referrals", tag = "cases", params(("id" = uuid::Uuid, Path)),
    request_body = NewReferralShape, responses((status = 201), (status = 403), (status = 404), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let referral = registered(&mut write, &viewer, id, &body.0).await?;
    let reference = read::one(&mut *write, id, referral).await?.reference;
    let there = format!("/api/v1/cases/{id}/referrals/{referral}");
    write.created(&there, &json!({ "id": referral, "reference": reference })).await
}

/// Sends a referral. The answer tells link and PIN once; a repeat is told neither.
#[utoipa::path(post, path = "/api/v1/cases/{id}/referrals/{referral}/sending", tag = "cases",
    params(("id" = uuid::Uuid, Path), ("referral" = uuid::Uuid, Path)),
    responses((status = 200), (status = 403), (status = 404), (status = 409), (status = 412)))]
pub async fn send(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, referral)): Path<(CaseId, ReferralId)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<WriteReferral>(&mut *write, &viewer, Subject::Case(id)).await?;
    let before = read::one(&mut *write, id, referral).await?;
    let version = web::if_match(&headers).unwrap_or(before.version);
    let sent = sending::send(&app, &mut write, &permit, &before, version).await?;
    let after = read::one(&mut *write, id, referral).await?;
    let mut told = shape(&after);
    write.ok(&told).await?;
    if let Some(fields) = told.as_object_mut() {
        fields.insert("link".to_owned(), sent.address.into());
        fields.insert("pin".to_owned(), sent.pin.into());
    }
    Ok(web::json(&told, Some(after.version)))
}

/// Takes a referral back.
#[utoipa::path(post, path = "/api/v1/cases/{id}/referrals/{referral}/withdrawal", tag = "cases",
    params(("id" = uuid::Uuid, Path), ("referral" = uuid::Uuid, Path)), request_body = WithdrawShape,
    responses((status = 200), (status = 403), (status = 404), (status = 409), (status = 412)))]
pub async fn withdraw(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, referral)): Path<(CaseId, ReferralId)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<WriteReferral>(&mut *write, &viewer, Subject::Case(id)).await?;
    let before = read::one(&mut *write, id, referral).await?;
    let version = web::if_match(&headers).unwrap_or(before.version);
    let reason = reason(&body.0, &w::withdrawn_reason(ask.lang, before.reference.as_str()))?;
    write::withdraw(&mut write, &permit, &before, version, &reason).await?;
    let after = read::one(&mut *write, id, referral).await?;
    write.ok(&shape(&after)).await
}

/// Records what the other side said, when it did not say so through its link.
#[utoipa::path(post, path = "/api/v1/cases/{id}/referrals/{referral}/answer", tag = "cases",
    params(("id" = uuid::Uuid, Path), ("referral" = uuid::Uuid, Path)), request_body = AnswerShape,
    responses((status = 200), (status = 403), (status = 404), (status = 409), (status = 412), (status = 422)))]
pub async fn answer(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, referral)): Path<(CaseId, ReferralId)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<AnswerReferral>(&mut *write, &viewer, Subject::Case(id)).await?;
    let before = read::one(&mut *write, id, referral).await?;
    let new = NewAnswer::parse(&body.0)?;
    let version = web::if_match(&headers).unwrap_or(before.version);
    answering::answer(&mut write, &permit, &before, version, &new).await?;
    let after = read::one(&mut *write, id, referral).await?;
    write.ok(&shape(&after)).await
}

/// Records what came of a referral.
#[utoipa::path(post, path = "/api/v1/cases/{id}/referrals/{referral}/outcome", tag = "cases",
    params(("id" = uuid::Uuid, Path), ("referral" = uuid::Uuid, Path)), request_body = OutcomeShape,
    responses((status = 200), (status = 403), (status = 404), (status = 409), (status = 412), (status = 422)))]
pub async fn outcome(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, referral)): Path<(CaseId, ReferralId)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<AnswerReferral>(&mut *write, &viewer, Subject::Case(id)).await?;
    let before = read::one(&mut *write, id, referral).await?;
    let new = NewOutcome::parse(&body.0)?;
    let version = web::if_match(&headers).unwrap_or(before.version);
    answering::outcome(&mut write, &permit, &before, version, &new).await?;
    let after = read::one(&mut *write, id, referral).await?;
    write.ok(&shape(&after)).await
}

async fn whole(db: &mut impl Db, one: &Referral) -> Answer<Value> {
    let facts = facts::of(db, one.id).await?;
    let mut whole = shape(one);
    if let Some(fields) = whole.as_object_mut() {
        let told: Vec<_> =
            facts.iter().map(|told| json!({ "fact": told.fact.code(), "text": told.text })).collect();
        fields.insert("facts".to_owned(), told.into());
    }
    Ok(whole)
}

fn shape(one: &Referral) -> Value {
    json!({ "id": one.id, "reference": one.reference, "case": one.case_id, "person": one.person_id,
            "organisation": one.organisation_id, "email": one.email, "service": one.service,
            "reason": one.reason, "wish": one.wish, "known": one.known, "consent": one.consent_id,
            "no_consent_reason": one.no_consent_reason, "stage": one.stage.code(), "answer_by": one.answer_by,
            "created_at": one.created_at, "sent_at": one.sent_at, "opened_at": one.opened_at,
            "answered_at": one.answered_at, "answered_by": one.answered_by, "answered_via": one.answered_via,
            "accepted_from": one.accepted_from, "contact": one.contact,
            "ground": one.ground.map(Code::code), "answer_text": one.answer_text,
            "outcome": one.outcome.map(Code::code), "outcome_text": one.outcome_text, "version": one.version })
}
