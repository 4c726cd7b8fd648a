//! The guide: the ten steps from the call to the follow-on support, ticked by what is recorded, each with its
//! counselling guidance.

mod api;
mod checklist;
pub mod guidance;
mod web;

pub use api::document as openapi;
pub use checklist::{Facts, checklist, current, facts};

use super::w;
use access::{Action, Answer, Ask, Routes};
use base::{Code, ids::CentreId};
use page::{Markup, details};
use store::Db;

base::codes! {
    /// A step of the guide. The call stands before the ten; the talk about a diagnosis belongs to the counselling,
    /// and has guidance of its own.
    pub enum GuideStep {
        /// The call.
        Signal = "signal" => w::guide_signal,
        /// The child protection department knows.
        Notify = "notify" => w::guide_notify,
        /// Somebody goes to the ward.
        Respond = "respond" => w::guide_respond,
        /// The first meeting.
        FirstMeeting = "first-meeting" => w::guide_first_meeting,
        /// Talks until the discharge.
        Counselling = "counselling" => w::guide_counselling,
        /// The parents learn of a diagnosis.
        Diagnosis = "diagnosis" => w::guide_diagnosis,
        /// The risk is weighed, kin are looked for.
        Assessment = "assessment" => w::guide_assessment,
        /// Provider, hospital and child protection department meet.
        Tripartite = "tripartite" => w::guide_tripartite,
        /// It is decided where the child lives.
        Decision = "decision" => w::guide_decision,
        /// Home: referral, assessment, plan, baby pack, visits.
        Home = "home" => w::guide_home,
        /// Placed: work towards the return.
        Placed = "placed" => w::guide_placed,
        /// Closing, and the support that follows.
        FollowOn = "follow-on" => w::guide_follow_on,
    }
}
store::coded!(GuideStep);

const READ: Action = Action("guidance.read");
const WRITE: Action = Action("guidance.write");

/// The routes of the guide.
pub fn routes() -> Routes {
    Routes::new()
        .get("/signals/{id}/guide", Action("signal.read"), web::of_signal)
        .get("/guidance", READ, guidance::web::list)
        .get("/guidance/{step}", READ, guidance::web::show)
        .get("/guidance/{step}/edit", WRITE, guidance::web::edit)
        .post("/guidance/{step}", WRITE, guidance::web::write)
        .post("/guidance/{step}/shipped", WRITE, guidance::web::take_back)
        .get("/api/v1/signals/{id}/guide", Action("signal.read"), api::of_signal)
        .get("/api/v1/guidance", READ, api::texts)
}

/// The guidance of a step, to be opened beside the work.
pub async fn help(db: &mut impl Db, ask: &Ask, centre: CentreId, step: GuideStep) -> Answer<Markup> {
    let text = guidance::text(db, centre, step, ask.lang).await?;
    let title = w::guidance_of(ask.lang, step.label(ask.lang));
    Ok(details(&title, guidance::markup(&text)))
}
