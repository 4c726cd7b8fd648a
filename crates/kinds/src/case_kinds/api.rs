//! The kinds of a case over the API.

use super::{NewEnding, NewKind, Work, read, web, write};
use crate::{
    catalogue,
    lists::Lists,
    permits::{May, ReadKind, WriteKind},
    standing::State as Stands,
};
use access::{Answer, App, Ask, Subject, Viewer, WebError, Write, answer, ask::Json, permit};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, Lang, clock, ids::CaseId};
use casework::cases;
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};

/// The part of the API's description about the kinds of a case.
#[derive(OpenApi)]
#[openapi(paths(list, add, end), components(schemas(KindShape, NewKindShape, EndingShape)))]
pub struct KindsApi;

/// A kind of a case.
#[derive(Debug, Serialize, ToSchema)]
pub struct KindShape {
    /// Its id; absent before the first step of the leading kind.
    id: Option<uuid::Uuid>,
    /// A code of the programmes.
    kind: String,
    name: &'static str,
    /// `general`, `psychology`, `safety`, `adoption`.
    layer: &'static str,
    /// True when the case was opened for it.
    leading: bool,
    /// `waiting`, `under-way`, `ended`.
    stage: &'static str,
    opened_on: String,
    ended_on: Option<String>,
    outcome: Option<String>,
    summary: Option<String>,
    /// How many of the steps that a case does not go without are done.
    done: usize,
    /// How many there are.
    steps: usize,
    /// The code of the next step.
    next: Option<String>,
    /// What the people of the case are by where it stands: `candidate`, `approved`, `adopted`; absent where a kind tells
    /// none.
    status: Option<&'static str>,
    /// The outcome with which it may end, by what was answered last.
    proposed_outcome: Option<&'static str>,
    version: i64,
}

/// A kind to be added.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct NewKindShape {
    kind: String,
    opened_on: String,
    /// Needed when no target group of the case speaks for the kind.
    reason: Option<String>,
}

/// How the work of a kind ends.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct EndingShape {
    /// A code of the kind's own outcomes.
    outcome: String,
    ended_on: String,
    summary: String,
}

/// The kinds of a case that one may know of, and where each stands.
#[utoipa::path(get, path = "/api/v1/cases/{id}/kinds", tag = "kinds", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = [KindShape]), (status = 404)))]
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    permit::<ReadKind>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let may = May::of(&mut db, &viewer, id).await?;
    let works = read::of_case(&mut db, app.store.keys(), &case, &may.read).await?;
    let lists = Lists::of_case(&mut db, ask.lang, &case).await?;
    let items: Vec<_> = works.iter().map(|work| shape(ask.lang, work, &may, &lists)).collect();
    Ok(answer::json(&json!({ "items": items }), None))
}

/// Adds a kind to a case.
#[utoipa::path(post, path = "/api/v1/cases/{id}/kinds", tag = "kinds", params(("id" = uuid::Uuid, Path)),
    request_body = NewKindShape,
    responses((status = 201), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn add(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<WriteKind>(&mut *write, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut *write, &viewer, id).await?;
    let may = May::of(&mut *write, &viewer, id).await?;
    let offered =
        web::offered(&read::of_case(&mut *write, app.store.keys(), &case, &may.read).await?, &may.write);
    let new = NewKind::parse(&body.0, &case, &offered, clock::date_of(ask.now))?;
    let kind = write::add(&mut write, &permit, &case, &new).await?;
    let location = format!("/api/v1/cases/{id}/kinds/{}", new.kind.code);
    write.created(&location, &json!({ "id": kind, "kind": new.kind.code })).await
}

/// Ends the work of a kind.
#[utoipa::path(post, path = "/api/v1/cases/{id}/kinds/{kind}/ending", tag = "kinds",
    params(("id" = uuid::Uuid, Path), ("kind" = String, Path)), request_body = EndingShape,
    responses((status = 200), (status = 404), (status = 409), (status = 412), (status = 422)))]
pub async fn end(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, key)): Path<(CaseId, String)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<WriteKind>(&mut *write, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut *write, &viewer, id).await?;
    let may = May::of(&mut *write, &viewer, id).await?;
    let work = read::find(&mut *write, app.store.keys(), &case, &may, &key).await?;
    let new = NewEnding::parse(&body.0, work.kind, work.opened_on, clock::date_of(ask.now))?;
    let version = answer::if_match(&headers).unwrap_or(work.version());
    write::end(&mut write, &permit, &case, (&work, version), &new).await?;
    let ended = read::of_case(&mut *write, app.store.keys(), &case, &may.read).await?;
    let lists = Lists::of_case(&mut *write, ask.lang, &case).await?;
    let ended = ended.iter().find(|one| one.kind == work.kind && one.ended_on.is_some());
    let ended = ended.ok_or(WebError::NotFound)?;
    write.ok(&json!(shape(ask.lang, ended, &may, &lists))).await
}

/// A kind of a case as the API gives it.
pub fn shape(lang: Lang, work: &Work, may: &May, lists: &Lists) -> KindShape {
    let parents: Vec<_> = lists.parents().into_iter().map(|(id, _)| id).collect();
    let steps = work.steps(&may.read, &parents);
    let (done, total) = Work::progress(&steps);
    let row = work.row.as_ref();
    KindShape {
        id: row.map(|row| row.id.uuid()),
        kind: work.kind.code.clone(),
        name: catalogue::name(lang, work.kind),
        layer: work.layer().code(),
        leading: work.is_leading,
        stage: work.stage().code(),
        opened_on: work.opened_on.to_string(),
        ended_on: work.ended_on.map(|day| day.to_string()),
        outcome: row.and_then(|row| row.outcome.clone()),
        summary: row.and_then(|row| row.summary.clone()),
        done,
        steps: total,
        next: steps
            .iter()
            .find(|line| line.state == Stands::Next && work.ended_on.is_none())
            .map(|line| line.step.code.clone()),
        status: work.status(&parents).map(|status| status.code.as_str()),
        proposed_outcome: work.proposed_end().map(|end| end.outcome.as_str()),
        version: work.version(),
    }
}
