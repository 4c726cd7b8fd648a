//! What is wanted is changed when more is known.

use super::{
    form::Wanted,
    pages::{ChangeView, change_page},
    w, write,
};
use crate::{
    permits::WriteRequest,
    record::{self, RequestId},
};
use access::{Answer, App, Ask, Form, Viewer, WebError, Write, answer};
use axum::extract::{Path, State};
use base::{Code, FieldErrors, typed::Typed};
use directory::places::PlaceAnswer;
use store::Db;

/// `GET /requests/{id}/change`
pub async fn form(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<RequestId>) -> Answer {
    let mut db = app.store.read().await?;
    let view = view(&mut db, &ask, &viewer, id).await?;
    drop(db);
    answer::page(&app, &ask, w::change(ask.lang), change_page(ask.lang, &view)).await
}

/// `POST /requests/{id}/change`
pub async fn change(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<RequestId>,
    form: Form,
) -> Answer {
    let place = PlaceAnswer::read(&mut app.store.read().await?, &form.0).await?;
    let done = async {
        let new = Wanted::parse(&form.0, &place)?;
        let version = form.version().ok_or(WebError::BadRequest)?;
        let mut write = Write::form(&app, &ask, &form).await?;
        if let Some(again) = write.again() {
            return Ok(again);
        }
        let permit = record::leave::<WriteRequest>(&mut *write, &viewer, id).await?;
        let before = record::see(&mut *write, &viewer, id).await?;
        write::change(&mut write, &permit, &before, version, &new).await?;
        write.see_other_saying(&format!("/requests/{id}"), w::request_changed(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => {
            let mut db = app.store.read().await?;
            let view = view(&mut db, &ask, &viewer, id).await?;
            drop(db);
            let version = form.version().unwrap_or(view.version);
            let view = ChangeView { typed: form.0, errors, place, version, ..view };
            answer::page_failed(&app, &ask, w::change(ask.lang), change_page(ask.lang, &view)).await
        }
        done => done,
    }
}

async fn view(db: &mut impl Db, ask: &Ask, viewer: &Viewer, id: RequestId) -> Answer<ChangeView> {
    record::leave::<WriteRequest>(db, viewer, id).await?;
    let request = record::see(db, viewer, id).await?;
    let mut place = PlaceAnswer::of(db, request.settlement_code.as_deref(), ask.lang).await?;
    if place.code.is_none() {
        place.typed.clone_from(&request.settlement);
    }
    let mut typed = Typed::default()
        .with("wish", request.wish.as_str())
        .with("urgency", request.urgency.code())
        .with("urgency_reason", request.urgency_reason.clone().unwrap_or_default())
        .with("programme", request.programme.clone().unwrap_or_default());
    request.services.iter().for_each(|code| typed.add("services", code.as_str()));
    request.groups.iter().for_each(|code| typed.add("groups", code.as_str()));
    Ok(ChangeView {
        request: id,
        reference: request.reference.clone(),
        typed,
        errors: FieldErrors::new(),
        place,
        version: request.version,
    })
}
