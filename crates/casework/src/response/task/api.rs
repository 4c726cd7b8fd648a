//! The tasks of a signal over the API.

use super::{Task, TaskLine, read, web, write};
use crate::{
    permits::{ReadSignal, RespondToSignal},
    response::web::visible,
};
use access::{Answer, App, Ask, Subject, Viewer, WebError, Write, answer, ask::Json, permit};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{
    Id,
    ids::SignalId,
    jiff::{Timestamp, civil::Date},
};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// A task.
#[derive(Debug, Serialize, ToSchema)]
pub struct TaskShape {
    /// Its id.
    id: Uuid,
    /// What is to be done.
    text: String,
    /// By which institution; the centre itself when null.
    organisation: Option<Uuid>,
    /// Until when.
    due_on: Option<Date>,
    /// When it was done.
    done_at: Option<Timestamp>,
}

/// Tasks of a signal.
#[derive(Debug, Serialize, ToSchema)]
pub struct Tasks {
    /// The open and most pressing first.
    items: Vec<TaskShape>,
}

/// A task to be given.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct NewTaskBody {
    /// What is to be done.
    text: String,
    /// By which institution; the centre itself when left out.
    organisation: Option<Uuid>,
    /// Until when.
    due_on: Option<Date>,
}

/// The tasks of a signal.
#[utoipa::path(get, path = "/api/v1/signals/{id}/tasks", tag = "response",
    params(("id" = Uuid, Path, description = "The signal")), responses((status = 200, body = Tasks)))]
pub async fn list(State(app): State<App>, viewer: Viewer, Path(id): Path<SignalId>) -> Answer {
    let mut db = app.store.read().await?;
    visible::<ReadSignal>(&mut db, &viewer, id).await?;
    let items = read::of_signal(&mut db, id).await?.iter().map(TaskShape::of).collect();
    Ok(answer::json(&answer::value(&Tasks { items })?, None))
}

/// Gives a task.
#[utoipa::path(post, path = "/api/v1/signals/{id}/tasks", tag = "response", request_body = NewTaskBody,
    params(("id" = Uuid, Path, description = "The signal")), responses((status = 201, body = TaskShape)))]
pub async fn give(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let new = web::parse(&body.0)?;
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<RespondToSignal>(&mut *write, &viewer, Subject::Signal(id)).await?;
    let task = write::give(&mut write, &permit, id, None, &new).await?;
    created(write, id, task).await
}

/// Marks a task as done.
#[utoipa::path(post, path = "/api/v1/signals/{id}/tasks/{task}/done", tag = "response",
    params(("id" = Uuid, Path, description = "The signal"), ("task" = Uuid, Path, description = "The task")),
    responses((status = 201, body = TaskShape)))]
pub async fn done(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, task)): Path<(SignalId, Id<Task>)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<RespondToSignal>(&mut *write, &viewer, Subject::Signal(id)).await?;
    write::do_task(&mut write, &permit, task).await?;
    created(write, id, task).await
}

#[derive(OpenApi)]
#[openapi(paths(list, give, done), components(schemas(TaskShape, Tasks, NewTaskBody)))]
struct Document;

/// The documented paths.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

async fn created(mut write: Write, signal: SignalId, task: Id<Task>) -> Answer {
    let lines = read::of_signal(&mut *write, signal).await?;
    let line = lines.iter().find(|line| line.id == task).ok_or(WebError::NotFound)?;
    write.created(&format!("/api/v1/signals/{signal}/tasks"), &answer::value(&TaskShape::of(line))?).await
}

impl TaskShape {
    fn of(line: &TaskLine) -> Self {
        TaskShape {
            id: line.id.uuid(),
            text: line.text.clone(),
            organisation: line.organisation_id.map(Id::uuid),
            due_on: line.due_on,
            done_at: line.done_at,
        }
    }
}
