//! Setting up, renewing and taking away the second factor.

use super::{pages, password::current_fits, read, w};
use crate::{
    Answer, App, Ask, Form, Viewer, WebError, Write,
    answer::{self, form_key},
    second_factor::{self, Proposed},
    session,
};
use axum::{extract::State, response::Response};
use base::{FieldErrors, Problem};

pub(super) async fn show(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let own = read::own(&mut app.store.read().await?, viewer.user).await?;
    let title = w::factor_title(ask.lang);
    if own.totp_confirmed_at.is_some() {
        let body = kept(&app, &ask, &viewer, &FieldErrors::new()).await?;
        return answer::page(&app, &ask, title, body).await;
    }
    let proposed = Proposed::new(&own.email)?;
    let body = pages::set_up(ask.lang, &view(&app, &ask, &viewer, &proposed)?, &FieldErrors::new());
    answer::page(&app, &ask, title, body).await
}

pub(super) async fn set_up(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let own = read::own(&mut app.store.read().await?, viewer.user).await?;
    if own.totp_confirmed_at.is_some() {
        return Err(WebError::Conflict(w::factor_is_set_up(ask.lang).to_owned()));
    }
    let carried = form.0.get("carried");
    let proposed = Proposed::opened(app.store.keys(), viewer.user, carried, &own.email);
    let proposed = proposed.ok_or(WebError::BadRequest)?;
    let Some(step) = proposed.proved_by(form.0.get("code"), ask.now) else {
        let errors = FieldErrors::one("code", Problem::said("code-wrong", w::code_wrong));
        let body = pages::set_up(ask.lang, &view(&app, &ask, &viewer, &proposed)?, &errors);
        return answer::page_failed(&app, &ask, w::factor_title(ask.lang), body).await;
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let codes = second_factor::set_up(&mut write, &viewer, &proposed, step).await?;
    session::end_others(&mut write, viewer.user, viewer.session).await?;
    shown_once(&app, ask, write, codes).await
}

pub(super) async fn renew(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    if !current_fits(&app, &ask, &viewer, form.0.get("password")).await? {
        return refused(&app, &ask, &viewer).await;
    }
    let mut write = Write::form(&app, &ask, &form).await?;
    let codes = second_factor::renew_codes(&mut write, &viewer).await?;
    shown_once(&app, ask, write, codes).await
}

pub(super) async fn remove(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    if app.settings.second_factor_required && second_factor::is_required(&viewer.posts) {
        return Err(WebError::Forbidden);
    }
    if !current_fits(&app, &ask, &viewer, form.0.get("password")).await? {
        return refused(&app, &ask, &viewer).await;
    }
    let mut write = Write::form(&app, &ask, &form).await?;
    second_factor::remove(&mut write, &viewer, viewer.user).await?;
    write.see_other_saying("/account", w::factor_removed(ask.lang)).await
}

async fn refused(app: &App, ask: &Ask, viewer: &Viewer) -> Answer {
    let errors = FieldErrors::one("password", Problem::said("password-wrong", w::current_wrong));
    let body = kept(app, ask, viewer, &errors).await?;
    answer::page_failed(app, ask, w::factor_title(ask.lang), body).await
}

/// Commits and shows the codes. They stand in this answer alone: a repeat is led to the account.
async fn shown_once(app: &App, mut ask: Ask, write: Write, codes: Vec<String>) -> Answer<Response> {
    write.see_other("/account").await?;
    ask.set_up_first = false;
    let body = pages::recovery_codes(ask.lang, &codes);
    answer::page(app, &ask, w::codes_title(ask.lang), body).await
}

async fn kept(app: &App, ask: &Ask, viewer: &Viewer, errors: &FieldErrors) -> Answer<page::Markup> {
    let left = second_factor::codes_left(&mut app.store.read().await?, viewer.user).await?;
    let removable = !(app.settings.second_factor_required && second_factor::is_required(&viewer.posts));
    Ok(pages::factor(ask.lang, &form_key(), left, removable, errors))
}

fn view(app: &App, ask: &Ask, viewer: &Viewer, proposed: &Proposed) -> Answer<pages::SetUp> {
    Ok(pages::SetUp {
        key: form_key(),
        carried: proposed.carried(app.store.keys(), viewer.user)?,
        text: proposed.text(),
        url: proposed.url()?,
        required: ask.set_up_first,
    })
}
