//! The door of every request: who asks, in which language, from where; and the shape of every refusal.

use crate::{
    Action, App, Ask, Viewer, WebError,
    navigation::navigation,
    refusal::see_other,
    second_factor,
    session::{self, Standing},
    token,
};
use axum::{
    extract::{ConnectInfo, MatchedPath, Request},
    http::{HeaderMap, HeaderName, HeaderValue, Method, header, request::Parts},
    middleware::Next,
    response::Response,
};
use base::{Lang, jiff::Timestamp};
use std::net::SocketAddr;

/// The cookie of a sign-in.
pub const SESSION_COOKIE: &str = "zaedno";
/// The cookie of the language, for those who are not signed in.
pub const LANG_COOKIE: &str = "zaedno-lang";
/// The cookie that carries what the next page says.
pub const SAID_COOKIE: &str = "zaedno-said";

/// Outermost of the application's own layers: gathers the [`Ask`], and renders every [`WebError`] on the way out.
pub async fn enter(
    axum::extract::State(app): axum::extract::State<App>,
    request: Request,
    next: Next,
) -> Response {
    let (parts, body) = request.into_parts();
    let ask = match gather(&app, &parts).await {
        Ok(ask) => ask,
        Err((ask, error)) => return finish(&app, &ask, error.render(&ask, None)),
    };
    let mut request = Request::from_parts(parts, body);
    if let Err(error) = refuse_foreign(&request) {
        return finish(&app, &ask, error.render(&ask, None));
    }
    request.extensions_mut().insert(ask.clone());
    let response = next.run(request).await;
    let error = response.extensions().get::<WebError>().cloned();
    let response = match error {
        Some(error) => refused(&app, &ask, &error).await,
        None => response,
    };
    finish(&app, &ask, response)
}

/// An error, told to the one who asks. Whoever is signed in keeps their navigation: no refusal is a dead end.
async fn refused(app: &App, ask: &Ask, error: &WebError) -> Response {
    let nav = match &ask.viewer {
        Some(viewer) if !ask.is_api() => navigation(app, ask, viewer).await.ok(),
        _ => None,
    };
    error.render(ask, nav.as_ref())
}

/// Before each handler: may one of the viewer's roles ever do this? The record is asked later.
pub async fn ask_role(action: Action, request: Request, next: Next) -> Result<Response, WebError> {
    if action == Action::PUBLIC {
        return Ok(next.run(request).await);
    }
    let ask = request.extensions().get::<Ask>().cloned().ok_or(WebError::Inside("no ask".into()))?;
    let Some(viewer) = ask.viewer else {
        return Err(if ask.locked { WebError::Locked } else { WebError::SignIn });
    };
    if ask.set_up_first && action != Action::OWN {
        return Ok(see_other("/account/second-factor"));
    }
    if action != Action::OWN && !viewer.may_ever(action) {
        return Err(WebError::Forbidden);
    }
    if !viewer.may_write && !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Err(WebError::Forbidden);
    }
    Ok(next.run(request).await)
}

/// The value of a cookie.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

async fn gather(app: &App, request: &Parts) -> Result<Ask, (Box<Ask>, WebError)> {
    let headers = &request.headers;
    let mut ask = Ask {
        lang: language(headers),
        path: request.uri.path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string),
        pattern: request.extensions.get::<MatchedPath>().map(|path| path.as_str().to_owned()),
        now: app.clock.now(),
        viewer: None,
        address: address(app, request),
        device: text(headers, header::USER_AGENT).chars().take(120).collect(),
        said: cookie(headers, SAID_COOKIE)
            .map(|value| percent_encoding::percent_decode_str(value).decode_utf8_lossy().into_owned()),
        locked: false,
        set_up_first: false,
    };
    let found = if ask.is_api() {
        by_token(app, headers, &ask).await
    } else {
        let asks_only = matches!(request.method, Method::GET | Method::HEAD);
        by_cookie(app, headers, asks_only, &mut ask).await
    };
    match found {
        Ok(viewer) => {
            if let Some(viewer) = viewer {
                // The API answers in the language it is asked in; a page in the one its reader chose.
                ask.lang = if ask.is_api() { ask.lang } else { viewer.lang };
                ask.viewer = Some(viewer);
            }
            Ok(ask)
        }
        Err(error) => Err((Box::new(ask), error)),
    }
}

