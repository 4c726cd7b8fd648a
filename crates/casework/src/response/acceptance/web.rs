//! Handlers of acceptance.

use super::{
    form::{NewColleague, NewHandover},
    pages::{self, ColleaguesView},
    read, write,
};
use crate::{
    permits::{AcceptSignal, RespondToSignal},
    response::{w, web::visible},
};
use access::{
    Answer, App, Ask, Form, Subject, Viewer, WebError, Write,
    answer::{form_key, page, page_failed},
    permit,
};
use axum::extract::{Path, State};
use base::{FieldErrors, ids::SignalId, typed::Typed};

/// `POST /signals/{id}/acceptance`: one tap.
pub async fn accept(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<AcceptSignal>(&mut *write, &viewer, Subject::Signal(id)).await?;
    write::accept(&mut write, &permit).await?;
    write.see_other_saying(&format!("/signals/{id}"), w::accepted_said(ask.lang)).await
}

/// `GET /signals/{id}/colleagues`
pub async fn colleagues(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
) -> Answer {
    let view = view(&app, &viewer, id, Typed::default(), FieldErrors::new()).await?;
    page(&app, &ask, w::colleagues_title(ask.lang), pages::colleagues(ask.lang, &view)).await
}

/// `POST /signals/{id}/handover`
pub async fn hand_over(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    form: Form,
) -> Answer {
    let done = async {
        let new = NewHandover::parse(&form.0)?;
        let mut write = Write::form(&app, &ask, &form).await?;
        let permit = permit::<RespondToSignal>(&mut *write, &viewer, Subject::Signal(id)).await?;
        write::hand_over(&mut write, &permit, &new, &app.settings.base_url).await?;
        write.see_other_saying(&format!("/signals/{id}"), w::handover_said(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => again(&app, &ask, &viewer, id, form, errors).await,
        done => done,
    }
}

/// `POST /signals/{id}/colleagues`
pub async fn ask_along(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    form: Form,
) -> Answer {
    let done = async {
        let new = NewColleague::parse(&form.0)?;
        let mut write = Write::form(&app, &ask, &form).await?;
        let permit = permit::<RespondToSignal>(&mut *write, &viewer, Subject::Signal(id)).await?;
        write::ask_along(&mut write, &permit, &new, &app.settings.base_url).await?;
        write.see_other_saying(&format!("/signals/{id}"), w::along_said(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => again(&app, &ask, &viewer, id, form, errors).await,
        done => done,
    }
}

/// The form again, with what was typed and what is wrong with it.
async fn again(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    id: SignalId,
    form: Form,
    errors: FieldErrors,
) -> Answer {
    let view = view(app, viewer, id, form.0, errors).await?;
    page_failed(app, ask, w::colleagues_title(ask.lang), pages::colleagues(ask.lang, &view)).await
}

async fn view(
    app: &App,
    viewer: &Viewer,
    id: SignalId,
    typed: Typed,
    errors: FieldErrors,
) -> Answer<ColleaguesView> {
    let mut db = app.store.read().await?;
    let (_, signal) = visible::<RespondToSignal>(&mut db, viewer, id).await?;
    Ok(ColleaguesView {
        signal: format!("/signals/{id}"),
        reference: signal.reference.clone(),
        team: read::team(&mut db, id, viewer.at).await?,
        colleagues: read::colleagues(&mut db, id).await?,
        typed,
        errors,
        keys: [form_key(), form_key()],
    })
}
