//! Answers: whole pages, parts of pages, redirects, JSON with a version.

pub use crate::refusal::{see_other, with_next};
use crate::{
    Answer, App, Ask, WebError,
    guard::{CONTENT_POLICY, SAID_COOKIE},
    navigation::navigation,
};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use page::{Frame, Markup, Notice, NoticeKind};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use uuid::Uuid;

/// A whole page for the one who asks, with navigation and their running clocks.
pub async fn page(app: &App, ask: &Ask, title: &str, body: Markup) -> Result<Response, WebError> {
    whole(app, ask, title, false, body).await
}

/// The page of a form that could not be taken: 422, what was typed kept, its title says so.
pub async fn page_failed(app: &App, ask: &Ask, title: &str, body: Markup) -> Result<Response, WebError> {
    let mut response = whole(app, ask, title, true, body).await?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

/// Lets this one page run the forms' engine. No other page may run WebAssembly.
pub fn with_engine(mut response: Response) -> Response {
    let policy = CONTENT_POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

async fn whole(app: &App, ask: &Ask, title: &str, failed: bool, body: Markup) -> Result<Response, WebError> {
    let mut frame = Frame { failed, ..Frame::new(ask.lang, title, &ask.path, ask.now) };
    frame.notices.extend(ask.said.as_deref().map(|text| Notice::new(NoticeKind::Success, text)));
    let nav;
    if let Some(viewer) = &ask.viewer {
        nav = navigation(app, ask, viewer).await?;
        frame.nav = Some(&nav);
        // The first screen shows the same ones as cards.
        if ask.bare_path() != "/" {
            frame.clocks = (app.slots.clocks)(app, viewer, ask.lang).await?;
        }
        frame.idle_minutes = Some(app.settings.idle_minutes);
    }
    Ok(page::layout(&frame, body).into_response())
}

/// Lets the next page say something, once.
pub fn saying(mut response: Response, text: &str) -> Response {
    let value = utf8_percent_encode(text, NON_ALPHANUMERIC);
    if let Ok(cookie) =
        HeaderValue::from_str(&format!("{SAID_COOKIE}={value}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax"))
    {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// The page to go on to: only a path of our own, never another site's.
pub fn safe_next(next: &str) -> &str {
    let own = next.starts_with('/')
        && !next.starts_with("//")
        && !next.contains('\\')
        && !next.contains(char::is_control);
    if own { next } else { "/" }
}

/// A fresh idempotency key for a form.
pub fn form_key() -> String {
    Uuid::new_v4().to_string()
}

/// A shape of the API as a JSON value.
pub fn value(shape: &impl serde::Serialize) -> Answer<serde_json::Value> {
    serde_json::to_value(shape).map_err(|error| WebError::Inside(error.to_string().into()))
}

/// A JSON document; with a version it bears an `ETag`.
pub fn json(body: &serde_json::Value, version: Option<i64>) -> Response {
    let mut response = ([(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response();
    if let Some(tag) = version.and_then(|version| HeaderValue::from_str(&format!("\"{version}\"")).ok()) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}

/// The version that `If-Match` asks for, if any.
pub fn if_match(headers: &axum::http::HeaderMap) -> Option<i64> {
    headers.get(header::IF_MATCH)?.to_str().ok()?.trim().trim_matches('"').parse().ok()
}

/// [`WebError::Stale`] when `If-Match` names another version than the one that stands.
pub fn fresh(headers: &axum::http::HeaderMap, version: i64) -> Result<(), WebError> {
    if if_match(headers).is_some_and(|wanted| wanted != version) { Err(WebError::Stale) } else { Ok(()) }
}

/// A file to keep: name without path, never shown inside our own pages.
pub fn download(name: &str, media_type: &str, bytes: Vec<u8>) -> Response {
    file("attachment", name, media_type, bytes)
}

/// A PDF to look at in the browser's own reader. It runs nothing, but the reader brings a style and a frame of its own.
pub fn look(name: &str, bytes: Vec<u8>) -> Response {
    let mut response = file("inline", name, "application/pdf", bytes);
    let policy = HeaderValue::from_static(
        "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    );
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    response
}

fn file(shown: &str, name: &str, media_type: &str, bytes: Vec<u8>) -> Response {
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "._- ".contains(c) { c } else { '_' }).collect();
    let full = utf8_percent_encode(name, NON_ALPHANUMERIC);
    let disposition = format!("{shown}; filename=\"{plain}\"; filename*=UTF-8''{full}");
    let mut response = bytes.into_response();
    for (header, value) in
        [(header::CONTENT_TYPE, media_type), (header::CONTENT_DISPOSITION, disposition.as_str())]
    {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(header, value);
        }
    }
    response
}
