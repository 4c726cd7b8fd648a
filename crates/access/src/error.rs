//! The one error of the web: each case with its status. `refusal` gives it words.

use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use base::FieldErrors;
use std::sync::Arc;
use store::once;

/// Why a request is not answered as asked.
#[derive(Debug, Clone, thiserror::Error)]
pub enum WebError {
    /// There is no such record, or the viewer may not know of it.
    #[error("not found")]
    NotFound,
    /// The viewer sees the record but may not do this.
    #[error("forbidden")]
    Forbidden,
    /// Nobody is signed in.
    #[error("sign in first")]
    SignIn,
    /// The session is locked until the password is given again.
    #[error("locked")]
    Locked,
    /// The record was changed since it was read.
    #[error("stale")]
    Stale,
    /// The record is already past this step; what to tell the person.
    #[error("conflict")]
    Conflict(String),
    /// Fields that cannot be taken, for the API; pages show their form again.
    #[error("fields")]
    Fields(FieldErrors),
    /// The request cannot be read at all.
    #[error("bad request")]
    BadRequest,
    /// More bytes than are taken.
    #[error("too large")]
    TooLarge,
    /// Too many tries; seconds to wait.
    #[error("too many")]
    TooMany(u32),
    /// The same key was used for another write.
    #[error("key misused")]
    KeyMisused,
    /// This very write was done before: what it was answered, and is answered now.
    #[error("answered before")]
    Answered(once::Answer),
    /// Something failed inside; the log tells more.
    #[error("{0}")]
    Inside(Arc<str>),
}

impl WebError {
    /// Its HTTP status.
    pub fn status(&self) -> StatusCode {
        match self {
            WebError::NotFound => StatusCode::NOT_FOUND,
            WebError::Forbidden => StatusCode::FORBIDDEN,
            WebError::SignIn | WebError::Locked => StatusCode::UNAUTHORIZED,
            WebError::Stale => StatusCode::PRECONDITION_FAILED,
            WebError::Conflict(_) => StatusCode::CONFLICT,
            WebError::Fields(_) | WebError::KeyMisused => StatusCode::UNPROCESSABLE_ENTITY,
            WebError::BadRequest => StatusCode::BAD_REQUEST,
            WebError::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            WebError::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            WebError::Answered(answer) => status(answer),
            WebError::Inside(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl IntoResponse for WebError {
    /// Only carries the error out; `guard::enter` renders it for the one who asked. What was answered before goes out
    /// as it did then.
    fn into_response(self) -> Response {
        if let WebError::Answered(answer) = &self {
            return replay(answer);
        }
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<store::Error> for WebError {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::NoRow => WebError::NotFound,
            other => WebError::Inside(other.to_string().into()),
        }
    }
}

impl From<FieldErrors> for WebError {
    fn from(errors: FieldErrors) -> Self {
        WebError::Fields(errors)
    }
}

/// An answer that is kept, as it goes out.
pub(crate) fn replay(answer: &once::Answer) -> Response {
    let status = status(answer);
    let mut response = match &answer.body {
        Some(body) => (status, [(header::CONTENT_TYPE, "application/json")], body.clone()).into_response(),
        None => status.into_response(),
    };
    if let Some(location) = answer.location.as_ref().and_then(|location| location.parse().ok()) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    response
}

/// The HTTP status of an answer that is kept.
fn status(answer: &once::Answer) -> StatusCode {
    let code = u16::try_from(answer.status).ok();
    code.and_then(|code| StatusCode::from_u16(code).ok()).unwrap_or(StatusCode::OK)
}
