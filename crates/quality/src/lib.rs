//! Quality: what people complain of and what becomes of it; the procedures of a centre and who has read them;
//! how content people are; and the board on which a centre says how far it has come.
//!
//! Stands above `assessments` and `documents`; nothing of the work imports it.
//!
//! Order of modules: `permits`, `cells`, `complaints`,
//! `procedures`, `satisfaction`,
//! `board`.

use utoipa::OpenApi;

pub mod board;
mod cells;
pub mod complaints;
pub mod permits;
pub mod procedures;
pub mod satisfaction;

/// Every route of quality.
pub fn routes() -> access::Routes {
    complaints::routes().with(procedures::routes()).with(satisfaction::routes()).with(board::routes())
}

/// What quality says of itself in the description of the API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    let mut document = complaints::ComplaintsApi::openapi();
    document.merge(procedures::ProceduresApi::openapi());
    document.merge(satisfaction::SatisfactionApi::openapi());
    document.merge(board::BoardApi::openapi());
    document
}

/// Every page as a sample, for the test that renders everything.
pub fn samples(lang: base::Lang) -> Vec<(&'static str, page::Markup)> {
    [
        complaints::samples::samples(lang),
        procedures::samples::samples(lang),
        satisfaction::samples::samples(lang),
        board::samples::samples(lang),
    ]
    .concat()
}
