//! The router with what stands around every handler.

use crate::{assets, wiring};
use access::{App, WebError, guard};
use axum::{
    Router,
    extract::{DefaultBodyLimit, MatchedPath, Request},
    middleware::{self, Next},
    response::Response,
    routing::get,
};
use directory::setup;
use std::time::{Duration, Instant};
use tower::ServiceBuilder;
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::{
        CompressionLayer,
        predicate::{NotForContentType, Predicate, SizeAbove},
    },
    timeout::TimeoutLayer,
};

/// Most bytes of a body, where a route does not say otherwise.
const BODY_LIMIT: usize = 1024 * 1024;

/// The whole application.
pub fn router(app: App) -> Router {
    wiring::routes()
        .into_router()
        .fallback(nowhere)
        .method_not_allowed_fallback(nowhere)
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(middleware::from_fn_with_state(setup::Door::new(app.clone()), setup::lead))
        .layer(middleware::from_fn_with_state(app.clone(), guard::enter))
        .layer(
            ServiceBuilder::new()
                .layer(middleware::from_fn(observe))
                .layer(CatchPanicLayer::new())
                .layer(
                    CompressionLayer::new().compress_when(SizeAbove::new(860).and(NotForContentType::IMAGES)),
                )
                .layer(TimeoutLayer::with_status_code(
                    axum::http::StatusCode::SERVICE_UNAVAILABLE,
                    Duration::from_secs(60),
                )),
        )
        .with_state(app)
        .route("/assets/{file}", get(assets::serve))
}

async fn nowhere() -> WebError {
    WebError::NotFound
}

/// Counts and logs each request by its pattern: never a path with an id, never a query.
async fn observe(request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let method = request.method().clone();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| "-".to_owned(), |path| path.as_str().to_owned());
    let response = next.run(request).await;
    let (status, took) = (response.status().as_u16(), begun.elapsed());
    let labels = [("route", route.clone()), ("method", method.to_string()), ("status", status.to_string())];
    metrics::counter!("zaedno_requests_total", &labels).increment(1);
    metrics::histogram!("zaedno_request_seconds", "route" => route.clone()).record(took.as_secs_f64());
    tracing::info!(%method, %route, status, micros = took.as_micros(), "answered");
    response
}
