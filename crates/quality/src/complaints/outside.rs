//! Complaints of people without an account, in plain words for grown-ups and for children.

mod pages;
mod read;
pub mod samples;
mod web;

/// The words of these pages.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_quality-complaints-outside.rs"));
}

use access::{Action, Routes};

/// What the code of a complaint is made for.
const CODE: &[u8] = b"complaint-code";

/// What the ticket of a complaint is made for.
const TICKET: &[u8] = b"complaint-ticket";

/// What people without an account reach.
pub fn routes() -> Routes {
    Routes::new()
        .get("/c/{token}", Action::PUBLIC, web::form)
        .post("/c/{token}", Action::PUBLIC, web::send)
        .get("/c/{token}/sent/{ticket}", Action::PUBLIC, web::sent)
        .get("/c/{token}/state", Action::PUBLIC, web::ask_state)
        .post("/c/{token}/state", Action::PUBLIC, web::state)
}
