//! Procedures over the API. A file is published on the page alone.

use super::{
    NewProcedure, NewVersion, ProcedureId,
    read::{self, ProcedureLine, VersionRow},
    web, write,
};
use crate::permits::{ReadProcedure, WriteProcedure};
use access::{
    Answer, App, Ask, Viewer, WebError, Write, answer, ask::Json, audit::Entry, looked,
    permit::permit_at_home,
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{
    Code, FieldErrors, clock,
    ids::FileId,
    jiff::{Timestamp, civil::Date},
    typed,
};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// A procedure in the library.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProcedureItem {
    /// Its id.
    id: Uuid,
    /// What it is about, coded.
    kind: &'static str,
    /// What it is called.
    title: String,
    /// The number of its newest version.
    number: i64,
    /// From which day that one holds.
    #[schema(value_type = String, format = Date)]
    valid_from: Date,
    /// True when the user must read it.
    must_read: bool,
    /// When the user confirmed it.
    read_at: Option<Timestamp>,
}

/// The library.
#[derive(Debug, Serialize, ToSchema)]
pub struct Library {
    /// By kind and title.
    items: Vec<ProcedureItem>,
}

/// A version of a procedure.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProcedureVersionItem {
    /// Its number, from 1.
    number: i64,
    /// From which day it holds.
    #[schema(value_type = String, format = Date)]
    valid_from: Date,
    /// When it was published.
    published_at: Timestamp,
    /// What has changed.
    changes: Option<String>,
    /// The text, when it is one.
    text: Option<String>,
    /// Where its file is, when it is one.
    file: Option<String>,
}

/// A procedure with its versions.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProcedureShape {
    /// What the library tells.
    #[serde(flatten)]
    item: ProcedureItem,
    /// The newest first.
    versions: Vec<ProcedureVersionItem>,
    /// How often it was changed; the `ETag`.
    version: i64,
}

/// Somebody who must read a version.
#[derive(Debug, Serialize, ToSchema)]
pub struct Reading {
    /// Who.
    user_id: Uuid,
    /// Their name.
    name: String,
    /// When they confirmed it.
    read_at: Option<Timestamp>,
}

/// Who must read a version, and who has.
#[derive(Debug, Serialize, ToSchema)]
pub struct Readings {
    /// The number of the version.
    number: i64,
    /// Those who have not first.
    items: Vec<Reading>,
}

/// A procedure to be published.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct NewProcedureBody {
    /// What it is about, coded; of a new procedure.
    kind: Option<String>,
    /// What it is called; of a new procedure.
    title: Option<String>,
    /// What has changed; of a further version.
    changes: Option<String>,
    /// The text.
    text: String,
    /// From which day it holds.
    #[schema(value_type = String, format = Date)]
    valid_from: Date,
    /// Who must read it: coded roles of the centre.
    roles: Vec<String>,
}

/// That a version was read and understood.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct NewReadingBody {
    /// The number of the newest version.
    number: i64,
}

/// The library of the user's centres.
#[utoipa::path(get, path = "/api/v1/procedures", tag = "procedures", responses((status = 200, body = Library)))]
pub async fn list(State(app): State<App>, viewer: Viewer) -> Answer {
    let lines = read::library(&mut app.store.read().await?, &viewer).await?;
    Ok(answer::json(&json!(Library { items: lines.iter().map(item).collect() }), None))
}

/// Publishes a procedure with its first version.
#[utoipa::path(post, path = "/api/v1/procedures", tag = "procedures", request_body = NewProcedureBody,
    responses((status = 201, body = ProcedureShape), (status = 422, description = "A field cannot be taken")))]
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let new = NewProcedure::parse(&body.0, Ok(None), FileId::new(ask.now), clock::date_of(ask.now))?;
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit_at_home::<WriteProcedure>(&mut *write, &viewer).await?;
    let id = write::create(&mut write, &permit, &new).await?;
    let (procedure, versions) = web::both(&mut *write, &viewer, id).await?;
    let shape = json!(shape(&procedure, &versions));
    write.created(&format!("/api/v1/procedures/{id}"), &shape).await
}

/// One procedure with its versions.
#[utoipa::path(get, path = "/api/v1/procedures/{id}", tag = "procedures", params(("id" = Uuid, Path)),
    responses((status = 200, body = ProcedureShape), (status = 404, description = "Not there, or not visible")))]
pub async fn one(State(app): State<App>, viewer: Viewer, Path(id): Path<ProcedureId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = web::leave::<ReadProcedure>(&mut db, &viewer, id).await?;
    let (procedure, versions) = web::both(&mut db, &viewer, id).await?;
    drop(db);
    let entry = Entry::under(&permit, "procedure.viewed").record("procedure", id);
    looked::record(&app, entry.set("number", procedure.number)).await?;
    Ok(answer::json(&json!(shape(&procedure, &versions)), Some(procedure.version)))
}

/// Publishes a further version: everybody reads anew. With `If-Match` only when nobody changed the procedure since.
#[utoipa::path(post, path = "/api/v1/procedures/{id}/versions", tag = "procedures", params(("id" = Uuid, Path)),
    request_body = NewProcedureBody,
    responses((status = 200, body = ProcedureShape), (status = 412, description = "Changed meanwhile"),
        (status = 422, description = "A field cannot be taken")))]
