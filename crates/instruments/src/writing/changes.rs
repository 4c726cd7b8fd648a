//! What a new version of a form changes.

use super::rows::{self, Cells};
use crate::instrument::Instrument;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// One change. Rows of the workbook that only moved are no change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The sheet: `survey`, `choices`, `settings`, `scales` or `bands`.
    pub sheet: String,
    /// What it is on that sheet: the path of a question, `list/choice`, a scale, `scale/from`; empty for settings.
    pub key: String,
    /// What happened to it.
    pub what: What,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum What {
    /// It is new.
    Added,
    /// It is gone. Answers given to it before are kept with their version.
    Removed,
    /// A cell of it reads otherwise.
    Changed {
        /// The heading of the column: `label::English (en)`, `relevant`, …
        column: String,
        /// As it was; empty when there was nothing.
        from: String,
        /// As it is; empty when there is nothing.
        to: String,
    },
}

/// The rows of a sheet by their keys, in their order.
type Keyed = Vec<(String, Cells)>;

impl Instrument {
    /// What this version changes of another one.
    pub fn changes_since(&self, before: &Self) -> Vec<Change> {
        let settings = |form| vec![(String::new(), rows::settings(form))];
        let mut changes = compared("settings", settings(before), settings(self));
        changes.extend(compared("survey", survey(before), survey(self)));
        changes.extend(compared("choices", choices(before), choices(self)));
        changes.extend(compared("scales", scales(before), scales(self)));
        changes.extend(compared("bands", bands(before), bands(self)));
        changes
    }
}

fn compared(sheet: &str, before: Keyed, after: Keyed) -> Vec<Change> {
    let (before, after) = (numbered(before), numbered(after));
    let change = |key: &str, what| Change { sheet: sheet.to_owned(), key: key.to_owned(), what };
    let known: BTreeMap<&str, &Cells> = before.iter().map(|(key, cells)| (key.as_str(), cells)).collect();
    let mut changes = Vec::new();
    for (key, cells) in &after {
        match known.get(key.as_str()) {
            None => changes.push(change(key, What::Added)),
            Some(old) => changes.extend(cells_changed(old, cells).into_iter().map(|what| change(key, what))),
        }
    }
    let kept: BTreeSet<&str> = after.iter().map(|(key, _)| key.as_str()).collect();
    let gone = before.iter().filter(|(key, _)| !kept.contains(key.as_str()));
    changes.extend(gone.map(|(key, _)| change(key, What::Removed)));
    changes
}

/// A key that comes again (choices may share a name) gets its number: `counties/king`, `counties/king#2`.
fn numbered(rows: Keyed) -> Keyed {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let number = |(key, cells): (String, Cells)| {
        let times = seen.entry(key.clone()).or_default();
        *times += 1;
        (if *times == 1 { key } else { format!("{key}#{times}") }, cells)
    };
    rows.into_iter().map(number).collect()
}

fn cells_changed(before: &Cells, after: &Cells) -> Vec<What> {
    let find = |cells: &Cells, heading: &str| {
        cells.iter().find(|(own, _)| own == heading).map_or(String::new(), |(_, cell)| cell.clone())
    };
    let gone = before.iter().filter(|(heading, _)| after.iter().all(|(other, _)| other != heading));
    let headings = after.iter().chain(gone).map(|(heading, _)| heading);
    let pairs = headings.map(|heading| (heading, find(before, heading), find(after, heading)));
    pairs
        .filter(|(_, from, to)| from != to)
        .map(|(column, from, to)| What::Changed { column: column.clone(), from, to })
        .collect()
}

fn survey(form: &Instrument) -> Keyed {
    form.walk().into_iter().map(|(path, item)| (path, rows::item(form, item))).collect()
}

fn choices(form: &Instrument) -> Keyed {
    let all =
        form.lists.iter().flat_map(|(name, list)| list.choices.iter().map(move |choice| (name, choice)));
    all.map(|(list, choice)| (format!("{list}/{}", choice.name), rows::choice(form, list, choice))).collect()
}

fn scales(form: &Instrument) -> Keyed {
    form.scales.iter().map(|scale| (scale.name.clone(), rows::scale(form, scale))).collect()
}

fn bands(form: &Instrument) -> Keyed {
    let all = form.scales.iter().flat_map(|scale| scale.bands.iter().map(move |band| (scale, band)));
    all.map(|(scale, band)| {
        let from = band.from.map(crate::number::text).unwrap_or_default();
        (format!("{}/{from}", scale.name), rows::band(form, scale, band))
    })
    .collect()
}
