//! Where a rule is written.

use crate::Lang;
use serde::{Deserialize, Serialize};

/// The act, ordinance or order that a rule follows from, as people cite it in each language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ground {
    /// In Bulgarian, the language of the law.
    pub bg: String,
    /// In English.
    pub en: String,
}

impl Ground {
    /// What a person typed, in whatever language that was.
    pub fn typed(text: &str) -> Ground {
        Ground { bg: text.to_owned(), en: text.to_owned() }
    }

    /// As it is cited in a language.
    pub fn text(&self, lang: Lang) -> &str {
        lang.pick(&self.bg, &self.en)
    }

    /// True unless it is cited in both languages.
    pub fn is_missing(&self) -> bool {
        self.bg.trim().is_empty() || self.en.trim().is_empty()
    }
}
