//! The terms of intake: each runs among the deadlines of the house, by the version of its rule that is in force for the
//! centre on the day it starts, and the record keeps what it was counted by.

use access::{Act, Answer, Permit};
use base::{
    clock,
    ids::CentreId,
    jiff::{Timestamp, civil::Date},
};
use deadlines::{New, Subject};
use store::{Db, Tx};

/// Within which an individual assessment and a plan are made once a family is served.
pub const ASSESSMENT_AND_PLAN: &str = "needs-assessment-and-plan";
/// Within which a request is decided on, once no paper is missing.
pub const DECISION: &str = "request-decision";
/// Within which the family brings the papers that are missing.
pub const MISSING: &str = "missing-papers";
/// Within which a refusal may be appealed against: a right of the family, and no deadline of the centre.
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
    let subject = new.subject;
    let Some(id) = deadlines::start(tx, new).await? else { return Ok(None) };
    let lines = deadlines::for_subject(tx, subject).await?;
    Ok(lines.into_iter().find(|line| line.id == id).map(Term::of))
}

/// The same from another day when it runs already: what it waits for was asked for again.
pub async fn start_again<A: Act>(
    tx: &mut Tx,
    permit: &Permit<A>,
    new: New<'_>,
    reason: &str,
) -> Answer<Option<Term>> {
    deadlines::start_again(tx, permit, new, reason).await?;
    running(tx, new.subject, new.rule).await
}

/// The centre owes a decision from a day on; nothing changes while it owes one.
pub async fn owe_decision<A: Act>(
    tx: &mut Tx,
    permit: &Permit<A>,
    (subject, reference): (Subject, &str),
    from: Date,
) -> Answer<()> {
    if running(tx, subject, DECISION).await?.is_none() {
        let new = New::by(DECISION, permit.centre, subject, from).under(reference);
        deadlines::start_again(tx, permit, new, "").await?;
    }
    Ok(())
}

/// What happens on a day is met at that moment when it is today, else at the beginning of the day.
pub fn met_at(on: Date, now: Timestamp) -> Timestamp {
    if on == clock::date_of(now) { now } else { clock::start_of(on) }
}

/// The last day of a term from a day, by the rule as it is in force for a centre.
pub async fn until(db: &mut impl Db, centre: CentreId, rule: &str, from: Date) -> Answer<Option<Date>> {
    let rule = deadlines::rule(db, centre, rule, from).await?;
    Ok(rule.map(|rule| clock::date_of(rule.due_at(clock::start_of(from)))))
}

async fn running(db: &mut impl Db, subject: Subject, rule: &str) -> Answer<Option<Term>> {
    let lines = deadlines::for_subject(db, subject).await?;
    let runs = lines
        .into_iter()
        .find(|line| line.rule_key == rule && line.met_at.is_none() && line.lifted_at.is_none());
    Ok(runs.map(Term::of))
}

impl Term {
    fn of(line: deadlines::Line) -> Self {
        Term { key: line.rule_key, version: line.rule_version, due_on: clock::date_of(line.due_at) }
    }
}
