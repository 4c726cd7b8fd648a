//! Deadlines over the API.

use super::{
    DeadlineId, Line,
    form::{self, ByHand},
    list::{self, Narrow},
    read,
    see::{May, leave, see},
    w, write,
};
use crate::acts::{LiftDeadline, WriteDeadline};
use access::{
    Act, Answer, App, Ask, Permit, Viewer, WebError, Write, answer,
    ask::{Json, Query},
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, Lang, jiff::Timestamp, typed::Typed};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// The part of deadlines in the API's description.
#[derive(OpenApi)]
#[openapi(
    paths(list, one, enter, meet, lift),
    components(schemas(DeadlineLineShape, NewDeadlineShape, FulfilmentShape, LiftingShape))
)]
pub struct DeadlinesApi;

/// A deadline and how it stands.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeadlineLineShape {
    id: Uuid,
    /// The key of the rule.
    rule: String,
    /// The version of the rule it is counted by.
    rule_version: String,
    /// What it is called, in the language asked for.
    name: String,
    /// `running`, `at-risk`, `breached`, `lapsed`, `met` or `lifted`.
    state: &'static str,
    case: Option<Uuid>,
    person: Option<Uuid>,
    /// The kind of the record it is about.
    subject_kind: String,
    subject: Uuid,
    /// The number of the case or record.
    reference: Option<String>,
    about: Option<String>,
    /// Who answers for it.
    user: Option<Uuid>,
    /// Which time, of a rule that comes round.
    round: u32,
    #[schema(value_type = String, format = DateTime)]
    started_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    risk_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    due_at: Timestamp,
    #[schema(value_type = Option<String>, format = DateTime)]
    met_at: Option<Timestamp>,
    #[schema(value_type = Option<String>, format = DateTime)]
    lifted_at: Option<Timestamp>,
    lifted_reason: Option<String>,
    /// When it was due before it was counted anew by another version.
    #[schema(value_type = Option<String>, format = DateTime)]
    former_due_at: Option<Timestamp>,
    version: i64,
}

/// A deadline to be entered by hand.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct NewDeadlineShape {
    /// The key of a rule that is counted from something.
    rule: String,
    /// From when it is counted.
    from: String,
    /// What it is about, without names.
    about: String,
    /// The number of the case; left out, it is of the centre.
    reference: Option<String>,
}

/// When a deadline was met.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct FulfilmentShape {
    /// Not before it began, not in the future.
    met_at: String,
}

/// Why a deadline is lifted.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct LiftingShape {
    reason: String,
}

/// Deadlines that one may know of, the first to be due first; those that have ended, the last first.
#[utoipa::path(get, path = "/api/v1/deadlines", tag = "deadlines",
    params(
        ("case" = Option<Uuid>, Query), ("person" = Option<Uuid>, Query), ("rule" = Option<String>, Query),
        ("state" = Option<String>, Query, description = "`running`, `at-risk`, `breached`, `lapsed`, `met`, `lifted`; what runs when it is left out."),
        ("centre" = Option<Uuid>, Query), ("mine" = Option<String>, Query, description = "`yes`: those that one answers for."),
        ("after" = Option<String>, Query)),
    responses((status = 200, body = [DeadlineLineShape])))]
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let narrow = Narrow::typed(&query.0);
    let mut db = app.store.read().await?;
    let (lines, next) = list::list(&mut db, &viewer, &narrow).await?;
    let items: Vec<_> = lines.iter().map(|line| shape(ask.lang, line, ask.now)).collect();
    let next = next.map(|next| format!("/api/v1{}", narrow.href(Some(next))));
    Ok(answer::json(&json!({ "items": items, "next": next }), None))
}

/// A deadline.
#[utoipa::path(get, path = "/api/v1/deadlines/{id}", tag = "deadlines", params(("id" = Uuid, Path)),
    responses((status = 200, body = DeadlineLineShape), (status = 404)))]
pub async fn one(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<DeadlineId>) -> Answer {
    let mut db = app.store.read().await?;
    let (line, _) = see(&mut db, &viewer, id).await?;
    Ok(answer::json(&json!(shape(ask.lang, &line, ask.now)), Some(line.version)))
}

