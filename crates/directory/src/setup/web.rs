//! Handlers of the first run.

use super::{
    NewHouse, StepsDone, code, form,
    pages::{self, NextView, SetupView},
    steps, w, write,
};
use crate::{
    acts::{WriteCentre, permit_for},
    filled::Filled,
    places::{self, PlaceAnswer},
};
use access::{
    Answer, App, Ask, Form, Viewer, WebError,
    answer::{self, see_other, with_next},
    ask::Query,
    users,
    viewer::Via,
};
use axum::extract::State;
use base::{FieldErrors, typed::Typed};

pub(super) async fn show(State(app): State<App>, ask: Ask, query: Query) -> Answer {
    if !users::is_empty(&mut app.store.read().await?).await? {
        return Ok(see_other("/"));
    }
    let filled = Filled::empty(Typed::default().with("code", query.0.get("code")));
    let body = page(&app, &ask, filled).await?;
    answer::page(&app, &ask, w::title(ask.lang), body).await
}

async fn page(app: &App, ask: &Ask, filled: Filled) -> Answer<page::Markup> {
    let mut db = app.store.read().await?;
    let view = SetupView {
        key_place: code::key_place(&mut db).await?,
        places: places::count(&mut db).await?,
        filled,
    };
    Ok(pages::set_up(ask.lang, &view))
}

pub(super) async fn set_up(State(app): State<App>, ask: Ask, form: Form) -> Answer {
    if !users::is_empty(&mut app.store.read().await?).await? {
        return Ok(see_other("/"));
    }
    let (new, password) = match NewHouse::parse(&form.0) {
        Ok(read) => read,
        Err(errors) => return again(&app, &ask, form.0, errors).await,
    };
    let typed_code = form.0.get("code").to_owned();
    // Hashing costs a while of a processor, so whoever does not know the code does not get that far.
    if !code::fits(&mut app.store.read().await?, app.store.keys(), &typed_code).await? {
        return again(&app, &ask, form.0, form::wrong_code()).await;
    }
    let hash = app.hasher().hash(password).await?;
    let viewer = Viewer::outside(Via::Link, ask.lang, &ask.address, ask.now);
    let mut tx = app.store.begin(ask.now).await?;
    if !write::set_up(&mut tx, app.store.keys(), &viewer, &typed_code, new, hash).await? {
        tx.roll_back().await?;
        return again(&app, &ask, form.0, form::wrong_code()).await;
    }
    tx.commit().await?;
    Ok(answer::saying(see_other(&with_next("/sign-in", "/setup/next")), w::done(ask.lang)))
}

async fn again(app: &App, ask: &Ask, typed: Typed, errors: FieldErrors) -> Answer {
    let filled = Filled::again(None, typed, errors, PlaceAnswer::none());
    let body = page(app, ask, filled).await?;
    answer::page_failed(app, ask, w::title(ask.lang), body).await
}

/// What is left to do after the set-up, with what is done already.
pub(super) async fn next(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let provider = viewer.provider().ok_or(WebError::Forbidden)?;
    let mut db = app.store.read().await?;
    permit_for::<WriteCentre>(&mut db, &viewer, provider).await?;
    let view = NextView {
        key_place: code::key_place(&mut db).await?,
        done: StepsDone::read(&mut db, provider, viewer.home()).await?,
        own: steps::own(&viewer),
        centre: viewer.home(),
    };
    drop(db);
    answer::page(&app, &ask, w::next_title(ask.lang), pages::next(ask.lang, &view)).await
}
