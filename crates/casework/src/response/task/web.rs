//! Handlers of the tasks of a signal.

use super::{
    Task,
    pages::{self, TaskView},
    write,
};
use crate::{
    permits::RespondToSignal,
    response::{
        meeting::{NewTask, task},
        party,
        standing::signal_of,
        w,
        web::visible,
    },
};
use access::{
    Answer, App, Ask, Form, Subject, Viewer, WebError, Write,
    answer::{form_key, page, page_failed},
    permit,
};
use axum::extract::{Path, State};
use base::{FieldErrors, Id, ids::SignalId, typed::Typed};

/// `GET /signals/{id}/tasks/new`
pub async fn new(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<SignalId>) -> Answer {
    let view = view(&app, &ask, &viewer, id, Typed::default(), FieldErrors::new()).await?;
    page(&app, &ask, w::task_title(ask.lang), pages::task(ask.lang, &view)).await
}

/// `POST /signals/{id}/tasks`
pub async fn give(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    form: Form,
) -> Answer {
    let done = async {
        let new = parse(&form.0)?;
        let mut write = Write::form(&app, &ask, &form).await?;
        let permit = permit::<RespondToSignal>(&mut *write, &viewer, Subject::Signal(id)).await?;
        let signal = signal_of(&permit)?;
        write::give(&mut write, &permit, signal, None, &new).await?;
        write.see_other_saying(&format!("/signals/{id}"), w::task_said(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => {
            let view = view(&app, &ask, &viewer, id, form.0, errors).await?;
            page_failed(&app, &ask, w::task_title(ask.lang), pages::task(ask.lang, &view)).await
        }
        done => done,
    }
}

/// `POST /signals/{id}/tasks/{task}/done`
pub async fn done(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, task)): Path<(SignalId, Id<Task>)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<RespondToSignal>(&mut *write, &viewer, Subject::Signal(id)).await?;
    write::do_task(&mut write, &permit, task).await?;
    write.see_other_saying(&format!("/signals/{id}"), w::task_done_said(ask.lang)).await
}

/// Reads a task that is typed alone.
pub(super) fn parse(typed: &Typed) -> Result<NewTask, FieldErrors> {
    let mut errors = FieldErrors::new();
    let text = errors.check("text", base::typed::text(typed.get("text"), 500));
    let due_on = errors.check("due_on", base::typed::optional_date(typed.get("due_on")));
    match (text, due_on) {
        (Some(text), Some(_)) => task(&text, typed.get("organisation"), typed.get("due_on"))
            .map_err(|problem| FieldErrors::one("organisation", problem)),
        _ => Err(errors),
    }
}

async fn view(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    id: SignalId,
    typed: Typed,
    errors: FieldErrors,
) -> Answer<TaskView> {
    let mut db = app.store.read().await?;
    let (_, signal) = visible::<RespondToSignal>(&mut db, viewer, id).await?;
    let institutions = party::institutions(&mut db, signal.centre_id).await?;
    Ok(TaskView {
        signal: format!("/signals/{id}"),
        reference: signal.reference.clone(),
        institutions: party::options(ask.lang, &institutions),
        typed,
        errors,
        key: form_key(),
    })
}
