//! Agreements with families over the API.

use super::{
    AgreementId, Ending, NewAnnex, Signing, annex as annexes,
    pages::OneView,
    read::{self, Agreement, Line},
    web::{handed_over, one_view},
    write,
};
use crate::{
    permits::{ReadPlan, WritePlan, WriteServiceAgreement},
    working,
};
use access::{
    Answer, App, Ask, Permit, Subject, Viewer, WebError, Write, answer, ask::Json, audit::Entry, looked,
    permit,
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, clock, ids::CaseId};
use deadlines::CentreRules;
use serde_json::{Value, json};
use utoipa::{OpenApi, ToSchema};

/// The agreements part of the API's description.
#[derive(OpenApi)]
#[openapi(
    paths(list, one, create, sign, annex, end),
    components(schemas(NewAgreementShape, SigningShape, NewAnnexShape, EndingShape))
)]
pub struct AgreementsApi;

/// An agreement whose draft is handed over.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct NewAgreementShape {
    person: uuid::Uuid,
    child: Option<uuid::Uuid>,
    /// The referral: kind, number, authority.
    basis: String,
    basis_on: Option<String>,
    services: Vec<String>,
    from_on: String,
    until_on: String,
    /// Euro a month, as `12.50`; nothing is free of charge.
    fee: Option<String>,
    centre_duties: String,
    family_duties: String,
    handed_over_on: String,
    /// Needed when there is no assessment or plan yet.
    urgent_reason: Option<String>,
}

/// The signing of an agreement.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct SigningShape {
    signed_on: String,
    child_signed: Option<bool>,
}

/// An annex.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct NewAnnexShape {
    text: String,
    until_on: Option<String>,
    signed_on: String,
}

/// The end of an agreement.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct EndingShape {
    ended_on: String,
    /// `term`, `reached`, `mutual`, `family`, `provider`, `moved`, `transferred`, `death`, `closed`.
    ground: String,
    note: Option<String>,
}

/// The agreements of a case, the latest first.
#[utoipa::path(get, path = "/api/v1/cases/{id}/agreements", tag = "cases", params(("id" = uuid::Uuid, Path)),
    responses((status = 200), (status = 404)))]
pub async fn list(State(app): State<App>, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let items: Vec<_> = read::lines(&mut db, id).await?.iter().map(line).collect();
    Ok(answer::json(&json!({ "items": items }), None))
}

/// An agreement with its annexes.
#[utoipa::path(get, path = "/api/v1/cases/{id}/agreements/{agreement}", tag = "cases",
    params(("id" = uuid::Uuid, Path), ("agreement" = uuid::Uuid, Path)), responses((status = 200), (status = 404)))]
pub async fn one(
    State(app): State<App>,
    viewer: Viewer,
    Path((id, agreement)): Path<(CaseId, AgreementId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = one_view(&mut db, &viewer, id, agreement).await?;
    drop(db);
    let entry =
        Entry::under(&permit, "service-agreement.viewed").case(id).record("service-agreement", agreement);
    looked::record(&app, entry).await?;
    Ok(answer::json(&shape(&view), Some(view.of.version)))
}

/// Hands over the draft of an agreement.
#[utoipa::path(post, path = "/api/v1/cases/{id}/agreements", tag = "cases", params(("id" = uuid::Uuid, Path)),
    request_body = NewAgreementShape, responses((status = 201), (status = 403), (status = 404), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let agreement = handed_over(&mut write, &viewer, id, &body.0).await?;
    working::drop(&mut write, viewer.user, super::sheet(id)).await?;
    write.created(&format!("/api/v1/cases/{id}/agreements/{agreement}"), &json!({ "id": agreement })).await
}

/// Signs an agreement: it gets its number, and the plan that waits for it begins.
#[utoipa::path(post, path = "/api/v1/cases/{id}/agreements/{agreement}/signature", tag = "cases",
    params(("id" = uuid::Uuid, Path), ("agreement" = uuid::Uuid, Path)), request_body = SigningShape,
    responses((status = 200), (status = 404), (status = 409), (status = 412), (status = 422)))]
