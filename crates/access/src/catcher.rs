//! The catcher's page: every letter and text message that left the house, or waits to.

mod pages;
mod read;
mod web;

use crate::{Action, Routes};
pub use pages::samples;

/// The words of the catcher's page.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_messages.rs"));
}

/// The routes of messages. Open to everybody who is signed in, since in the demo it is their telephone; elsewhere the
/// handler asks for `message.read`.
pub fn routes() -> Routes {
    Routes::new().get("/messages", Action::OWN, web::list).get("/messages/{id}", Action::OWN, web::show).post(
        "/messages/clock",
        Action::OWN,
        web::turn_clock,
    )
}
