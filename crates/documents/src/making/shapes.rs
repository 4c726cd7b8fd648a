//! Shapes that many papers share: a person, somebody with a post, a day.

use base::{Lang, jiff::civil::Date};
use people::Name;
use serde_json::{Value, json};

/// A paper is in Bulgarian, whoever asks for it.
const LANG: Lang = Lang::Bg;

/// Somebody with their birthday.
pub fn born(name: Option<&Name>, on: Option<Date>) -> Value {
    json!({ "name": name.map(|name| name.full(LANG)), "born": on })
}

/// Somebody by name alone; nothing when nobody is known.
pub fn named(name: Option<&str>) -> Value {
    name.map_or(Value::Null, |name| json!({ "name": name }))
}

/// Somebody with what they are; nothing when nobody is known.
pub fn posted(name: Option<&str>, post: &str) -> Value {
    name.map_or(Value::Null, |name| json!({ "name": name, "post": post }))
}

/// A day in words, for the middle of a sentence.
pub fn day(on: Date) -> String {
    page::when::date(LANG, on)
}

/// A label in the middle of a sentence.
pub fn lower(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// What the child said; in its place why it was not heard.
pub fn as_told(voice: Option<&str>, not_heard: Option<&str>) -> Option<String> {
    voice.or(not_heard).map(str::to_owned)
}
