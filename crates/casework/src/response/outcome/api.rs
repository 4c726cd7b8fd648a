//! Outcomes over the API.

use super::{NewClosure, NewOutcome, NewTakeover, OutcomeRow, close as closing, read as reading, write};
use crate::{
    permits::{CreateCase, ReadSignal, RespondToSignal},
    response::web::{if_unchanged, visible},
};
use access::{
    Answer, App, Ask, Subject, Viewer, WebError, Write, answer, ask::Json, audit::Entry, looked, permit,
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, Id, ids::SignalId, jiff::civil::Date, typed};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// The outcome of a signal.
#[derive(Debug, Serialize, ToSchema)]
pub struct OutcomeShape {
    /// The signal.
    signal: Uuid,
    /// home, kin, mother-and-baby-unit, foster, other-placement, adoption-consent, transferred, unfounded
    outcome: &'static str,
    decided_on: Date,
    discharged_on: Option<Date>,
    /// From this day the child was in hospital without a parent.
    mother_left_on: Option<Date>,
    note: Option<String>,
    /// The case that took over.
    case: Option<Uuid>,
    case_reference: Option<String>,
    no_case_reason: Option<String>,
    version: i64,
}

/// An outcome to be written down.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct OutcomeBody {
    /// home, kin, mother-and-baby-unit, foster, other-placement, adoption-consent, transferred, unfounded
    outcome: String,
    /// Today when left out.
    decided_on: Option<Date>,
    discharged_on: Option<Date>,
    mother_left_on: Option<Date>,
    note: Option<String>,
    /// Opens the case at once, with everything carried over.
    open_case: Option<bool>,
    /// Ends the signal at once, without a case.
    no_case_reason: Option<String>,
    /// For the case; as the signal proposes when left out.
    family_name: Option<String>,
    /// For the case; as the signal proposes when left out.
    programme: Option<String>,
    /// For the case; as the signal proposes when left out.
    target_groups: Option<Vec<String>>,
}

/// What differs from what the signal proposes for its case.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct TakeoverBody {
    family_name: Option<String>,
    /// A code of the programmes.
    programme: Option<String>,
    /// Codes of the target groups.
    target_groups: Option<Vec<String>>,
}

/// Why no case follows.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct ClosureBody {
    reason: String,
}

/// The outcome of a signal; 404 before there is one.
#[utoipa::path(get, path = "/api/v1/signals/{id}/outcome", tag = "response",
    params(("id" = Uuid, Path, description = "The signal")), responses((status = 200, body = OutcomeShape)))]
pub async fn read(State(app): State<App>, viewer: Viewer, Path(id): Path<SignalId>) -> Answer {
    let mut db = app.store.read().await?;
    let (permit, _) = visible::<ReadSignal>(&mut db, &viewer, id).await?;
    let row = reading::of_signal(&mut db, id).await?.ok_or(WebError::NotFound)?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "outcome.viewed")).await?;
    let version = row.version;
    Ok(answer::json(&answer::value(&OutcomeShape::of(id, row))?, Some(version)))
}

/// Writes the outcome down; with `open_case` or `no_case_reason` also ends the signal. A correction names the version
/// that was read in `If-Match`.
#[utoipa::path(post, path = "/api/v1/signals/{id}/outcome", tag = "response", request_body = OutcomeBody,
    params(("id" = Uuid, Path, description = "The signal")),
    responses((status = 201, body = OutcomeShape), (status = 409, description = "Not accepted yet, or closed"),
        (status = 412, description = "Decided meanwhile")))]
pub async fn decide(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let new = NewOutcome::parse(&body.0, ask.now)?;
    let takeover = NewTakeover::parse(&body.0)?;
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let leave = permit::<RespondToSignal>(&mut *write, &viewer, Subject::Signal(id)).await?;
    write::decide(&app, &mut write, &leave, answer::if_match(&headers), &new).await?;
    if typed::checked(body.0.get("open_case")) {
        let leave = permit::<CreateCase>(&mut *write, &viewer, Subject::Signal(id)).await?;
        closing::open_case(&mut write, &leave, &takeover).await?;
    } else if let Some(reason) = typed::optional_text(body.0.get("no_case_reason"), 2_000).ok().flatten() {
        closing::close(&app, &mut write, &leave, &NewClosure { reason }).await?;
    }
    created(write, id).await
}

/// Opens the case that takes the signal over.
#[utoipa::path(post, path = "/api/v1/signals/{id}/case", tag = "response", request_body = TakeoverBody,
    params(("id" = Uuid, Path, description = "The signal")),
    responses((status = 201, body = OutcomeShape), (status = 409, description = "Not decided yet, or closed")))]
pub async fn open_case(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let new = NewTakeover::parse(&body.0)?;
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<CreateCase>(&mut *write, &viewer, Subject::Signal(id)).await?;
    if_unchanged(&mut write, &headers, id).await?;
    closing::open_case(&mut write, &permit, &new).await?;
    created(write, id).await
}

/// Ends the signal without a case.
#[utoipa::path(post, path = "/api/v1/signals/{id}/closure", tag = "response", request_body = ClosureBody,
    params(("id" = Uuid, Path, description = "The signal")),
    responses((status = 201, body = OutcomeShape), (status = 409, description = "Not decided yet, or closed")))]
pub async fn close(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let new = NewClosure::parse(&body.0)?;
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<RespondToSignal>(&mut *write, &viewer, Subject::Signal(id)).await?;
    if_unchanged(&mut write, &headers, id).await?;
    closing::close(&app, &mut write, &permit, &new).await?;
    created(write, id).await
}

#[derive(OpenApi)]
#[openapi(
    paths(read, decide, open_case, close),
    components(schemas(OutcomeShape, OutcomeBody, TakeoverBody, ClosureBody))
)]
struct Document;

/// The documented paths.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

async fn created(mut write: Write, id: SignalId) -> Answer {
    let row = reading::of_signal(&mut *write, id).await?.ok_or(WebError::NotFound)?;
    write.created(&format!("/api/v1/signals/{id}/outcome"), &answer::value(&OutcomeShape::of(id, row))?).await
}

impl OutcomeShape {
    fn of(signal: SignalId, row: OutcomeRow) -> Self {
        OutcomeShape {
            signal: signal.uuid(),
            outcome: row.outcome.code(),
            decided_on: row.decided_on,
            discharged_on: row.discharged_on,
            mother_left_on: row.mother_left_on,
            note: row.note,
            case: row.case_id.map(Id::uuid),
            case_reference: row.case_reference,
            no_case_reason: row.no_case_reason,
            version: row.version,
        }
    }
}
