//! What is typed to close a case, and to tell how the family fared.

use super::Outcome;
use crate::cases::{CareForm, catalogue::parse_care_form, opening::day_until, w};
use base::{
    Code, FieldErrors, Problem, clock,
    jiff::{Timestamp, civil::Date},
    typed::{self, Typed},
};

/// Most characters of a summary.
const MAX_SUMMARY: usize = 10_000;
/// Most characters of a shorter text.
const MAX_TEXT: usize = 2000;

/// A closure about to be recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct NewClosure {
    /// How it ended.
    pub outcome: Outcome,
    /// With whom the child lives.
    pub lives_with: CareForm,
    /// What was done and reached.
    pub summary: String,
    /// Who stands by the family from now on, and how.
    pub follow_on: Option<String>,
    /// Until when.
    pub follow_on_until: Option<Date>,
    /// The last day of the case.
    pub closed_on: Date,
}

impl NewClosure {
    /// Reads the form of a case that was opened on a day.
    pub fn parse(typed: &Typed, opened_on: Date, now: Timestamp) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let outcome = errors.check("outcome", typed::code(typed.get("outcome")));
        let lives_with = errors.check("lives_with", parse_care_form(typed.get("lives_with")));
        let summary = errors.check("summary", typed::text(typed.get("summary"), MAX_SUMMARY));
        let follow_on = errors.check("follow_on", typed::optional_text(typed.get("follow_on"), MAX_TEXT));
        let until = errors.check("follow_on_until", typed::optional_date(typed.get("follow_on_until")));
        let closed_on = errors.check("closed_on", closing_day(typed.get("closed_on"), opened_on, now));
        if let (Some(None), Some(Some(_))) = (&follow_on, &until) {
            errors.add("follow_on", Problem::said("follow-on-by-whom", w::follow_on_by_whom));
        }
        if let (Some(Some(until)), Some(closed_on)) = (until, closed_on)
            && until < closed_on
        {
            errors.add("follow_on_until", Problem::Before(closed_on));
        }
        let new = (|| {
            Some(NewClosure {
                outcome: outcome?,
                lives_with: lives_with?,
                summary: summary?,
                follow_on: follow_on?,
                follow_on_until: until?,
                closed_on: closed_on?,
            })
        })();
        errors.or(new)
    }
}

fn closing_day(text: &str, opened_on: Date, now: Timestamp) -> Result<Date, Problem> {
    let day = day_until(text, clock::date_of(now))?;
    if day < opened_on { Err(Problem::Before(opened_on)) } else { Ok(day) }
}

/// What came of it, told at a follow-up.
#[derive(Debug, Clone, PartialEq)]
pub struct NewResult {
    /// The day of the talk or the visit.
    pub done_on: Date,
    /// With whom the child lives now.
    pub lives_with: CareForm,
    /// How the family fares.
    pub result: String,
}

impl NewResult {
    /// Reads the form of a follow-up of a case closed on a day.
    pub fn parse(typed: &Typed, closed_on: Date, now: Timestamp) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let done_on = errors.check("done_on", closing_day(typed.get("done_on"), closed_on, now));
        let lives_with = errors.check("lives_with", parse_care_form(typed.get("lives_with")));
        let result = errors.check("result", typed::text(typed.get("result"), MAX_TEXT));
        let new = (|| Some(NewResult { done_on: done_on?, lives_with: lives_with?, result: result? }))();
        errors.or(new)
    }
}

/// The form as it stands before anything is typed.
pub fn blank(today: Date, care: Option<CareForm>) -> Typed {
    Typed::default().with("closed_on", today.to_string()).with("lives_with", chosen(care))
}

/// What is chosen beforehand: what may not be told is not.
pub fn chosen(care: Option<CareForm>) -> &'static str {
    care.filter(|care| *care != CareForm::Sealed).map_or("", Code::code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    fn now() -> Timestamp {
        Timestamp::constant(1_772_713_800, 0)
    }

    fn full() -> Typed {
        Typed::default()
            .with("outcome", "reached")
            .with("lives_with", "parents")
            .with("summary", "Справиха се.")
            .with("closed_on", "05.03.2026")
    }

    #[test]
    fn follow_on_support_has_somebody_who_gives_it() {
        let typed = full().with("follow_on_until", "01.09.2026");
        let errors = NewClosure::parse(&typed, date(2026, 1, 1), now()).unwrap_err();
        assert_eq!(errors.of("follow_on").map(Problem::name), Some("follow-on-by-whom"));
        assert!(NewClosure::parse(&typed.with("follow_on", "ОЗД"), date(2026, 1, 1), now()).is_ok());
    }

    #[test]
    fn a_case_ends_neither_before_it_began_nor_tomorrow() {
        let errors = NewClosure::parse(&full(), date(2026, 3, 6), now()).unwrap_err();
        assert_eq!(errors.of("closed_on"), Some(&Problem::Before(date(2026, 3, 6))));
        let mut typed = full();
        typed.set("closed_on", "06.03.2026");
        let errors = NewClosure::parse(&typed, date(2026, 1, 1), now()).unwrap_err();
        assert_eq!(errors.of("closed_on"), Some(&Problem::InFuture));
    }
}
