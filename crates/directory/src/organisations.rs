//! Partner organisations: hospitals, directorates, child protection departments, municipalities, and the others.

mod read;
mod write;

pub use crate::kinds::OrganisationKind;
pub use read::{OrganisationLine, OrganisationRow, of_kind, one};
pub use write::{NewOrganisation, create_organisation};

use access::Routes;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_organisations.rs"));
}

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new()
}
