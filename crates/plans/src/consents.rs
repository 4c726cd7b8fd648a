//! Consents by purpose: what is agreed to, by whom, until when, with the child's own signature from the age of the rule;
//! each can be withdrawn at any time. What the law lets the centre do needs no consent and stands in no list here.

mod api;
mod form;
mod pages;
mod paper;
mod read;
mod samples;
mod web;
mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_plans-consents.rs"));
}

pub use form::{NewConsent, Withdrawal};
pub use pages::list;
pub use paper::{PAPERS, made};
pub use read::{Consent, ConsentId, of_case, one};
pub(crate) use samples::sample;
pub use samples::samples;
pub use write::{give, withdraw};

use access::{Action, Routes};

base::codes! {
    /// What a consent is for.
    pub enum Purpose {
        /// To tell a partner what it needs to know.
        Sharing = "sharing" => w::purpose_sharing,
        /// To ask a doctor or a hospital.
        Health = "health" => w::purpose_health,
        /// To take photographs and films.
        Photos = "photos" => w::purpose_photos,
        /// To tell the family's story without names.
        Story = "story" => w::purpose_story,
        /// To record a session for supervision.
        Recording = "recording" => w::purpose_recording,
        /// To take the child along: outings, camps, transport.
        Outings = "outings" => w::purpose_outings,
        /// To take part in a study.
        Research = "research" => w::purpose_research,
        /// To be written to later: questionnaires, invitations.
        Contact = "contact" => w::purpose_contact,
        /// Something else.
        Other = "other" => w::purpose_other,
    }
}
store::coded!(Purpose);

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write) = (Action("plan.read"), Action("consent.write"));
    Routes::new()
        .get("/cases/{id}/consents/new", write, web::begin)
        .post("/cases/{id}/consents/new", write, web::give)
        .get("/cases/{id}/consents/{consent}/withdrawal", write, web::withdraw_form)
        .post("/cases/{id}/consents/{consent}/withdrawal", write, web::withdraw)
        .get("/api/v1/cases/{id}/consents", read, api::list)
        .post("/api/v1/cases/{id}/consents", write, api::create)
        .post("/api/v1/cases/{id}/consents/{consent}/withdrawal", write, api::withdraw)
}

/// The description of this area's API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    use utoipa::OpenApi;
    api::ConsentsApi::openapi()
}
