//! Satisfaction over the API.

use super::{
    LinkId, NewLink,
    link::{self, LinkLine},
    results::{self, Narrow, QuestionResult},
    web, write,
};
use access::{
    Answer, App, Ask, Viewer, Write, answer,
    ask::{Json, Query},
    audit::Entry,
    looked,
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, clock, jiff::Timestamp};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// How often a choice was chosen.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChoiceCount {
    /// The choice, in the language asked for.
    label: String,
    /// How often; none when that is held back, since few chose it.
    count: Option<i64>,
}

/// What the answers to one question say.
#[derive(Debug, Serialize, ToSchema)]
pub struct SatisfactionQuestion {
    /// Where it stands in the form.
    path: String,
    /// What was asked, in the language asked for.
    label: String,
    /// How many answered it.
    n: i64,
    /// Each choice.
    choices: Vec<ChoiceCount>,
}

/// What the answers of a period say.
#[derive(Debug, Serialize, ToSchema)]
pub struct SatisfactionResults {
    /// How many answered.
    answers: i64,
    /// Question by question.
    questions: Vec<SatisfactionQuestion>,
    /// What people wrote in their own words, for those who may read it: by question.
    texts: Vec<SatisfactionTexts>,
}

/// What people wrote to one question.
#[derive(Debug, Serialize, ToSchema)]
pub struct SatisfactionTexts {
    /// What was asked, in the language asked for.
    label: String,
    /// What was written, in no order that tells of a person.
    texts: Vec<String>,
}

/// A link to be made.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct NewSatisfactionLinkBody {
    /// `centre`, `course` or `case`.
    scope: String,
    /// Of a course: its name.
    course: Option<String>,
    /// Of a case: which.
    case_id: Option<Uuid>,
}

/// A link that holds.
#[derive(Debug, Serialize, ToSchema)]
pub struct SatisfactionLinkItem {
    /// Its id.
    id: Uuid,
    /// centre, course, case
    scope: &'static str,
    /// Of a course: its name.
    course: Option<String>,
    /// Of a case: which.
    case_id: Option<Uuid>,
    /// When it was made.
    created_at: Timestamp,
}

/// The links that hold.
#[derive(Debug, Serialize, ToSchema)]
pub struct SatisfactionLinks {
    /// The last made first.
    items: Vec<SatisfactionLinkItem>,
}

/// A link that was made.
#[derive(Debug, Serialize, ToSchema)]
pub struct SatisfactionLinkShape {
    /// Its id.
    id: Uuid,
    /// The address that is given out.
    address: String,
}

/// What the answers say, question by question, without a number that could tell of one person: this year so far unless
/// a period is said. What people wrote in their own words is for the head of the centre alone.
#[utoipa::path(get, path = "/api/v1/satisfaction", tag = "satisfaction",
    params(("from" = Option<String>, Query), ("to" = Option<String>, Query), ("scope" = Option<String>, Query)),
    responses((status = 200, body = SatisfactionResults), (status = 422, description = "The period cannot be read")))]
pub async fn results(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let narrow = Narrow::parse(&query.0, clock::date_of(ask.now))?;
    let mut db = app.store.read().await?;
    web::may_read(&mut db, &viewer).await?;
    let may_texts = web::reads_texts(&mut db, &viewer).await?;
    let found = results::results(&mut db, &viewer, ask.lang, &narrow, may_texts).await?;
    drop(db);
    looked::record(&app, Entry::by(&viewer, "satisfaction.viewed", "satisfaction")).await?;
    let question = |one: QuestionResult| SatisfactionQuestion {
        path: one.path,
        label: one.label,
        n: one.n,
        choices: one.choices.into_iter().map(|(label, count)| ChoiceCount { label, count }).collect(),
    };
    let shape = SatisfactionResults {
        answers: found.answers,
        questions: found.questions.into_iter().map(question).collect(),
        texts: found.texts.into_iter().map(|(label, texts)| SatisfactionTexts { label, texts }).collect(),
    };
    Ok(answer::json(&json!(shape), None))
}

/// Makes a link. One for a case is for one answer.
#[utoipa::path(post, path = "/api/v1/satisfaction/links", tag = "satisfaction", request_body = NewSatisfactionLinkBody,
    responses((status = 201, body = SatisfactionLinkShape), (status = 422, description = "A field cannot be taken")))]
pub async fn make(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let new = NewLink::parse(&body.0)?;
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let leave = web::leave(&mut *write, &viewer, &new).await?;
    let id = write::make(&mut write, &leave, app.store.keys(), &new).await?;
    let address = link::address(&mut *write, &app, id).await?;
    let shape = json!(SatisfactionLinkShape { id: id.uuid(), address });
    write.created(&format!("/satisfaction/links/{id}"), &shape).await
}

/// The links that hold: those of centre and courses for whoever may ask there, those of a case for its team.
#[utoipa::path(get, path = "/api/v1/satisfaction/links", tag = "satisfaction",
    responses((status = 200, body = SatisfactionLinks)))]
pub async fn links(State(app): State<App>, viewer: Viewer) -> Answer {
    let lines = link::all(&mut app.store.read().await?, &viewer).await?;
    let items = lines.iter().map(SatisfactionLinkItem::of).collect();
    Ok(answer::json(&json!(SatisfactionLinks { items }), None))
}

/// One link with the address that is given out.
#[utoipa::path(get, path = "/api/v1/satisfaction/links/{id}", tag = "satisfaction", params(("id" = Uuid, Path)),
    responses((status = 200, body = SatisfactionLinkShape), (status = 404, description = "Not there, or not visible")))]
pub async fn one(State(app): State<App>, viewer: Viewer, Path(id): Path<LinkId>) -> Answer {
    let mut db = app.store.read().await?;
    web::leave_of(&mut db, &viewer, id).await?;
    let address = link::address(&mut db, &app, id).await?;
    Ok(answer::json(&json!(SatisfactionLinkShape { id: id.uuid(), address }), None))
}

/// Revokes a link: nobody answers by it any more. What was answered stays.
#[utoipa::path(post, path = "/api/v1/satisfaction/links/{id}/revocation", tag = "satisfaction",
    params(("id" = Uuid, Path)), responses((status = 200), (status = 404, description = "Not there, or revoked already")))]
pub async fn revoke(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<LinkId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let (leave, link) = web::leave_of(&mut *write, &viewer, id).await?;
    write::revoke(&mut write, &leave, &link).await?;
    write.ok(&json!({ "id": id })).await
}

impl SatisfactionLinkItem {
    fn of(line: &LinkLine) -> Self {
        SatisfactionLinkItem {
            id: line.id.uuid(),
            scope: line.scope.code(),
            course: line.course.clone(),
            case_id: line.case_id.map(|id| id.uuid()),
            created_at: line.created_at,
        }
    }
}

/// What the API says of satisfaction.
#[derive(OpenApi)]
#[openapi(
    paths(results, links, make, one, revoke),
    components(schemas(
        ChoiceCount,
        SatisfactionQuestion,
        SatisfactionResults,
        NewSatisfactionLinkBody,
        SatisfactionLinkShape,
        SatisfactionLinkItem,
        SatisfactionLinks,
        SatisfactionTexts
    ))
)]
pub struct SatisfactionApi;
