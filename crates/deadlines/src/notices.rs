//! How people are told in time: a letter in the morning, and a calendar behind a secret address.

mod address;
pub mod digest;
mod feed;
mod letter;
mod morning;
pub mod pages;
pub mod samples;
mod settings;
mod web;

pub use address::{AddressId, make};
pub use morning::{begin, run_job};
pub use settings::{digest_at, wants_letter};

/// The words of what people are told.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_notices.rs"));
}

use access::{Action, Routes};

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new()
        .get("/account/deadlines", Action::OWN, web::show)
        .post("/account/deadlines/letter", Action::OWN, web::letter)
        .post("/account/deadlines/letter-time", Action("rule.write"), web::letter_time)
        .post("/account/deadlines/calendar", Action::OWN, web::make)
        .post("/account/deadlines/calendar/{id}/revocation", Action::OWN, web::revoke)
        .get("/calendar/{token}", Action::PUBLIC, feed::show)
}
