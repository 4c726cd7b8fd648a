//! Tasks over the API.

use super::{NewTask, TaskId, TaskLine, form::as_typed, read::in_case, web::task_of, write};
use crate::permits::{ReadCase, WriteTask};
use access::{Answer, App, Ask, Subject, Viewer, WebError, Write, answer, ask::Json, permit};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Lang, ids::CaseId, typed};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};

/// The tasks part of the API's description.
#[derive(OpenApi)]
#[openapi(paths(list, one, create, change), components(schemas(TaskShape, NewTaskShape)))]
pub struct TasksApi;

/// A task.
#[derive(Debug, Serialize, ToSchema)]
pub struct TaskShape {
    id: uuid::Uuid,
    text: String,
    user: Option<uuid::Uuid>,
    organisation: Option<uuid::Uuid>,
    /// The name of the one who is to do it.
    who: Option<String>,
    due_on: Option<String>,
    done_at: Option<String>,
    done_by: Option<String>,
    version: i64,
}

/// A task to be given, or what changes in one.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct NewTaskShape {
    text: String,
    /// One of the centre's own people.
    user: Option<uuid::Uuid>,
    /// Or an institution.
    organisation: Option<uuid::Uuid>,
    due_on: Option<String>,
    /// True when it is done, false to take it up again; only when changing.
    done: Option<bool>,
}

/// The tasks of a case, open ones first.
#[utoipa::path(get, path = "/api/v1/cases/{id}/tasks", tag = "cases", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = [TaskShape]), (status = 404)))]
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    permit::<ReadCase>(&mut db, &viewer, Subject::Case(id)).await?;
    let items: Vec<_> = in_case(&mut db, id).await?.iter().map(|task| shape(ask.lang, task)).collect();
    Ok(answer::json(&json!({ "items": items }), None))
}

/// A task of a case.
#[utoipa::path(get, path = "/api/v1/cases/{id}/tasks/{task}", tag = "cases",
    params(("id" = uuid::Uuid, Path), ("task" = uuid::Uuid, Path)),
    responses((status = 200, body = TaskShape), (status = 404)))]
pub async fn one(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, task)): Path<(CaseId, TaskId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<ReadCase>(&mut db, &viewer, Subject::Case(id)).await?;
    let tasks = in_case(&mut db, id).await?;
    let task = tasks.iter().find(|one| one.id == task).ok_or(WebError::NotFound)?;
    Ok(answer::json(&json!(shape(ask.lang, task)), Some(task.version)))
}

/// Gives a task.
#[utoipa::path(post, path = "/api/v1/cases/{id}/tasks", tag = "cases", params(("id" = uuid::Uuid, Path)),
    request_body = NewTaskShape, responses((status = 201), (status = 403), (status = 404), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<WriteTask>(&mut *write, &viewer, Subject::Case(id)).await?;
    let new = NewTask::parse(&body.0)?;
    let task = write::give(&mut write, &permit, id, &new).await?;
    write.created(&format!("/api/v1/cases/{id}/tasks/{task}"), &json!({ "id": task })).await
}

/// Changes a task, or notes that it is done. What is not given stays; `If-Match` refuses a stale change.
#[utoipa::path(patch, path = "/api/v1/cases/{id}/tasks/{task}", tag = "cases",
    params(("id" = uuid::Uuid, Path), ("task" = uuid::Uuid, Path)), request_body = NewTaskShape,
    responses((status = 200, body = TaskShape), (status = 404), (status = 409), (status = 412), (status = 422)))]
pub async fn change(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, task)): Path<(CaseId, TaskId)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let (permit, before) = task_of(&mut *write, &viewer, id, task).await?;
    answer::fresh(&headers, before.version)?;
    if ["text", "user", "organisation", "due_on"].iter().any(|field| body.0.has(field)) {
        let mut whole = as_typed(&before);
        for (name, value) in &body.0.0 {
            whole.set(name, value.clone());
        }
        let new = NewTask::parse(&whole)?;
        write::change(&mut write, &permit, id, &before, before.version, &new).await?;
    }
    if body.0.has("done") {
        let wanted = typed::checked(body.0.get("done"));
        match (wanted, before.done_at.is_some()) {
            (true, false) => write::do_task(&mut write, &permit, id, &before).await?,
            (false, true) => write::undo_task(&mut write, &permit, id, &before).await?,
            (true, true) | (false, false) => {}
        }
    }
    let (_, after) = task_of(&mut *write, &viewer, id, task).await?;
    write.ok(&json!(shape(ask.lang, &after))).await
}

fn shape(lang: Lang, task: &TaskLine) -> TaskShape {
    TaskShape {
        id: task.id.uuid(),
        text: task.text.clone(),
        user: task.user_id.map(|id| id.uuid()),
        organisation: task.organisation_id.map(|id| id.uuid()),
        who: task.who(lang).map(str::to_owned),
        due_on: task.due_on.map(|day| day.to_string()),
        done_at: task.done_at.map(|at| at.to_string()),
        done_by: task.done_by(lang).map(str::to_owned),
        version: task.version,
    }
}
