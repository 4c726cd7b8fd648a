//! Meetings over the API.

mod shape;

use super::{Meeting, MeetingKind, NewMeeting, read, write};
use crate::{
    permits::{ReadSignal, RespondToSignal},
    response::web::{if_unchanged, visible},
};
use access::{
    Answer, App, Ask, Subject, Viewer, WebError, Write, answer, ask::Json, audit::Entry, looked, permit,
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, FieldErrors, Id, Problem, ids::SignalId};
use shape::{MeetingBody, MeetingShape, Meetings, ParticipantShape, TaskBody};
use store::{Tx, sql};
use utoipa::OpenApi;

/// The meetings of a signal, the last one first.
#[utoipa::path(get, path = "/api/v1/signals/{id}/meetings", tag = "response",
    params(("id" = Uuid, Path, description = "The signal")), responses((status = 200, body = Meetings)))]
pub async fn list(State(app): State<App>, viewer: Viewer, Path(id): Path<SignalId>) -> Answer {
    let mut db = app.store.read().await?;
    let (permit, _) = visible::<ReadSignal>(&mut db, &viewer, id).await?;
    let items = read::of_signal(&mut db, id).await?.iter().map(MeetingShape::head).collect();
    drop(db);
    looked::record(&app, Entry::under(&permit, "meetings.viewed")).await?;
    Ok(answer::json(&answer::value(&Meetings { items })?, None))
}

/// A meeting with participants, decisions and tasks.
#[utoipa::path(get, path = "/api/v1/signals/{id}/meetings/{meeting}", tag = "response",
    params(("id" = Uuid, Path, description = "The signal"), ("meeting" = Uuid, Path, description = "The meeting")),
    responses((status = 200, body = MeetingShape)))]
pub async fn read(
    State(app): State<App>,
    viewer: Viewer,
    Path((id, meeting)): Path<(SignalId, Id<Meeting>)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let (permit, _) = visible::<ReadSignal>(&mut db, &viewer, id).await?;
    let view = read::one(&mut db, id, meeting).await?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "meeting.viewed").record("meeting", meeting)).await?;
    Ok(answer::json(&answer::value(&MeetingShape::whole(&view))?, Some(view.meeting.version)))
}

/// Writes a meeting down; without a kind it is the first, or else a further one.
#[utoipa::path(post, path = "/api/v1/signals/{id}/meetings", tag = "response", request_body = MeetingBody,
    params(("id" = Uuid, Path, description = "The signal")),
    responses((status = 201, body = MeetingShape), (status = 409, description = "Not the time for it")))]
pub async fn record(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<RespondToSignal>(&mut *write, &viewer, Subject::Signal(id)).await?;
    if_unchanged(&mut write, &headers, id).await?;
    let kind = kind(&mut write, id, body.0.get("kind")).await?;
    let new = NewMeeting::parse(&body.0, kind, ask.now)?;
    let meeting = write::record(&mut write, &permit, &new).await?;
    let view = read::one(&mut *write, id, meeting).await?;
    write
        .created(
            &format!("/api/v1/signals/{id}/meetings/{meeting}"),
            &answer::value(&MeetingShape::whole(&view))?,
        )
        .await
}

/// Corrects a meeting; `If-Match` names the version that was read.
#[utoipa::path(post, path = "/api/v1/signals/{id}/meetings/{meeting}", tag = "response", request_body = MeetingBody,
    params(("id" = Uuid, Path, description = "The signal"), ("meeting" = Uuid, Path, description = "The meeting")),
    responses((status = 200, body = MeetingShape), (status = 412, description = "Changed since it was read")))]
pub async fn change(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, meeting)): Path<(SignalId, Id<Meeting>)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let version = answer::if_match(&headers).ok_or(WebError::Stale)?;
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<RespondToSignal>(&mut *write, &viewer, Subject::Signal(id)).await?;
    let kind = read::one(&mut *write, id, meeting).await?.meeting.kind;
    let new = NewMeeting::parse(&body.0, kind, ask.now)?;
    super::change(&mut write, &permit, meeting, version, &new).await?;
    let view = read::one(&mut *write, id, meeting).await?;
    write.ok(&answer::value(&MeetingShape::whole(&view))?).await
}

#[derive(OpenApi)]
#[openapi(
    paths(list, read, record, change),
    components(schemas(Meetings, MeetingShape, MeetingBody, ParticipantShape, TaskBody))
)]
struct Document;

/// The documented paths.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

async fn kind(tx: &mut Tx, id: SignalId, asked: &str) -> Result<MeetingKind, WebError> {
    if !asked.is_empty() {
        return MeetingKind::from_code(asked)
            .ok_or_else(|| FieldErrors::one("kind", Problem::NotOffered).into());
    }
    let met: i64 = sql("select count(*) from signals where id = $1 and first_met_at is not null")
        .bind(id)
        .value(tx)
        .await?;
    Ok(if met == 0 { MeetingKind::First } else { MeetingKind::Further })
}
