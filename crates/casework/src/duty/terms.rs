//! How far ahead the roster is watched, by the rule as it is in force for the centre.

use crate::duty::week::later;
use base::{clock, jiff::Timestamp};
use deadlines::CentreRules;

const AHEAD: &str = "roster-ahead";
/// Days, should no rule be in force.
const USUAL: i64 = 7;

/// The end of the stretch in which hours without anybody on duty are told to the head of service, and its days.
pub fn watched_until(rules: &CentreRules, now: Timestamp) -> (Timestamp, i64) {
    let today = clock::date_of(now);
    let end = rules.in_force(AHEAD, today).map(|rule| clock::date_of(rule.due_at(clock::start_of(today))));
    let end = end.unwrap_or_else(|| later(today, USUAL));
    let days = today.until(end).map_or(USUAL, |span| i64::from(span.get_days()));
    (clock::start_of(end), days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_week_is_seen_from_the_week_before() {
        let sunday: Timestamp = "2026-03-15T10:00:00Z".parse().unwrap();
        let told = watched_until(&CentreRules::default(), sunday);
        assert_eq!(told, ("2026-03-21T22:00:00Z".parse().unwrap(), 7));
    }
}
