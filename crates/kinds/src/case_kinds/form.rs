//! What is typed to add a kind to a case, and to end one.

use crate::{catalogue, w};
use base::{
    FieldErrors, Problem,
    jiff::civil::Date,
    rules::CaseKind,
    typed::{self, Typed},
};
use casework::cases::CaseView;

/// Most characters of a reason or a summary.
const MAX_TEXT: usize = 5000;

/// A kind about to be added to a case.
#[derive(Debug, Clone, PartialEq)]
pub struct NewKind {
    /// Which.
    pub kind: &'static CaseKind,
    /// From when.
    pub opened_on: Date,
    /// Why, when no target group of the case speaks for it.
    pub reason: Option<String>,
}

/// How the work of a kind ends.
#[derive(Debug, Clone, PartialEq)]
pub struct NewEnding {
    /// A code of the kind's outcomes.
    pub outcome: String,
    /// When.
    pub ended_on: Date,
    /// What was reached and what remains.
    pub summary: String,
}

/// Whether one of the target groups of a case speaks for a kind.
pub fn fits(kind: &CaseKind, groups: &[String]) -> bool {
    kind.groups.iter().any(|group| groups.contains(group))
}

impl NewKind {
    /// Reads a kind that is to be added to a case on a day. A case whose target groups do not speak for it needs a
    /// reason: a warning, and no wall.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(
        typed: &Typed,
        case: &CaseView,
        offered: &[&'static CaseKind],
        today: Date,
    ) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let kind = errors.check("kind", chosen(typed.get("kind"), offered));
        let opened_on = errors.check("opened_on", day(typed.get("opened_on"), case.opened_on, today));
        let reason = errors.check("reason", typed::optional_text(typed.get("reason"), MAX_TEXT));
        if let (Some(kind), Some(None)) = (kind, &reason)
            && !fits(kind, &case.groups)
        {
            errors.add("reason", Problem::said("group-does-not-fit", w::group_does_not_fit));
        }
        errors.or((|| Some(NewKind { kind: kind?, opened_on: opened_on?, reason: reason? }))())
    }
}

impl NewEnding {
    /// Reads how the work of a kind ends.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(typed: &Typed, kind: &CaseKind, opened_on: Date, today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let outcome = match typed.get("outcome").trim() {
            "" => Err(Problem::Required),
            code => kind.outcome(code).map(|one| one.code.clone()).ok_or(Problem::NotOffered),
        };
        let outcome = errors.check("outcome", outcome);
        let ended_on = errors.check("ended_on", day(typed.get("ended_on"), opened_on, today));
        let summary = errors.check("summary", typed::text(typed.get("summary"), MAX_TEXT));
        errors.or((|| Some(NewEnding { outcome: outcome?, ended_on: ended_on?, summary: summary? }))())
    }
}

fn chosen(code: &str, offered: &[&'static CaseKind]) -> Result<&'static CaseKind, Problem> {
    match code.trim() {
        "" => Err(Problem::Required),
        code if catalogue::kind(code).is_none() => Err(Problem::NotOffered),
        code => offered
            .iter()
            .copied()
            .find(|kind| kind.code == code)
            .ok_or(Problem::said("kind-goes-on", w::kind_goes_on)),
    }
}

/// A day from `first` to today, both allowed.
fn day(typed: &str, first: Date, today: Date) -> Result<Date, Problem> {
    match typed::date(typed)? {
        day if day > today => Err(Problem::InFuture),
        day if day < first => Err(Problem::Before(first)),
        day => Ok(day),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;
    use casework::cases::samples::case;

    fn parse(typed: &Typed) -> Result<NewKind, FieldErrors> {
        let offered: Vec<_> = catalogue::all().iter().filter(|kind| kind.code != "violence").collect();
        NewKind::parse(typed, &case(true), &offered, date(2026, 3, 10))
    }

    fn typed(kind: &str) -> Typed {
        Typed::default().with("kind", kind).with("opened_on", "05.03.2026")
    }

    #[test]
    fn a_kind_that_fits_a_target_group_is_added_without_a_question() {
        assert!(parse(&typed("pregnancy-at-risk")).is_ok());
    }

    #[test]
    fn one_that_does_not_fit_asks_why() {
        let errors = parse(&typed("foster-care")).unwrap_err();
        assert_eq!(errors.of("reason").map(Problem::name), Some("group-does-not-fit"));
        assert!(parse(&typed("foster-care").with("reason", "Бабата иска да стане приемен родител.")).is_ok());
    }

    #[test]
    fn one_that_goes_on_is_not_added_again() {
        let name = |kind: &str| parse(&typed(kind)).unwrap_err().of("kind").map(Problem::name);
        assert_eq!((name("violence"), name("made-up")), (Some("kind-goes-on"), Some("not-offered")));
    }

    #[test]
    fn an_ending_has_an_outcome_of_its_kind_and_a_day_that_was() {
        let kind = catalogue::kind("adoption").unwrap();
        let typed = |outcome: &str, day: &str| {
            Typed::default().with("outcome", outcome).with("ended_on", day).with("summary", "Край.")
        };
        let parse = |typed: &Typed| NewEnding::parse(typed, kind, date(2026, 2, 1), date(2026, 3, 10));
        assert!(parse(&typed("no-permit", "10.03.2026")).is_ok());
        assert!(parse(&typed("not-approved", "10.03.2026")).unwrap_err().of("outcome").is_some());
        for day in ["11.03.2026", "31.01.2026"] {
            assert!(parse(&typed("no-permit", day)).unwrap_err().of("ended_on").is_some(), "{day}");
        }
    }
}
