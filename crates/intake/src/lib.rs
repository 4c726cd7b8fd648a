//! Ways into a centre: general access for whoever comes, requests for the specialised services, the papers that are
//! missing, what is decided, who waits for a place; and the help in a case that ends in a result.
//!
//! Stands above `casework`: accepting a request opens a case through casework's own functions, and casework never
//! imports this crate.
//!
//! Order of modules: `w`, `permits`, `cells`, `ways`, `law`, `terms`, `state`, `general_access`, `record`, `papers`,
//! `paper`, `waiting`, `triage`, `appeals`, `requests`, `health`, `rights`, `assistance`, `case_file`, `today`.

use utoipa::OpenApi;

/// The words that the areas of intake share.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub mod appeals;
pub mod assistance;
mod case_file;
mod cells;
pub mod general_access;
pub mod health;
pub mod law;
mod paper;
pub mod papers;
pub mod permits;
pub mod record;
pub mod requests;
pub mod rights;
pub mod state;
pub mod terms;
mod today;
pub mod triage;
pub mod waiting;
pub mod ways;

pub use case_file::case_file;
pub use today::waiting as waiting_today;

/// Which records of intake make which papers.
pub fn papers() -> Vec<documents::Maker> {
    [paper::PAPERS, general_access::PAPERS].concat()
}

/// Every route of intake.
pub fn routes() -> access::Routes {
    crate::requests::routes()
        .with(papers::routes())
        .with(triage::routes())
        .with(appeals::routes())
        .with(waiting::routes())
        .with(general_access::routes())
        .with(assistance::routes())
        .with(health::routes())
        .with(rights::routes())
}

/// What intake says of itself in the description of the API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    let mut document = crate::requests::RequestsApi::openapi();
    document.merge(papers::PapersApi::openapi());
    document.merge(triage::TriageApi::openapi());
    document.merge(appeals::AppealsApi::openapi());
    document.merge(waiting::WaitingApi::openapi());
    document.merge(general_access::GeneralAccessApi::openapi());
    document.merge(assistance::AssistanceApi::openapi());
    document.merge(health::HealthApi::openapi());
    document.merge(rights::RightsApi::openapi());
    document
}

/// Every page as a sample, for the test that renders everything.
pub fn samples(lang: base::Lang) -> Vec<(&'static str, page::Markup)> {
    [
        crate::requests::samples::samples(lang),
        papers::samples::samples(lang),
        triage::samples::samples(lang),
        appeals::samples::samples(lang),
        waiting::samples::samples(lang),
        general_access::samples::samples(lang),
        assistance::samples::samples(lang),
        health::samples::samples(lang),
        rights::samples::samples(lang),
    ]
    .concat()
}
