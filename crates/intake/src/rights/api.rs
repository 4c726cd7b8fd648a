//! The rights over the API.

use super::{
    NewGiven,
    read::{self, Given},
    write,
};
use access::{
    Answer, App, Ask, Subject, Viewer, Write, answer, ask::Json, audit::Entry, looked, permit::permit,
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

/// Rights that were explained to somebody.
#[derive(Debug, Serialize, ToSchema)]
pub struct RightsGiven {
    id: Uuid,
    /// To whom.
    person_id: Uuid,
    /// `adult` or `child`.
    edition: &'static str,
    /// The day.
    #[schema(value_type = String, format = Date)]
    given_on: Date,
    note: Option<String>,
}

/// Rights explained to people of a case.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct NewRightsBody {
    /// To whom.
    people: Vec<Uuid>,
    /// `adult` or `child`: in whose words.
    edition: String,
    /// The day.
    #[schema(value_type = String, format = Date)]
    given_on: Date,
    note: Option<String>,
}

/// To whom of a case the rights were explained, the latest first.
#[utoipa::path(get, path = "/api/v1/cases/{id}/rights", tag = "cases", params(("id" = Uuid, Path)),
    responses((status = 200, body = Vec<RightsGiven>), (status = 404)))]
pub async fn list(State(app): State<App>, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let leave = permit::<ReadCase>(&mut db, &viewer, Subject::Case(id)).await?;
    let given = read::of_case(&mut db, id).await?;
    drop(db);
    looked::record(&app, Entry::under(&leave, "case.rights-viewed")).await?;
    let items: Vec<RightsGiven> = given.into_iter().map(shape).collect();
    let value = answer::value(&items)?;
    Ok(answer::json(&value, None))
}

/// Writes down that rights were explained.
#[utoipa::path(post, path = "/api/v1/cases/{id}/rights", tag = "cases", request_body = NewRightsBody,
    params(("id" = Uuid, Path)), responses((status = 201), (status = 404), (status = 422)))]
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
    let new = NewGiven::parse(&body.0, clock::date_of(ask.now))?;
    let made = write::give(&mut write, &leave, id, &new).await?;
    write.created(&format!("/api/v1/cases/{id}/rights"), &serde_json::json!({ "ids": made })).await
}

fn shape(one: Given) -> RightsGiven {
    RightsGiven {
        id: one.id.uuid(),
        person_id: one.person_id.uuid(),
        edition: one.edition.code(),
        given_on: one.given_on,
        note: one.note,
    }
}

/// What the API says of rights.
#[derive(OpenApi)]
#[openapi(paths(list, create), components(schemas(RightsGiven, NewRightsBody)))]
pub struct RightsApi;
