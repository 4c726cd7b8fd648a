//! The first run: on an empty database every page leads here, and here only somebody with the one-time code that the
//! server printed at its start goes on. Provider, centre and head of service are entered; then come the next steps.

mod code;
mod door;
mod form;
pub mod pages;
pub mod samples;
pub mod steps;
mod web;
mod write;

pub use code::announce;
pub use door::{Door, lead};
pub use steps::StepsDone;
pub use write::{NewHouse, set_up};

use access::{Action, Routes};

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_setup.rs"));
}

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new().get("/setup", Action::PUBLIC, web::show).post("/setup", Action::PUBLIC, web::set_up).get(
        "/setup/next",
        Action("centre.write"),
        web::next,
    )
}
