//! What the record knows already, under the names that `instruments/README.md` gives.

use base::{Lang, jiff::civil::Date};
use instruments::{Answers, Instrument, Value};
use people::Name;

/// What is known of an assessment before the first question.
pub struct Known<'a> {
    /// About whom.
    pub name: &'a Name,
    /// Their birthday.
    pub born_on: Option<Date>,
    /// The day of the assessment.
    pub held_on: Date,
    /// Where.
    pub place: Option<&'a str>,
    /// With whom.
    pub with_whom: Option<&'a str>,
}

/// The answers that need not be asked for.
pub fn answers(form: &Instrument, known: &Known, lang: Lang) -> Answers {
    let mut answers = Answers::new();
    for (path, question) in form.questions() {
        let value = match question.name.as_str() {
            "birth_date" => known.born_on.map(Value::Date),
            "assessed_on" => Some(Value::Date(known.held_on)),
            "person_name" => Some(Value::from(known.name.full(lang))),
            "assessed_at" => known.place.map(Value::from),
            "assessed_with" => known.with_whom.map(Value::from),
            _ => None,
        };
        if let Some(value) = value {
            answers.set(&path, value);
        }
    }
    answers
}
