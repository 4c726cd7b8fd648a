//! Papers that leave the centre or are signed in it: made from records, numbered, kept as they were, never changed.
//!
//! Stands above `casework`, below what makes papers of its own (plans, assessments, requests).
//!
//! Order of modules: `w`, `permits`, `kinds`, `letterhead`, `signers`, `own`, `print`, `templates`, `papers`, `making`, `signals`,
//! `case_file`, `registers`.

/// The words of this crate.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub mod case_file;
pub mod kinds;
mod letterhead;
pub mod making;
pub mod own;
pub mod papers;
pub mod permits;
mod print;
pub mod registers;
pub mod signals;
mod signers;
pub mod templates;

pub use crate::papers::{NewPaper, PaperId, PaperLine, Source, Under, address, finalise, for_subject};
pub use kinds::Kind;
pub use letterhead::town;
pub use making::{
    By, Made, Maker, Makers, Offer, Told, as_corrected, as_signed, keep_as_signed, made, offered, panel,
    unsaved,
};
pub use signers::{Signer, head_of_service, signer};

use utoipa::OpenApi;

/// Every route of papers; `makers` are the records that make them, `parts` what the areas above tell to the file of a
/// case.
pub fn routes(makers: Makers, parts: case_file::Parts) -> access::Routes {
    crate::papers::routes()
        .with(making::routes(makers))
        .with(templates::routes())
        .with(case_file::routes(parts))
        .with(registers::routes())
}

/// What papers say of themselves in the description of the API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    let mut document = crate::papers::PapersApi::openapi();
    document.merge(making::MakingApi::openapi());
    document.merge(registers::RegistersApi::openapi());
    document
}

/// Every page as a sample, for the test that renders everything.
pub fn samples(lang: base::Lang) -> Vec<(&'static str, page::Markup)> {
    [
        crate::papers::samples::samples(lang),
        making::samples(lang),
        templates::samples::samples(lang),
        registers::samples::samples(lang),
    ]
    .concat()
}
