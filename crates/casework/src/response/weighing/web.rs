//! Handlers of weighing.

use super::{NewWeighing, pages, weigh as write};
use crate::{
    permits::RespondToSignal,
    response::{
        guide::{self, GuideStep},
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
use base::{FieldErrors, ids::SignalId, typed::Typed};

/// `GET /signals/{id}/risk`
pub async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<SignalId>) -> Answer {
    let view = view(&app, &ask, &viewer, id, Typed::default(), FieldErrors::new()).await?;
    page(&app, &ask, w::weighing_title(ask.lang), pages::weighing(ask.lang, &view)).await
}

/// `POST /signals/{id}/risk`
pub async fn weigh(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    form: Form,
) -> Answer {
    let done = async {
        let new = NewWeighing::parse(&form.0)?;
        let mut turn = Write::form(&app, &ask, &form).await?;
        let permit = permit::<RespondToSignal>(&mut *turn, &viewer, Subject::Signal(id)).await?;
        write(&mut turn, &permit, &new).await?;
        turn.see_other_saying(&format!("/signals/{id}"), w::weighing_said(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => {
            let view = view(&app, &ask, &viewer, id, form.0, errors).await?;
            page_failed(&app, &ask, w::weighing_title(ask.lang), pages::weighing(ask.lang, &view)).await
        }
        done => done,
    }
}

async fn view(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    id: SignalId,
    typed: Typed,
    errors: FieldErrors,
) -> Answer<pages::WeighingView> {
    let mut db = app.store.read().await?;
    let (_, signal) = visible::<RespondToSignal>(&mut db, viewer, id).await?;
    Ok(pages::WeighingView {
        signal: format!("/signals/{id}"),
        reference: signal.reference.clone(),
        risk: signal.risk,
        typed,
        errors,
        guidance: guide::help(&mut db, ask, signal.centre_id, GuideStep::Assessment).await?,
        key: form_key(),
    })
}
