//! Handlers of signing in and out.

use super::{pages, w, with_session, without_session};
use crate::{
    Answer, App, Ask, Form, WebError,
    answer::{self, safe_next, see_other, with_next},
    ask::Query,
    attempts,
    audit::Entry,
    guard::{SESSION_COOKIE, cookie},
    session::{self, Kept, Standing},
    users,
    viewer::{SessionId, Via},
};
use axum::{extract::State, http::HeaderMap};
use base::{FieldErrors, Problem, ids::UserId, jiff::SignedDuration};
use store::Tx;

/// How long the code of the second factor may take after the password.
const CODE_TIME: SignedDuration = SignedDuration::from_mins(10);

pub(super) async fn show(State(app): State<App>, ask: Ask, query: Query) -> Answer {
    let next = safe_next(query.0.get("next"));
    if ask.viewer.is_some() {
        return Ok(see_other(next));
    }
    let body = pages::sign_in(ask.lang, &FieldErrors::new(), "", next);
    answer::page(&app, &ask, w::title(ask.lang), body).await
}

pub(super) async fn sign_in(State(app): State<App>, ask: Ask, headers: HeaderMap, form: Form) -> Answer {
    let (email, password) = (form.0.get("email"), form.0.get("password"));
    let next = safe_next(form.0.get("next"));
    let errors = missing(email, password);
    if !errors.is_empty() {
        return again(&app, &ask, &errors, email, next).await;
    }
    let key: String = users::email_key(email).chars().take(254).collect();
    let mut tx = app.store.begin(ask.now).await?;
    let attempt = match attempts::begin(&mut tx, &key, &ask.address).await {
        Ok(attempt) => attempt,
        Err(error) => return slowed(&app, &ask, tx, &key, error).await,
    };
    tx.commit().await?;
    let user = users::verify(&mut app.store.read().await?, app.hasher(), email, password).await?;
    let Some(user) = user else {
        note_failure(&app, &ask, &key, "sign-in.failed").await?;
        return again(&app, &ask, &pages::wrong(), email, next).await;
    };
    let mut tx = app.store.begin(ask.now).await?;
    attempts::succeeded(&mut tx, &key, attempt).await?;
    end_former(&mut tx, &app, &ask, &headers).await?;
    let whole = user.totp_confirmed_at.is_none();
    let token = start(&mut tx, &app, &ask, user.id, whole).await?;
    tx.commit().await?;
    let to = if whole { next.to_owned() } else { with_next("/sign-in/code", next) };
    Ok(with_session(&app, see_other(&to), &token))
}

pub(super) async fn show_code(State(app): State<App>, ask: Ask, headers: HeaderMap, query: Query) -> Answer {
    let next = safe_next(query.0.get("next"));
    if waiting_for_code(&app, &ask, &headers).await?.is_none() {
        return Ok(see_other(&with_next("/sign-in", next)));
    }
    let body = pages::code(ask.lang, &FieldErrors::new(), next);
    answer::page(&app, &ask, w::code_title(ask.lang), body).await
}

pub(super) async fn give_code(State(app): State<App>, ask: Ask, headers: HeaderMap, form: Form) -> Answer {
    let next = safe_next(form.0.get("next"));
    let Some(kept) = waiting_for_code(&app, &ask, &headers).await? else {
        return Ok(see_other(&with_next("/sign-in", next)));
    };
    // Failures with codes are counted apart: whoever gets here knows the password already.
    let key = format!("code:{}", kept.user_id);
    let mut tx = app.store.begin(ask.now).await?;
    let attempt = match attempts::begin(&mut tx, &key, &ask.address).await {
        Ok(attempt) => attempt,
        Err(error) => return slowed(&app, &ask, tx, &key, error).await,
    };
    let good = crate::second_factor::take(&mut tx, kept.user_id, form.0.get("code")).await?;
    if !good {
        failure(&ask, Some(kept.user_id), "sign-in.code-failed").write(&mut tx).await?;
        tx.commit().await?;
        let body = pages::code(ask.lang, &pages::wrong_code(), next);
        return answer::page_failed(&app, &ask, w::code_title(ask.lang), body).await;
    }
    attempts::succeeded(&mut tx, &key, attempt).await?;
    session::end(&mut tx, kept.user_id, kept.id).await?;
    let token = start(&mut tx, &app, &ask, kept.user_id, true).await?;
    tx.commit().await?;
    Ok(with_session(&app, see_other(next), &token))
}

