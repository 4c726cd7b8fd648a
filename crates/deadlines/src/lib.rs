//! Deadlines: what the law, or the centre, gives how long for; how each stands; and how people are told in time.
//!
//! Stands beside `people` and below the work. Whoever keeps the record that a deadline is about (a plan, a request, an
//! agreement) starts, meets and lifts it in the transaction of its own change:
//!
//! - [`start`] counts the end by the version of the rule that is in force for the centre on the day of the start, and
//!   keeps key and version. Starting again what runs, or what was started from the same moment, changes nothing.
//! - [`start_again`] counts it from another day, when what it waits for was moved.
//! - [`hand_over`] gives what runs to somebody to answer for.
//! - [`meet`] ends the one that runs; of a rule that comes round, the next of them.
//! - [`lift`] ends what runs without its being met, with the reason, under the permit of what leads to it.
//! - [`for_subject`], [`for_case`] and [`for_person`] tell how they stand.
//! - [`rule`] gives a rule as a value: how long general access lasts, from which age a child signs (`child-sign-age`).
//!
//! The page of the record is found through [`access::app::Slots::address`], by the kind and id of the [`Subject`].
//!
//! Order of modules: `acts`, `rules`, `deadline`, `belated`, `notices`.

pub mod acts;
pub mod belated;
pub mod deadline;
pub mod notices;
pub mod rules;

pub use deadline::{
    Deadline, DeadlineId, Line, New, Start, State, Subject, for_case, for_person, for_subject, hand_over,
    hand_over_all, lift, lift_of_kind, lift_quietly, meet, meet_all, start, start_again,
};
pub use rules::{CentreRules, RuleInForce, rule};

use access::{Answer, App};
use utoipa::OpenApi;

/// Every route of deadlines.
pub fn routes() -> access::Routes {
    rules::routes().with(deadline::routes()).with(notices::routes())
}

/// Carries out a job of deadlines; false when its kind is another area's.
pub async fn run_job(app: &App, kind: &str, payload: &serde_json::Value) -> Answer<bool> {
    Ok(notices::run_job(app, kind).await? || rules::recount::run_job(app, kind, payload).await?)
}

/// What deadlines say of themselves in the description of the API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    let mut document = rules::RulesApi::openapi();
    document.merge(deadline::DeadlinesApi::openapi());
    document
}

/// Every page as a sample, for the test that renders everything.
pub fn samples(lang: base::Lang) -> Vec<(&'static str, page::Markup)> {
    [rules::samples::samples(lang), deadline::samples::samples(lang), notices::samples::samples(lang)]
        .concat()
}