pub async fn publish(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<ProcedureId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    web::leave::<WriteProcedure>(&mut app.store.read().await?, &viewer, id).await?;
    let new = NewVersion::parse(&body.0, Ok(None), FileId::new(ask.now), clock::date_of(ask.now))?;
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = web::leave::<WriteProcedure>(&mut *write, &viewer, id).await?;
    let procedure = read::one(&mut *write, &viewer, id).await?;
    let version = answer::if_match(&headers).unwrap_or(procedure.version);
    write::publish(&mut write, &permit, &procedure, version, &new).await?;
    let (procedure, versions) = web::both(&mut *write, &viewer, id).await?;
    write.ok(&json!(shape(&procedure, &versions))).await
}

/// The user has read and understood the newest version.
#[utoipa::path(post, path = "/api/v1/procedures/{id}/readings", tag = "procedures", params(("id" = Uuid, Path)),
    request_body = NewReadingBody,
    responses((status = 200, body = ProcedureShape), (status = 403, description = "Not theirs to read"),
        (status = 409, description = "There is a newer version")))]
pub async fn confirm(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<ProcedureId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    web::leave::<ReadProcedure>(&mut app.store.read().await?, &viewer, id).await?;
    let number = typed::number(body.0.get("number"), 1, i64::MAX)
        .map_err(|problem| FieldErrors::one("number", problem))?;
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = web::leave::<ReadProcedure>(&mut *write, &viewer, id).await?;
    let (procedure, versions) = web::both(&mut *write, &viewer, id).await?;
    let version = versions.iter().find(|one| one.number == number).ok_or(WebError::NotFound)?;
    write::confirm(&mut write, &permit, &procedure, version).await?;
    let procedure = read::one(&mut *write, &viewer, id).await?;
    write.ok(&json!(shape(&procedure, &versions))).await
}

/// Who must read the newest version, and when each confirmed it: those who have not first.
#[utoipa::path(get, path = "/api/v1/procedures/{id}/readings", tag = "procedures", params(("id" = Uuid, Path)),
    responses((status = 200, body = Readings), (status = 404, description = "Not there, or not visible")))]
pub async fn readings(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<ProcedureId>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = web::leave::<WriteProcedure>(&mut db, &viewer, id).await?;
    let (_, versions) = web::both(&mut db, &viewer, id).await?;
    let newest = versions.first().ok_or(WebError::NotFound)?;
    let readers = read::readers(&mut db, permit.centre, newest.id).await?;
    let reading = |one: &read::Reader| Reading {
        user_id: one.id.uuid(),
        name: one.name(ask.lang).to_owned(),
        read_at: one.read_at,
    };
    let shape = Readings { number: newest.number, items: readers.iter().map(reading).collect() };
    Ok(answer::json(&json!(shape), None))
}

/// Reminds everybody who has not read the newest version, once a day at most.
#[utoipa::path(post, path = "/api/v1/procedures/{id}/reminder", tag = "procedures", params(("id" = Uuid, Path)),
    responses((status = 200, description = "How many were reminded, as `people`"),
        (status = 409, description = "They were reminded today")))]
pub async fn remind(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<ProcedureId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = web::leave::<WriteProcedure>(&mut *write, &viewer, id).await?;
    let (procedure, versions) = web::both(&mut *write, &viewer, id).await?;
    let newest = versions.first().ok_or(WebError::NotFound)?;
    let people = write::remind(&mut write, &permit, &procedure, newest, &app.settings.base_url).await?;
    write.ok(&json!({ "people": people })).await
}

/// Takes a procedure out of the library; its versions and who read them stay. With `If-Match` only when nobody changed
/// it since.
#[utoipa::path(post, path = "/api/v1/procedures/{id}/retirement", tag = "procedures", params(("id" = Uuid, Path)),
    responses((status = 200), (status = 412, description = "Changed meanwhile")))]
pub async fn retire(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<ProcedureId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = web::leave::<WriteProcedure>(&mut *write, &viewer, id).await?;
    let procedure = read::one(&mut *write, &viewer, id).await?;
    let version = answer::if_match(&headers).unwrap_or(procedure.version);
    write::retire(&mut write, &permit, &procedure, version).await?;
    write.ok(&json!({ "id": id })).await
}

fn item(one: &ProcedureLine) -> ProcedureItem {
    ProcedureItem {
        id: one.id.uuid(),
        kind: one.kind.code(),
        title: one.title.clone(),
        number: one.number,
        valid_from: one.valid_from,
        must_read: one.must_read,
        read_at: one.read_at,
    }
}

fn shape(one: &ProcedureLine, versions: &[VersionRow]) -> ProcedureShape {
    let version = |row: &VersionRow| ProcedureVersionItem {
        number: row.number,
        valid_from: row.valid_from,
        published_at: row.published_at,
        changes: row.changes.clone(),
        text: row.text.clone(),
        file: row.file_id.map(|_| format!("/procedures/{}/versions/{}/file", one.id, row.number)),
    };
    ProcedureShape { item: item(one), versions: versions.iter().map(version).collect(), version: one.version }
}

/// What the API says of procedures.
#[derive(OpenApi)]
#[openapi(
    paths(list, create, one, publish, readings, confirm, remind, retire),
    components(schemas(
        ProcedureItem,
        Library,
        ProcedureVersionItem,
        ProcedureShape,
        NewProcedureBody,
        NewReadingBody,
        Reading,
        Readings
    ))
)]
pub struct ProceduresApi;
