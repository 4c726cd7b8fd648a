//! Assessment: the instruments of a provider, what is filled with them about a person in a case, what it comes to, how
//! it changes, and the goals that follow.
//!
//! Stands above `casework`: it uses the case page's frame and permits, and casework never knows of it.
//!
//! Order of modules: `permits`, `questions`, `scores`, `instruments`, `record`, `goals`, `filling`,
//! `results`, `answers`.

pub mod answers;
pub mod filling;
pub mod goals;
pub mod instruments;
pub mod permits;
pub mod questions;
pub mod record;
pub mod results;
pub mod scores;

use utoipa::OpenApi;

/// Every route of assessment.
pub fn routes() -> access::Routes {
    crate::instruments::routes()
        .with(filling::routes())
        .with(results::routes())
        .with(goals::routes())
        .with(answers::routes())
}

/// What assessment says of itself in the description of the API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    let mut document = crate::instruments::InstrumentsApi::openapi();
    document.merge(filling::FillingApi::openapi());
    document.merge(answers::AnswersApi::openapi());
    document
}

/// Every page as a sample, for the test that renders everything.
pub fn samples(lang: base::Lang) -> Vec<(&'static str, page::Markup)> {
    [
        crate::instruments::samples::samples(lang),
        filling::samples::samples(lang),
        results::samples::samples(lang),
        goals::samples::samples(lang),
        answers::samples::samples(lang),
    ]
    .concat()
}
