//! Routes: each with the action it takes, so that the table of refusals is complete by construction.

use crate::{Action, App, guard, upload};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    handler::Handler,
    http::Method,
    middleware,
    routing::{self, MethodRouter},
};

/// A route and what it asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// `GET`, `POST` …
    pub method: Method,
    /// The pattern, `/cases/{id}`.
    pub path: &'static str,
    /// What one of the viewer's roles must be allowed to do.
    pub action: Action,
}

/// The routes of an area.
#[derive(Default)]
pub struct Routes {
    router: Router<App>,
    rows: Vec<Row>,
}

impl Routes {
    /// None yet.
    pub fn new() -> Self {
        Routes::default()
    }

    /// A page or a document.
    pub fn get<H, T>(self, path: &'static str, action: Action, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(Method::GET, path, action, routing::get(handler))
    }

    /// A change.
    pub fn post<H, T>(self, path: &'static str, action: Action, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(Method::POST, path, action, routing::post(handler))
    }

    /// A change that brings a file along.
    pub fn post_upload<H, T>(self, path: &'static str, action: Action, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        let larger = DefaultBodyLimit::max(upload::MAX_BODY);
        self.add(Method::POST, path, action, routing::post(handler).layer(larger))
    }

    /// A change of part of a record, over the API.
    pub fn patch<H, T>(self, path: &'static str, action: Action, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(Method::PATCH, path, action, routing::patch(handler))
    }

    /// With the routes of another area.
    #[must_use]
    pub fn with(mut self, other: Routes) -> Self {
        self.router = self.router.merge(other.router);
        self.rows.extend(other.rows);
        self
    }

    /// The table of refusals' left column.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The router, for serving.
    pub fn into_router(self) -> Router<App> {
        self.router
    }

    fn add(mut self, method: Method, path: &'static str, action: Action, handler: MethodRouter<App>) -> Self {
        let asked = handler
            .route_layer(middleware::from_fn(move |request, next| guard::ask_role(action, request, next)));
        self.router = self.router.route(path, asked);
        self.rows.push(Row { method, path, action });
        self
    }
}
