//! Notes over the API.

use super::{
    Correction, NewNote, Note, NoteId, SessionTold,
    read::{self, notes},
    session::sessions,
    write,
};
use crate::{
    cases,
    cursor::{self, Cursor},
    permits::{ReadNote, WriteNote},
};
use access::{
    Answer, App, Ask, Subject, Viewer, WebError, Write, answer,
    ask::{Json, Query},
    audit::Entry,
    looked, permit,
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, ids::CaseId};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};

/// Notes on one page of the API.
const PAGE: usize = 50;

/// The notes part of the API's description.
#[derive(OpenApi)]
#[openapi(
    paths(list, one, create),
    components(schemas(NoteShape, CorrectionShape, SessionShape, NewNoteShape, NotePage))
)]
pub struct NotesApi;

/// A signed note.
#[derive(Debug, Serialize, ToSchema)]
pub struct NoteShape {
    id: uuid::Uuid,
    /// `home-visit`, `phone` …
    kind: &'static str,
    /// `general`, `psychology`, `safety` or `adoption`.
    layer: &'static str,
    happened_at: String,
    /// The first text; it never changes.
    text: String,
    author: String,
    signed_at: String,
    /// What was put right later, the first one first.
    corrections: Vec<CorrectionShape>,
    /// The session behind it, if something was said of one.
    session: Option<SessionShape>,
}

/// The session behind a note.
#[derive(Debug, Serialize, ToSchema)]
pub struct SessionShape {
    /// `individual`, `family` or `group`.
    mode: Option<&'static str>,
    /// A code of the services.
    service: Option<String>,
    /// The goal of the case it works towards.
    goal_id: Option<uuid::Uuid>,
    /// The kind of therapy, the programme.
    method: Option<String>,
    test_name: Option<String>,
    test_result: Option<String>,
    /// The instrument that was filled, where the caller may read it.
    assessment_id: Option<uuid::Uuid>,
}

/// A correction beside a note.
#[derive(Debug, Serialize, ToSchema)]
pub struct CorrectionShape {
    text: String,
    reason: String,
    author: String,
    corrected_at: String,
}

/// A page of notes.
#[derive(Debug, Serialize, ToSchema)]
pub struct NotePage {
    items: Vec<NoteShape>,
    /// What to give as `after` for the next page; absent on the last one.
    next: Option<String>,
}

/// A note to be signed.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct NewNoteShape {
    /// `home-visit`, `ward-visit`, `centre-visit`, `phone`, `counselling`, `therapy`, `diagnosis`, `exercises`,
    /// `lessons`, `school-contact`, `mediation`, `kin-work`, `accompaniment`, `team-meeting` or `other`.
    kind: String,
    /// `general` unless said.
    layer: Option<String>,
    /// A moment with its zone, or Sofia time as `2026-03-05T14:30`.
    happened_at: String,
    text: String,
    /// `individual`, `family` or `group`.
    mode: Option<String>,
    /// A code of the services.
    service: Option<String>,
    /// A goal of the case.
    goal: Option<uuid::Uuid>,
    /// The kind of therapy, the programme.
    method: Option<String>,
    test_name: Option<String>,
    test_result: Option<String>,
    /// An instrument that was filled in the case.
    assessment: Option<uuid::Uuid>,
}

/// The notes of a case in the layers one may read, the latest first.
#[utoipa::path(get, path = "/api/v1/cases/{id}/notes", tag = "cases",
    params(("id" = uuid::Uuid, Path), ("after" = Option<String>, Query)),
    responses((status = 200, body = NotePage), (status = 404)))]
pub async fn list(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    query: Query,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadNote>(&mut db, &viewer, Subject::Case(id)).await?;
    let after = Cursor::typed(query.0.get("after"));
    let most = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut lines = notes(&mut db, id, permit.layers(), after, most).await?;
    let corrections = read::corrections(&mut db, id).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let sessions = sessions(&mut db, &case).await?;
    drop(db);
    let key = |note: &Note| Cursor { at: note.happened_at, id: note.id.uuid() };
    let next = cursor::cut(&mut lines, PAGE, key).map(|next| next.to_string());
    looked::record(&app, Entry::under(&permit, "note.listed")).await?;
    let items = lines.into_iter().map(|note| shape(&ask, note, &corrections, &sessions)).collect();
    Ok(answer::json(&json!(NotePage { items, next }), None))
}

/// A signed note of a case, when its layer is the caller's to read.
#[utoipa::path(get, path = "/api/v1/cases/{id}/notes/{note}", tag = "cases",
    params(("id" = uuid::Uuid, Path), ("note" = uuid::Uuid, Path)),
    responses((status = 200, body = NoteShape), (status = 404)))]
pub async fn one(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, note)): Path<(CaseId, NoteId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadNote>(&mut db, &viewer, Subject::Case(id)).await?;
    let note = read::note(&mut db, id, note).await?;
    if !permit.layers().contains(&note.layer) {
        return Err(WebError::NotFound);
    }
    let corrections = read::corrections(&mut db, id).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let sessions = sessions(&mut db, &case).await?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "note.viewed").case(id).record("note", note.id)).await?;
    Ok(answer::json(&json!(shape(&ask, note, &corrections, &sessions)), None))
}

/// Signs a note.
#[utoipa::path(post, path = "/api/v1/cases/{id}/notes", tag = "cases", params(("id" = uuid::Uuid, Path)),
    request_body = NewNoteShape, responses((status = 201), (status = 403), (status = 404), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<WriteNote>(&mut *write, &viewer, Subject::Case(id)).await?;
    let new = NewNote::parse(&body.0, permit.layers(), ask.now)?;
    let note = write::sign(&mut write, &permit, id, &new).await?;
    write.created(&format!("/api/v1/cases/{id}/notes/{note}"), &json!({ "id": note })).await
}

fn shape(ask: &Ask, note: Note, corrections: &[Correction], sessions: &[SessionTold]) -> NoteShape {
    let session = sessions.iter().find(|session| session.note_id == note.id).map(session_shape);
    let author = note.author(ask.lang).to_owned();
    let own = corrections.iter().filter(|correction| correction.note_id == note.id);
    NoteShape {
        id: note.id.uuid(),
        kind: note.kind.code(),
        layer: note.layer.code(),
        happened_at: note.happened_at.to_string(),
        text: note.text,
        author,
        signed_at: note.signed_at.to_string(),
        corrections: own
            .map(|one| CorrectionShape {
                text: one.text.clone(),
                reason: one.reason.clone(),
                author: one.author(ask.lang).to_owned(),
                corrected_at: one.corrected_at.to_string(),
            })
            .collect(),
        session,
    }
}

fn session_shape(one: &SessionTold) -> SessionShape {
    SessionShape {
        mode: one.mode.map(Code::code),
        service: one.service.clone(),
        goal_id: one.goal_id.map(|id| id.uuid()),
        method: one.method.clone(),
        test_name: one.test_name.clone(),
        test_result: one.test_result.clone(),
        assessment_id: one.assessment_id.map(|id| id.uuid()),
    }
}
