//! The board over the API.

use super::{
    CriterionId, NewScore,
    form::year,
    read::{self, Line},
    web, write,
};
use crate::permits::WriteQuality;
use access::{
    Answer, App, Ask, Viewer, Write, answer,
    ask::{Json, Query},
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, clock};
use serde::Serialize;
use serde_json::json;
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
    let items = lines.iter().map(item).collect();
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
    let line = read::one(&mut *write, id, new.year).await?;
    write.ok(&json!(item(&line))).await
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
#[openapi(paths(board, score), components(schemas(CriterionItem, Board, NewScoreBody)))]
pub struct BoardApi;
