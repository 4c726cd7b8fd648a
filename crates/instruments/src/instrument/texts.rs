//! One text in several languages.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A language of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Language {
    /// As the heading of the column has it: `English (en)`.
    pub name: String,
    /// What stands in brackets there, in small letters: `en`; the whole name when nothing does.
    pub tag: String,
}

impl Language {
    /// Reads the part of a heading after `::`.
    pub fn named(name: &str) -> Self {
        let tag = name.rsplit_once('(').and_then(|(_, rest)| rest.strip_suffix(')')).unwrap_or(name);
        Self { name: name.to_owned(), tag: tag.trim().to_lowercase() }
    }

    /// What people call it: the name without its tag.
    pub fn spoken(&self) -> &str {
        match self.name.rsplit_once('(') {
            Some((spoken, _)) if !spoken.trim().is_empty() => spoken.trim(),
            _ => &self.name,
        }
    }
}

/// A text by the tag of its language; without a tag when its column names no language. May hold `${name}`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Texts(BTreeMap<String, String>);

impl Texts {
    /// No text at all.
    pub const fn none() -> Self {
        Self(BTreeMap::new())
    }

    /// Sets the text of a language; an empty one is left out.
    pub fn set(&mut self, tag: &str, text: &str) {
        if !text.is_empty() {
            self.0.insert(tag.to_owned(), text.to_owned());
        }
    }

    /// Takes the text of a language away.
    pub(crate) fn set_aside(&mut self, tag: &str) {
        self.0.remove(tag);
    }

    /// The text in that language, else the one without a language, else any; empty when there is none.
    pub fn get(&self, tag: &str) -> &str {
        let found = self.0.get(tag).or_else(|| self.0.get("")).or_else(|| self.0.values().next());
        found.map_or("", String::as_str)
    }

    /// The text in exactly that language.
    pub fn exactly(&self, tag: &str) -> Option<&str> {
        self.0.get(tag).map(String::as_str)
    }

    /// Whether there is no text in any language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every language's tag with its text.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(tag, text)| (tag.as_str(), text.as_str()))
    }
}

impl From<&str> for Texts {
    fn from(text: &str) -> Self {
        let mut texts = Self::default();
        texts.set("", text);
        texts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_what_stands_in_brackets() {
        assert_eq!(Language::named("English (EN)").tag, "en");
        assert_eq!(Language::named("bg").tag, "bg");
    }

    #[test]
    fn a_missing_translation_falls_back() {
        let mut texts = Texts::from("any");
        texts.set("bg", "b");
        assert_eq!((texts.get("bg"), texts.get("en")), ("b", "any"));
    }
}