/// Enters a deadline by hand.
#[utoipa::path(post, path = "/api/v1/deadlines", tag = "deadlines", request_body = NewDeadlineShape,
    responses((status = 201, body = DeadlineLineShape), (status = 403), (status = 422)))]
pub async fn enter(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let new = ByHand::parse(&body.0, ask.now)?;
    let id = write::enter(&mut write, &viewer, &new).await?;
    let (line, _) = see(&mut *write, &viewer, id).await?;
    let shape = json!(shape(ask.lang, &line, ask.now));
    write.created(&format!("/api/v1/deadlines/{id}"), &shape).await
}

/// Says that a deadline was met which no record meets by its own change: one entered by hand, or of the centre as a whole.
/// `If-Match` refuses a stale change.
#[utoipa::path(post, path = "/api/v1/deadlines/{id}/fulfilment", tag = "deadlines", params(("id" = Uuid, Path)),
    request_body = FulfilmentShape,
    responses((status = 200, body = DeadlineLineShape), (status = 403), (status = 404), (status = 409), (status = 412), (status = 422)))]
pub async fn meet(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<DeadlineId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let (mut write, permit, line, may) =
        to_end::<WriteDeadline>((&app, &ask, &viewer), id, &headers, &body.0).await?;
    if !may.meet {
        return Err(WebError::Conflict(w::not_to_be_met(ask.lang).to_owned()));
    }
    let met_at = form::met_at(&body.0, line.started_at.min(line.created_at), ask.now)?;
    write::meet_one(&mut write, &permit, &line, line.version, met_at).await?;
    answered(write, &ask, &viewer, id).await
}

/// Lifts a deadline that runs, with a reason. `If-Match` refuses a stale change.
#[utoipa::path(post, path = "/api/v1/deadlines/{id}/lifting", tag = "deadlines", params(("id" = Uuid, Path)),
    request_body = LiftingShape,
    responses((status = 200, body = DeadlineLineShape), (status = 403), (status = 404), (status = 409), (status = 412), (status = 422)))]
pub async fn lift(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<DeadlineId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let (mut write, permit, line, may) =
        to_end::<LiftDeadline>((&app, &ask, &viewer), id, &headers, &body.0).await?;
    if !may.lift {
        return Err(WebError::Conflict(w::not_running(ask.lang).to_owned()));
    }
    let reason = form::reason(&body.0)?;
    write::lift_one(&mut write, &permit, &line, line.version, &reason).await?;
    answered(write, &ask, &viewer, id).await
}

/// A deadline as it was read, with leave to end it in one way.
async fn to_end<A: Act>(
    (app, ask, viewer): (&App, &Ask, &Viewer),
    id: DeadlineId,
    headers: &HeaderMap,
    body: &Typed,
) -> Answer<(Write, Permit<A>, Line, May)> {
    let mut write = Write::api(app, ask, headers, body).await?;
    let (line, may) = see(&mut *write, viewer, id).await?;
    let permit = leave::<A>(&mut *write, viewer, &line).await?;
    answer::fresh(headers, line.version)?;
    Ok((write, permit, line, may))
}

/// The deadline as it stands after the change.
async fn answered(mut write: Write, ask: &Ask, viewer: &Viewer, id: DeadlineId) -> Answer {
    let (after, _) = see(&mut *write, viewer, id).await?;
    write.ok(&json!(shape(ask.lang, &after, ask.now))).await
}

fn shape(lang: Lang, line: &Line, now: Timestamp) -> DeadlineLineShape {
    DeadlineLineShape {
        id: line.id.uuid(),
        rule: line.rule_key.clone(),
        rule_version: line.rule_version.clone(),
        name: read::name(lang, &line.rule_key, line.round),
        state: line.state(now).code(),
        case: line.case_id.map(|id| id.uuid()),
        person: line.person_id.map(|id| id.uuid()),
        subject_kind: line.subject_kind.clone(),
        subject: line.subject_id,
        reference: line.reference.clone(),
        about: line.about.clone(),
        user: line.user_id.map(|id| id.uuid()),
        round: line.round,
        started_at: line.started_at,
        risk_at: line.risk_at,
        due_at: line.due_at,
        met_at: line.met_at,
        lifted_at: line.lifted_at,
        lifted_reason: line.lifted_reason.clone(),
        former_due_at: line.former_due_at,
        version: line.version,
    }
}
