//! From a form back to a workbook, and what a new version changes. Both stand on the same rows: what a form would write
//! into each sheet, column by column.

mod changes;
mod rows;

pub use changes::{Change, What};

use crate::{
    instrument::{Instrument, Item, Kind},
    workbook::{Row, Sheet, Workbook},
};
use rows::Cells;

impl Instrument {
    /// The form as a workbook: reading it gives the same form. Choices from files come as files beside it.
    pub fn to_workbook(&self) -> Workbook {
        let mut book = Workbook::default();
        book.sheets.push(sheet("survey", survey(self)));
        let lists = self.lists.iter().filter(|(name, _)| !is_file(name));
        let choices = lists.flat_map(|(name, list)| {
            list.choices.iter().map(|choice| rows::choice(self, name, choice)).collect::<Vec<_>>()
        });
        let choices: Vec<Cells> = choices.collect();
        if !choices.is_empty() {
            book.sheets.push(sheet("choices", choices));
        }
        book.sheets.push(sheet("settings", vec![rows::settings(self)]));
        if !self.scales.is_empty() {
            let scales = self.scales.iter().map(|scale| rows::scale(self, scale));
            book.sheets.push(sheet("scales", scales.collect()));
            let bands = self.scales.iter().flat_map(|scale| {
                scale.bands.iter().map(|band| rows::band(self, scale, band)).collect::<Vec<_>>()
            });
            book.sheets.push(sheet("bands", bands.collect()));
        }
        for (name, list) in self.lists.iter().filter(|(name, _)| is_file(name)) {
            let rows = list.choices.iter().map(|choice| {
                choice.columns.iter().map(|(column, cell)| (column.clone(), cell.clone())).collect()
            });
            book.files.insert(name.clone(), sheet(name, rows.collect()));
        }
        book
    }
}

fn is_file(list: &str) -> bool {
    list.to_lowercase().ends_with(".csv")
}

fn survey(form: &Instrument) -> Vec<Cells> {
    fn add(form: &Instrument, items: &[Item], rows: &mut Vec<Cells>) {
        for item in items {
            rows.push(rows::item(form, item));
            let end = match item {
                Item::Group(_) => "end group",
                Item::Repeat(_) => "end repeat",
                Item::Question(_) => continue,
            };
            add(form, item.items(), rows);
            rows.push(vec![("type".to_owned(), end.to_owned())]);
        }
    }
    let mut rows = Vec::new();
    add(form, &form.items, &mut rows);
    rows
}

/// A sheet of rows, with the columns in the order in which they first come, empty ones left out.
fn sheet(name: &str, rows: Vec<Cells>) -> Sheet {
    let mut headings: Vec<String> = Vec::new();
    // Texts in several languages stand side by side, so the headings come from all rows before any is laid out.
    for (heading, cell) in rows.iter().flatten() {
        if !cell.is_empty() && !headings.contains(heading) {
            headings.push(heading.clone());
        }
    }
    headings.sort_by_key(|heading| rows::rank(heading));
    let laid = rows.into_iter().map(|cells| {
        let find = |heading: &String| cells.iter().find(|(own, _)| own == heading);
        headings.iter().map(|heading| find(heading).map_or(String::new(), |(_, cell)| cell.clone())).collect()
    });
    let rows = (2..).zip(laid).map(|(number, cells)| Row { number, cells }).collect();
    Sheet { name: name.to_owned(), headings, rows }
}

/// The column `type` of a question.
fn type_of(kind: &Kind) -> String {
    let from = |file: &str, plain: &str, list: &str| {
        if is_file(list) { format!("{file} {list}") } else { format!("{plain} {list}") }
    };
    match kind {
        Kind::SelectOne { list } => from("select_one_from_file", "select_one", list),
        Kind::SelectMultiple { list } => from("select_multiple_from_file", "select_multiple", list),
        Kind::Rank { list } => format!("rank {list}"),
        Kind::Text => "text".to_owned(),
        Kind::Integer => "integer".to_owned(),
        Kind::Decimal => "decimal".to_owned(),
        Kind::Date => "date".to_owned(),
        Kind::Time => "time".to_owned(),
        Kind::DateTime => "dateTime".to_owned(),
        Kind::Range => "range".to_owned(),
        Kind::Note => "note".to_owned(),
        Kind::Acknowledge => "acknowledge".to_owned(),
        Kind::Calculate => "calculate".to_owned(),
        Kind::Hidden => "hidden".to_owned(),
        Kind::Image => "image".to_owned(),
        Kind::File => "file".to_owned(),
        Kind::Geopoint => "geopoint".to_owned(),
        Kind::Barcode => "barcode".to_owned(),
        Kind::Meta { source } => source.name().to_owned(),
    }
}
