//! People: anyone a record is about. One record in many roles, found in either script, known by the family's ties.
//!
//! Order of modules: `w`, `codes`, `permits`, `name`, `order`, `finding`, `birth`, then the areas of a person's record,
//! which know of one another.

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub mod birth;
pub mod codes;
pub mod contacts;
pub mod duplicates;
pub mod finding;
pub mod identifiers;
pub mod kinship;
pub mod living;
pub mod name;
pub mod naming;
pub mod order;
pub mod pages;
pub mod permits;
pub mod persons;
pub mod picker;
pub mod register;
mod samples;
pub mod search;
pub mod web;

pub use codes::{ContactKind, IdentifierKind, KinKind, Language, Naming, Precision, Safety, Sex};
pub use name::Name;
pub use naming::{NewName, name_person};
pub use register::{NewPerson, register};
pub use samples::samples;

/// The routes of this area.
pub fn routes() -> access::Routes {
    search::routes()
        .with(persons::routes())
        .with(contacts::routes())
        .with(kinship::routes())
        .with(living::routes())
        .with(identifiers::routes())
        .with(duplicates::routes())
}

/// The description of this area's API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    use utoipa::OpenApi;
    #[derive(OpenApi)]
    #[openapi(paths(search::api::index, persons::api::show, persons::api::create))]
    struct People;
    People::openapi()
}
