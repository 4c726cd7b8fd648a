//! Satisfaction by link: the instrument `satisfaction` asked without an account and without a person kept, in a case,
//! in a course or in the centre as a whole; and what the answers say, without a number that could tell of one person.

mod api;
pub mod figures;
pub mod form;
pub mod link;
mod outside;
mod pages;
pub mod results;
pub mod samples;
mod web;
pub mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_quality-satisfaction.rs"));
}

pub use api::SatisfactionApi;
pub use form::{NewLink, Place};
pub use web::panel;

use access::{Action, Routes};
use base::Id;

/// The instrument that is asked, by its code.
pub const FORM: &str = "satisfaction";

/// A link.
pub enum Link {}
/// Id of a link.
pub type LinkId = Id<Link>;

base::codes! {
    /// What is asked about.
    pub enum Scope {
        /// The centre as a whole.
        Centre = "centre" => w::scope_centre,
        /// A course or a group.
        Course = "course" => w::scope_course,
        /// The work in a case: one link for one answer.
        Case = "case" => w::scope_case,
    }
}
store::coded!(Scope);

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, ask) = (Action("satisfaction.read"), Action("satisfaction.ask"));
    Routes::new()
        .get("/satisfaction", read, web::results)
        .get("/satisfaction/links", ask, web::links)
        .post("/satisfaction/links", ask, web::make)
        .get("/satisfaction/links/{id}", ask, web::one)
        .post("/satisfaction/links/{id}/revocation", ask, web::revoke)
        .get("/cases/{id}/satisfaction", ask, web::of_case)
        .post("/cases/{id}/satisfaction", ask, web::make_in_case)
        .get("/api/v1/satisfaction", read, api::results)
        .get("/api/v1/satisfaction/links", ask, api::links)
        .post("/api/v1/satisfaction/links", ask, api::make)
        .get("/api/v1/satisfaction/links/{id}", ask, api::one)
        .post("/api/v1/satisfaction/links/{id}/revocation", ask, api::revoke)
        .with(outside::routes())
}
