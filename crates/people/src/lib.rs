//! People: anyone a record is about. One record in many roles, found in either script, known by the family's ties.
//!
//! Order of modules: `w`, `codes`, `permits`, `name`, `order`, `finding`, `kinship`, `contacts`, `register`, then the areas that
//! stand on them.

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub mod codes;
pub mod contacts;
pub mod finding;
pub mod kinship;
pub mod name;
pub mod order;
pub mod permits;
pub mod register;

pub use codes::{ContactKind, IdentifierKind, KinKind, Language, Naming, Precision, Safety, Sex};
pub use name::Name;
pub use register::{NewPerson, register};

/// The routes of this area.
pub fn routes() -> access::Routes {
    access::Routes::new()
}
