//! A field of the form of a step.

use super::Answered;
use crate::{Lang, rules::Named};
use serde::Deserialize;

/// A field of the form of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepField {
    /// Under which code its answer is kept.
    pub code: String,
    /// Its name in forms and in the body of the API: `fields.place`.
    pub name: String,
    /// The same as the way to it in a JSON document: `fields/place`.
    pub pointer: String,
    /// What is asked, in Bulgarian.
    pub bg: String,
    /// What is asked, in English.
    pub en: String,
    /// What helps to answer, in Bulgarian; may be empty.
    pub hint_bg: String,
    /// What helps to answer, in English; may be empty.
    pub hint_en: String,
    /// Whether it must be answered.
    pub required: bool,
    /// With which answer to another field of the form it must be answered.
    pub required_if: Option<Answered>,
    /// What is known already and filled in.
    pub suggests: Option<Suggestion>,
    /// What is answered.
    pub kind: FieldKind,
    /// Which place of its own the answer has in a paper; other answers stand there under what was asked.
    pub tells: Option<Tells>,
}

/// A place of its own in a paper that is made from the steps of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tells {
    /// The day of the application.
    AppliedOn,
    /// Who applies.
    Candidates,
    /// The number of the application.
    ApplicationNumber,
    /// Who recommends the candidates.
    Referees,
    /// How many hours the training took.
    Hours,
    /// What the training showed.
    Training,
    /// What kind of meeting it was.
    Meeting,
    /// Who was there.
    Present,
    /// For which children.
    SuitedFor,
    /// What is proposed.
    Recommendation,
    /// When the candidates read it.
    ReadOn,
    /// What they say against it.
    Objections,
    /// Who mediates.
    Mediator,
    /// What both agreed on.
    Agreed,
    /// Whether both signed it.
    BothSigned,
    /// Until when it holds.
    HoldsUntil,
    /// Whether it goes to the court.
    ToCourt,
}

/// What is known already: whether somebody of the case is younger than so many years, by the day of birth.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suggestion {
    /// What they are in the case.
    pub role: String,
    /// Younger than this.
    pub younger_than: u8,
}

/// What a field takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldKind {
    /// A line.
    Text,
    /// A text of several lines.
    LongText,
    /// A day, past or to come.
    Date,
    /// A moment that has been.
    Moment,
    /// One of a list.
    Choice(Vec<Named>),
    /// Some of a list.
    Choices(Vec<Named>),
    /// Yes or no.
    YesNo,
    /// A whole number between two bounds, both allowed.
    Number(i64, i64),
    /// Somebody of the case.
    Person,
    /// One or several of the case who are this in it, so many at most.
    People(String, usize),
    /// What was filled with the instrument of this name.
    Instrument(String),
    /// A partner organisation.
    Organisation,
    /// Somebody of the centre who does not lead the case: takes neither side.
    NeutralColleague,
}

impl StepField {
    /// What is asked.
    pub fn label(&self, lang: Lang) -> &str {
        lang.pick(&self.bg, &self.en)
    }

    /// What helps to answer; may be empty.
    pub fn hint(&self, lang: Lang) -> &str {
        lang.pick(&self.hint_bg, &self.hint_en)
    }

    /// The words of an answer that others lean on: of a value of its list; none for yes and no.
    pub fn words(&self, lang: Lang, value: &str) -> Option<&str> {
        self.option(value).map(|option| option.label(lang))
    }

    /// Whether an answer is one that can be given.
    pub fn takes(&self, value: &str) -> bool {
        match self.kind {
            FieldKind::YesNo => matches!(value, "yes" | "no"),
            _ => self.option(value).is_some(),
        }
    }

    /// The words of a value of its list.
    pub fn option(&self, code: &str) -> Option<&Named> {
        match &self.kind {
            FieldKind::Choice(options) | FieldKind::Choices(options) => {
                options.iter().find(|option| option.code == code)
            }
            FieldKind::Text
            | FieldKind::LongText
            | FieldKind::Date
            | FieldKind::Moment
            | FieldKind::YesNo
            | FieldKind::Number(..)
            | FieldKind::Person
            | FieldKind::People(..)
            | FieldKind::Instrument(_)
            | FieldKind::Organisation
            | FieldKind::NeutralColleague => None,
        }
    }
}
