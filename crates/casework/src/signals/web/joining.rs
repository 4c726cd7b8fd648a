//! Handlers of joining and taking apart.

use crate::{
    permits::JoinSignals,
    signals::{join, link::status, pages, read, w},
};
use access::{
    Answer, App, Ask, Form, Subject, Viewer, WebError, Write,
    answer::{form_key, page, page_failed},
    permit,
};
use axum::extract::{Path, State};
use base::{
    FieldErrors, Problem,
    ids::{CentreId, SignalId},
    jiff::Timestamp,
    typed::{self, Typed},
};
use store::Db;

/// `GET /signals/{id}/join`
pub async fn form(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<SignalId>) -> Answer {
    let view = view(&app, &viewer, id, Typed::default(), FieldErrors::new()).await?;
    page(&app, &ask, w::join_title(ask.lang), pages::join(ask.lang, &view)).await
}

/// `POST /signals/{id}/join`
pub async fn join(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    form: Form,
) -> Answer {
    let done = async {
        let mut write = Write::form(&app, &ask, &form).await?;
        let one = permit::<JoinSignals>(&mut *write, &viewer, Subject::Signal(id)).await?;
        let other = chosen(&mut *write, &form.0, one.centre, ask.now).await?;
        let other = permit::<JoinSignals>(&mut *write, &viewer, Subject::Signal(other)).await?;
        let first = join::join(&mut write, &one, &other).await?;
        let reference = read::reference(&mut *write, first).await?;
        write.see_other_saying(&format!("/signals/{first}"), &w::joined_said(ask.lang, reference)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => {
            let view = view(&app, &viewer, id, form.0, errors).await?;
            page_failed(&app, &ask, w::join_title(ask.lang), pages::join(ask.lang, &view)).await
        }
        done => done,
    }
}

/// `POST /signals/{id}/part`
pub async fn part(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<JoinSignals>(&mut *write, &viewer, Subject::Signal(id)).await?;
    join::part(&mut write, &permit).await?;
    write.see_other_saying(&format!("/signals/{id}"), w::parted_said(ask.lang)).await
}

/// The signal that was chosen from the list, or whose number was written.
async fn chosen(db: &mut impl Db, typed: &Typed, centre: CentreId, now: Timestamp) -> Answer<SignalId> {
    let number = typed.get("number").trim();
    if number.is_empty() {
        let picked =
            typed::optional_id(typed.get("other")).map_err(|problem| FieldErrors::one("other", problem))?;
        let nothing = || FieldErrors::one("number", Problem::said("choose-a-signal", w::join_choose));
        return Ok(picked.ok_or_else(nothing)?);
    }
    let unknown = || FieldErrors::one("number", Problem::said("unknown-number", w::join_unknown_number));
    let number = status::number(number, now).ok_or_else(unknown)?;
    Ok(join::by_number(db, centre, number).await?.ok_or_else(unknown)?)
}

async fn view(
    app: &App,
    viewer: &Viewer,
    id: SignalId,
    typed: Typed,
    errors: FieldErrors,
) -> Answer<pages::JoinView> {
    let mut db = app.store.read().await?;
    permit::<JoinSignals>(&mut db, viewer, Subject::Signal(id)).await?;
    let signal = read::one(&mut db, id).await?;
    Ok(pages::JoinView {
        signal: format!("/signals/{id}"),
        reference: signal.reference.clone(),
        likely: join::likely_same(&mut db, id, signal.called_at).await?,
        typed,
        errors,
        key: form_key(),
    })
}
