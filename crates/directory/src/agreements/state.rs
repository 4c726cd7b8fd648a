//! What an agreement is on a day: never kept, always computed.

use crate::agreements::w;
use base::jiff::{ToSpan, civil::Date};

/// Days before the end from which an agreement counts as expiring, unless the centre chose another number.
pub const EXPIRING_DAYS: i64 = 60;

base::codes! {
    /// What an agreement is on a day.
    pub enum AgreementState {
        /// Not signed yet.
        Draft = "draft" => w::state_draft,
        /// In force.
        InForce = "in-force" => w::state_in_force,
        /// In force, but not for long.
        Expiring = "expiring" => w::state_expiring,
        /// Past its last day.
        Expired = "expired" => w::state_expired,
    }
}

/// The state on a day; `days` is how long before its last day an agreement counts as expiring.
pub fn state_on(signed_on: Option<Date>, until_on: Option<Date>, today: Date, days: i64) -> AgreementState {
    let Some(_) = signed_on.filter(|signed| *signed <= today) else { return AgreementState::Draft };
    let soon = today.checked_add(days.clamp(0, 3_650).days()).unwrap_or(today);
    match until_on {
        Some(until) if until < today => AgreementState::Expired,
        Some(until) if until <= soon => AgreementState::Expiring,
        _ => AgreementState::InForce,
    }
}

#[cfg(test)]
mod tests {
    use super::{AgreementState::*, *};
    use base::jiff::civil::date;

    #[test]
    fn the_state_follows_the_dates() {
        let today = date(2026, 3, 5);
        let on = |signed: Option<Date>, until: Option<Date>| state_on(signed, until, today, EXPIRING_DAYS);
        let signed = Some(date(2025, 3, 5));
        assert_eq!(on(None, None), Draft);
        assert_eq!(on(Some(date(2026, 3, 6)), None), Draft, "signed tomorrow");
        assert_eq!(on(signed, None), InForce);
        assert_eq!(on(signed, Some(date(2026, 5, 5))), InForce, "61 days");
        assert_eq!(on(signed, Some(date(2026, 5, 4))), Expiring, "60 days");
        assert_eq!(on(signed, Some(today)), Expiring, "its last day");
        assert_eq!(on(signed, Some(date(2026, 3, 4))), Expired);
    }
}
