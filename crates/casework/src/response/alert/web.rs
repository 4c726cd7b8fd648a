//! Handlers of early informing.

use super::{
    NewAlert, Recipient,
    pages::{self, AlertsView},
    read, write,
};
use crate::{
    permits::RespondToSignal,
    response::{w, web::visible},
};
use access::{
    Answer, App, Ask, Form, Subject, Viewer, WebError, Write,
    answer::{form_key, page, page_failed},
    permit,
};
use axum::extract::{Path, State};
use base::{FieldErrors, clock, ids::SignalId, typed::Typed};

/// `GET /signals/{id}/alerts`
pub async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<SignalId>) -> Answer {
    let typed = Typed::default().with("at", clock::local(ask.now).strftime("%d.%m.%Y %H:%M").to_string());
    let view = view(&app, &ask, &viewer, id, typed, FieldErrors::new()).await?;
    page(&app, &ask, w::alerts_title(ask.lang), pages::alerts(ask.lang, &view)).await
}

/// `POST /signals/{id}/alerts`
pub async fn alert(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    form: Form,
) -> Answer {
    let done = async {
        let new = NewAlert::parse(&form.0, ask.now)?;
        let mut turn = Write::form(&app, &ask, &form).await?;
        let permit = permit::<RespondToSignal>(&mut *turn, &viewer, Subject::Signal(id)).await?;
        write::alert(&mut turn, &permit, &new).await?;
        turn.see_other_saying(&format!("/signals/{id}/alerts"), w::alert_said(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => again(&app, &ask, &viewer, id, form, errors).await,
        done => done,
    }
}

/// `POST /signals/{id}/alerts/letters`
pub async fn write_to(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    form: Form,
) -> Answer {
    let done = async {
        let recipients = Recipient::parse(&form.0)?;
        let mut turn = Write::form(&app, &ask, &form).await?;
        let permit = permit::<RespondToSignal>(&mut *turn, &viewer, Subject::Signal(id)).await?;
        write::write_to(&mut turn, &permit, &recipients).await?;
        turn.see_other_saying(&format!("/signals/{id}/alerts"), &w::letters_said(ask.lang, recipients.len()))
            .await
    };
    match done.await {
        Err(WebError::Fields(errors)) => again(&app, &ask, &viewer, id, form, errors).await,
        done => done,
    }
}

async fn again(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    id: SignalId,
    form: Form,
    errors: FieldErrors,
) -> Answer {
    let view = view(app, ask, viewer, id, form.0, errors).await?;
    page_failed(app, ask, w::alerts_title(ask.lang), pages::alerts(ask.lang, &view)).await
}

async fn view(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    id: SignalId,
    typed: Typed,
    errors: FieldErrors,
) -> Answer<AlertsView> {
    let mut db = app.store.read().await?;
    let (_, signal) = visible::<RespondToSignal>(&mut db, viewer, id).await?;
    Ok(AlertsView {
        signal: format!("/signals/{id}"),
        reference: signal.reference.clone(),
        alerts: read::of_signal(&mut db, id).await?,
        known: read::known(&mut db, ask.lang, &signal).await?,
        typed,
        errors,
        keys: [form_key(), form_key()],
    })
}
