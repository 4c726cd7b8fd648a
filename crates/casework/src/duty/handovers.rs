//! Handing over: what one duty tells the next, and who has read it.

mod api;
mod form;
mod pages;
pub mod read;
mod web;
mod write;

pub use api::document;
pub use form::NewHandover;
pub use pages::{HandoversView, NoteView, handovers, notes};
pub use web::note;
pub use write::{confirm, create};

use access::{Action, Routes};
use base::{Id, jiff::SignedDuration};

/// What one duty tells the next.
pub enum Handover {}
/// Id of a hand-over note.
pub type HandoverId = Id<Handover>;

/// The name of its draft.
pub const DRAFT: &str = "handover";

/// For so long a note is asked to be read; older ones are history.
pub const FRESH: SignedDuration = SignedDuration::from_hours(14 * 24);

/// For so long a note is news to those who do not take the duty over.
pub const NEWS: SignedDuration = SignedDuration::from_hours(48);

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new()
        .get("/duty/handovers", Action("handover.read"), web::list)
        .post("/duty/handovers", Action("handover.write"), web::create)
        .post("/duty/handovers/{id}/reading", Action("handover.read"), web::confirm)
        .get("/api/v1/handovers", Action("handover.read"), api::list)
}
