//! A case is handed to a colleague or to another centre: offered with a reason and with where things stand, taken over
//! or declined. Another centre opens a case of its own; the one it came from is then closed as transferred.

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
    include!(concat!(env!("OUT_DIR"), "/words_plans-transfers.rs"));
}

pub use form::NewTransfer;
pub use pages::list;
pub use paper::{PAPERS, made};
pub use read::{Transfer, TransferId, of_case, one, waiting};
pub(crate) use samples::sample;
pub use samples::samples;
pub use web::offered_to;
pub use write::{accept, answer_no, offer};

use crate::course::Course;
use access::{Action, Routes};

base::codes! {
    /// To whom a case is handed.
    pub enum Kind {
        /// To somebody of the same centre.
        Colleague = "colleague" => w::kind_colleague,
        /// To another centre of the provider.
        Centre = "centre" => w::kind_centre,
    }
}

base::codes! {
    /// Where a transfer stands.
    pub enum Stage {
        /// It waits for an answer.
        Offered = "offered" => w::stage_offered,
        /// The case is taken over.
        Accepted = "accepted" => w::stage_accepted,
        /// It is not taken over.
        Declined = "declined" => w::stage_declined,
        /// It is not offered any more.
        Withdrawn = "withdrawn" => w::stage_withdrawn,
    }
}
store::coded!(Kind, Stage);

/// What is done with a transfer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It is taken over.
    Accept,
    /// It is not.
    Decline,
    /// It is taken back.
    Withdraw,
}

impl Course for Stage {
    type Step = Step;
    const TABLE: &'static [(Stage, Step, Stage)] = &[
        (Stage::Offered, Step::Accept, Stage::Accepted),
        (Stage::Offered, Step::Decline, Stage::Declined),
        (Stage::Offered, Step::Withdraw, Stage::Withdrawn),
    ];
}

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write, answer) = (Action("plan.read"), Action("transfer.write"), Action("transfer.answer"));
    Routes::new()
        .get("/cases/{id}/transfers/new", write, web::begin)
        .post("/cases/{id}/transfers/new", write, web::offer)
        .post("/cases/{id}/transfers/{transfer}/withdrawal", write, web::withdraw)
        .get("/transfers", answer, web::waiting)
        .get("/transfers/{transfer}", answer, web::show)
        .post("/transfers/{transfer}/acceptance", answer, web::accept)
        .post("/transfers/{transfer}/refusal", answer, web::decline)
        .get("/api/v1/cases/{id}/transfers", read, web::api::list)
        .post("/api/v1/cases/{id}/transfers", write, web::api::create)
        .post("/api/v1/transfers/{transfer}/acceptance", answer, web::api::accept)
        .post("/api/v1/transfers/{transfer}/refusal", answer, web::api::decline)
}

/// The description of this area's API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    use utoipa::OpenApi;
    web::api::TransfersApi::openapi()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sequence_of_steps_leaves_the_table() {
        crate::course::tests::walks(Stage::Offered, &[Step::Accept, Step::Decline, Step::Withdraw]);
    }
}
