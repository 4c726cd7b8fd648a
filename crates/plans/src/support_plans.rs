//! The individual support plan: one or more services, goals, activities with who, how often and until when; agreed by
//! each party; with partners it is a joint plan. What is still written is a working paper; what is proposed never
//! changes, it goes from stage to stage and is replaced by the next.

mod api;
mod form;
mod pages;
mod paper;
mod parts;
mod read;
mod samples;
mod stage;
mod web;
mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_plans-support.rs"));
}

pub use crate::partners::{Partner, partners_of_centre};
pub use crate::working::service_options;
pub use form::{NewActivity, NewPlan, Said, after, one_of, optional_one, services};
pub use pages::list;
pub use paper::PAPERS;
pub(crate) use paper::whole_paper;
pub use parts::{Activity, Party, PlanGoal};
pub use read::{Line, Plan, PlanId, Whole, current, current_of, lines, one, whole};
pub use samples::samples;
pub(crate) use samples::whole as sample;
pub use stage::{Stage, Step};
pub(crate) use web::{WORDING, proposed};
pub use write::{about, begin, end, propose, record_party, set_review_day};

use crate::working::{Kind, Sheet};
use access::{Action, Routes};
use base::{Id, Lang, ids::CaseId, rules::Rules};

base::codes! {
    /// Who has to agree with a plan.
    pub enum PartyKind {
        /// The child itself.
        Child = "child" => w::party_child,
        /// A parent or whoever looks after the child.
        Family = "family" => w::party_family,
        /// The centre.
        Centre = "centre" => w::party_centre,
        /// A partner of a joint plan.
        Partner = "partner" => w::party_partner,
    }
}
store::coded!(PartyKind);

/// What stands for a party of a plan.
pub enum PartyRow {}
/// Id of a party of a plan.
pub type PartyId = Id<PartyRow>;

/// The paper that is being written.
pub const fn sheet(case: CaseId) -> Sheet {
    Sheet { case, kind: Kind::Plan }
}

/// What a service is called.
pub fn service(lang: Lang, code: &str) -> String {
    Rules::embedded().services().label(code, lang).to_owned()
}

/// What goals are about, in words.
pub fn area(lang: Lang, code: &str) -> String {
    Rules::embedded().goal_areas().label(code, lang).to_owned()
}

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write) = (Action("plan.read"), Action("plan.write"));
    Routes::new()
        .get("/cases/{id}/plans/new", write, web::begin_writing)
        .post("/cases/{id}/plans/new", write, web::save)
        .get("/cases/{id}/plans/{plan}", read, web::show)
        .get("/cases/{id}/plans/{plan}/parties/{party}", write, web::party_form)
        .post("/cases/{id}/plans/{plan}/parties/{party}", write, web::party)
        .get("/cases/{id}/plans/{plan}/beginning", write, web::begin_form)
        .post("/cases/{id}/plans/{plan}/beginning", write, web::begin)
        .get("/cases/{id}/plans/{plan}/ending", write, web::end_form)
        .post("/cases/{id}/plans/{plan}/ending", write, web::end)
        .get("/api/v1/cases/{id}/plans", read, api::list)
        .post("/api/v1/cases/{id}/plans", write, api::create)
        .get("/api/v1/cases/{id}/plans/{plan}", read, api::one)
        .post("/api/v1/cases/{id}/plans/{plan}/parties/{party}", write, api::party)
        .post("/api/v1/cases/{id}/plans/{plan}/beginning", write, api::begin)
        .post("/api/v1/cases/{id}/plans/{plan}/ending", write, api::end)
}

/// The description of this area's API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    use utoipa::OpenApi;
    api::PlansApi::openapi()
}
