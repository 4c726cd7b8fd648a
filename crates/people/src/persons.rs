//! A person's record: one page for all that the viewer may know of them.

pub mod api;
pub mod change;
pub mod enter;
pub mod form;
pub mod pages;
pub mod read;
pub mod web;

use access::{Action, Routes};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/people/new", Action("person.create"), web::new)
        .post("/people", Action("person.create"), web::create)
        .get("/people/{id}", Action("person.read"), web::show)
        .get("/people/{id}/edit", Action("person.write"), web::edit)
        .post("/people/{id}", Action("person.write"), web::change)
        .get("/api/v1/people/{id}", Action("person.read"), api::show)
        .post("/api/v1/people", Action("person.create"), api::create)
}
