//! The terms of intake: each runs among the deadlines of the house, by the version of its rule that is in force for the
//! centre on the day it starts, and the record keeps what it was counted by.

use access::Answer;
use base::{clock, jiff::civil::Date};
use deadlines::New;
use store::Tx;

/// Within which an individual assessment and a plan are made once a family is served.
pub const ASSESSMENT_AND_PLAN: &str = "needs-assessment-and-plan";

/// A term that runs from a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The rule.
    pub key: String,
    /// Its version.
    pub version: String,
    /// The last day.
    pub due_on: Date,
}

/// Starts a deadline and gives its term; none when no version of the rule is in force on that day.
pub async fn start(tx: &mut Tx, new: New<'_>) -> Answer<Option<Term>> {
    let subject = new.subject;
    let Some(id) = deadlines::start(tx, new).await? else { return Ok(None) };
    let lines = deadlines::for_subject(tx, subject).await?;
    let term = lines.into_iter().find(|line| line.id == id).map(|line| Term {
        key: line.rule_key,
        version: line.rule_version,
        due_on: clock::date_of(line.due_at),
    });
    Ok(term)
}
