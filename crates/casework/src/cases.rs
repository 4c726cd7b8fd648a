//! A family case and its story: who it is about, who works on it, what was done, how it ended.

mod api;

pub mod age;
pub mod catalogue;
pub mod closures;
pub mod deadlines;
pub mod details;
pub mod first_visit;
pub mod frame;
pub mod genogram;
pub mod list;
pub mod open;
pub mod opening;
pub mod read;
pub mod readers;
pub mod relatives;
pub mod samples;
mod sealed;
pub mod terms;

use access::{
    Action, Layer, Routes,
    secret::{self, List},
};
use base::Code;

pub use api::CasesApi;
pub use open::{NewCase, open};
pub use read::CaseView;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_cases.rs"));
}

base::codes! {
    /// What a person is in a case.
    pub enum PersonRole {
        /// A child of the family.
        Child = "child" => w::person_role_child,
        /// The mother, or the woman who expects the child.
        Mother = "mother" => w::person_role_mother,
        /// The father.
        Father = "father" => w::person_role_father,
        /// A relative.
        Kin = "kin" => w::person_role_kin,
        /// Who looks after the child without being kin.
        Carer = "carer" => w::person_role_carer,
        /// Who wants to become a foster or adoptive parent.
        Candidate = "candidate" => w::person_role_candidate,
        /// Anyone else who matters.
        Other = "other" => w::person_role_other,
    }
}

base::codes! {
    /// What a worker is in the team of a case.
    pub enum TeamRole {
        /// Leads the case.
        Lead = "lead" => w::team_role_lead,
        /// Works on it.
        Member = "member" => w::team_role_member,
        /// Supervises it.
        Supervisor = "supervisor" => w::team_role_supervisor,
    }
}

base::codes! {
    /// With whom a child lives.
    pub enum CareForm {
        /// With a parent.
        Parents = "parents" => w::care_form_parents,
        /// With kin.
        Kin = "kin" => w::care_form_kin,
        /// With adoptive parents.
        Adoptive = "adoptive" => w::care_form_adoptive,
        /// In a foster family.
        Foster = "foster" => w::care_form_foster,
        /// With the mother in a mother and baby unit.
        MotherAndBaby = "mother-and-baby-unit" => w::care_form_mother_and_baby,
        /// In residential care.
        Residential = "residential" => w::care_form_residential,
        /// In a hospital.
        Hospital = "hospital" => w::care_form_hospital,
        /// Somewhere else.
        Other = "other" => w::care_form_other,
        /// What it is may not be told to whoever reads; never kept.
        Sealed = "sealed" => w::sealed,
    }
}

impl CareForm {
    /// As it is told to those who read these layers.
    pub fn told(self, layers: &[Layer]) -> CareForm {
        if secret::may_know(List::CareForm, self.code(), layers) { self } else { CareForm::Sealed }
    }
}
store::coded!(PersonRole, TeamRole, CareForm);

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write) = (Action("case.read"), Action("case.write"));
    let (create, close) = (Action("case.create"), Action("case.close"));
    let name = Action("reader.write");
    Routes::new()
        .get("/cases", read, list::list)
        .post("/cases", create, opening::create)
        .get("/cases/new", create, opening::begin)
        .get("/cases/{id}/people", read, relatives::show)
        .post("/cases/{id}/people", write, relatives::add)
        .get("/cases/{id}/people/new", write, relatives::choose)
        .post("/cases/{id}/people/focus", write, relatives::change)
        .get("/cases/{id}/people/{person}/removal", write, relatives::ask_removal)
        .post("/cases/{id}/people/{person}/removal", write, relatives::remove)
        .get("/cases/{id}/details", read, details::show)
        .get("/cases/{id}/edit", write, details::edit)
        .post("/cases/{id}/edit", write, details::change)
        .post("/cases/{id}/risk", write, details::assess)
        .post("/cases/{id}/team", write, details::add_member)
        .post("/cases/{id}/team/{member}/end", write, details::end_member)
        .post("/cases/{id}/lead", write, details::hand_over)
        .get("/cases/{id}/closure", close, closures::close_form)
        .post("/cases/{id}/closure", close, closures::close)
        .get("/cases/{id}/reopening", close, closures::reopen_form)
        .post("/cases/{id}/reopening", close, closures::reopen)
        .get("/cases/{id}/follow-ups/{follow_up}", write, closures::follow_up_form)
        .post("/cases/{id}/follow-ups/{follow_up}", write, closures::follow_up)
        .get("/cases/{id}/readers", read, readers::show)
        .post("/cases/{id}/readers", name, readers::name)
        .get("/cases/{id}/readers/{named}/end", name, readers::end_form)
        .post("/cases/{id}/readers/{named}/end", name, readers::end)
        .get("/api/v1/cases/{id}/readers", read, readers::api::list)
        .post("/api/v1/cases/{id}/readers", name, readers::api::name)
        .post("/api/v1/cases/{id}/readers/{named}/end", name, readers::api::end)
        .get("/api/v1/cases", read, api::list)
        .post("/api/v1/cases/{id}/closure", close, api::close)
        .get("/api/v1/cases/{id}/closures", read, closures::api::list)
}
