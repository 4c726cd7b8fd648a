//! Rights that were explained, as it is typed.

use super::Edition;
use base::{
    FieldErrors, Problem,
    ids::PersonId,
    jiff::civil::Date,
    typed::{self, Typed},
};
use casework::cases::opening::day_until;
use std::collections::BTreeSet;

/// Most characters of a remark.
pub const NOTE_MOST: usize = 500;

/// Rights that were explained to somebody, or to several at once.
#[derive(Debug, Clone, PartialEq)]
pub struct NewGiven {
    /// To whom.
    pub people: Vec<PersonId>,
    /// In whose words.
    pub edition: Edition,
    /// The day.
    pub given_on: Date,
    /// How it went: questions, an interpreter.
    pub note: Option<String>,
}

impl NewGiven {
    /// Reads the form or the body of the API.
    pub fn parse(typed: &Typed, today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let people = errors.check("people", people(typed));
        let edition = errors.check("edition", typed::code(typed.get("edition")));
        let given_on = errors.check("given_on", day_until(typed.get("given_on"), today));
        let note = errors.check("note", typed::optional_text(typed.get("note"), NOTE_MOST));
        let new = || Some(NewGiven { people: people?, edition: edition?, given_on: given_on?, note: note? });
        let new = new();
        errors.or(new)
    }
}

fn people(typed: &Typed) -> Result<Vec<PersonId>, Problem> {
    let ids = typed.all("people").filter(|id| !id.trim().is_empty()).map(typed::id);
    let ids: BTreeSet<PersonId> = ids.collect::<Result<_, _>>()?;
    if ids.is_empty() { Err(Problem::Required) } else { Ok(ids.into_iter().collect()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    #[test]
    fn rights_are_explained_to_somebody_on_a_day() {
        let errors = NewGiven::parse(&Typed::default(), date(2026, 3, 10)).unwrap_err();
        for field in ["people", "edition", "given_on"] {
            assert_eq!(errors.of(field), Some(&Problem::Required), "{field}");
        }
    }
}
