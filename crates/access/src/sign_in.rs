//! Signing in: password, then a code where a second factor is set up; the lock of an idle screen; the way out.

mod lock;
mod pages;
mod web;

use crate::{Action, App, Routes, guard::SESSION_COOKIE};
use axum::{
    http::{HeaderValue, header},
    response::Response,
};
pub use pages::samples;

/// The words of signing in.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_sign-in.rs"));
}

/// The routes of signing in. All are open: who asks has no session yet, or one that is locked.
pub fn routes() -> Routes {
    Routes::new()
        .get("/sign-in", Action::PUBLIC, web::show)
        .post("/sign-in", Action::PUBLIC, web::sign_in)
        .get("/sign-in/code", Action::PUBLIC, web::show_code)
        .post("/sign-in/code", Action::PUBLIC, web::give_code)
        .post("/sign-out", Action::PUBLIC, web::sign_out)
        .get("/lock", Action::PUBLIC, lock::show)
        .post("/lock", Action::PUBLIC, lock::lock)
        .post("/unlock", Action::PUBLIC, lock::unlock)
}

/// Gives the browser the cookie of a sign-in.
fn with_session(app: &App, response: Response, token: &str) -> Response {
    let seconds = u64::from(app.settings.session_hours) * 3600;
    with_cookie(app, response, SESSION_COOKIE, token, "/", seconds)
}

/// Takes the cookie of a sign-in away.
fn without_session(app: &App, response: Response) -> Response {
    with_cookie(app, response, SESSION_COOKIE, "", "/", 0)
}

fn with_cookie(
    app: &App,
    mut response: Response,
    name: &str,
    value: &str,
    path: &str,
    seconds: u64,
) -> Response {
    let secure = if app.settings.secure { "; Secure" } else { "" };
    let text = format!("{name}={value}; Path={path}; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    if let Ok(cookie) = HeaderValue::from_str(&text) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}
