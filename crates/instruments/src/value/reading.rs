//! What was typed, read as the kind that its question takes.

use super::{Point, Value};
use crate::{
    calendar,
    instrument::{Kind, Source},
    limits, number,
};

impl Value {
    /// The same answer as the kind takes it; what cannot be read is kept as [`Value::Unread`].
    pub fn of_kind(self, kind: &Kind, offset: i16) -> Self {
        let typed = match self {
            Self::Blank => return Self::Blank,
            // What was worked out is kept as it came out.
            number @ (Self::Integer(_) | Self::Decimal(_)) if *kind == Kind::Calculate => return number,
            Self::Choices(choices) if matches!(kind, Kind::SelectMultiple { .. } | Kind::Rank { .. }) => {
                return Self::chosen(choices);
            }
            other => other.typed(),
        };
        let text = typed.trim();
        if text.is_empty() {
            return Self::Blank;
        }
        if text.len() > limits::TEXT_CHARS {
            return Self::Unread(text.chars().take(1_000).collect());
        }
        Self::read(kind, text, offset).unwrap_or(Self::Unread(typed))
    }

    fn read(kind: &Kind, text: &str, offset: i16) -> Option<Self> {
        match kind {
            Kind::Integer => {
                let number = number::read(text).filter(|n| n.fract() == 0.0 && n.abs() < 9e15)?;
                Some(Self::Integer(number as i64))
            }
            Kind::Decimal | Kind::Range => {
                let number = number::read(text)?;
                let whole = number.fract() == 0.0 && number.abs() < 9e15;
                Some(if whole { Self::Integer(number as i64) } else { Self::Decimal(number) })
            }
            Kind::Date => {
                let day = calendar::read_moment(text, offset)?.date();
                Some(Self::Date(day))
            }
            Kind::Time => Some(Self::Time(calendar::read_time(text)?.0)),
            Kind::DateTime => Some(Self::DateTime(calendar::read_moment(text, offset)?)),
            Kind::Meta { source: Source::Start | Source::End } => {
                Some(Self::DateTime(calendar::read_moment(text, offset)?))
            }
            Kind::Meta { source: Source::Today } => Some(Self::Date(calendar::read_date(text)?)),
            Kind::SelectOne { .. } => Some(Self::Choice(text.to_owned())),
            Kind::SelectMultiple { .. } | Kind::Rank { .. } => {
                Some(Self::chosen(text.split_whitespace().map(str::to_owned).collect()))
            }
            Kind::Acknowledge => match text {
                "OK" | "ok" | "true" | "on" | "yes" | "1" => Some(Self::Text("OK".to_owned())),
                "false" | "off" | "no" | "0" => Some(Self::Blank),
                _ => None,
            },
            Kind::Geopoint => Point::read(text).map(Self::Point),
            Kind::Note
            | Kind::Text
            | Kind::Calculate
            | Kind::Hidden
            | Kind::Image
            | Kind::File
            | Kind::Barcode
            | Kind::Meta {
                source: Source::DeviceId | Source::PhoneNumber | Source::Username | Source::Email,
            } => Some(Self::Text(text.to_owned())),
        }
    }

    /// Choices, each once.
    fn chosen(choices: Vec<String>) -> Self {
        let mut once: Vec<String> = Vec::with_capacity(choices.len().min(1_000));
        for choice in choices {
            if !choice.is_empty() && !once.contains(&choice) && once.len() < 1_000 {
                once.push(choice);
            }
        }
        if once.is_empty() { Self::Blank } else { Self::Choices(once) }
    }
}

impl Point {
    /// Reads two to four numbers with spaces between: latitude, longitude, altitude, accuracy.
    pub fn read(text: &str) -> Option<Self> {
        let numbers: Option<Vec<f64>> =
            text.split_whitespace().map(|part| number::read(part.trim_end_matches(','))).collect();
        let (latitude, longitude, altitude, accuracy) = match numbers?[..] {
            [latitude, longitude] => (latitude, longitude, 0.0, 0.0),
            [latitude, longitude, altitude] => (latitude, longitude, altitude, 0.0),
            [latitude, longitude, altitude, accuracy] => (latitude, longitude, altitude, accuracy),
            _ => return None,
        };
        let there = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
        there.then_some(Self { latitude, longitude, altitude, accuracy })
    }
}
