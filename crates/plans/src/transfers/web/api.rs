//! Transfers over the API.

use super::{offered, own, parse, take, team};
use crate::{
    permits::{ReadPlan, WriteTransfer},
    transfers::{Step, Transfer, TransferId, form, read, write},
};
use access::{Answer, App, Ask, Subject, Viewer, Write, answer, ask::Json, permit};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, FieldErrors, ids::CaseId, typed};
use casework::cases;
use serde_json::{Value, json};
use utoipa::{OpenApi, ToSchema};

/// The transfers part of the API's description.
#[derive(OpenApi)]
#[openapi(
    paths(list, create, accept, decline),
    components(schemas(NewTransferShape, AcceptShape, DeclineShape))
)]
pub struct TransfersApi;

/// A case to be offered.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct NewTransferShape {
    /// `colleague` or `centre`.
    kind: String,
    user: Option<uuid::Uuid>,
    centre: Option<uuid::Uuid>,
    reason: String,
    /// Where things stand.
    hand_over: String,
}

/// A case is taken over.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct AcceptShape {
    /// Who leads it, when another centre takes it over.
    lead: Option<uuid::Uuid>,
}

/// A case is not taken over.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct DeclineShape {
    /// Why.
    remark: String,
}

/// The transfers of a case, the latest first.
#[utoipa::path(get, path = "/api/v1/cases/{id}/transfers", tag = "cases", params(("id" = uuid::Uuid, Path)),
    responses((status = 200), (status = 404)))]
pub async fn list(State(app): State<App>, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let items: Vec<_> = read::of_case(&mut db, id).await?.iter().map(shape).collect();
    Ok(answer::json(&json!({ "items": items }), None))
}

/// Offers a case to a colleague or another centre.
#[utoipa::path(post, path = "/api/v1/cases/{id}/transfers", tag = "cases", params(("id" = uuid::Uuid, Path)),
    request_body = NewTransferShape,
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
    let permit = permit::<WriteTransfer>(&mut *write, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut *write, &viewer, id).await?;
    let new = parse(&body.0, &offered(&mut *write, &case, ask.lang).await?)?;
    let transfer = write::offer(&mut write, &permit, id, &new).await?;
    write.created(&format!("/api/v1/cases/{id}/transfers"), &json!({ "id": transfer })).await
}

/// Takes over a case that is offered to the one who asks, or to the centre they lead.
#[utoipa::path(post, path = "/api/v1/transfers/{transfer}/acceptance", tag = "cases",
    params(("transfer" = uuid::Uuid, Path)), request_body = AcceptShape,
    responses((status = 200), (status = 404), (status = 409), (status = 412), (status = 422)))]
pub async fn accept(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<TransferId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let (permit, transfer) = own(&mut *write, &viewer, id).await?;
    let team = team(&mut *write, &viewer, ask.lang).await?;
    let case = take(&mut write, &viewer, &permit, &transfer, &body.0, &team).await?;
    write.ok(&json!({ "case": case })).await
}

/// Declines a case that is offered.
#[utoipa::path(post, path = "/api/v1/transfers/{transfer}/refusal", tag = "cases",
    params(("transfer" = uuid::Uuid, Path)), request_body = DeclineShape,
    responses((status = 200), (status = 404), (status = 409), (status = 412), (status = 422)))]
pub async fn decline(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<TransferId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let (permit, transfer) = own(&mut *write, &viewer, id).await?;
    let remark = typed::text(body.0.get("remark"), form::MAX_TEXT);
    let remark = remark.map_err(|problem| FieldErrors::one("remark", problem))?;
    write::answer_no(&mut write, &permit, &transfer, Step::Decline, Some(&remark)).await?;
    let after = read::one(&mut *write, transfer.id).await?;
    write.ok(&shape(&after)).await
}

fn shape(one: &Transfer) -> Value {
    json!({ "id": one.id, "case": one.case_id, "kind": one.kind.code(), "user": one.user_id,
            "centre": one.centre_id, "reason": one.reason, "hand_over": one.hand_over,
            "stage": one.stage.code(), "offered_at": one.offered_at, "decided_at": one.decided_at,
            "remark": one.remark, "new_case": one.new_case_id })
}
