//! The whole file of a case in one paper: made from the records, in the layers that the one who takes it along reads.
//! It is given out and not kept; that it was taken is recorded as an export.

mod gather;
mod part;
mod read;
mod told;
mod web;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_documents_case_file.rs"));
}

pub use gather::gather;
pub use part::{Entry, Part, Parts, Tell};

use access::{Action, App, Ask, Form, Routes, Viewer};
use axum::extract::{Path, State};
use base::{Lang, ids::CaseId};

/// A paper is in Bulgarian, whoever asks for it.
const LANG: Lang = Lang::Bg;

/// The routes of this area.
pub fn routes(parts: Parts) -> Routes {
    let take_along =
        async move |State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>, form: Form| {
            web::take_along(parts, (&app, &ask), &viewer, id, &form).await
        };
    Routes::new().post("/cases/{id}/file", Action("paper.export"), take_along)
}
