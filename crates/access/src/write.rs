//! A write: one transaction, one turn of its idempotency key, one answer. A repeat does nothing and gets that answer.

use crate::{App, Ask, Form, WebError, answer, error::replay};
use axum::{
    http::{HeaderMap, StatusCode},
    response::Response,
};
use base::typed::Typed;
use serde_json::Value as Json;
use std::ops::{Deref, DerefMut};
use store::{
    Tx,
    once::{self, Turn},
};
use uuid::Uuid;

/// A write under way. It derefs to its transaction.
pub struct Write {
    tx: Tx,
    key: Option<Uuid>,
}

impl Write {
    /// Begins the write of a form; its hidden `_key` makes it count once. A repeat goes no further than this: the
    /// error is then [`WebError::Answered`] with the first answer.
    pub async fn form(app: &App, ask: &Ask, form: &Form) -> Result<Self, WebError> {
        Self::begin(app, ask, form.key(), &form.0).await
    }

    /// Begins a write of the API; the header `Idempotency-Key` makes it count once.
    pub async fn api(app: &App, ask: &Ask, headers: &HeaderMap, body: &Typed) -> Result<Self, WebError> {
        let key = match headers.get("idempotency-key") {
            Some(value) => {
                Some(value.to_str().ok().and_then(|text| text.parse().ok()).ok_or(WebError::BadRequest)?)
            }
            None => None,
        };
        Self::begin(app, ask, key, body).await
    }

    async fn begin(app: &App, ask: &Ask, key: Option<Uuid>, body: &Typed) -> Result<Self, WebError> {
        let mut tx = app.store.begin(ask.now).await?;
        if let Some(key) = key {
            let what = what(ask.bare_path(), body);
            match once::take(&mut tx, key, ask.viewer.as_ref().map(|viewer| viewer.user), what.as_bytes())
                .await?
            {
                Turn::First => {}
                Turn::Again(answer) => return Err(WebError::Answered(answer)),
                Turn::Misused => return Err(WebError::KeyMisused),
            }
        }
        Ok(Write { tx, key })
    }

    /// Commits and leads to a page.
    pub async fn see_other(self, location: &str) -> Result<Response, WebError> {
        self.finish(StatusCode::SEE_OTHER, Some(location.to_owned()), None).await
    }

    /// Commits, leads to a page and lets it say something.
    pub async fn see_other_saying(self, location: &str, text: &str) -> Result<Response, WebError> {
        Ok(answer::saying(self.see_other(location).await?, text))
    }

    /// Commits and answers 201 with the new thing and where it is.
    pub async fn created(self, location: &str, body: &Json) -> Result<Response, WebError> {
        self.finish(StatusCode::CREATED, Some(location.to_owned()), Some(body.to_string())).await
    }

    /// Commits and answers 200 with a JSON body.
    pub async fn ok(self, body: &Json) -> Result<Response, WebError> {
        self.finish(StatusCode::OK, None, Some(body.to_string())).await
    }

    async fn finish(
        mut self,
        status: StatusCode,
        location: Option<String>,
        body: Option<String>,
    ) -> Result<Response, WebError> {
        let answer = once::Answer { status: i64::from(status.as_u16()), location, body };
        if let Some(key) = self.key {
            once::answer(&mut self.tx, key, &answer).await?;
        }
        self.tx.commit().await?;
        Ok(replay(&answer))
    }
}

impl Deref for Write {
    type Target = Tx;
    fn deref(&self) -> &Tx {
        &self.tx
    }
}

impl DerefMut for Write {
    fn deref_mut(&mut self) -> &mut Tx {
        &mut self.tx
    }
}

/// What a key stands for: route and body, the key itself and the read version left out.
fn what(path: &str, body: &Typed) -> String {
    let mut text = path.to_owned();
    for (name, value) in body.0.iter().filter(|(name, _)| name != "_key") {
        text.push('\n');
        text.push_str(name);
        text.push('=');
        text.push_str(value);
    }
    text
}
