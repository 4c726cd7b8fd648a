//! Is it alive, is it ready, and how is it doing: for the machine that watches over it. Nothing here tells of people.

use access::{Action, App, Routes};
use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use std::sync::OnceLock;

static METRICS: OnceLock<PrometheusHandle> = OnceLock::new();

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new().get("/healthz", Action::PUBLIC, alive).get("/readyz", Action::PUBLIC, ready).get(
        "/metrics",
        Action::PUBLIC,
        figures,
    )
}

/// Begins to count. A second call does nothing.
pub fn install() {
    METRICS.get_or_init(|| {
        let recorder = PrometheusBuilder::new().build_recorder();
        let handle = recorder.handle();
        // Another recorder can stand only in a test that set its own; then these figures stay empty.
        if metrics::set_global_recorder(recorder).is_err() {
            tracing::warn!("metrics are counted elsewhere");
        }
        handle
    });
}

async fn alive() -> &'static str {
    "ok\n"
}

async fn ready(State(app): State<App>) -> Response {
    match store::migrate::is_current(&app.store).await {
        Ok(true) => "ready\n".into_response(),
        Ok(false) => (StatusCode::SERVICE_UNAVAILABLE, "migrations are missing\n").into_response(),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response()
        }
    }
}

/// Metrics are for the machine itself and its neighbours; a proxy must not pass `/metrics` on.
async fn figures() -> Response {
    let text = METRICS.get().map(PrometheusHandle::render).unwrap_or_default();
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], text).into_response()
}
