//! What is typed about an alert.

use crate::response::{notification::Way, party::Party};
use base::{
    Code, FieldErrors, Problem,
    jiff::Timestamp,
    typed::{self, Typed},
};
use uuid::Uuid;

/// Somebody who was told.
#[derive(Debug, Clone, PartialEq)]
pub struct NewAlert {
    /// For whom of the three.
    pub party: Party,
    /// Who.
    pub receiver: String,
    /// By which way.
    pub way: Way,
    /// When.
    pub at: Timestamp,
}

impl NewAlert {
    /// Reads the form.
    pub fn parse(typed: &Typed, now: Timestamp) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let party = errors.check("party", typed::code(typed.get("party")));
        let receiver = errors.check("receiver", typed::text(typed.get("receiver"), 200));
        let way = errors.check("channel", typed::code(typed.get("channel")));
        let at = errors.check("at", past(typed.get("at"), now));
        let new = party.zip(receiver).zip(way.zip(at));
        errors.or(new.map(|((party, receiver), (way, at))| NewAlert { party, receiver, way, at }))
    }
}

/// Somebody in the directory to whom a letter can go: `hospital:<contact>`, `cpd:<organisation>`, `provider:<user>`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Recipient {
    /// For whom of the three.
    pub party: Party,
    /// The contact, the organisation or the user.
    pub id: Uuid,
}

impl Recipient {
    /// Reads everyone who was ticked.
    pub fn parse(typed: &Typed) -> Result<Vec<Self>, FieldErrors> {
        let read = |value: &str| {
            let (party, id) = value.split_once(':').ok_or(Problem::NotOffered)?;
            let party = Party::from_code(party).ok_or(Problem::NotOffered)?;
            let id = id.parse().map_err(|_| Problem::NotOffered)?;
            Ok(Recipient { party, id })
        };
        let read: Result<Vec<_>, Problem> =
            typed.all("recipients").filter(|value| !value.is_empty()).map(read).collect();
        match read {
            Ok(none) if none.is_empty() => Err(FieldErrors::one("recipients", Problem::Required)),
            Ok(recipients) => Ok(recipients),
            Err(problem) => Err(FieldErrors::one("recipients", problem)),
        }
    }

    /// As a form sends it.
    pub fn value(self) -> String {
        format!("{}:{}", self.party.code(), self.id)
    }
}

fn past(typed: &str, now: Timestamp) -> Result<Timestamp, Problem> {
    let at = if typed.trim().is_empty() { now } else { typed::moment(typed)? };
    if at > now { Err(Problem::InFuture) } else { Ok(at) }
}
