//! What is asked: language, path, moment and viewer of a request, and the form it carries.

use crate::{App, Viewer, WebError};
use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Request},
    http::{header, request::Parts},
};
use base::{Lang, jiff::Timestamp, typed::Typed};
use uuid::Uuid;

/// The facts of a request; [`crate::guard::enter`] gathers them once.
#[derive(Debug, Clone)]
pub struct Ask {
    /// The language to answer in.
    pub lang: Lang,
    /// Path and query.
    pub path: String,
    /// The pattern of the route, for logs: no ids in it.
    pub pattern: Option<String>,
    /// The moment of the request.
    pub now: Timestamp,
    /// Who asks, when somebody is signed in and not locked.
    pub viewer: Option<Viewer>,
    /// The address it came from.
    pub address: String,
    /// The browser, as it calls itself, cut short.
    pub device: String,
    /// What the page before wants said here.
    pub said: Option<String>,
    /// True when the session is locked.
    pub locked: bool,
    /// True when the viewer must set up a second factor before anything else.
    pub set_up_first: bool,
}

impl Ask {
    /// True for the API.
    pub fn is_api(&self) -> bool {
        self.path.starts_with("/api/")
    }

    /// The route for logs.
    pub fn route(&self) -> &str {
        self.pattern.as_deref().unwrap_or("-")
    }

    /// The path without its query.
    pub fn bare_path(&self) -> &str {
        self.path.split('?').next().unwrap_or(&self.path)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Ask {
    type Rejection = WebError;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, WebError> {
        parts.extensions.get::<Ask>().cloned().ok_or(WebError::Inside("no ask".into()))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Viewer {
    type Rejection = WebError;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, WebError> {
        let ask = Ask::from_request_parts(parts, state).await?;
        let refusal = if ask.locked { WebError::Locked } else { WebError::SignIn };
        ask.viewer.ok_or(refusal)
    }
}

/// The query of a page, as it was typed.
pub struct Query(pub Typed);

impl<S: Send + Sync> FromRequestParts<S> for Query {
    type Rejection = WebError;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, WebError> {
        Ok(Query(read(parts.uri.query().unwrap_or_default().as_bytes())))
    }
}

/// A form that was posted, as it was typed.
#[derive(Debug, Clone, Default)]
pub struct Form(pub Typed);

impl Form {
    /// The idempotency key it carries.
    pub fn key(&self) -> Option<Uuid> {
        self.0.get("_key").parse().ok()
    }

    /// The version of the record it was read at.
    pub fn version(&self) -> Option<i64> {
        self.0.get("_version").parse().ok()
    }
}

impl FromRequest<App> for Form {
    type Rejection = WebError;
    async fn from_request(request: Request, state: &App) -> Result<Self, WebError> {
        let is_form = request
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .is_none_or(|kind| kind.starts_with("application/x-www-form-urlencoded"));
        if !is_form {
            return Err(WebError::BadRequest);
        }
        let bytes = Bytes::from_request(request, state).await.map_err(|_| WebError::TooLarge)?;
        Ok(Form(read(&bytes)))
    }
}

/// A JSON object that the API takes, as if it were typed: numbers and truths as text, lists as repeated fields,
/// objects inside as `outer.inner`, objects of a list as `list-1.inner`, `list-2.inner` …
#[derive(Debug, Clone, Default)]
pub struct Json(pub Typed);

impl FromRequest<App> for Json {
    type Rejection = WebError;
    async fn from_request(request: Request, state: &App) -> Result<Self, WebError> {
        let bytes = Bytes::from_request(request, state).await.map_err(|_| WebError::TooLarge)?;
        if bytes.is_empty() {
            return Ok(Json::default());
        }
        let value: serde_json::Value = serde_json::from_slice(&bytes).map_err(|_| WebError::BadRequest)?;
        if !value.is_object() {
            return Err(WebError::BadRequest);
        }
        let mut typed = Typed::default();
        flatten(&mut typed, "", &value);
        Ok(Json(typed))
    }
}

fn flatten(typed: &mut Typed, name: &str, value: &serde_json::Value) {
    match value {
        serde_json::Value::Null => {}
        serde_json::Value::Bool(truth) => typed.add(name, if *truth { "yes" } else { "" }),
        serde_json::Value::Number(number) => typed.add(name, number.to_string()),
        serde_json::Value::String(text) => typed.add(name, text.replace('\0', "")),
        serde_json::Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                if item.is_object() {
                    flatten(typed, &format!("{name}-{}", place + 1), item);
                } else {
                    flatten(typed, name, item);
                }
            }
        }
        serde_json::Value::Object(fields) => {
            for (field, inner) in fields {
                let name = if name.is_empty() { field.clone() } else { format!("{name}.{field}") };
                flatten(typed, &name, inner);
            }
        }
    }
}

fn read(bytes: &[u8]) -> Typed {
    // NUL has no place in a form, and PostgreSQL cannot keep it.
    Typed(
        form_urlencoded::parse(bytes)
            .map(|(name, value)| (name.replace('\0', ""), value.replace('\0', "").replace("\r\n", "\n")))
            .collect(),
    )
}
