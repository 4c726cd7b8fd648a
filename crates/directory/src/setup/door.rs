//! While nobody can sign in, every page leads to the set-up page.

use access::{App, refusal::see_other, users};
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// What [`lead`] knows: once the house is set up, it asks the database no more.
#[derive(Clone)]
pub struct Door {
    app: App,
    set_up: Arc<AtomicBool>,
}

impl Door {
    /// The door of an application.
    pub fn new(app: App) -> Self {
        Door { app, set_up: Arc::new(AtomicBool::new(false)) }
    }

    async fn is_new(&self) -> store::Result<bool> {
        if self.set_up.load(Ordering::Relaxed) {
            return Ok(false);
        }
        let new = users::is_empty(&mut self.app.store.read().await?).await?;
        self.set_up.store(!new, Ordering::Relaxed);
        Ok(new)
    }
}

/// A layer around the routes: leads pages to `/setup` while the house is new. Health, assets, language and the API
/// answer as ever.
pub async fn lead(State(door): State<Door>, request: Request, next: Next) -> Response {
    if is_free(request.uri().path()) {
        return next.run(request).await;
    }
    match door.is_new().await {
        Ok(true) => see_other("/setup"),
        Ok(false) => next.run(request).await,
        Err(error) => axum::response::IntoResponse::into_response(access::WebError::from(error)),
    }
}

fn is_free(path: &str) -> bool {
    ["/setup", "/language", "/healthz", "/readyz", "/metrics"].contains(&path)
        || path.starts_with("/api/")
        || path.starts_with("/assets/")
}
