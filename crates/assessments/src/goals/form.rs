//! A goal as it is typed, and what is said of it later.

use super::State;
use crate::{record::AssessmentId, scores::DOMAINS};
use base::{
    FieldErrors, Problem,
    ids::PersonId,
    jiff::civil::Date,
    typed::{self, Typed},
};

/// Most characters of a goal, of its sign, of a remark.
const MAX_TEXT: usize = 1000;

/// A goal about to be set.
#[derive(Debug, Clone, PartialEq)]
pub struct NewGoal {
    /// For whom.
    pub person: PersonId,
    /// The assessment from which it follows.
    pub assessment: Option<AssessmentId>,
    /// The domain of life.
    pub domain: String,
    /// What is to be reached.
    pub text: String,
    /// By what one will see it.
    pub indicator: String,
    /// Until when.
    pub due_on: Date,
}

impl NewGoal {
    /// Reads what was typed; the person must be in the case.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(typed: &Typed, people: &[PersonId], today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let person = typed::id(typed.get("person"))
            .and_then(|id| if people.contains(&id) { Ok(id) } else { Err(Problem::NotOffered) });
        let person = errors.check("person", person);
        let assessment = errors.check("assessment", typed::optional_id(typed.get("assessment")));
        let domain = errors.check("domain", domain(typed.get("domain")));
        let text = errors.check("text", typed::text(typed.get("text"), MAX_TEXT));
        let indicator = errors.check("indicator", typed::text(typed.get("indicator"), MAX_TEXT));
        let due_on = typed::date(typed.get("due_on"))
            .and_then(|day| if day < today { Err(Problem::Before(today)) } else { Ok(day) });
        let due_on = errors.check("due_on", due_on);
        let new = (|| {
            Some(NewGoal {
                person: person?,
                assessment: assessment?,
                domain: domain?,
                text: text?,
                indicator: indicator?,
                due_on: due_on?,
            })
        })();
        errors.or(new)
    }
}

/// A domain that is known.
fn domain(text: &str) -> Result<String, Problem> {
    match text {
        "" => Err(Problem::Required),
        text if DOMAINS.contains(&text) || text == "other" => Ok(text.to_owned()),
        _ => Err(Problem::NotOffered),
    }
}

/// What came of a goal.
#[derive(Debug, Clone, PartialEq)]
pub struct NewReview {
    /// Met, in part, not met.
    pub state: State,
    /// What is said of it.
    pub remark: Option<String>,
}

impl NewReview {
    /// Reads what was typed.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(typed: &Typed) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let state = typed::code::<State>(typed.get("state"))
            .and_then(|state| if state == State::Open { Err(Problem::NotOffered) } else { Ok(state) });
        let state = errors.check("state", state);
        let remark = errors.check("remark", typed::optional_text(typed.get("remark"), MAX_TEXT));
        errors.or((|| Some(NewReview { state: state?, remark: remark? }))())
    }
}
