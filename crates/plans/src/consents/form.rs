//! What is typed into a consent and its withdrawal.

use super::{Purpose, w};
use crate::{
    needs_assessments::day_until,
    support_plans::{after, one_of},
    terms,
};
use base::{
    FieldErrors, Problem,
    ids::PersonId,
    jiff::civil::Date,
    typed::{self, Typed},
};
use casework::cases::relatives::CasePerson;
use deadlines::CentreRules;

/// Most characters of a text.
const MAX_TEXT: usize = 2000;

/// A consent about to be recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct NewConsent {
    /// About whom.
    pub person: PersonId,
    /// Who gives it.
    pub giver: PersonId,
    /// For what.
    pub purpose: Purpose,
    /// What exactly.
    pub detail: String,
    /// The day.
    pub given_on: Date,
    /// Until when; until it is withdrawn when empty.
    pub valid_until: Option<Date>,
    /// Whether the child signed too.
    pub child_signed: bool,
}

impl NewConsent {
    /// Reads a consent; a child from the age of the rule signs itself too.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(
        typed: &Typed,
        people: &[CasePerson],
        rules: &CentreRules,
        today: Date,
    ) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let ids: Vec<PersonId> = people.iter().map(|one| one.id).collect();
        let person = errors.check("person", one_of(typed.get("person"), &ids));
        let giver = errors.check("giver", one_of(typed.get("giver"), &ids));
        let purpose = errors.check("purpose", typed::code::<Purpose>(typed.get("purpose")));
        let detail = errors.check("detail", typed::text(typed.get("detail"), MAX_TEXT));
        let given_on = errors.check("given_on", day_until(typed.get("given_on"), today));
        let valid_until = match typed.get("valid_until").trim() {
            "" => Ok(None),
            text => after(text, given_on).map(Some),
        };
        let valid_until = errors.check("valid_until", valid_until);
        let child_signed = typed::checked(typed.get("child_signed"));
        let born_on =
            person.and_then(|id| people.iter().find(|one| one.id == id)).and_then(|one| one.born_on);
        let is_other = person != giver;
        let must = given_on.is_some_and(|day| is_other && terms::signs_itself(rules, born_on, day));
        if must && !child_signed {
            errors.add("child_signed", Problem::said("child-signs", w::child_signs));
        }
        let new = (|| {
            Some(NewConsent {
                person: person?,
                giver: giver?,
                purpose: purpose?,
                detail: detail?,
                given_on: given_on?,
                valid_until: valid_until?,
                child_signed,
            })
        })();
        errors.or(new)
    }
}

/// The withdrawal of a consent.
#[derive(Debug, Clone, PartialEq)]
pub struct Withdrawal {
    /// The day.
    pub withdrawn_on: Date,
    /// By whom.
    pub by: String,
    /// What they said.
    pub note: Option<String>,
}

impl Withdrawal {
    /// Reads a withdrawal of a consent that was given on a day. It needs no reason.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(typed: &Typed, given_on: Date, today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let day = day_until(typed.get("withdrawn_on"), today);
        let day = day.and_then(|day| if day < given_on { Err(Problem::Before(given_on)) } else { Ok(day) });
        let withdrawn_on = errors.check("withdrawn_on", day);
        let by = errors.check("by", typed::text(typed.get("by"), 200));
        let note = errors.check("note", typed::optional_text(typed.get("note"), MAX_TEXT));
        errors.or((|| Some(Withdrawal { withdrawn_on: withdrawn_on?, by: by?, note: note? }))())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;
    use casework::cases::samples::people;

    fn typed() -> Typed {
        let people = people();
        Typed::default()
            .with("person", people[0].id.to_string())
            .with("giver", people[1].id.to_string())
            .with("purpose", "photos")
            .with("detail", "Снимки от рождения ден")
            .with("given_on", "05.03.2026")
    }

    #[test]
    fn a_child_from_fourteen_signs_its_consent_too() {
        let (mut people, rules) = (people(), CentreRules::default());
        let day = date(2026, 3, 5);
        assert!(NewConsent::parse(&typed(), &people, &rules, day).is_ok());
        people[0].born_on = Some(date(2011, 5, 1));
        let errors = NewConsent::parse(&typed(), &people, &rules, day).unwrap_err();
        assert_eq!(errors.of("child_signed").map(Problem::name), Some("child-signs"));
        assert!(NewConsent::parse(&typed().with("child_signed", "yes"), &people, &rules, day).is_ok());
    }

    #[test]
    fn a_consent_is_withdrawn_without_a_reason_but_not_before_it_was_given() {
        let typed = Typed::default().with("withdrawn_on", "05.03.2026").with("by", "майката");
        assert!(Withdrawal::parse(&typed, date(2026, 3, 1), date(2026, 3, 5)).is_ok());
        assert!(Withdrawal::parse(&typed, date(2026, 3, 6), date(2026, 3, 6)).is_err());
    }
}
