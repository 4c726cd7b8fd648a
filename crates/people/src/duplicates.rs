//! Who may be entered twice, and making one record of two.

pub mod find;
pub mod merge;
pub mod pages;
pub mod web;

use access::{Action, Routes};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/people/{id}/duplicates", Action("person.merge"), web::list)
        .get("/people/{id}/merge/{other}", Action("person.merge"), web::ask_merge)
        .post("/people/{id}/merge/{other}", Action("person.merge"), web::merge)
}
