//! What goes on in a case by its kinds: prevention, reintegration, violence, mediation, foster care, adoption … Each kind
//! is data (`rules/case_kinds`): its steps in order, what is asked at each, which deadlines go with it. People call a
//! kind a programme. The leading kind of a case is the programme it was opened under; a family in several kinds is one
//! file.
//!
//! Order of modules: `w`, `permits`, `course`, `catalogue`, `filled`, `lists`, `answers`, `standing`, `case_kinds`, `case_steps`, `case_file`.

/// The words of this crate.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub mod answers;
mod case_file;
pub mod case_kinds;
pub mod case_steps;
pub mod catalogue;
pub mod course;
pub mod filled;
pub mod lists;
pub mod permits;
pub mod standing;

pub use case_file::case_file;
pub use case_kinds::panel;
pub use case_steps::PAPERS;

/// Every route of the kinds of a case.
pub fn routes() -> access::Routes {
    case_kinds::routes().with(case_steps::routes())
}

/// What the kinds of a case say of themselves in the description of the API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    let mut document = case_kinds::openapi();
    document.merge(case_steps::openapi());
    document
}

/// Every page as a sample, for the test that renders everything.
pub fn samples(lang: base::Lang) -> Vec<(&'static str, page::Markup)> {
    [case_kinds::samples(lang), case_steps::samples(lang)].concat()
}
