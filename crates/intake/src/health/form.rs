//! What is written down of the health of a child, as it is typed.

use super::{Calendar, Outcome};
use base::{
    FieldErrors, Problem,
    jiff::civil::Date,
    typed::{self, Typed},
};
use casework::cases::opening::day_until;

/// Most characters of a line.
pub const LINE_MOST: usize = 120;
/// Most characters of a reason.
pub const REASON_MOST: usize = 500;

/// What came of one thing in the calendar.
#[derive(Debug, Clone, PartialEq)]
pub struct NewRecord {
    /// A code of `rules/health_calendar.toml`.
    pub item: String,
    /// Which time.
    pub round: i64,
    /// What came of it.
    pub outcome: Outcome,
    /// The day, when it was done on one that is known.
    pub done_on: Option<Date>,
    /// Where.
    pub place: Option<String>,
    /// Why it is not needed or not wanted; otherwise what else is to be known.
    pub reason: Option<String>,
}

impl NewRecord {
    /// Reads the form or the body of the API, which both name the thing and the round. What is done has its day; what
    /// is not needed or not wanted has a reason.
    pub fn parse(typed: &Typed, today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let round = if typed.has("round") { typed.get("round") } else { "1" };
        let round = errors.check("round", typed::number(round, 1, 100));
        let item = errors.check("item", item(typed.get("item"), round));
        let outcome: Option<Outcome> = errors.check("outcome", typed::code(typed.get("outcome")));
        let done_on = match outcome {
            Some(Outcome::Done) => errors.check("done_on", day_until(typed.get("done_on"), today)).map(Some),
            _ => Some(None),
        };
        let place = errors.check("place", typed::optional_text(typed.get("place"), LINE_MOST));
        let reason = match outcome {
            Some(Outcome::NotNeeded | Outcome::Declined) => {
                errors.check("reason", typed::text(typed.get("reason"), REASON_MOST)).map(Some)
            }
            _ => errors.check("reason", typed::optional_text(typed.get("reason"), REASON_MOST)),
        };
        let new = || {
            Some(NewRecord {
                item: item?,
                round: round?,
                outcome: outcome?,
                done_on: done_on?,
                place: place?,
                reason: reason?,
            })
        };
        let new = new();
        errors.or(new)
    }
}

fn item(code: &str, round: Option<i64>) -> Result<String, Problem> {
    let known = round.and_then(|round| Calendar::shipped().item(code.trim(), round));
    known.map(|item| item.code.clone()).ok_or(Problem::NotOffered)
}

/// The general practitioner of a child.
#[derive(Debug, Clone, PartialEq)]
pub struct NewDoctor {
    /// Their name.
    pub name: String,
    /// Their practice.
    pub practice: Option<String>,
    /// The telephone of the practice.
    pub phone: Option<String>,
    /// The day they were chosen.
    pub chosen_on: Date,
}

impl NewDoctor {
    /// Reads the form or the body of the API.
    pub fn parse(typed: &Typed, today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let name = errors.check("name", typed::text(typed.get("name"), LINE_MOST));
        let practice = errors.check("practice", typed::optional_text(typed.get("practice"), LINE_MOST));
        let phone = errors.check("phone", typed::optional_text(typed.get("phone"), LINE_MOST));
        let chosen_on = errors.check("chosen_on", day_until(typed.get("chosen_on"), today));
        let new =
            || Some(NewDoctor { name: name?, practice: practice?, phone: phone?, chosen_on: chosen_on? });
        let new = new();
        errors.or(new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    fn typed(outcome: &str) -> Typed {
        Typed::default().with("item", "hexavalent-1").with("round", "1").with("outcome", outcome)
    }

    #[test]
    fn what_is_done_has_a_day_and_what_is_declined_has_a_reason() {
        let today = date(2026, 3, 10);
        let wrong = |outcome: &str, field: &str| {
            NewRecord::parse(&typed(outcome), today).unwrap_err().of(field).cloned()
        };
        assert_eq!(wrong("done", "done_on"), Some(Problem::Required));
        assert_eq!(wrong("declined", "reason"), Some(Problem::Required));
        assert_eq!(wrong("not-needed", "reason"), Some(Problem::Required));
        assert!(NewRecord::parse(&typed("earlier"), today).is_ok());
        let tomorrow = typed("done").with("done_on", "11.03.2026");
        assert!(NewRecord::parse(&tomorrow, today).is_err());
    }

    #[test]
    fn only_what_the_calendar_knows_is_written_down() {
        let today = date(2026, 3, 10);
        let unknown = typed("earlier").with("item", "x");
        assert!(NewRecord::parse(&unknown, today).is_ok(), "the first value counts");
        let mut second = typed("earlier");
        second.set("round", "2");
        assert_eq!(NewRecord::parse(&second, today).unwrap_err().of("item"), Some(&Problem::NotOffered));
    }
}
