//! Who reads the closed layers of a case and why: whoever leads it, by their work, or because the head of service named
//! them. Naming somebody and taking it back are with a reason, on record, and told to whom it is about.

pub mod api;
mod form;
pub mod pages;
mod read;
pub mod samples;
mod web;
pub mod write;

pub use form::NewReader;
pub use read::{NamedId, NamedLine, Reader, named, readers};
pub use web::{end, end_form, name, show};

use base::Lang;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_readers.rs"));
}

/// A choice of a list with what people read for each.
type Options = Vec<(String, String)>;

/// The members of the team of a case as options of a field: only somebody who works on it is named.
fn team(lang: Lang, case: &super::CaseView) -> Options {
    case.team().map(|one| (one.user_id.to_string(), one.name(lang).to_owned())).collect()
}
