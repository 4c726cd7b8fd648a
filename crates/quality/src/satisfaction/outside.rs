//! The questions behind a link: answered on a phone, in either language, without an account, without cookies.

mod pages;
pub mod samples;
mod web;

use access::{Action, Routes};

/// What people without an account reach.
pub fn routes() -> Routes {
    Routes::new()
        .get("/s/{token}", Action::PUBLIC, web::show)
        .post("/s/{token}", Action::PUBLIC, web::answer)
        .get("/s/{token}/thanks", Action::PUBLIC, web::thanks)
}
