//! The rules that a signal's clock follows, as they stand in `rules/deadlines.toml`.

use access::Answer;
use base::jiff::{SignedDuration, Timestamp};

/// When the first meeting is due, and by which rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The rule.
    pub rule_key: String,
    /// Its version; kept, so that a later rule changes no running clock.
    pub rule_version: String,
    /// When the first meeting is due.
    pub due_at: Timestamp,
}

/// The term of the first meeting with the mother, counted from the call.
pub fn first_meeting(called_at: Timestamp) -> Answer<Term> {
    Ok(Term {
        rule_key: "ward-response".to_owned(),
        rule_version: "0".to_owned(),
        due_at: called_at + SignedDuration::from_hours(24),
    })
}

/// Minutes in which somebody must take a signal up before the next one is told.
pub fn acceptance_minutes(_at: Timestamp) -> Answer<i64> {
    Ok(15)
}
