//! An assessment about to be begun: with which instrument, about whom, when, where, with whom.

use crate::instruments::InstrumentId;
use base::{
    FieldErrors, Lang, Problem,
    ids::PersonId,
    jiff::civil::Date,
    typed::{self, Typed},
};

/// Most characters of a place, or of those present.
const MAX_LINE: usize = 200;
/// Most people in one sitting.
const MAX_PEOPLE: usize = 12;

/// An assessment about to be begun.
#[derive(Debug, Clone, PartialEq)]
pub struct NewAssessment {
    /// The instrument.
    pub instrument: InstrumentId,
    /// About whom; several are assessed in one sitting, each on their own.
    pub people: Vec<PersonId>,
    /// The day.
    pub held_on: Date,
    /// Where.
    pub place: Option<String>,
    /// With whom.
    pub with_whom: Option<String>,
    /// The language of the form.
    pub language: String,
}

impl NewAssessment {
    /// Reads what was typed; instrument and people must be among those offered.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(
        typed: &Typed,
        instruments: &[InstrumentId],
        people: &[PersonId],
        today: Date,
    ) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let instrument = errors.check("instrument", among(typed::id(typed.get("instrument")), instruments));
        let people = errors.check("people", chosen(typed, people));
        let held_on = errors.check("held_on", until(typed.get("held_on"), today));
        let place = errors.check("place", typed::optional_text(typed.get("place"), MAX_LINE));
        let with_whom = errors.check("with_whom", typed::optional_text(typed.get("with_whom"), MAX_LINE));
        let language = errors.check("language", language(typed.get("language")));
        let new = (|| {
            Some(NewAssessment {
                instrument: instrument?,
                people: people?,
                held_on: held_on?,
                place: place?,
                with_whom: with_whom?,
                language: language?,
            })
        })();
        errors.or(new)
    }
}

fn among<T: PartialEq + Copy>(id: Result<T, Problem>, offered: &[T]) -> Result<T, Problem> {
    id.and_then(|id| if offered.contains(&id) { Ok(id) } else { Err(Problem::NotOffered) })
}

fn chosen(typed: &Typed, offered: &[PersonId]) -> Result<Vec<PersonId>, Problem> {
    let mut people = Vec::new();
    for value in typed.all("people").chain(typed.all("person")).filter(|value| !value.is_empty()) {
        let person = among(typed::id(value), offered)?;
        if !people.contains(&person) {
            people.push(person);
        }
    }
    if people.is_empty() { Err(Problem::Required) } else { Ok(people.into_iter().take(MAX_PEOPLE).collect()) }
}

/// A day that has come.
pub fn until(text: &str, today: Date) -> Result<Date, Problem> {
    let day = typed::date(text)?;
    if day > today { Err(Problem::InFuture) } else { Ok(day) }
}

fn language(text: &str) -> Result<String, Problem> {
    match text {
        "" => Ok(Lang::default().tag().to_owned()),
        text => Lang::from_tag(text).map(|lang| lang.tag().to_owned()).ok_or(Problem::NotOffered),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;
    use uuid::Uuid;

    #[test]
    fn only_what_is_offered_is_taken_and_no_day_to_come() {
        let (form, child) =
            (InstrumentId::from_uuid(Uuid::from_u128(1)), PersonId::from_uuid(Uuid::from_u128(2)));
        let typed = Typed::default()
            .with("instrument", form.to_string())
            .with("people", child.to_string())
            .with("held_on", "10.03.2026");
        let today = date(2026, 3, 10);
        assert_eq!(
            NewAssessment::parse(&typed, &[form], &[child], today).map(|new| new.people),
            Ok(vec![child])
        );
        let errors = NewAssessment::parse(&typed, &[], &[], date(2026, 3, 9)).unwrap_err();
        assert_eq!(errors.of("instrument"), Some(&Problem::NotOffered));
        assert_eq!(errors.of("people"), Some(&Problem::NotOffered));
        assert_eq!(errors.of("held_on"), Some(&Problem::InFuture));
    }
}
