//! Handlers of the way to the ward.

use super::{
    Leg, NewTravel,
    pages::{self, TravelView},
    write,
};
use crate::{permits::RespondToSignal, response::web::visible};
use access::{
    Answer, App, Ask, Form, Subject, Viewer, WebError, Write,
    answer::{form_key, page, page_failed},
    permit,
};
use axum::extract::{Path, State};
use base::{FieldErrors, ids::SignalId, typed::Typed};
use page::date_time;

/// `GET /signals/{id}/departure`
pub async fn departure_form(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
) -> Answer {
    show(&app, &ask, &viewer, Leg::Departure, id).await
}

/// `GET /signals/{id}/arrival`
pub async fn arrival_form(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
) -> Answer {
    show(&app, &ask, &viewer, Leg::Arrival, id).await
}

/// `POST /signals/{id}/departure`
pub async fn departure(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    form: Form,
) -> Answer {
    save(&app, &ask, &viewer, Leg::Departure, id, form).await
}

/// `POST /signals/{id}/arrival`
pub async fn arrival(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    form: Form,
) -> Answer {
    save(&app, &ask, &viewer, Leg::Arrival, id, form).await
}

async fn show(app: &App, ask: &Ask, viewer: &Viewer, leg: Leg, id: SignalId) -> Answer {
    let typed =
        Typed::default().with("at", base::clock::local(ask.now).strftime("%d.%m.%Y %H:%M").to_string());
    let view = view(app, ask, viewer, leg, id, typed, FieldErrors::new()).await?;
    page(app, ask, leg.title(ask.lang), pages::travel(ask.lang, &view)).await
}

async fn save(app: &App, ask: &Ask, viewer: &Viewer, leg: Leg, id: SignalId, form: Form) -> Answer {
    let done = async {
        let new = NewTravel::parse(&form.0, ask.now)?;
        let mut write = Write::form(app, ask, &form).await?;
        let permit = permit::<RespondToSignal>(&mut *write, viewer, Subject::Signal(id)).await?;
        write::record(&mut write, &permit, leg, &new).await?;
        write.see_other_saying(&format!("/signals/{id}"), leg.said(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => {
            let view = view(app, ask, viewer, leg, id, form.0, errors).await?;
            page_failed(app, ask, leg.title(ask.lang), pages::travel(ask.lang, &view)).await
        }
        done => done,
    }
}

async fn view(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    leg: Leg,
    id: SignalId,
    typed: Typed,
    errors: FieldErrors,
) -> Answer<TravelView> {
    let mut db = app.store.read().await?;
    let (_, signal) = visible::<RespondToSignal>(&mut db, viewer, id).await?;
    Ok(TravelView {
        leg,
        signal: format!("/signals/{id}"),
        reference: signal.reference.clone(),
        known: leg.at(&signal).map(|at| date_time(ask.lang, at)),
        typed,
        errors,
        key: form_key(),
    })
}
