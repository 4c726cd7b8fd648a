//! What is typed about a visit: made or missed.

use crate::duty::w;
use base::{
    FieldErrors, Problem,
    ids::WardId,
    jiff::Timestamp,
    typed::{self, Typed},
};

base::codes! {
    /// What became of a visit.
    pub enum Outcome {
        /// It was made.
        Made = "made" => w::visit_made,
        /// It was not.
        Missed = "missed" => w::visit_missed,
    }
}

/// What became of a visit.
#[derive(Debug, Clone, PartialEq)]
pub enum NewReport {
    /// It was made.
    Made {
        /// When.
        at: Timestamp,
        /// Where one talked.
        place: Option<String>,
        /// What was found.
        note: Option<String>,
    },
    /// It was not made.
    Missed {
        /// Why.
        reason: String,
    },
}

impl NewReport {
    /// Reads the form.
    pub fn parse(typed: &Typed, now: Timestamp) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let outcome = errors.check("outcome", typed::code::<Outcome>(typed.get("outcome")));
        let new = match outcome {
            Some(Outcome::Made) => made(typed, now, &mut errors),
            Some(Outcome::Missed) => errors
                .check("reason", typed::text(typed.get("reason"), 500))
                .map(|reason| NewReport::Missed { reason }),
            None => None,
        };
        errors.or(new)
    }

    /// Reads the form of a visit that no plan asked for: its ward, and that it was made.
    pub fn parse_unplanned(typed: &Typed, now: Timestamp) -> Result<(WardId, Self), FieldErrors> {
        let mut errors = FieldErrors::new();
        let ward = errors.check("ward", typed::id(typed.get("ward")));
        let made = made(typed, now, &mut errors);
        errors.or(ward.zip(made))
    }
}

fn made(typed: &Typed, now: Timestamp, errors: &mut FieldErrors) -> Option<NewReport> {
    let at = errors.check("at", typed::moment(typed.get("at")));
    if at.is_some_and(|at| at > now) {
        errors.add("at", Problem::InFuture);
    }
    let place = errors.check("place", typed::optional_text(typed.get("place"), 200));
    let note = errors.check("note", typed::optional_text(typed.get("note"), 4_000));
    let ((at, place), note) = at.zip(place).zip(note)?;
    Some(NewReport::Made { at, place, note })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Timestamp {
        "2026-03-10T08:30:00Z".parse().unwrap()
    }

    #[test]
    fn a_missed_visit_wants_a_reason() {
        let typed = Typed::default().with("outcome", "missed");
        assert!(NewReport::parse(&typed, now()).unwrap_err().of("reason").is_some());
        let typed = typed.with("reason", "quarantine");
        assert_eq!(NewReport::parse(&typed, now()), Ok(NewReport::Missed { reason: "quarantine".into() }));
    }

    #[test]
    fn a_visit_was_not_made_tomorrow() {
        let typed = Typed::default().with("outcome", "made").with("at", "11.03.2026 10:00");
        assert_eq!(NewReport::parse(&typed, now()).unwrap_err().of("at"), Some(&Problem::InFuture));
    }
}
