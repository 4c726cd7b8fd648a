//! A contact as it is typed.

use super::{Kind, Outcome, Place, w};
use crate::law::{self, Law};
use base::{
    FieldErrors, Problem, clock,
    jiff::{Timestamp, civil::Date},
    typed::{self, Typed},
};
use casework::cases::opening::day_until;
use people::picker::{self, Picked};

/// Most characters of what was done.
pub const TEXT_MOST: usize = 1000;
/// Most characters of a place.
pub const PLACE_MOST: usize = 120;
/// The largest crowd; more is a slip of the pen.
const CROWD: i64 = 5000;

base::codes! {
    /// With whom it was.
    pub enum Audience {
        /// Somebody by name: the term runs.
        Named = "named" => w::audience_named,
        /// Several people.
        Group = "group" => w::audience_group,
        /// Somebody who does not say who they are.
        Anonymous = "anonymous" => w::audience_anonymous,
    }
}
store::coded!(Audience);

/// With whom a contact was.
#[derive(Debug, Clone, PartialEq)]
pub enum Whom {
    /// Somebody by name.
    Named(Picked),
    /// So many people; of these children, and families.
    Group {
        /// People.
        people: i64,
        /// Of these, children.
        children: i64,
        /// Families.
        families: i64,
    },
    /// Somebody who does not say who they are.
    Anonymous,
}

/// A contact on its way into the register.
#[derive(Debug, Clone, PartialEq)]
pub struct NewContact {
    /// The day.
    pub on: Date,
    /// Where.
    pub place: Place,
    /// Where exactly.
    pub place_text: Option<String>,
    /// A code of `rules/topics.toml`.
    pub topic: String,
    /// What was done.
    pub kind: Kind,
    /// With whom.
    pub whom: Whom,
    /// Leaflets and the like that were given out.
    pub materials: i64,
    /// In a few words.
    pub text: String,
}

impl NewContact {
    /// Reads the form or the body of the API.
    pub fn parse(typed: &Typed, now: Timestamp) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let on = errors.check("on", day_until(typed.get("on"), clock::date_of(now)));
        let kind = errors.check("kind", typed::code::<Kind>(typed.get("kind")));
        let topic = errors.check("topic", law::one_of(&Law::shipped().topics, typed.get("topic")));
        let place = errors.check("place", typed::code::<Place>(typed.get("place")));
        let place_text =
            errors.check("place_text", typed::optional_text(typed.get("place_text"), PLACE_MOST));
        let whom = whom(typed, &mut errors);
        let materials = errors.check("materials", count(typed.get("materials"), 0));
        let text = errors.check("text", typed::optional_text(typed.get("text"), TEXT_MOST));
        let new = || {
            Some(NewContact {
                on: on?,
                place: place?,
                place_text: place_text?,
                topic: topic?,
                kind: kind?,
                whom: whom?,
                materials: materials?,
                text: text?.unwrap_or_default(),
            })
        };
        let new = new();
        errors.or(new)
    }
}

fn whom(typed: &Typed, errors: &mut FieldErrors) -> Option<Whom> {
    match errors.check("audience", typed::code::<Audience>(typed.get("audience")))? {
        Audience::Anonymous => Some(Whom::Anonymous),
        Audience::Named => {
            let before = errors.iter().count();
            let picked = picker::read(typed, "person", errors);
            if picked.is_none() && errors.iter().count() == before {
                errors.add("person_q", Problem::Required);
            }
            picked.map(Whom::Named)
        }
        Audience::Group => {
            let people = errors.check("people", typed::number(typed.get("people"), 1, CROWD));
            let children = errors.check("children", count(typed.get("children"), 0));
            let families = errors.check("families", count(typed.get("families"), 0));
            let (people, children, families) = (people?, children?, families?);
            if children > people {
                errors.add("children", Problem::OutOfRange(0, people));
                return None;
            }
            Some(Whom::Group { people, children, families })
        }
    }
}

fn count(text: &str, unless_said: i64) -> Result<i64, Problem> {
    if text.trim().is_empty() { Ok(unless_said) } else { typed::number(text, 0, CROWD) }
}

/// How general access ended, as it is typed.
#[derive(Debug, Clone, PartialEq)]
pub struct NewEnd {
    /// How it ended.
    pub outcome: Outcome,
    /// In a few words.
    pub note: Option<String>,
    /// The day.
    pub on: Date,
}

impl NewEnd {
    /// Reads the form. That it turned into a request is told by the request itself.
    pub fn parse(typed: &Typed, today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let outcome = errors.check(
            "outcome",
            match typed::code::<Outcome>(typed.get("outcome")) {
                Ok(Outcome::Request) => Err(Problem::NotOffered),
                other => other,
            },
        );
        let note = errors.check("note", typed::optional_text(typed.get("note"), TEXT_MOST));
        let on = errors.check("on", day_until(typed.get("on"), today));
        let end = || Some(NewEnd { outcome: outcome?, note: note?, on: on? });
        let end = end();
        errors.or(end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn least(audience: &str) -> Typed {
        Typed::default()
            .with("on", "10.03.2026")
            .with("kind", "inform")
            .with("topic", "social-rights")
            .with("place", "centre")
            .with("audience", audience)
    }

    fn parse(typed: &Typed) -> Result<NewContact, FieldErrors> {
        NewContact::parse(typed, "2026-03-10T08:30:00Z".parse().unwrap())
    }

    #[test]
    fn somebody_may_come_without_a_name() {
        assert_eq!(parse(&least("anonymous")).unwrap().whom, Whom::Anonymous);
    }

    #[test]
    fn a_group_is_counted_and_has_no_more_children_than_people() {
        assert_eq!(parse(&least("group")).unwrap_err().of("people"), Some(&Problem::Required));
        let typed = least("group").with("people", "12").with("children", "13");
        assert_eq!(parse(&typed).unwrap_err().of("children"), Some(&Problem::OutOfRange(0, 12)));
        let typed = least("group").with("people", "12").with("children", "7").with("families", "5");
        assert_eq!(parse(&typed).unwrap().whom, Whom::Group { people: 12, children: 7, families: 5 });
    }

    #[test]
    fn a_named_contact_needs_somebody() {
        assert_eq!(parse(&least("named")).unwrap_err().of("person_q"), Some(&Problem::Required));
    }

    #[test]
    fn a_request_is_made_and_not_ticked() {
        let typed = Typed::default().with("outcome", "request").with("on", "10.03.2026");
        let errors = NewEnd::parse(&typed, base::jiff::civil::date(2026, 3, 10)).unwrap_err();
        assert_eq!(errors.of("outcome"), Some(&Problem::NotOffered));
    }
}
