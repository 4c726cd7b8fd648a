//! The rules that a signal's clock follows, as they stand in `rules/deadlines.toml`.

use access::{Answer, WebError};
use base::{
    clock,
    jiff::{Timestamp, civil::time},
    rules::{DeadlineRule, Rules},
    working_days::OfficeHours,
};

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
    pub rule_version: &'static str,
    /// When the first meeting is due.
    pub due_at: Timestamp,
}

/// The term of the first meeting with the mother, counted from the call.
pub fn first_meeting(called_at: Timestamp) -> Answer<Term> {
    let rule = rule(RESPONSE, called_at)?;
    Ok(Term { rule_key: RESPONSE, rule_version: &rule.version, due_at: due(rule, called_at)? })
}

/// When whoever was told at `told_at` should have taken the signal up.
pub fn acceptance(told_at: Timestamp) -> Answer<Timestamp> {
    due(rule(ACCEPTANCE, told_at)?, told_at)
}

/// The rule that a signal was counted by.
pub fn kept(key: &str, version: &str) -> Option<&'static DeadlineRule> {
    Rules::embedded().version(key, version)
}

fn rule(key: &'static str, at: Timestamp) -> Answer<&'static DeadlineRule> {
    Rules::embedded()
        .deadline(key, clock::date_of(at))
        .ok_or_else(|| WebError::Inside(format!("no rule {key} is in force").into()))
}

/// A ward calls at any hour, so both rules count by the calendar; the hours of public administration stand by for a
/// rule that does not.
fn due(rule: &DeadlineRule, start: Timestamp) -> Answer<Timestamp> {
    let office = OfficeHours::new(time(9, 0, 0, 0), time(17, 30, 0, 0));
    let office = office.ok_or(WebError::Inside("no office hours".into()))?;
    Ok(rule.due(start, Rules::embedded().holidays(), office))
}
