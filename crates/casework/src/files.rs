//! Files of a case: encrypted one by one, told apart by content, given out to keep and never shown inside our pages.

mod about;
mod api;
mod pages;
mod read;
pub mod samples;
mod web;
mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_files.rs"));
}

pub use about::{About, AboutKind, files_of};
pub use api::FilesApi;
pub use read::{CaseFile, files};
pub use write::{NewFile, add, remove, take_over};

use access::{Action, Routes};

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new()
        .get("/cases/{id}/files", Action("file.read"), web::show)
        .post_upload("/cases/{id}/files", Action("file.write"), web::upload)
        .get("/cases/{id}/files/{file}", Action("file.read"), web::download)
        .get("/cases/{id}/files/{file}/removal", Action("file.write"), web::ask_removal)
        .post("/cases/{id}/files/{file}/removal", Action("file.write"), web::remove)
        .get("/api/v1/cases/{id}/files", Action("file.read"), api::list)
}
