//! The story of a case: everything that happened, from the signal to the last follow-up, in one column.

mod api;
mod history;
mod looking;
mod pages;
mod read;
pub mod samples;
mod web;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_story.rs"));
}

pub use api::StoryApi;
pub use looking::{last_look, remember};
pub use read::{Happening, Wanted, happenings};

use access::{Action, Routes};

base::codes! {
    /// What sort of thing happened.
    pub enum Kind {
        /// Notes.
        Note = "note" => w::kind_note,
        /// What came of the signal: steps and meetings.
        Signal = "signal" => w::kind_signal,
        /// Tasks given and done.
        Task = "task" => w::kind_task,
        /// Files.
        File = "file" => w::kind_file,
        /// Papers that were made final.
        Paper = "paper" => w::kind_paper,
        /// The risk as it was seen.
        Risk = "risk" => w::kind_risk,
        /// Assessments, and the goals that follow from them.
        Assessment = "assessment" => w::kind_assessment,
        /// Papers of the family's path: needs assessments, plans, agreements, consents, reviews.
        Path = "path" => w::kind_path,
        /// People of the family and of the team who came and went.
        People = "people" => w::kind_people,
        /// Opening, closing, opening again, follow-ups.
        Course = "course" => w::kind_course,
    }
}
store::coded!(Kind);

/// The routes of this area.
pub fn routes() -> Routes {
    let read = Action("case.read");
    Routes::new()
        .get("/cases/{id}", read, web::show)
        .get("/cases/{id}/history", Action("history.read"), history::show)
        .get("/api/v1/cases/{id}", read, api::one)
        .get("/api/v1/cases/{id}/story", read, api::story)
}