async fn by_cookie(
    app: &App,
    headers: &HeaderMap,
    asks_only: bool,
    ask: &mut Ask,
) -> Result<Option<Viewer>, WebError> {
    let Some(token) = cookie(headers, SESSION_COOKIE) else { return Ok(None) };
    let mut db = app.store.read().await?;
    let Some(kept) = session::find(&mut db, app.store.keys(), token, ask.now).await? else { return Ok(None) };
    match kept.standing() {
        Standing::NeedsCode => return Ok(None),
        Standing::Locked => {
            ask.locked = true;
            ask.lang = Lang::from_tag(&kept.language).unwrap_or(ask.lang);
            return Ok(None);
        }
        // A form that took long to fill in is taken all the same: nothing typed is lost.
        Standing::Open if asks_only && is_idle(app, kept.seen_at, ask.now) => {
            drop(db);
            let mut tx = app.store.begin(ask.now).await?;
            session::set_locked(&mut tx, kept.id, true).await?;
            tx.commit().await?;
            ask.locked = true;
            ask.lang = Lang::from_tag(&kept.language).unwrap_or(ask.lang);
            return Ok(None);
        }
        Standing::Open => {}
    }
    let viewer = session::viewer(&mut db, &kept, &ask.address, ask.now).await?;
    drop(db);
    ask.set_up_first = app.settings.second_factor_required
        && kept.totp_confirmed_at.is_none()
        && second_factor::is_required(&viewer.posts);
    if is_old(kept.seen_at, ask.now) {
        let mut tx = app.store.begin(ask.now).await?;
        session::touch(&mut tx, kept.id).await?;
        tx.commit().await?;
    }
    Ok(Some(viewer))
}

async fn by_token(app: &App, headers: &HeaderMap, ask: &Ask) -> Result<Option<Viewer>, WebError> {
    let Some(token) = text(headers, header::AUTHORIZATION).strip_prefix("Bearer ").map(str::to_owned) else {
        return Ok(None);
    };
    token::viewer(app, &token, &ask.address, ask.now).await
}

/// True when nobody has touched the session for longer than the settings allow: the page locks itself by script,
/// and here without one. The minute on top is the one for which a touch may go unwritten.
fn is_idle(app: &App, seen: Timestamp, now: Timestamp) -> bool {
    let minutes = i64::from(app.settings.idle_minutes);
    minutes > 0 && now.as_second() - seen.as_second() > (minutes + 1) * 60
}

fn is_old(seen: Timestamp, now: Timestamp) -> bool {
    now.as_second() - seen.as_second() >= 60
}

fn language(headers: &HeaderMap) -> Lang {
    cookie(headers, LANG_COOKIE)
        .and_then(Lang::from_tag)
        .or_else(|| Lang::from_accept_language(&text(headers, header::ACCEPT_LANGUAGE)))
        .unwrap_or_default()
}

fn address(app: &App, request: &Parts) -> String {
    if app.settings.behind_proxy {
        // The last entry is the proxy's own; those before it anyone can write.
        let forwarded = text(&request.headers, HeaderName::from_static("x-forwarded-for"));
        if let Some(last) = forwarded.rsplit(',').map(str::trim).find(|part| !part.is_empty()) {
            return last.chars().take(64).collect();
        }
    }
    request
        .extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map_or_else(|| "-".to_owned(), |info| info.0.ip().to_string())
}

/// A change asked for by another site is refused; the API carries no cookie and needs no such guard.
fn refuse_foreign(request: &Request) -> Result<(), WebError> {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS)
        || request.uri().path().starts_with("/api/")
    {
        return Ok(());
    }
    let headers = request.headers();
    let site = text(headers, HeaderName::from_static("sec-fetch-site"));
    if !site.is_empty() {
        return if matches!(site.as_str(), "same-origin" | "none") {
            Ok(())
        } else {
            Err(WebError::Forbidden)
        };
    }
    let origin = text(headers, header::ORIGIN);
    let host = text(headers, header::HOST);
    let same = origin.split_once("://").is_some_and(|(_, origin_host)| origin_host == host);
    if origin.is_empty() || same { Ok(()) } else { Err(WebError::Forbidden) }
}

fn text(headers: &HeaderMap, name: HeaderName) -> String {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
}

/// What a page may load and run: our own files, nothing inline.
pub(crate) const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

const HEADERS: [(&str, &str); 8] = [
    ("content-security-policy", CONTENT_POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=(self), payment=()"),
    ("x-frame-options", "DENY"),
    ("vary", "cookie, accept-language, accept-encoding"),
];

fn finish(app: &App, ask: &Ask, mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if app.settings.secure {
        headers.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=31536000; includeSubDomains"),
        );
    }
    let is_page =
        headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if ask.said.is_some()
        && is_page
        && let Ok(gone) =
            HeaderValue::from_str(&format!("{SAID_COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"))
    {
        headers.append(header::SET_COOKIE, gone);
    }
    response
}
