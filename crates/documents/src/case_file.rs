//! The whole file of a case in one paper: made from the records, in the layers that the one who takes it along reads.
//! It is given out and not kept; that it was taken is recorded as an export.

mod gather;
mod read;
mod told;
mod web;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_documents_case_file.rs"));
}

pub use gather::gather;

use access::{Action, Routes};

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new().post("/cases/{id}/file", Action("paper.export"), web::take_along)
}
