//! Answers as JSON: numbers as numbers, several choices as a list, all else as text.

use super::Value;
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, SeqAccess, Visitor},
};
use std::fmt;

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Blank => to.serialize_none(),
            Self::Integer(whole) => to.serialize_i64(*whole),
            Self::Decimal(decimal) if decimal.is_finite() => to.serialize_f64(*decimal),
            Self::Choices(choices) => choices.serialize(to),
            other => to.serialize_str(&other.typed()),
        }
    }
}

/// What comes in is taken as text, number, list or nothing; the question it answers says what it means.
impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Typed)
    }
}

struct Typed;

impl<'de> Visitor<'de> for Typed {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text, a number, true, false, null or a list of texts")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Blank)
    }

    fn visit_bool<E: Error>(self, yes: bool) -> Result<Value, E> {
        Ok(Value::from(if yes { "true" } else { "false" }))
    }

    fn visit_i64<E: Error>(self, whole: i64) -> Result<Value, E> {
        Ok(Value::Integer(whole))
    }

    fn visit_u64<E: Error>(self, whole: u64) -> Result<Value, E> {
        Ok(i64::try_from(whole).map_or(Value::Decimal(whole as f64), Value::Integer))
    }

    fn visit_f64<E: Error>(self, decimal: f64) -> Result<Value, E> {
        Ok(Value::Decimal(decimal))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::from(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut choices = Vec::new();
        while let Some(choice) = list.next_element::<String>()? {
            choices.push(choice);
        }
        Ok(Value::Choices(choices))
    }
}
