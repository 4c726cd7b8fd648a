//! The audit trail as people read it: the auditor's page, and the history of one case or signal in words.

mod history;
mod names;
mod pages;
mod read;
mod web;

use crate::{Action, Routes};
pub use history::{Values, history_page_body};
pub use names::{name_action, name_field, name_kind};
pub use pages::samples;

/// The words of the audit trail.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_audit.rs"));
}

/// The routes of the audit trail.
pub fn routes() -> Routes {
    Routes::new().get("/audit", Action("audit.read"), web::show)
}
