//! Tasks over the web.

use super::{
    NewTask, TaskId, TaskLine,
    form::as_typed,
    pages::{TasksView, edit_page, field_label, field_options, tasks_page},
    read::{in_case, institutions},
    w, write,
};
use crate::{
    cases::read::{self, in_script},
    merging,
    permits::{ReadCase, WriteTask},
};
use access::{
    Answer, App, Ask, Form, Permit, Subject, Viewer, WebError, Write, answer, audit::Entry, looked, permit,
};
use axum::extract::{Path, State};
use base::{FieldErrors, clock, ids::CaseId, typed::Typed};
use page::merge;
use store::Db;

/// `GET /cases/{id}/tasks`
pub async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadCase>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = view(&mut db, &ask, &viewer, id).await?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "case.tasks-viewed")).await?;
    let body = tasks_page(ask.lang, &view, &Typed::default(), &FieldErrors::new());
    answer::page(&app, &ask, &title(&ask, &view), body).await
}

/// `POST /cases/{id}/tasks`
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteTask>(&mut *write, &viewer, Subject::Case(id)).await?;
    let given = match NewTask::parse(&form.0) {
        Ok(new) => write::give(&mut write, &permit, id, &new).await,
        Err(errors) => Err(WebError::Fields(errors)),
    };
    match given {
        Ok(_) => write.see_other_saying(&format!("/cases/{id}/tasks"), w::task_given(ask.lang)).await,
        Err(WebError::Fields(errors)) => {
            let view = view(&mut *write, &ask, &viewer, id).await?;
            drop(write);
            let body = tasks_page(ask.lang, &view, &form.0, &errors);
            answer::page_failed(&app, &ask, &title(&ask, &view), body).await
        }
        Err(error) => Err(error),
    }
}

/// `GET /cases/{id}/tasks/{task}`
pub async fn edit(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, task)): Path<(CaseId, TaskId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteTask>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = view(&mut db, &ask, &viewer, id).await?;
    drop(db);
    let task = of(&view.tasks, task)?;
    let body = edit_page(ask.lang, &view, task, &as_typed(task), &FieldErrors::new());
    answer::page(&app, &ask, w::change_task(ask.lang), body).await
}

/// `POST /cases/{id}/tasks/{task}`
pub async fn change(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, task)): Path<(CaseId, TaskId)>,
    form: Form,
) -> Answer {
    let version = form.version().ok_or(WebError::BadRequest)?;
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteTask>(&mut *write, &viewer, Subject::Case(id)).await?;
    let view = view(&mut *write, &ask, &viewer, id).await?;
    let task = of(&view.tasks, task)?;
    let merged = (task.version != version).then(|| merging::join(&form.0, &as_typed(task)));
    if let Some(merged) = merged.as_ref().filter(|merged| !merged.conflicts.is_empty()) {
        drop(write);
        let label = |field: &str| field_label(ask.lang, field);
        let options = |field: &str| field_options(ask.lang, &view, field);
        let action = format!("/cases/{id}/tasks/{}", task.id);
        let body =
            merge::choose(ask.lang, merged, &action, &answer::form_key(), task.version, &label, &options);
        return answer::page_failed(&app, &ask, w::change_task(ask.lang), body).await;
    }
    let typed = merged.map_or(form.0, |merged| Typed(merged.values));
    let changed = match NewTask::parse(&typed) {
        Ok(new) => write::change(&mut write, &permit, id, task, task.version, &new).await,
        Err(errors) => Err(WebError::Fields(errors)),
    };
    match changed {
        Ok(()) => write.see_other_saying(&format!("/cases/{id}/tasks"), w::task_changed(ask.lang)).await,
        Err(WebError::Fields(errors)) => {
            drop(write);
            let body = edit_page(ask.lang, &view, task, &typed, &errors);
            answer::page_failed(&app, &ask, w::change_task(ask.lang), body).await
        }
        Err(error) => Err(error),
    }
}

/// `POST /cases/{id}/tasks/{task}/done`
pub async fn done(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, task)): Path<(CaseId, TaskId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let (permit, task) = task_of(&mut *write, &viewer, id, task).await?;
    write::do_task(&mut write, &permit, id, &task).await?;
    write.see_other_saying(&format!("/cases/{id}/tasks"), w::task_done(ask.lang)).await
}

/// `POST /cases/{id}/tasks/{task}/undone`
pub async fn undone(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, task)): Path<(CaseId, TaskId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let (permit, task) = task_of(&mut *write, &viewer, id, task).await?;
    write::undo_task(&mut write, &permit, id, &task).await?;
    write.see_other_saying(&format!("/cases/{id}/tasks"), w::task_undone(ask.lang)).await
}

/// A task of the case, with leave to change it.
pub async fn task_of(
    db: &mut impl Db,
    viewer: &Viewer,
    id: CaseId,
    task: TaskId,
) -> Answer<(Permit<WriteTask>, TaskLine)> {
    let permit = permit::<WriteTask>(db, viewer, Subject::Case(id)).await?;
    let tasks = in_case(db, id).await?;
    Ok((permit, of(&tasks, task)?.clone()))
}

fn of(tasks: &[TaskLine], id: TaskId) -> Answer<&TaskLine> {
    tasks.iter().find(|task| task.id == id).ok_or(WebError::NotFound)
}

async fn view(db: &mut impl Db, ask: &Ask, viewer: &Viewer, id: CaseId) -> Answer<TasksView> {
    let case = read::see(db, viewer, id).await?;
    let tasks = in_case(db, id).await?;
    let colleagues = read::options(ask.lang, &read::colleagues(db, case.centre_id).await?);
    let institutions = institutions(db, case.centre_id)
        .await?
        .into_iter()
        .map(|one| {
            let name = in_script(ask.lang, &one.name_bg, &one.name_en).unwrap_or_default().to_owned();
            (one.id.to_string(), name)
        })
        .collect();
    Ok(TasksView { case, tasks, colleagues, institutions, today: clock::date_of(ask.now) })
}

fn title(ask: &Ask, view: &TasksView) -> String {
    format!("{} · {}", crate::cases::w::tab_tasks(ask.lang), view.case.reference)
}
