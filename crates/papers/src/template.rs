//! A template: what a kind of paper says and how it looks, in Typst's language, with places for the data.

use crate::error::TemplateError;
use serde_json::Value;
use std::borrow::Cow;

/// Name, text and example of each template that comes with the program.
const SHIPPED: &[(&str, &str, &str)] = &include!(concat!(env!("OUT_DIR"), "/templates.rs"));

/// What all templates share — letterhead, headings, tables, places for signatures — and what all examples share.
const SHARED: (&str, &str) = include!(concat!(env!("OUT_DIR"), "/frame.rs"));

/// The file that templates begin with.
pub(crate) const FRAME: &str = SHARED.0;

/// A template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    source: Cow<'static, str>,
    is_own: bool,
}

impl Template {
    /// The template of that name that comes with the program.
    pub fn shipped(name: &str) -> Option<Self> {
        let (_, source, _) = SHIPPED.iter().find(|(known, _, _)| *known == name)?;
        Some(Template { source: Cow::Borrowed(source), is_own: false })
    }

    /// A template of a centre's own making. Print it through [`crate::press`], which bounds its time and memory.
    pub fn own(source: impl Into<String>) -> Self {
        Template { source: Cow::Owned(source.into()), is_own: true }
    }

    /// True for one that did not come with the program.
    pub const fn is_own(&self) -> bool {
        self.is_own
    }

    /// Its text.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Made-up data of the shape that the template of that name asks for, letterhead included.
    pub fn example(name: &str) -> Result<Value, TemplateError> {
        let own = SHIPPED.iter().find(|(known, _, _)| *known == name).map(|(_, _, example)| *example);
        let mut whole = Value::Object(serde_json::Map::new());
        for text in [SHARED.1, own.unwrap_or_default()] {
            let part: Value = serde_json::from_str(text)
                .map_err(|error| TemplateError::anywhere(format!("{name}.json: {error}")))?;
            if let (Some(whole), Value::Object(part)) = (whole.as_object_mut(), part) {
                whole.extend(part);
            }
        }
        Ok(whole)
    }

    /// The names of the templates that come with the program, in alphabetical order.
    pub fn names() -> impl Iterator<Item = &'static str> {
        SHIPPED.iter().map(|(name, _, _)| *name)
    }
}
