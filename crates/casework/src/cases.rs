//! A family case and its story: who it is about, who works on it, what was done, how it ended.

pub mod genogram;
pub mod open;

use access::Routes;

pub use open::{NewCase, open};

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
    }
}
store::coded!(PersonRole, TeamRole, CareForm);

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new()
}
