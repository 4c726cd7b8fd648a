//! Today: the first screen. What runs out, whose duty it is, where one is expected, what waits for one's word.

pub mod api;
pub mod panels;
mod partner;
pub mod read;
pub mod samples;
mod view;
mod web;

pub use panels::today;
pub use samples::samples;
pub use view::{
    ChangedCase, ClockLine, DraftLine, DueLine, DutyView, HeadView, MeetingLine, OpeningLine, Start,
    TodayView, WardNow,
};
pub use web::view as view_of;

use access::{Action, Routes};

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_today.rs"));
}

/// The routes of this area.
pub fn routes() -> Routes {
    let read = Action("today.read");
    Routes::new().get("/", read, web::today).get("/api/v1/today", read, api::today)
}
