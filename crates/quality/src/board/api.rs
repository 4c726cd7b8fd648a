//! The board over the API.

use super::{
    CriterionId, EvidenceId, NewAction, NewEvidence, NewScore, TaskId, actions,
    form::year,
    read::{self, ActionRow, EvidenceRow, Line},
    web, write,
};
use crate::permits::{ReadQuality, WriteQuality};
use access::{
    Answer, App, Ask, Subject, Viewer, WebError, Write, answer,
    ask::{Json, Query},
    permit::permit,
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, clock, jiff::civil::Date};
use serde::Serialize;
use serde_json::json;
use store::Db;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// A criterion in a year.
#[derive(Debug, Serialize, ToSchema)]
pub struct CriterionItem {
    /// Its id.
    id: Uuid,
    /// `1`, `2` or `3`.
    direction: &'static str,
    /// As the ordinance numbers it.
    code: String,
    /// What is asked.
    criterion: String,
    /// By what it is seen.
    indicator: String,
    /// From `0`, not at all, to `3`, wholly; none when nothing was said.
    level: Option<&'static str>,
    /// The same of the year before.
    before: Option<&'static str>,
    /// Why.
    note: Option<String>,
    /// How much shows it.
    evidence: i64,
    /// How much is still to be done.
    open_actions: i64,
    /// How often the level was changed; the `ETag` for changing it.
    version: Option<i64>,
}

/// The board of a centre.
#[derive(Debug, Serialize, ToSchema)]
pub struct Board {
    /// The centre; none when the user sees none.
    centre_id: Option<Uuid>,
    /// The year.
    year: i64,
    /// The criteria by direction.
    items: Vec<CriterionItem>,
}

/// A criterion with what shows it and what is to be done.
#[derive(Debug, Serialize, ToSchema)]
pub struct CriterionShape {
    /// The criterion.
    criterion: CriterionItem,
    /// The year.
    year: i64,
    /// What shows it.
    evidence: Vec<EvidenceShape>,
    /// What is to be done, and what was: what is open first.
    actions: Vec<ActionShape>,
}

/// Something that shows how it is.
#[derive(Debug, Serialize, ToSchema)]
pub struct EvidenceShape {
    /// Its id.
    id: Uuid,
    /// figure, procedure, register, record, text
    kind: &'static str,
    /// In words.
    evidence: String,
    /// The path of the page that shows it; a record opens for those alone who may read it.
    target: Option<String>,
}

/// Something to be done.
#[derive(Debug, Serialize, ToSchema)]
pub struct ActionShape {
    /// Its id.
    id: Uuid,
    /// What.
    action: String,
    /// Who answers for it.
    responsible: Option<String>,
    /// Until when.
    #[schema(value_type = String)]
    due_on: Date,
    /// When it was done.
    #[schema(value_type = Option<String>)]
    done_on: Option<Date>,
}

/// Something that shows how it is.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct NewEvidenceBody {
    /// The year; this one when not given.
    year: Option<i64>,
    /// figure, procedure, register, record, text
    kind: String,
    /// In words; never a name.
    evidence: String,
    /// The path of the page that shows it; needed for all but `text`.
    target: Option<String>,
}

/// Something to be done.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct NewActionBody {
    /// What.
    action: String,
    /// Who answers for it: somebody who works in the centre.
    user_id: Uuid,
    /// Until when.
    due_on: String,
}

/// How far a criterion is met.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct NewScoreBody {
    /// The year; this one when not given.
    year: Option<i64>,
    /// From `0`, not at all, to `3`, wholly.
    level: String,
    /// Why.
    note: String,
}

/// The board of a centre in a year: the user's own and this year unless said.
#[utoipa::path(get, path = "/api/v1/quality", tag = "quality",
    params(("year" = Option<i64>, Query), ("centre" = Option<Uuid>, Query)),
    responses((status = 200, body = Board), (status = 404, description = "Not a centre of the user's")))]
pub async fn board(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let year = year(&query.0, clock::date_of(ask.now))?;
    let mut db = app.store.read().await?;
    let centres: Vec<_> = read::centres(&mut db, &viewer).await?.into_iter().map(|one| one.0).collect();
    let centre = web::chosen(&centres, &viewer, &query.0)?;
    let lines = match centre {
        Some(centre) => read::board(&mut db, centre, year).await?,
        None => Vec::new(),
    };
    let items = lines.into_iter().map(|line| item(&line.told(ask.lang))).collect();
    Ok(answer::json(&json!(Board { centre_id: centre.map(|id| id.uuid()), year, items }), None))
}

/// Says how far a criterion is met. What was said before is changed only with its version as `If-Match`.
#[utoipa::path(post, path = "/api/v1/quality/criteria/{id}/score", tag = "quality", params(("id" = Uuid, Path)),
    request_body = NewScoreBody,
    responses((status = 200, body = CriterionItem), (status = 412, description = "Said already, or changed meanwhile"),
        (status = 422, description = "A field cannot be taken")))]
pub async fn score(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CriterionId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    web::leave::<WriteQuality>(&mut app.store.read().await?, &viewer, id).await?;
    let new = NewScore::parse(&body.0, clock::date_of(ask.now))?;
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let leave = web::leave::<WriteQuality>(&mut *write, &viewer, id).await?;
    let line = read::one(&mut *write, id, new.year).await?;
    write::score(&mut write, &leave, &line, answer::if_match(&headers), &new).await?;
    let line = read::one(&mut *write, id, new.year).await?.told(ask.lang);
    write.ok(&json!(item(&line))).await
}

