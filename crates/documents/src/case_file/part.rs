//! What an area above tells to the file of a case: parts with entries, each of lines and of longer texts.

use super::LANG;
use crate::making::By;
use access::{Layer, app::Coming};
use base::jiff::civil::Date;
use casework::{cases::CaseView, notes::layer_label};
use page::when;
use serde_json::{Value, json};
use store::Db;

/// Asks an area what it tells of a case to one who takes the file along; the layers bound what their own leave to read
/// already bounds.
pub type Tell = for<'a> fn(&'a mut (dyn Db + 'a), By<'a>, &'a CaseView, &'a [Layer]) -> Coming<'a, Vec<Part>>;

/// Every area that tells something; `server` puts them together.
pub type Parts = fn() -> Vec<Tell>;

/// A part of the file, under a heading of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    title: String,
    entries: Vec<Entry>,
}

impl Part {
    /// A part with its entries, in the order in which they are printed.
    pub fn new(title: &str, entries: impl IntoIterator<Item = Entry>) -> Self {
        Part { title: title.to_owned(), entries: entries.into_iter().collect() }
    }

    /// As the template asks for it; none when there is nothing to tell.
    pub(super) fn told(&self) -> Option<Value> {
        let entries: Vec<Value> = self.entries.iter().map(Entry::told).collect();
        (!entries.is_empty()).then(|| json!({ "title": self.title, "entries": entries }))
    }
}

/// One record.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    title: String,
    layer: Layer,
    lines: Vec<(String, String)>,
    texts: Vec<(String, String)>,
}

impl Entry {
    /// A record that everybody on the team reads.
    pub fn new(title: impl Into<String>) -> Self {
        Entry { title: title.into(), layer: Layer::General, lines: Vec::new(), texts: Vec::new() }
    }

    /// Who may read it.
    pub fn in_layer(mut self, layer: Layer) -> Self {
        self.layer = layer;
        self
    }

    /// A line; nothing when there is nothing to tell.
    pub fn line(mut self, label: &str, value: impl Into<Option<String>>) -> Self {
        if let Some(value) = value.into().filter(|value| !value.trim().is_empty()) {
            self.lines.push((label.to_owned(), value));
        }
        self
    }

    /// A line with a day.
    pub fn day(self, label: &str, on: impl Into<Option<Date>>) -> Self {
        let on = on.into().map(|on| when::date(LANG, on));
        self.line(label, on)
    }

    /// A longer text under a label of its own; nothing when there is nothing to tell.
    pub fn text(mut self, label: &str, text: Option<&str>) -> Self {
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            self.texts.push((label.to_owned(), text.to_owned()));
        }
        self
    }

    fn told(&self) -> Value {
        let pair = |(name, text): &(String, String)| json!({ "name": name, "text": text });
        json!({
            "title": self.title,
            "layer": (self.layer != Layer::General).then(|| layer_label(LANG, self.layer)),
            "lines": self.lines.iter().map(pair).collect::<Vec<_>>(),
            "texts": self.texts.iter().map(pair).collect::<Vec<_>>(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_left_out_and_so_is_an_empty_part() {
        let entry = Entry::new("План № 1").line("Кой", None).day("Кога", None).text("Защо", Some(" "));
        let told = entry.line("Дете", "Мила".to_owned()).told();
        assert_eq!(told["lines"].as_array().map(Vec::len), Some(1));
        assert_eq!(told["texts"].as_array().map(Vec::len), Some(0));
        assert!(Part::new("Планове", []).told().is_none());
    }
}
