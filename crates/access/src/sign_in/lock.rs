//! The lock of an idle screen: shared computers stand in every centre.

use super::{pages, w, web::by_cookie, with_cookie};
use crate::{
    Answer, App, Ask, Form, WebError,
    answer::{self, safe_next, see_other},
    ask::Query,
    attempts,
    audit::Entry,
    guard::cookie,
    session::{self, Kept, Standing},
    users,
    viewer::Via,
};
use axum::{extract::State, http::HeaderMap};
use base::FieldErrors;
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Remembers the page that was locked, for a browser that only knows the address of the lock.
const BACK_COOKIE: &str = "zaedno-back";

pub(super) async fn show(State(app): State<App>, ask: Ask, headers: HeaderMap, query: Query) -> Answer {
    let asked = query.0.get("next");
    let kept = cookie(&headers, BACK_COOKIE).map(|back| percent_decode_str(back).decode_utf8_lossy());
    let next = if asked.is_empty() { kept.as_deref().unwrap_or("/") } else { asked };
    let next = safe_next(next);
    let Some(kept) = locked(&app, &ask, &headers).await? else { return Ok(see_other(next)) };
    let body = pages::locked(ask.lang, &FieldErrors::new(), &kept.name, next);
    answer::page(&app, &ask, w::locked_title(ask.lang), body).await
}

pub(super) async fn lock(State(app): State<App>, ask: Ask, form: Form) -> Answer {
    let back = safe_next(form.0.get("back"));
    if let Some(id) = ask.viewer.as_ref().and_then(|viewer| viewer.session) {
        let mut tx = app.store.begin(ask.now).await?;
        session::set_locked(&mut tx, id, true).await?;
        tx.commit().await?;
    }
    let back = utf8_percent_encode(back, NON_ALPHANUMERIC).to_string();
    Ok(with_cookie(&app, see_other("/lock"), BACK_COOKIE, &back, "/lock", 12 * 3600))
}

pub(super) async fn unlock(State(app): State<App>, ask: Ask, headers: HeaderMap, form: Form) -> Answer {
    let next = safe_next(form.0.get("next"));
    let Some(kept) = locked(&app, &ask, &headers).await? else { return Ok(see_other(next)) };
    let key = format!("lock:{}", kept.user_id);
    let mut tx = app.store.begin(ask.now).await?;
    let attempt = attempts::begin(&mut tx, &key, &ask.address).await?;
    tx.commit().await?;
    let user = users::secrets(&mut app.store.read().await?, kept.user_id).await?;
    let fits = app.hasher().fits(form.0.get("password"), user.password_hash.as_deref()).await?;
    let mut tx = app.store.begin(ask.now).await?;
    if !fits {
        let entry = Entry::unsigned(Via::Page, "unlock.failed", "user").from(&ask.address);
        entry.record("user", kept.user_id).write(&mut tx).await?;
        tx.commit().await?;
        let body = pages::locked(ask.lang, &pages::wrong_password(), &kept.name, next);
        return answer::page_failed(&app, &ask, w::locked_title(ask.lang), body).await;
    }
    attempts::succeeded(&mut tx, &key, attempt).await?;
    session::set_locked(&mut tx, kept.id, false).await?;
    session::touch(&mut tx, kept.id).await?;
    tx.commit().await?;
    Ok(with_cookie(&app, see_other(next), BACK_COOKIE, "", "/lock", 0))
}

async fn locked(app: &App, ask: &Ask, headers: &HeaderMap) -> Result<Option<Kept>, WebError> {
    let kept = by_cookie(app, ask, headers).await?;
    Ok(kept.filter(|kept| kept.standing() == Standing::Locked))
}