/// One criterion in a year, this one unless said, with what shows it and what is to be done.
#[utoipa::path(get, path = "/api/v1/quality/criteria/{id}", tag = "quality",
    params(("id" = Uuid, Path), ("year" = Option<i64>, Query)),
    responses((status = 200, body = CriterionShape), (status = 404, description = "Not there, or not visible")))]
pub async fn one(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CriterionId>,
    query: Query,
) -> Answer {
    let year = year(&query.0, clock::date_of(ask.now))?;
    let mut db = app.store.read().await?;
    web::leave::<ReadQuality>(&mut db, &viewer, id).await?;
    let shape = shape(&mut db, &ask, id, year).await?;
    let version = shape.criterion.version;
    Ok(answer::json(&json!(shape), version))
}

/// Puts something beside a criterion that shows how it is in a year.
#[utoipa::path(post, path = "/api/v1/quality/criteria/{id}/evidence", tag = "quality", params(("id" = Uuid, Path)),
    request_body = NewEvidenceBody,
    responses((status = 201, body = CriterionShape), (status = 422, description = "A field cannot be taken")))]
pub async fn add_evidence(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CriterionId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let year = year(&body.0, clock::date_of(ask.now))?;
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let leave = web::leave::<WriteQuality>(&mut *write, &viewer, id).await?;
    let new = NewEvidence::parse(&body.0)?;
    let line = read::one(&mut *write, id, year).await?;
    write::add_evidence(&mut write, &leave, &line, year, &new).await?;
    let shape = shape(&mut *write, &ask, id, year).await?;
    write.created(&format!("/api/v1/quality/criteria/{id}?year={year}"), &json!(shape)).await
}

/// Takes a piece of evidence away again.
#[utoipa::path(post, path = "/api/v1/quality/evidence/{id}/removal", tag = "quality", params(("id" = Uuid, Path)),
    responses((status = 200), (status = 404, description = "Not there, or taken away already")))]
pub async fn remove_evidence(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<EvidenceId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let (centre, ..) = read::of_evidence(&mut *write, id).await?.ok_or(WebError::NotFound)?;
    let leave = permit::<WriteQuality>(&mut *write, &viewer, Subject::Centre(centre)).await?;
    write::remove_evidence(&mut write, &leave, id).await?;
    write.ok(&json!({ "id": id })).await
}

/// Says what is to be done about a criterion, by whom, until when; it runs among the deadlines.
#[utoipa::path(post, path = "/api/v1/quality/criteria/{id}/actions", tag = "quality", params(("id" = Uuid, Path)),
    request_body = NewActionBody,
    responses((status = 201, body = CriterionShape), (status = 422, description = "A field cannot be taken")))]
pub async fn add_action(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CriterionId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let today = clock::date_of(ask.now);
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let leave = web::leave::<WriteQuality>(&mut *write, &viewer, id).await?;
    let new = NewAction::parse(&body.0, today)?;
    let year = i64::from(today.year());
    let line = read::one(&mut *write, id, year).await?;
    write::add_action(&mut write, &leave, &line, &new).await?;
    let shape = shape(&mut *write, &ask, id, year).await?;
    write.created(&format!("/api/v1/quality/criteria/{id}"), &json!(shape)).await
}

/// Says that what was to be done is done: for whoever answers for it, and for the keeper of the board.
#[utoipa::path(post, path = "/api/v1/quality/actions/{id}/completion", tag = "quality", params(("id" = Uuid, Path)),
    responses((status = 200, body = ActionShape), (status = 404, description = "Not there, not visible, or done already")))]
pub async fn complete(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<TaskId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let task = actions::seen(&mut *write, &viewer, id).await?;
    let leave = actions::leave(&mut *write, &viewer, &task).await?;
    write::complete(&mut write, &leave, id).await?;
    let done = read::task(&mut *write, id).await?.ok_or(WebError::NotFound)?;
    write.ok(&json!(ActionShape::of(&done.action))).await
}

async fn shape(db: &mut impl Db, ask: &Ask, id: CriterionId, year: i64) -> Answer<CriterionShape> {
    let line = read::one(db, id, year).await?.told(ask.lang);
    let evidence = read::evidence(db, &line, year).await?;
    let actions = read::actions(db, &line).await?;
    Ok(CriterionShape {
        year,
        evidence: evidence.into_iter().map(EvidenceShape::of).collect(),
        actions: actions.iter().map(ActionShape::of).collect(),
        criterion: item(&line),
    })
}

impl EvidenceShape {
    fn of(row: EvidenceRow) -> Self {
        EvidenceShape { id: row.id.uuid(), kind: row.kind.code(), evidence: row.text, target: row.target }
    }
}

impl ActionShape {
    fn of(row: &ActionRow) -> Self {
        ActionShape {
            id: row.id.uuid(),
            action: row.text.clone(),
            responsible: row.user_name.clone(),
            due_on: row.due_on,
            done_on: row.done_on,
        }
    }
}

fn item(line: &Line) -> CriterionItem {
    CriterionItem {
        id: line.id.uuid(),
        direction: line.direction.code(),
        code: line.code.clone(),
        criterion: line.text.clone(),
        indicator: line.indicator.clone(),
        level: line.level.map(Code::code),
        before: line.before.map(Code::code),
        note: line.note.clone(),
        evidence: line.evidence,
        open_actions: line.open,
        version: line.version,
    }
}

/// What the API says of the board.
#[derive(OpenApi)]
#[openapi(
    paths(board, one, score, add_evidence, remove_evidence, add_action, complete),
    components(schemas(
        CriterionItem,
        Board,
        NewScoreBody,
        CriterionShape,
        EvidenceShape,
        ActionShape,
        NewEvidenceBody,
        NewActionBody
    ))
)]
pub struct BoardApi;
