//! Lists of codes with words in both languages that are data, since they change without the program.

use super::RulesError;
use crate::Lang;
use serde::Deserialize;

/// A code with what people read for it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// Kept in the database.
    pub code: String,
    /// In Bulgarian.
    pub bg: String,
    /// In English.
    pub en: String,
}

impl Named {
    /// The words in a language.
    pub fn label(&self, lang: Lang) -> &str {
        lang.pick(&self.bg, &self.en)
    }
}

/// A list of them, in the order in which they are offered.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedList {
    item: Vec<Named>,
}

impl NamedList {
    /// Reads and checks a list; `name` is for the error.
    pub(super) fn read(name: &str, text: &str) -> Result<Self, RulesError> {
        let list: NamedList = toml::from_str(text).map_err(|error| RulesError::new(name, error))?;
        for (place, named) in list.item.iter().enumerate() {
            let texts = [&named.code, &named.bg, &named.en];
            if texts.iter().any(|text| text.trim().is_empty()) {
                return Err(RulesError::new(&named.code, "code and both languages must be given"));
            }
            if list.item.iter().skip(place + 1).any(|other| other.code == named.code) {
                return Err(RulesError::new(&named.code, "the code stands twice"));
            }
        }
        Ok(list)
    }

    /// The one with this code.
    pub fn get(&self, code: &str) -> Option<&Named> {
        self.item.iter().find(|named| named.code == code)
    }

    /// The words for a code; the code itself when it is not in the list any more.
    pub fn label<'l>(&'l self, code: &'l str, lang: Lang) -> &'l str {
        self.get(code).map_or(code, |named| named.label(lang))
    }

    /// All, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Named> {
        self.item.iter()
    }
}

impl<'l> IntoIterator for &'l NamedList {
    type Item = &'l Named;
    type IntoIter = std::slice::Iter<'l, Named>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
