//! The two editions of what is told, as `rules/rights.toml` holds them.

use super::w;
use base::{Code, Ground, Lang};
use serde::Deserialize;
use std::sync::OnceLock;

base::codes! {
    /// In whose words the rights are told.
    pub enum Edition {
        /// For adults.
        Adult = "adult" => w::edition_adult,
        /// For children.
        Child = "child" => w::edition_child,
    }
}
store::coded!(Edition);

/// What is told.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// A code of [`Edition`].
    pub code: String,
    /// The heading in Bulgarian.
    pub bg: String,
    /// The heading in English.
    pub en: String,
    /// Where the rights are written.
    pub ground: Ground,
    /// What confirms the text; none: not yet verified.
    #[serde(default)]
    pub verified_by: Option<String>,
    /// The rights, one by one.
    pub points: Vec<Point>,
}

/// One right.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// In Bulgarian.
    pub bg: String,
    /// In English.
    pub en: String,
}

#[derive(Deserialize)]
struct Texts {
    edition: Vec<Text>,
}

impl Text {
    /// The text of an edition that the program was built with.
    ///
    /// # Panics
    ///
    /// Never: a test reads the same text and finds every edition in it.
    #[expect(clippy::expect_used, reason = "the text is part of the program and a test reads it")]
    pub fn shipped(edition: Edition) -> &'static Text {
        texts().iter().find(|text| text.code == edition.code()).expect("a test finds every edition")
    }

    /// The heading in a language.
    pub fn title(&self, lang: Lang) -> &str {
        lang.pick(&self.bg, &self.en)
    }
}

impl Point {
    /// The words in a language.
    pub fn text(&self, lang: Lang) -> &str {
        lang.pick(&self.bg, &self.en)
    }
}

#[expect(clippy::expect_used, reason = "the text is part of the program and a test reads it")]
fn texts() -> &'static [Text] {
    static TEXTS: OnceLock<Vec<Text>> = OnceLock::new();
    TEXTS.get_or_init(|| {
        let read = toml::from_str::<Texts>(include_str!("../../../../rules/rights.toml"));
        read.expect("a test reads it").edition
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_edition_tells_its_rights_in_both_languages() {
        for edition in Edition::ALL {
            let text = Text::shipped(*edition);
            assert!(text.points.len() >= 5 && !text.ground.is_missing(), "{edition:?}");
            assert!(text.points.iter().all(|point| !point.bg.is_empty() && !point.en.is_empty()));
        }
    }
}