pub async fn sign(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, agreement)): Path<(CaseId, AgreementId)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let (leave, of) = found(&mut write, &viewer, id, agreement, &headers).await?;
    let rules = CentreRules::read(&mut *write, leave.centre).await?;
    let today = clock::date_of(ask.now);
    let signing = Signing::parse(&body.0, of.handed_over_on, of.child_born_on, &rules, today)?;
    write::sign(&mut write, &leave, &of, &signing).await?;
    match permit::<WritePlan>(&mut *write, &viewer, Subject::Case(id)).await {
        Ok(leave) => drop(write::begin_plan(&mut write, &leave, &of).await?),
        Err(WebError::Forbidden) => {}
        Err(error) => return Err(error),
    }
    answered(write, &viewer, id, agreement).await
}

/// Adds an annex to a signed agreement.
#[utoipa::path(post, path = "/api/v1/cases/{id}/agreements/{agreement}/annexes", tag = "cases",
    params(("id" = uuid::Uuid, Path), ("agreement" = uuid::Uuid, Path)), request_body = NewAnnexShape,
    responses((status = 200), (status = 404), (status = 409), (status = 412), (status = 422)))]
pub async fn annex(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, agreement)): Path<(CaseId, AgreementId)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let (leave, of) = found(&mut write, &viewer, id, agreement, &headers).await?;
    let new = NewAnnex::parse(&body.0, &of, clock::date_of(ask.now))?;
    annexes::add(&mut write, &leave, &of, &new).await?;
    answered(write, &viewer, id, agreement).await
}

/// Ends a signed agreement, or takes back a draft.
#[utoipa::path(post, path = "/api/v1/cases/{id}/agreements/{agreement}/ending", tag = "cases",
    params(("id" = uuid::Uuid, Path), ("agreement" = uuid::Uuid, Path)), request_body = EndingShape,
    responses((status = 200), (status = 404), (status = 409), (status = 412), (status = 422)))]
pub async fn end(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, agreement)): Path<(CaseId, AgreementId)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let (leave, of) = found(&mut write, &viewer, id, agreement, &headers).await?;
    let ending = Ending::parse(&body.0, clock::date_of(ask.now))?;
    write::end(&mut write, &leave, &of, &ending).await?;
    answered(write, &viewer, id, agreement).await
}

/// The agreement with leave to go on with it; `If-Match` refuses a stale step.
async fn found(
    write: &mut Write,
    viewer: &Viewer,
    id: CaseId,
    agreement: AgreementId,
    headers: &HeaderMap,
) -> Answer<(Permit<WriteServiceAgreement>, Agreement)> {
    let leave = permit::<WriteServiceAgreement>(&mut **write, viewer, Subject::Case(id)).await?;
    let of = read::one(&mut **write, id, agreement).await?;
    answer::fresh(headers, of.version)?;
    Ok((leave, of))
}

async fn answered(mut write: Write, viewer: &Viewer, id: CaseId, agreement: AgreementId) -> Answer {
    let view = one_view(&mut *write, viewer, id, agreement).await?;
    write.ok(&shape(&view)).await
}

fn line(one: &Line) -> Value {
    json!({ "id": one.id, "reference": one.reference, "stage": one.stage.code(), "from_on": one.from_on,
            "until_on": one.until_on, "signed_on": one.signed_on, "ended_on": one.ended_on })
}

fn shape(view: &OneView) -> Value {
    let of = &view.of;
    let annexes: Vec<_> = view
        .annexes
        .iter()
        .map(|one| {
            json!({ "id": one.id, "number": one.number, "text": one.text, "until_on": one.until_on,
                    "signed_on": one.signed_on })
        })
        .collect();
    json!({ "id": of.id, "plan": of.plan_id, "person": of.person_id, "child": of.child_id, "basis": of.basis,
            "basis_on": of.basis_on, "services": view.services, "from_on": of.from_on, "until_on": of.until_on,
            "fee_cents": of.fee_cents, "centre_duties": of.centre_duties, "family_duties": of.family_duties,
            "handed_over_on": of.handed_over_on, "urgent_reason": of.urgent_reason, "stage": of.stage.code(),
            "reference": of.reference, "signed_on": of.signed_on, "child_signed": of.child_signed,
            "annexes": annexes, "ended_on": of.ended_on, "ground": of.ground.map(Code::code),
            "end_note": of.end_note, "version": of.version })
}
