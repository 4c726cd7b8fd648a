//! Wards of hospitals, the people one calls there, and the place where one can talk undisturbed.

mod read;
mod write;

pub use crate::kinds::WardKind;
pub use read::{
    Contact, ContactRow, WardLine, WardRow, contacts, of_centre, of_organisation, of_viewer, one,
};
pub use write::{NewContact, NewWard, create_contact, create_ward};

use access::Routes;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_wards.rs"));
}

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new()
}
