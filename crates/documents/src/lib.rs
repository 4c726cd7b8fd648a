//! Papers that leave the centre or are signed in it: made from records, numbered, kept as they were, never changed.
//!
//! Stands above `casework`, below what makes papers of its own (plans, assessments, requests).
//!
//! Order of modules: `w`, `permits`, `kinds`, `letterhead`, `own`, `print`, `templates`, `papers`, `making`, `signals`,
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
pub mod templates;

pub use crate::papers::{NewPaper, PaperId, PaperLine, Source, Under, address, finalise, for_subject};
pub use kinds::Kind;
pub use letterhead::{head_of_service, town};
pub use making::{Made, Maker, Makers, Offer, Told, made, offered, panel};
pub use print::preview;

use utoipa::OpenApi;

/// Every route of papers; `makers` are the records that make them.
pub fn routes(makers: Makers) -> access::Routes {
    crate::papers::routes()
        .with(making::routes(makers))
        .with(templates::routes())
        .with(case_file::routes())
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
