//! The terms of intake: each runs among the deadlines of the house, by the version of its rule that is in force for the
//! centre on the day it starts, and the record keeps what it was counted by.

use access::{Act, Answer, Permit};
use base::{clock, ids::CentreId, jiff::civil::Date};
use deadlines::{CentreRules, New, Subject};
use store::{Db, Tx};

/// Within which an individual assessment and a plan are made once a family is served.
pub const ASSESSMENT_AND_PLAN: &str = "needs-assessment-and-plan";
/// Within which a request is decided.
pub const DECISION: &str = "request-decision";
/// Within which a family brings what is missing.
pub const MISSING_PAPERS: &str = "missing-papers";
/// Within which a refusal may be appealed, from the day it was told.
pub const APPEAL: &str = "refusal-appeal";

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
    let (subject, rule) = (new.subject, new.rule);
    if deadlines::start(tx, new).await?.is_none() {
        return Ok(None);
    }
    running(tx, subject, rule).await
}

/// Counts a deadline from another day, or starts it, and gives its term; none as in [`start`].
pub async fn start_again<A: Act>(
    tx: &mut Tx,
    permit: &Permit<A>,
    new: New<'_>,
    reason: &str,
) -> Answer<Option<Term>> {
    let (subject, rule) = (new.subject, new.rule);
    deadlines::start_again(tx, permit, new, reason).await?;
    running(tx, subject, rule).await
}

/// The last day of what would run from a day, without starting anything.
pub async fn counted(db: &mut impl Db, centre: CentreId, key: &str, from: Date) -> Answer<Option<Term>> {
    let rule = CentreRules::read(db, centre).await?.in_force(key, from);
    Ok(rule.map(|rule| Term {
        key: key.to_owned(),
        version: rule.version.clone(),
        due_on: clock::date_of(rule.due_at(clock::start_of(from))),
    }))
}

/// The term of a record and rule: of what runs before what has ended.
async fn running(tx: &mut Tx, subject: Subject, rule: &str) -> Answer<Option<Term>> {
    let mut lines = deadlines::for_subject(tx, subject).await?;
    lines.retain(|line| line.rule_key == rule);
    lines.sort_by_key(|line| line.met_at.is_some() || line.lifted_at.is_some());
    Ok(lines.into_iter().next().map(|line| Term {
        key: line.rule_key,
        version: line.rule_version,
        due_on: clock::date_of(line.due_at),
    }))
}
