//! Changing one's own password.

use super::{pages, read, w};
use crate::{
    Answer, App, Ask, Form, Viewer, Write,
    answer::{self, form_key},
    attempts, users,
};
use axum::extract::State;
use base::{FieldErrors, Problem};

pub(super) async fn show(State(app): State<App>, ask: Ask, _viewer: Viewer) -> Answer {
    let body = pages::password(ask.lang, &form_key(), &FieldErrors::new());
    answer::page(&app, &ask, w::password_title(ask.lang), body).await
}

pub(super) async fn change(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let own = read::own(&mut app.store.read().await?, viewer.user).await?;
    let words = [own.email.as_str(), &own.name, &own.name_latin];
    let chosen = match users::read_password(&form.0, &words) {
        Ok(chosen) => chosen,
        Err(errors) => return again(&app, &ask, &errors).await,
    };
    if !current_fits(&app, &ask, &viewer, form.0.get("current")).await? {
        let wrong = Problem::said("current-wrong", w::current_wrong);
        return again(&app, &ask, &FieldErrors::one("current", wrong)).await;
    }
    let hash = app.hasher().hash(chosen).await?;
    let mut write = Write::form(&app, &ask, &form).await?;
    users::set_password(&mut write, &viewer, viewer.user, &hash, viewer.session).await?;
    write.see_other_saying("/account", w::password_changed(ask.lang)).await
}

async fn again(app: &App, ask: &Ask, errors: &FieldErrors) -> Answer {
    let body = pages::password(ask.lang, &form_key(), errors);
    answer::page_failed(app, ask, w::password_title(ask.lang), body).await
}

/// True when this is the viewer's password now. Tries are counted as they are at sign-in.
pub(super) async fn current_fits(app: &App, ask: &Ask, viewer: &Viewer, typed: &str) -> Answer<bool> {
    let key = format!("own:{}", viewer.user);
    let mut tx = app.store.begin(ask.now).await?;
    let attempt = attempts::begin(&mut tx, &key, &ask.address).await?;
    tx.commit().await?;
    let user = users::secrets(&mut app.store.read().await?, viewer.user).await?;
    let fits = app.hasher().fits(typed, user.password_hash.as_deref()).await?;
    if fits {
        let mut tx = app.store.begin(ask.now).await?;
        attempts::succeeded(&mut tx, &key, attempt).await?;
        tx.commit().await?;
    }
    Ok(fits)
}
