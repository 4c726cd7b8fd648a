//! The language switch: remembered by the browser, and with the account when somebody is signed in.

use crate::{
    Action, Answer, App, Ask, Routes,
    answer::{safe_next, see_other},
    ask::Query,
    guard::{LANG_COOKIE, SESSION_COOKIE, cookie},
    session,
};
use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, header},
};
use base::{Lang, ids::UserId};
use store::{Result, Tx, sql};

/// The route of the switch.
pub fn routes() -> Routes {
    Routes::new().get("/language", Action::PUBLIC, switch)
}

async fn switch(State(app): State<App>, ask: Ask, headers: HeaderMap, query: Query) -> Answer {
    let mut response = see_other(safe_next(query.0.get("back")));
    let Some(lang) = Lang::from_tag(query.0.get("to")) else { return Ok(response) };
    if let Some(token) = cookie(&headers, SESSION_COOKIE) {
        let mut tx = app.store.begin(ask.now).await?;
        // Asked by the cookie, not by the viewer: the switch works on a locked screen too.
        if let Some(kept) = session::find(&mut tx, app.store.keys(), token, ask.now).await? {
            choose(&mut tx, kept.user_id, lang).await?;
            tx.commit().await?;
        }
    }
    let secure = if app.settings.secure { "; Secure" } else { "" };
    let text =
        format!("{LANG_COOKIE}={}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax{secure}", lang.tag());
    if let Ok(value) = HeaderValue::from_str(&text) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    Ok(response)
}

/// Keeps the language of a user.
pub async fn choose(tx: &mut Tx, user: UserId, lang: Lang) -> Result<()> {
    sql("update users set language = $2 where id = $1").bind(user).bind(lang.tag()).run(tx).await.map(drop)
}
