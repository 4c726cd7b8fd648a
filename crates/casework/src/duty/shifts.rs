//! A shift: one person on duty for some wards, from one moment to another.

mod copy;
mod form;
mod pages;
pub mod read;
mod web;
mod write;

pub use copy::{Copied, copy_week};
pub use form::{NewShift, until};
pub use pages::{RemovalView, ShiftFormView, ShiftView, removal, shift, shift_form};
pub use write::{change, create, remove};

use access::{Action, Routes};
use base::Id;

/// Somebody's duty.
pub enum Shift {}
/// Id of a shift.
pub type ShiftId = Id<Shift>;

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write) = (Action("roster.read"), Action("roster.write"));
    Routes::new()
        .get("/duty/shifts/new", write, web::new)
        .post("/duty/shifts", write, web::create)
        .post("/duty/copy", write, web::copy)
        .get("/duty/shifts/{id}", read, web::changing::open)
        .post("/duty/shifts/{id}", write, web::changing::change)
        .get("/duty/shifts/{id}/removal", write, web::ask_removal)
        .post("/duty/shifts/{id}/removal", write, web::remove)
}
