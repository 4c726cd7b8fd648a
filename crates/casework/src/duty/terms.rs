//! How far ahead the roster is watched, as it stands in `rules/deadlines.toml`.

use crate::duty::week::later;
use base::{clock, jiff::Timestamp, rules::Rules};

const AHEAD: &str = "roster-ahead";
/// Days, should no rule be in force.
const USUAL: i64 = 7;

/// The end of the stretch in which hours without anybody on duty are told to the head of service, and its days.
pub fn watched_until(now: Timestamp) -> (Timestamp, i64) {
    let today = clock::date_of(now);
    let days = Rules::embedded().deadline(AHEAD, today).map_or(USUAL, |rule| i64::from(rule.value));
    (clock::start_of(later(today, days)), days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_week_is_seen_from_the_week_before() {
        let sunday: Timestamp = "2026-03-15T10:00:00Z".parse().unwrap();
        assert_eq!(watched_until(sunday), ("2026-03-21T22:00:00Z".parse().unwrap(), 7));
    }
}
