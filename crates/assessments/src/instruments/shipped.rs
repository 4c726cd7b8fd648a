//! The forms that come with the program, ready to be put into use.

use super::upload::Taken;
use ::instruments::{Workbook, instrument::Texts};
use access::WebError;
use base::Lang;
use page::faults;
use std::{collections::BTreeMap, sync::LazyLock};

/// The forms that come with the program: file name and text.
static TEXTS: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// A form that comes with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shipped {
    /// The name of its file, and its `form_id`.
    pub name: &'static str,
    text: &'static str,
}

/// Every form that comes with the program.
pub fn all() -> impl Iterator<Item = Shipped> {
    TEXTS.iter().map(|&(name, text)| Shipped { name, text })
}

/// What the form of this name is called; each is read once.
pub fn title(name: &str, lang: Lang) -> Option<&'static str> {
    static TITLES: LazyLock<BTreeMap<&'static str, Texts>> = LazyLock::new(|| {
        all().filter_map(|shipped| Some((shipped.name, shipped.read().ok()?.form.settings.title))).collect()
    });
    TITLES.get(name).map(|title| title.get(lang.tag()))
}

impl Shipped {
    /// The form of this name.
    pub fn named(name: &str) -> Option<Shipped> {
        all().find(|shipped| shipped.name == name)
    }

    /// Reads it.
    ///
    /// # Errors
    ///
    /// With the first problem, should there be one; a test proves that there is none.
    pub fn read(self) -> Result<Taken, WebError> {
        let read = Workbook::from_markdown(self.text).and_then(|book| Taken::read(&book));
        read.map_err(|problems| {
            let first = problems.first();
            let told = first.map(|one| faults::problem(one, Lang::En));
            WebError::Inside(format!("{}: {}", self.name, told.unwrap_or_default()).into())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_that_comes_along_can_be_read_and_is_called_as_its_file() {
        for shipped in all() {
            let form = shipped.read().unwrap_or_else(|error| panic!("{error}")).form;
            assert_eq!(form.settings.form_id, shipped.name);
            for tag in ["bg", "en"] {
                assert!(form.settings.title.exactly(tag).is_some(), "{} has no title in {tag}", shipped.name);
            }
        }
    }
}
