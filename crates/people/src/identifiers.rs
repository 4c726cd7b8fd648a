//! Personal numbers: sealed, found by keyed hash, shown by their last four characters, opened on purpose and on record.
//! A number that fails a check is taken with a reason, never refused: in a crisis the child comes first.

pub mod form;
pub mod pages;
pub mod read;
pub mod web;
pub mod write;

pub use form::NewIdentifier;

use access::{Action, Routes};
use base::{Id, personal_number::NumberWarning};

/// A personal number of a person.
pub enum Identifier {}
/// Id of a personal number; never the number.
pub type IdentifierId = Id<Identifier>;

/// The name of a warning, as kept and as API clients see it.
pub const fn warning_code(warning: NumberWarning) -> &'static str {
    match warning {
        NumberWarning::WrongLength => "wrong-length",
        NumberWarning::NotDigits => "not-digits",
        NumberWarning::WrongChecksum => "wrong-checksum",
        NumberWarning::ImpossibleDate => "impossible-date",
        NumberWarning::BirthDateDiffers => "birth-date-differs",
        NumberWarning::SexDiffers => "sex-differs",
    }
}

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/people/{id}/numbers/new", Action("person.write"), web::new)
        .post("/people/{id}/numbers", Action("person.write"), web::create)
        .get("/people/{id}/numbers/{number}", Action("person.reveal"), web::ask_reveal)
        .post("/people/{id}/numbers/{number}/reveal", Action("person.reveal"), web::reveal)
        .post("/people/{id}/numbers/{number}/end", Action("person.write"), web::end)
}
