//! What is typed about a document that came in.

use base::{
    FieldErrors, Problem,
    jiff::civil::Date,
    typed::{self, Typed},
};

/// A document that came in.
#[derive(Debug, Clone, PartialEq)]
pub struct NewIncoming {
    /// The day it came.
    pub received_on: Date,
    /// From whom.
    pub sender: String,
    /// Their number.
    pub their_number: Option<String>,
    /// Their date.
    pub their_date: Option<Date>,
    /// What it is about.
    pub about: String,
    /// The reference of the case that it belongs to.
    pub case: Option<String>,
}

impl NewIncoming {
    /// Reads a form.
    pub fn parse(form: &Typed, today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let received_on = errors.check("received_on", typed::date(form.get("received_on")));
        let sender = errors.check("sender", typed::text(form.get("sender"), 200));
        let their_number = errors.check("their_number", typed::optional_text(form.get("their_number"), 60));
        let their_date = errors.check("their_date", typed::optional_date(form.get("their_date")));
        let about = errors.check("about", typed::text(form.get("about"), 300));
        let case = errors.check("case", typed::optional_text(form.get("case"), 20));
        if received_on.is_some_and(|day| day > today) {
            errors.add("received_on", Problem::InFuture);
        }
        let new = (|| {
            Some(NewIncoming {
                received_on: received_on?,
                sender: sender?,
                their_number: their_number?,
                their_date: their_date?,
                about: about?,
                case: case?,
            })
        })();
        errors.or(new)
    }
}
