//! The health of the children of a case: their general practitioner, and what of the calendar of vaccinations and
//! check-ups is due at their age, done or declined. The calendar is data in `rules/health_calendar.toml`. Who sees the
//! case sees it; who gives tasks in it writes it.

mod api;
pub mod calendar;
pub mod due;
mod due_today;
mod form;
mod pages;
mod panel;
pub mod read;
pub mod samples;
mod web;
pub mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_intake-health.rs"));
}

pub use api::HealthApi;
pub use calendar::Calendar;
pub use due_today::due_today;
pub use form::{NewDoctor, NewRecord};
pub use panel::panel;

use access::{Action, Routes};
use base::Id;

/// What stands for something that was written down.
pub enum RecordRow {}
/// Its id.
pub type RecordId = Id<RecordRow>;
/// What stands for the choice of a general practitioner.
pub enum DoctorRow {}
/// Its id.
pub type DoctorId = Id<DoctorRow>;

base::codes! {
    /// What came of something in the calendar.
    pub enum Outcome {
        /// Done on a day.
        Done = "done" => w::outcome_done,
        /// Done before; the day is not known.
        Earlier = "earlier" => w::outcome_earlier,
        /// This child does not need it.
        NotNeeded = "not-needed" => w::outcome_not_needed,
        /// The family does not want it.
        Declined = "declined" => w::outcome_declined,
    }
}
store::coded!(Outcome);

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write) = (Action("case.read"), Action("task.write"));
    Routes::new()
        .get("/health", read, web::list)
        .get("/cases/{id}/health", read, web::of_case)
        .get("/cases/{id}/health/{person}/doctor", write, web::doctor_form)
        .post("/cases/{id}/health/{person}/doctor", write, web::choose_doctor)
        .post("/cases/{id}/health/{person}/card", write, web::card)
        .get("/cases/{id}/health/{person}/items/{item}/{round}", write, web::record_form)
        .post("/cases/{id}/health/{person}/items/{item}/{round}", write, web::record)
        .post("/cases/{id}/health/{person}/records/{record}/removal", write, web::take_back)
        .get("/api/v1/health", read, api::list)
        .get("/api/v1/cases/{id}/health", read, api::of_case)
        .post("/api/v1/cases/{id}/health/{person}/doctor", write, api::choose_doctor)
        .post("/api/v1/cases/{id}/health/{person}/records", write, api::record)
}
