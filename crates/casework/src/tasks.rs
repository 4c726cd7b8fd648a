//! Tasks: what is to be done in a case, by whom and until when. Those of the signal a case grew from come along.

mod api;
mod form;
mod pages;
mod read;
pub mod samples;
mod web;
mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_tasks.rs"));
}

pub use api::TasksApi;
pub use form::NewTask;
pub use pages::due_words;
pub use read::{TaskLine, in_case};
pub use write::{TaskId, change, do_task, give, undo_task};

use access::{Action, Routes};

/// The routes of this area.
pub fn routes() -> Routes {
    let write = Action("task.write");
    Routes::new()
        .get("/cases/{id}/tasks", Action("case.read"), web::show)
        .post("/cases/{id}/tasks", write, web::create)
        .get("/cases/{id}/tasks/{task}", write, web::edit)
        .post("/cases/{id}/tasks/{task}", write, web::change)
        .post("/cases/{id}/tasks/{task}/done", write, web::done)
        .post("/cases/{id}/tasks/{task}/undone", write, web::undone)
        .get("/api/v1/cases/{id}/tasks", Action("case.read"), api::list)
        .post("/api/v1/cases/{id}/tasks", write, api::create)
        .get("/api/v1/cases/{id}/tasks/{task}", Action("case.read"), api::one)
        .patch("/api/v1/cases/{id}/tasks/{task}", write, api::change)
}
