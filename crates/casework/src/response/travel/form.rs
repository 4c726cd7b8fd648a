//! What is typed about a departure or an arrival.

use super::w;
use base::{
    FieldErrors, Problem,
    jiff::Timestamp,
    typed::{self, Typed},
};

/// Seconds after which a time counts as set back, and wants a reason.
const NOW_IS_STILL_NOW: i64 = 300;

/// A departure or an arrival.
#[derive(Debug, Clone, PartialEq)]
pub struct NewTravel {
    /// When it was.
    pub at: Timestamp,
    /// Why it is written down later; always there when the time is set back.
    pub reason: Option<String>,
}

impl NewTravel {
    /// Reads the form. Nothing typed means now.
    pub fn parse(typed: &Typed, now: Timestamp) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let at = match typed.get("at").trim() {
            "" => Some(now),
            at => errors.check("at", typed::moment(at)),
        };
        let reason = errors.check("reason", typed::optional_text(typed.get("reason"), 500)).flatten();
        if let Some(at) = at {
            if at > now {
                errors.add("at", Problem::InFuture);
            } else if now.as_second() - at.as_second() > NOW_IS_STILL_NOW && reason.is_none() {
                errors.add("reason", Problem::said("set-back-needs-reason", w::set_back_needs_reason));
            }
        }
        errors.or(at.map(|at| NewTravel { at, reason }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(at: &str, reason: &str) -> Result<NewTravel, FieldErrors> {
        let now = "2026-03-05T12:30:00Z".parse().unwrap();
        NewTravel::parse(&Typed::default().with("at", at).with("reason", reason), now)
    }

    #[test]
    fn a_tap_means_now() {
        assert_eq!(parse("", "").unwrap().at.to_string(), "2026-03-05T12:30:00Z");
    }

    #[test]
    fn a_time_set_back_wants_a_reason() {
        assert!(parse("05.03.2026 14:27", "").is_ok());
        assert!(parse("05.03.2026 13:00", "").unwrap_err().of("reason").is_some());
        assert!(parse("05.03.2026 13:00", "no network in the ward").is_ok());
    }

    #[test]
    fn nobody_arrives_tomorrow() {
        assert_eq!(parse("06.03.2026 09:00", "x").unwrap_err().of("at"), Some(&Problem::InFuture));
    }
}
