//! The rules that a signal's clock follows, as they are in force for the centre that answers.

use access::{Answer, WebError};
use base::{clock, ids::CentreId, jiff::Timestamp};
use deadlines::{CentreRules, RuleInForce};
use store::Db;

/// The rule of the clock: from the call to the first meeting.
pub const RESPONSE: &str = "ward-response";

/// The rule of the roster: in how many minutes somebody takes a signal up.
pub const ACCEPTANCE: &str = "ward-acceptance";

/// When the first meeting is due, and by which rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The rule.
    pub rule_key: &'static str,
    /// Its version; kept, so that a later rule changes no running clock.
    pub rule_version: String,
    /// When the first meeting is due.
    pub due_at: Timestamp,
}

/// The term of the first meeting with the mother, counted from the call.
pub async fn first_meeting(db: &mut impl Db, centre: CentreId, called_at: Timestamp) -> Answer<Term> {
    first_meeting_by(&CentreRules::read(db, centre).await?, called_at)
}

/// The same by rules that are at hand.
pub fn first_meeting_by(rules: &CentreRules, called_at: Timestamp) -> Answer<Term> {
    let rule = rule(rules, RESPONSE, called_at)?;
    Ok(Term { rule_key: RESPONSE, rule_version: rule.version.clone(), due_at: rule.due_at(called_at) })
}

/// When whoever was told at `told_at` should have taken the signal up.
pub async fn acceptance(db: &mut impl Db, centre: CentreId, told_at: Timestamp) -> Answer<Timestamp> {
    Ok(rule(&CentreRules::read(db, centre).await?, ACCEPTANCE, told_at)?.due_at(told_at))
}

/// The same by the rule that comes with the program, for a signal of the time before the moment was kept with it.
pub fn usual_acceptance(told_at: Timestamp) -> Option<Timestamp> {
    rule(&CentreRules::default(), ACCEPTANCE, told_at).ok().map(|rule| rule.due_at(told_at))
}

/// The rule that a signal of a centre was counted by: its own version, or the one that comes with the program.
pub async fn kept(
    db: &mut impl Db,
    centre: CentreId,
    (key, version): (&str, &str),
) -> store::Result<Option<RuleInForce>> {
    Ok(CentreRules::read(db, centre).await?.version(key, version))
}

fn rule(rules: &CentreRules, key: &'static str, at: Timestamp) -> Answer<RuleInForce> {
    rules
        .in_force(key, clock::date_of(at))
        .ok_or_else(|| WebError::Inside(format!("no rule {key} is in force").into()))
}
