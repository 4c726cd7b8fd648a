//! Breaking the glass: opening in an emergency what one may not see otherwise. Always with a reason, for four hours,
//! on record, and the head of service is told at once.

mod pages;
mod read;
mod web;
mod write;

use crate::{Action, Routes};
use base::{Id, jiff::SignedDuration};
pub use pages::samples;

/// The words of emergency access.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_glass.rs"));
}

/// An opening in an emergency.
pub enum Grant {}
/// Id of an opening.
pub type GrantId = Id<Grant>;

/// How long an opening lasts.
pub const LASTS: SignedDuration = SignedDuration::from_hours(4);
/// Fewest characters of a reason.
pub const LEAST_REASON: usize = 10;

const BREAK: Action = Action("glass.break");
const READ: Action = Action("glass.read");

/// The routes of emergency access.
pub fn routes() -> Routes {
    Routes::new()
        .get("/glass", READ, web::list)
        .post("/glass/{id}/end", READ, web::end)
        .get("/glass/open", BREAK, web::ask)
        .post("/glass/open", BREAK, web::open)
}
