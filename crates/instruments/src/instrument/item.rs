//! What a form is made of.

use super::Texts;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A line of the sheet `survey`, or several.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "item", rename_all = "snake_case")]
pub enum Item {
    /// Questions under one heading.
    Group(Box<Group>),
    /// Questions asked again for each child, visit, …
    Repeat(Box<Repeat>),
    /// One question, note or calculation.
    Question(Box<Question>),
}

/// Questions under one heading.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// One step of every path below it.
    pub name: String,
    /// Its heading.
    pub label: Texts,
    /// When it is asked: a formula, or empty for always.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub relevant: String,
    /// `field-list`, `table-list`, …
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub appearance: String,
    /// What stands in it.
    pub items: Vec<Item>,
    /// Where it begins on the sheet.
    pub row: u32,
}

/// Questions asked again for each child, visit, …
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Repeat {
    /// Its name, heading, relevance and contents.
    pub group: Group,
    /// How many rows it has: a formula; empty when rows are added by hand.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub count: String,
}

/// One question, note or calculation.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// The last step of its path.
    pub name: String,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// What is asked.
    pub label: Texts,
    /// What helps to answer.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub hint: Texts,
    /// More help, shown on demand (`guidance_hint`).
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub guidance: Texts,
    /// The file name of its picture, by language.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub image: Texts,
    /// Its formulas.
    #[serde(default)]
    pub logic: Logic,
    /// Said when an answer breaks the constraint.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub constraint_message: Texts,
    /// Said when it must be answered and is not.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub required_message: Texts,
    /// `likert`, `minimal`, `multiline`, … as written.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub appearance: String,
    /// `start=1 end=10 step=1`, …
    #[serde(default, skip_serializing_if = "Parameters::is_empty")]
    pub parameters: Parameters,
    /// The scale it counts towards, from the column `scale`; several are separated by spaces.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub scale: String,
    /// How much it counts there, 1 unless the column `weight` says otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<f64>,
    /// Where it stands on the sheet.
    pub row: u32,
}

/// Parameters by their names.
pub type Parameters = BTreeMap<String, String>;

/// The formulas of a question, as written; empty where there is none.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Logic {
    /// When it is asked.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub relevant: String,
    /// What an answer must keep to.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub constraint: String,
    /// When it must be answered; `true()` for always.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub required: String,
    /// When it may only be read.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub read_only: String,
    /// What its answer is worked out from.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub calculation: String,
    /// What stands in it at first: plain text, or a formula when `default_is_formula`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub default: String,
    /// Whether `default` is worked out.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub default_is_formula: bool,
    /// Which choices are offered.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub choice_filter: String,
    /// The questions, by name, whose change makes `calculation` be worked out (and only that).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub triggers: Vec<String>,
}

/// What kind of answer a question takes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[allow(missing_docs, reason = "list: the name of the list; source: where it is known from")]
pub enum Kind {
    /// Free text.
    #[default]
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Decimal,
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// A day and a time of day.
    DateTime,
    /// One choice of a list.
    SelectOne { list: String },
    /// Any choices of a list.
    SelectMultiple { list: String },
    /// All choices of a list put in order.
    Rank { list: String },
    /// A number between the parameters `start` and `end`, in steps of `step`.
    Range,
    /// Something to read, nothing to answer.
    Note,
    /// A tick.
    Acknowledge,
    /// Worked out, never shown.
    Calculate,
    /// Kept, never shown.
    Hidden,
    /// A picture.
    Image,
    /// Any file.
    File,
    /// A place: latitude, longitude, altitude in metres, accuracy in metres.
    Geopoint,
    /// What a barcode says.
    Barcode,
    /// Known without asking.
    Meta { source: Source },
}

/// What is known without asking.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// When the filling began.
    #[default]
    Start,
    /// When it was last worked on.
    End,
    /// The day it began.
    Today,
    /// Which device it is filled on; like those below, given by the caller as an answer, if at all.
    DeviceId,
    /// The telephone number of the device.
    PhoneNumber,
    /// Who fills it.
    Username,
    /// Their address.
    Email,
}

impl Source {
    /// As the column `type` has it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::End => "end",
            Self::Today => "today",
            Self::DeviceId => "deviceid",
            Self::PhoneNumber => "phonenumber",
            Self::Username => "username",
            Self::Email => "email",
        }
    }
}

impl Item {
    /// Its name.
    pub fn name(&self) -> &str {
        match self {
            Self::Group(group) => &group.name,
            Self::Repeat(repeat) => &repeat.group.name,
            Self::Question(question) => &question.name,
        }
    }

    /// What stands in it.
    pub fn items(&self) -> &[Item] {
        match self {
            Self::Group(group) => &group.items,
            Self::Repeat(repeat) => &repeat.group.items,
            Self::Question(_) => &[],
        }
    }

    /// What people read above it.
    pub fn label(&self) -> &Texts {
        match self {
            Self::Group(group) => &group.label,
            Self::Repeat(repeat) => &repeat.group.label,
            Self::Question(question) => &question.label,
        }
    }

    /// Where it stands on the sheet `survey`.
    pub fn row(&self) -> u32 {
        match self {
            Self::Group(group) => group.row,
            Self::Repeat(repeat) => repeat.group.row,
            Self::Question(question) => question.row,
        }
    }
}

impl Question {
    /// Whether its choices stand in another order in each filling (`randomize=true`).
    pub fn is_shuffled(&self) -> bool {
        self.parameters.get("randomize").is_some_and(|text| text.eq_ignore_ascii_case("true"))
    }
}

impl Kind {
    /// The list it chooses from.
    pub fn list(&self) -> Option<&str> {
        match self {
            Self::SelectOne { list } | Self::SelectMultiple { list } | Self::Rank { list } => Some(list),
            _ => None,
        }
    }

    /// Whether a person sees it.
    pub fn is_shown(&self) -> bool {
        !matches!(self, Self::Calculate | Self::Hidden | Self::Meta { .. })
    }

    /// Whether a person answers it.
    pub fn is_answered(&self) -> bool {
        self.is_shown() && !matches!(self, Self::Note)
    }
}
