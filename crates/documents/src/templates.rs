//! Templates: those that come with the program, and those that a centre puts in their place, in versions.

mod pages;
pub mod samples;
mod web;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_documents_templates.rs"));
}

use access::{Action, Routes};

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write) = (Action("template.read"), Action("template.write"));
    Routes::new()
        .get("/centres/{id}/templates", read, web::list)
        .get("/centres/{id}/templates/{kind}", read, web::show)
        .get("/centres/{id}/templates/{kind}/source", read, web::source)
        .get("/centres/{id}/templates/{kind}/preview", read, web::preview)
        .post_upload("/centres/{id}/templates/{kind}", write, web::replace)
        .post("/centres/{id}/templates/{kind}/restoration", write, web::restore)
}
