//! Help over the API.

use super::{
    form::NewAssistance,
    read::{self, AssistanceRow},
    write,
};
use access::{
    Answer, App, Ask, Subject, Viewer, WebError, Write, answer, ask::Json, audit::Entry, looked,
    permit::permit,
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, clock, ids::CaseId, jiff::civil::Date};
use casework::permits::{ReadCase, WriteTask};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// One thing that a family is helped with.
#[derive(Debug, Serialize, ToSchema)]
pub struct AssistanceItem {
    /// Its id.
    id: Uuid,
    /// Its kind, coded.
    kind: String,
    /// What exactly, coded.
    matter: String,
    /// For whom; none for the whole family.
    person_id: Option<Uuid>,
    /// With which institution.
    organisation_id: Option<Uuid>,
    /// The day it began.
    #[schema(value_type = String, format = Date)]
    begun_on: Date,
    /// When something was handed in.
    #[schema(value_type = Option<String>, format = Date)]
    submitted_on: Option<Date>,
    /// Under which number.
    entry_number: Option<String>,
    /// Until when an authority has to answer.
    #[schema(value_type = Option<String>, format = Date)]
    due_on: Option<Date>,
    /// How many.
    quantity: Option<i64>,
    /// What it is worth, in cents.
    cents: Option<i64>,
    /// `reached`, `partly` or `not-reached`; none while it is under way.
    result: Option<&'static str>,
    /// The day it ended.
    #[schema(value_type = Option<String>, format = Date)]
    ended_on: Option<Date>,
}

/// Help to begin with.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct NewAssistanceBody {
    /// Its kind.
    kind: String,
    /// What exactly.
    matter: String,
    /// The day it began.
    #[schema(value_type = String, format = Date)]
    begun_on: Date,
    /// For whom.
    person_id: Option<Uuid>,
    /// With which institution.
    organisation_id: Option<Uuid>,
    /// Where.
    place: Option<String>,
    /// When something was handed in.
    #[schema(value_type = Option<String>, format = Date)]
    submitted_on: Option<Date>,
    /// Under which number.
    entry_number: Option<String>,
    /// How many.
    quantity: Option<i64>,
    /// What it is worth, for instance `12.50`.
    value: Option<String>,
    /// Who gave it.
    donor: Option<String>,
    /// What of the checklist is there.
    papers: Option<Vec<String>>,
    /// In a few words.
    text: Option<String>,
}

/// The help in a case: what is under way first.
#[utoipa::path(get, path = "/api/v1/cases/{id}/assistance", tag = "cases", params(("id" = Uuid, Path)),
    responses((status = 200, body = Vec<AssistanceItem>)))]
pub async fn list(State(app): State<App>, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let leave = permit::<ReadCase>(&mut db, &viewer, Subject::Case(id)).await?;
    let rows = read::of_case(&mut db, id).await?;
    drop(db);
    looked::record(&app, Entry::under(&leave, "case.assistance-viewed")).await?;
    let items: Vec<AssistanceItem> = rows.iter().map(item).collect();
    let shape = serde_json::to_value(items).map_err(|error| WebError::Inside(error.to_string().into()))?;
    Ok(answer::json(&shape, None))
}

/// Begins to help with something.
#[utoipa::path(post, path = "/api/v1/cases/{id}/assistance", tag = "cases", request_body = NewAssistanceBody,
    params(("id" = Uuid, Path)),
    responses((status = 201, description = "It stands in the case"), (status = 422, description = "A field cannot be taken")))]
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let leave = permit::<WriteTask>(&mut *write, &viewer, Subject::Case(id)).await?;
    let new = NewAssistance::parse(&body.0, clock::date_of(ask.now))?;
    let made = write::begin(&mut write, &leave, id, &new).await?;
    write.created(&format!("/api/v1/cases/{id}/assistance"), &serde_json::json!({ "id": made })).await
}

fn item(row: &AssistanceRow) -> AssistanceItem {
    AssistanceItem {
        id: row.id.uuid(),
        kind: row.kind.clone(),
        matter: row.matter.clone(),
        person_id: row.person_id.map(|id| id.uuid()),
        organisation_id: row.organisation_id.map(|id| id.uuid()),
        begun_on: row.begun_on,
        submitted_on: row.submitted_on,
        entry_number: row.entry_number.clone(),
        due_on: row.due_on,
        quantity: row.quantity,
        cents: row.cents,
        result: row.result.map(Code::code),
        ended_on: row.ended_on,
    }
}

/// What the API says of help.
#[derive(OpenApi)]
#[openapi(paths(list, create), components(schemas(AssistanceItem, NewAssistanceBody)))]
pub struct AssistanceApi;
