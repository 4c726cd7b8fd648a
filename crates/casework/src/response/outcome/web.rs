//! Handlers of outcomes.

use super::{
    NewClosure, NewOutcome, NewTakeover, carried, close as closing, pages,
    pages::{NextView, OutcomeFormView},
    read, write,
};
use crate::{
    permits::{CreateCase, RespondToSignal},
    response::{
        guide::{self, GuideStep},
        w,
        web::visible,
    },
};
use access::{
    Action, Answer, App, Ask, Form, Subject, Viewer, WebError, Write,
    answer::{form_key, page, page_failed, see_other},
    permit::{may, permit},
};
use axum::extract::{Path, State};
use base::{Code, FieldErrors, clock, ids::SignalId, typed::Typed};

/// `GET /signals/{id}/outcome`
pub async fn outcome_form(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
) -> Answer {
    let view = form(&app, &ask, &viewer, id, None, FieldErrors::new()).await?;
    page(&app, &ask, w::outcome_title(ask.lang), pages::outcome(ask.lang, &view)).await
}

/// `POST /signals/{id}/outcome`
pub async fn decide(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    sent: Form,
) -> Answer {
    let done = async {
        let new = NewOutcome::parse(&sent.0, ask.now)?;
        let mut write = Write::form(&app, &ask, &sent).await?;
        let permit = permit::<RespondToSignal>(&mut *write, &viewer, Subject::Signal(id)).await?;
        write::decide(&app, &mut write, &permit, sent.version(), &new).await?;
        write.see_other_saying(&format!("/signals/{id}/case"), w::outcome_said(ask.lang)).await
    };
    match done.await {
        Err(WebError::Stale) => {
            let view = meanwhile(
                form(&app, &ask, &viewer, id, Some(sent), FieldErrors::new()).await?,
                &app,
                &ask,
                id,
            )
            .await?;
            page_failed(&app, &ask, w::outcome_title(ask.lang), pages::outcome(ask.lang, &view)).await
        }
        Err(WebError::Fields(errors)) => {
            let view = form(&app, &ask, &viewer, id, Some(sent), errors).await?;
            page_failed(&app, &ask, w::outcome_title(ask.lang), pages::outcome(ask.lang, &view)).await
        }
        done => done,
    }
}

/// `GET /signals/{id}/case`: what comes next.
pub async fn next(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<SignalId>) -> Answer {
    match view(&app, &ask, &viewer, id, None, FieldErrors::new()).await? {
        Some(view) => page(&app, &ask, w::next_title(ask.lang), pages::next(ask.lang, &view)).await,
        None => Ok(see_other(&format!("/signals/{id}/outcome"))),
    }
}

/// `POST /signals/{id}/case`
pub async fn open_case(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    sent: Form,
) -> Answer {
    let done = async {
        let new = NewTakeover::parse(&sent.0)?;
        let mut write = Write::form(&app, &ask, &sent).await?;
        let permit = permit::<CreateCase>(&mut *write, &viewer, Subject::Signal(id)).await?;
        let case = closing::open_case(&mut write, &permit, &new).await?;
        write.see_other_saying(&format!("/cases/{case}"), w::takeover_said(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => again(&app, &ask, &viewer, id, sent, errors).await,
        done => done,
    }
}

/// `POST /signals/{id}/closure`
pub async fn close(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    sent: Form,
) -> Answer {
    let done = async {
        let new = NewClosure::parse(&sent.0)?;
        let mut write = Write::form(&app, &ask, &sent).await?;
        let permit = permit::<RespondToSignal>(&mut *write, &viewer, Subject::Signal(id)).await?;
        closing::close(&app, &mut write, &permit, &new).await?;
        write.see_other_saying(&format!("/signals/{id}"), w::closure_said(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => again(&app, &ask, &viewer, id, sent, errors).await,
        done => done,
    }
}

async fn again(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    id: SignalId,
    sent: Form,
    errors: FieldErrors,
) -> Answer {
    let view = view(app, ask, viewer, id, Some(sent.0), errors).await?.ok_or(WebError::NotFound)?;
    page_failed(app, ask, w::next_title(ask.lang), pages::next(ask.lang, &view)).await
}

async fn form(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    id: SignalId,
    sent: Option<Form>,
    errors: FieldErrors,
) -> Answer<OutcomeFormView> {
    let mut db = app.store.read().await?;
    let (_, signal) = visible::<RespondToSignal>(&mut db, viewer, id).await?;
    let known = read::of_signal(&mut db, id).await?;
    let version = match &sent {
        Some(sent) => sent.version(),
        None => known.as_ref().map(|row| row.version),
    };
    let today = clock::date_of(ask.now).strftime("%d.%m.%Y").to_string();
    let typed = match (sent, known) {
        (Some(sent), _) => sent.0,
        (None, Some(row)) => fields(&row),
        (None, None) => Typed::default().with("decided_on", today),
    };
    Ok(OutcomeFormView {
        signal: format!("/signals/{id}"),
        reference: signal.reference.clone(),
        version,
        typed,
        errors,
        meanwhile: None,
        guidance: guide::help(&mut db, ask, signal.centre_id, GuideStep::Decision).await?,
        key: form_key(),
    })
}

/// Shows what somebody else wrote down meanwhile; what was typed stays, to be sent over it or not.
async fn meanwhile(view: OutcomeFormView, app: &App, ask: &Ask, id: SignalId) -> Answer<OutcomeFormView> {
    let row = read::of_signal(&mut app.store.read().await?, id).await?;
    let version = row.as_ref().map(|row| row.version);
    let meanwhile = row.map(|row| (row.outcome, row.by(ask.lang).to_owned()));
    Ok(OutcomeFormView { version, meanwhile, ..view })
}

/// An outcome as it would be typed.
fn fields(row: &read::OutcomeRow) -> Typed {
    let day = |on: Option<base::jiff::civil::Date>| {
        on.map(|on| on.strftime("%d.%m.%Y").to_string()).unwrap_or_default()
    };
    Typed::default()
        .with("outcome", row.outcome.code())
        .with("decided_on", day(Some(row.decided_on)))
        .with("discharged_on", day(row.discharged_on))
        .with("mother_left_on", day(row.mother_left_on))
        .with("note", row.note.clone().unwrap_or_default())
}

/// What comes next; none before there is an outcome.
async fn view(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    id: SignalId,
    typed: Option<Typed>,
    errors: FieldErrors,
) -> Answer<Option<NextView>> {
    let mut db = app.store.read().await?;
    let (_, signal) = visible::<RespondToSignal>(&mut db, viewer, id).await?;
    let Some(outcome) = read::of_signal(&mut db, id).await? else { return Ok(None) };
    let carried = carried(&mut db, ask.lang, &signal, outcome.outcome, ask.now).await?;
    let proposed = || {
        let begin = Typed::default()
            .with("family_name", &carried.family_name)
            .with("programme", carried.programme.unwrap_or_default());
        carried.target_groups.iter().fold(begin, |typed, group| typed.with("target_groups", *group))
    };
    Ok(Some(NextView {
        signal: format!("/signals/{id}"),
        reference: signal.reference.clone(),
        stage: signal.stage,
        typed: typed.unwrap_or_else(proposed),
        outcome,
        may_open: may(&mut db, viewer, Action("case.create"), Subject::Signal(id)).await?,
        carried,
        errors,
        keys: [form_key(), form_key()],
    }))
}