pub(super) async fn sign_out(State(app): State<App>, ask: Ask, headers: HeaderMap) -> Answer {
    let mut tx = app.store.begin(ask.now).await?;
    end_former(&mut tx, &app, &ask, &headers).await?;
    tx.commit().await?;
    let response = answer::saying(see_other("/sign-in"), w::signed_out(ask.lang));
    Ok(without_session(&app, response))
}

fn missing(email: &str, password: &str) -> FieldErrors {
    let mut errors = FieldErrors::new();
    for (field, value) in [("email", email), ("password", password)] {
        if value.trim().is_empty() {
            errors.add(field, Problem::Required);
        }
    }
    errors
}

async fn again(app: &App, ask: &Ask, errors: &FieldErrors, email: &str, next: &str) -> Answer {
    let body = pages::sign_in(ask.lang, errors, email, next);
    answer::page_failed(app, ask, w::title(ask.lang), body).await
}

/// Begins the session and puts the sign-in on record when it is whole; gives the cookie's token.
async fn start(tx: &mut Tx, app: &App, ask: &Ask, user: UserId, whole: bool) -> Answer<String> {
    let hours = app.settings.session_hours;
    let (id, token) =
        session::begin(tx, app.store.keys(), user, whole, &ask.address, &ask.device, hours).await?;
    if whole {
        signed_in(ask, user, id).write(tx).await?;
    }
    Ok(token)
}

fn signed_in(ask: &Ask, user: UserId, id: SessionId) -> Entry {
    Entry::unsigned(Via::Page, "sign-in.done", "session").user(user).from(&ask.address).record("session", id)
}

/// A failure on record. What was typed is not kept: people type passwords into the wrong field.
fn failure(ask: &Ask, user: Option<UserId>, action: &'static str) -> Entry {
    let entry = Entry::unsigned(Via::Page, action, "user").from(&ask.address);
    match user {
        Some(user) => entry.record("user", user),
        None => entry,
    }
}

async fn note_failure(app: &App, ask: &Ask, email_key: &str, action: &'static str) -> Answer<()> {
    let mut tx = app.store.begin(ask.now).await?;
    let user = users::by_email(&mut tx, email_key).await?.map(|user| user.id);
    failure(ask, user, action).write(&mut tx).await?;
    Ok(tx.commit().await?)
}

async fn slowed(app: &App, ask: &Ask, tx: Tx, email_key: &str, error: WebError) -> Answer {
    tx.roll_back().await?;
    note_failure(app, ask, email_key, "sign-in.slowed").await?;
    Err(error)
}

/// A sign-in that began with the password and waits for the code.
async fn waiting_for_code(app: &App, ask: &Ask, headers: &HeaderMap) -> Answer<Option<Kept>> {
    let kept = by_cookie(app, ask, headers).await?;
    Ok(kept.filter(|kept| {
        kept.standing() == Standing::NeedsCode && ask.now.duration_since(kept.created_at) < CODE_TIME
    }))
}

/// The session of the request's cookie, however far it has come.
pub(super) async fn by_cookie(app: &App, ask: &Ask, headers: &HeaderMap) -> Answer<Option<Kept>> {
    let Some(token) = cookie(headers, SESSION_COOKIE) else { return Ok(None) };
    Ok(session::find(&mut app.store.read().await?, app.store.keys(), token, ask.now).await?)
}

async fn end_former(tx: &mut Tx, app: &App, ask: &Ask, headers: &HeaderMap) -> Answer<()> {
    let Some(token) = cookie(headers, SESSION_COOKIE) else { return Ok(()) };
    let Some(kept) = session::find(tx, app.store.keys(), token, ask.now).await? else { return Ok(()) };
    session::end(tx, kept.user_id, kept.id).await?;
    let entry = Entry::unsigned(Via::Page, "sign-out.done", "session").user(kept.user_id).from(&ask.address);
    Ok(entry.record("session", kept.id).write(tx).await?)
}
