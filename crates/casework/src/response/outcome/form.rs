//! What is typed about an outcome, about the case that takes over, about an end without one.

use super::{Outcome, w};
use base::{
    FieldErrors, Problem, clock,
    jiff::{Timestamp, civil::Date},
    rules::Rules,
    typed::{self, Typed},
};

/// What was decided.
#[derive(Debug, Clone, PartialEq)]
pub struct NewOutcome {
    /// Where the child lives.
    pub outcome: Outcome,
    /// The day of the decision.
    pub decided_on: Date,
    /// The day the child leaves the hospital; may lie ahead.
    pub discharged_on: Option<Date>,
    /// The day the mother left it without the child.
    pub mother_left_on: Option<Date>,
    /// To whom, or why.
    pub note: Option<String>,
}

impl NewOutcome {
    /// Reads the form.
    pub fn parse(typed: &Typed, now: Timestamp) -> Result<Self, FieldErrors> {
        let today = clock::date_of(now);
        let mut errors = FieldErrors::new();
        let outcome = errors.check("outcome", typed::code(typed.get("outcome")));
        let decided_on =
            errors.check("decided_on", until(typed.get("decided_on"), today).map(|on| on.unwrap_or(today)));
        let discharged_on = errors.check("discharged_on", typed::optional_date(typed.get("discharged_on")));
        let mother_left_on = errors.check("mother_left_on", until(typed.get("mother_left_on"), today));
        let note = errors.check("note", note(typed.get("note"), outcome));
        if let (Some(Some(left)), Some(Some(discharged))) = (mother_left_on, discharged_on)
            && discharged < left
        {
            errors.add("discharged_on", Problem::Before(left));
        }
        let new = (|| {
            Some(NewOutcome {
                outcome: outcome?,
                decided_on: decided_on?,
                discharged_on: discharged_on?,
                mother_left_on: mother_left_on?,
                note: note?,
            })
        })();
        errors.or(new)
    }
}

/// The case that takes the signal over. What the signal knows is proposed; a person may change it.
#[derive(Debug, Clone, PartialEq)]
pub struct NewTakeover {
    /// The family as it is spoken of; as proposed when left empty.
    pub family_name: Option<String>,
    /// A code of `rules/programmes.toml`; as proposed when left empty.
    pub programme: Option<String>,
    /// Codes of `rules/target_groups.toml`; as proposed when none was sent.
    pub target_groups: Option<Vec<String>>,
}

impl NewTakeover {
    /// Reads the form.
    pub fn parse(typed: &Typed) -> Result<Self, FieldErrors> {
        let rules = Rules::embedded();
        let mut errors = FieldErrors::new();
        let family_name = errors.check("family_name", typed::optional_text(typed.get("family_name"), 120));
        let programme = Some(typed.get("programme").trim()).filter(|code| !code.is_empty());
        if programme.is_some_and(|code| rules.programmes().get(code).is_none()) {
            errors.add("programme", Problem::NotOffered);
        }
        let groups: Vec<String> = typed
            .all("target_groups")
            .map(str::trim)
            .filter(|code| !code.is_empty())
            .map(str::to_owned)
            .collect();
        if groups.iter().any(|code| rules.target_groups().get(code).is_none()) {
            errors.add("target_groups", Problem::NotOffered);
        }
        let target_groups = (!groups.is_empty()).then_some(groups);
        let programme = programme.map(str::to_owned);
        errors.or(family_name.map(|family_name| NewTakeover { family_name, programme, target_groups }))
    }
}

/// An end without a case.
#[derive(Debug, Clone, PartialEq)]
pub struct NewClosure {
    /// Why there is none.
    pub reason: String,
}

impl NewClosure {
    /// Reads the form.
    pub fn parse(typed: &Typed) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let reason = errors.check("reason", typed::text(typed.get("reason"), 2_000));
        errors.or(reason.map(|reason| NewClosure { reason }))
    }
}

/// A day that does not lie ahead.
fn until(typed: &str, today: Date) -> Result<Option<Date>, Problem> {
    match typed::optional_date(typed)? {
        Some(on) if on > today => Err(Problem::InFuture),
        on => Ok(on),
    }
}

fn note(typed: &str, outcome: Option<Outcome>) -> Result<Option<String>, Problem> {
    let note = typed::optional_text(typed, 5_000)?;
    if note.is_none() && outcome.is_some_and(Outcome::needs_note) {
        return Err(Problem::said("outcome-note-needed", w::outcome_note_needed));
    }
    Ok(note)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(fields: &[(&str, &str)]) -> Result<NewOutcome, FieldErrors> {
        let typed = Typed(fields.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect());
        NewOutcome::parse(&typed, "2026-03-05T12:30:00Z".parse().unwrap())
    }

    #[test]
    fn a_discharge_may_lie_ahead_a_decision_not() {
        assert!(parse(&[("outcome", "home"), ("discharged_on", "09.03.2026")]).is_ok());
        let wrong = parse(&[("outcome", "home"), ("decided_on", "06.03.2026")]).unwrap_err();
        assert_eq!(wrong.of("decided_on"), Some(&Problem::InFuture));
    }

    #[test]
    fn the_child_does_not_leave_before_the_mother_did() {
        let wrong = parse(&[
            ("outcome", "foster"),
            ("mother_left_on", "04.03.2026"),
            ("discharged_on", "03.03.2026"),
        ]);
        assert!(matches!(wrong.unwrap_err().of("discharged_on"), Some(Problem::Before(_))));
    }

    #[test]
    fn who_is_transferred_is_transferred_to_somebody() {
        assert!(parse(&[("outcome", "transferred")]).unwrap_err().of("note").is_some());
    }
}
