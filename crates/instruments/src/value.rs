//! One answer.

mod json;
mod reading;

use crate::{calendar, number};
use jiff::civil::{Date, DateTime, Time};

/// One answer, of the kind that its question takes.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Value {
    /// Nothing.
    #[default]
    Blank,
    /// Words, the name of a file, what a barcode says.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number.
    Decimal(f64),
    /// A day.
    Date(Date),
    /// A time of day.
    Time(Time),
    /// A day and a time of day, in the zone of the person who fills.
    DateTime(DateTime),
    /// The name of a choice.
    Choice(String),
    /// The names of choices, in the order of choosing or of ranking.
    Choices(Vec<String>),
    /// A place.
    Point(Point),
    /// What was typed and cannot be read as the question's kind: kept, and blank in every formula.
    Unread(String),
}

/// A place on earth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Degrees north, from -90 to 90.
    pub latitude: f64,
    /// Degrees east, from -180 to 180.
    pub longitude: f64,
    /// Metres above the sea.
    pub altitude: f64,
    /// Metres that it may be off.
    pub accuracy: f64,
}

impl Value {
    /// Whether there is no answer that counts: nothing, or nothing that can be read.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Blank | Self::Unread(_) => true,
            Self::Text(text) | Self::Choice(text) => text.is_empty(),
            Self::Choices(choices) => choices.is_empty(),
            _ => false,
        }
    }

    /// As a formula sees it; nothing when it is blank. Choices stand with spaces between.
    pub fn text(&self, offset: i16) -> String {
        match self {
            Self::Blank | Self::Unread(_) => String::new(),
            Self::DateTime(moment) => calendar::moment_text(*moment, offset),
            other => other.typed(),
        }
    }

    /// As a person typed it or would type it into a field, also when it cannot be read.
    pub fn typed(&self) -> String {
        match self {
            Self::Blank => String::new(),
            Self::Text(text) | Self::Choice(text) | Self::Unread(text) => text.clone(),
            Self::Integer(whole) => whole.to_string(),
            Self::Decimal(decimal) => number::text(*decimal),
            Self::Date(date) => calendar::date_text(*date),
            Self::Time(time) => short(*time),
            Self::DateTime(moment) => {
                format!("{}T{}", calendar::date_text(moment.date()), short(moment.time()))
            }
            Self::Choices(choices) => choices.join(" "),
            Self::Point(point) => {
                [point.latitude, point.longitude, point.altitude, point.accuracy].map(number::text).join(" ")
            }
        }
    }

    /// As a number, where it is one.
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Integer(whole) => Some(*whole as f64),
            Self::Decimal(decimal) => Some(*decimal),
            Self::Text(text) | Self::Choice(text) => number::read(text),
            _ => None,
        }
    }
}

/// Without seconds when there are none.
fn short(time: Time) -> String {
    match (time.second(), time.subsec_nanosecond()) {
        (0, 0) => format!("{:02}:{:02}", time.hour(), time.minute()),
        (second, 0) => format!("{:02}:{:02}:{second:02}", time.hour(), time.minute()),
        _ => calendar::time_text(time),
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Blank } else { Self::Text(text.to_owned()) }
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Blank } else { Self::Text(text) }
    }
}

impl From<i64> for Value {
    fn from(whole: i64) -> Self {
        Self::Integer(whole)
    }
}

impl From<f64> for Value {
    fn from(decimal: f64) -> Self {
        Self::Decimal(decimal)
    }
}

impl From<Date> for Value {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<Vec<String>> for Value {
    fn from(choices: Vec<String>) -> Self {
        Self::Choices(choices)
    }
}
