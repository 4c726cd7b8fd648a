//! Notes: what was done and seen, by whom and when. A draft is its author's alone; a signed note is never changed,
//! only corrected beside.

mod api;
mod form;
mod pages;
mod read;
pub mod samples;
mod session;
mod web;
mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_notes.rs"));
}

pub use api::NotesApi;
pub use form::NewNote;
pub use pages::{layer_label, layer_tag, texts, told_session};
pub use read::{Correction, Draft, Note, corrections, drafts, four};
pub use session::{Mode, Session, SessionTold, sessions};
pub use write::{CorrectionId, DraftId, NoteId, correct, discard_draft, save_draft, sign, sign_draft};

use access::{Action, Routes};

base::codes! {
    /// On what occasion a note is written.
    pub enum NoteKind {
        /// A visit at the family's home.
        HomeVisit = "home-visit" => w::note_home_visit,
        /// A visit at the ward.
        WardVisit = "ward-visit" => w::note_ward_visit,
        /// Somebody came to the centre.
        CentreVisit = "centre-visit" => w::note_centre_visit,
        /// A talk by telephone.
        Phone = "phone" => w::note_phone,
        /// Counselling.
        Counselling = "counselling" => w::note_counselling,
        /// Therapy.
        Therapy = "therapy" => w::note_therapy,
        /// Finding out what somebody needs or is able to do, with tests or by watching.
        Diagnosis = "diagnosis" => w::note_diagnosis,
        /// Exercises with a speech therapist, a physiotherapist, a pedagogue.
        Exercises = "exercises" => w::note_exercises,
        /// Help with lessons.
        Lessons = "lessons" => w::note_lessons,
        /// A talk with the kindergarten or the school.
        School = "school-contact" => w::note_school_contact,
        /// Mediation.
        Mediation = "mediation" => w::note_mediation,
        /// Work with the extended family.
        KinWork = "kin-work" => w::note_kin_work,
        /// Going along to an institution.
        Accompaniment = "accompaniment" => w::note_accompaniment,
        /// A meeting of the team.
        TeamMeeting = "team-meeting" => w::note_team_meeting,
        /// Anything else.
        Other = "other" => w::note_other,
    }
}
store::coded!(NoteKind);

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new()
        .get("/cases/{id}/notes/new", Action("note.write"), web::begin)
        .post("/cases/{id}/notes", Action("note.write"), web::create)
        .get("/cases/{id}/notes/{note}", Action("note.read"), web::show)
        .get("/cases/{id}/notes/{note}/correction", Action("note.write"), web::correction)
        .post("/cases/{id}/notes/{note}/correction", Action("note.write"), web::correct)
        .get("/cases/{id}/drafts/{draft}", Action("note.write"), web::resume)
        .post("/cases/{id}/drafts/{draft}", Action("note.write"), web::save)
        .post("/cases/{id}/drafts/{draft}/discard", Action("note.write"), web::discard)
        .get("/api/v1/cases/{id}/notes", Action("note.read"), api::list)
        .post("/api/v1/cases/{id}/notes", Action("note.write"), api::create)
        .get("/api/v1/cases/{id}/notes/{note}", Action("note.read"), api::one)
}
