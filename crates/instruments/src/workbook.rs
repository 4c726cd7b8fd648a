//! Where a form comes from: sheets of text, each cell with its place.

mod csv;
mod markdown;
#[cfg(feature = "xlsx")]
mod xlsx;

use crate::{
    limits,
    problem::{Fault, Problem},
};
use std::collections::BTreeMap;

/// A workbook as text, and the files that came with it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Workbook {
    /// The sheets in their order.
    pub sheets: Vec<Sheet>,
    /// Tables in files beside the workbook, by file name.
    pub files: BTreeMap<String, Sheet>,
}

/// One sheet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    /// As it is called in the workbook.
    pub name: String,
    /// The headings, of the first row that is not empty.
    pub headings: Vec<String>,
    /// The rows below, without empty ones.
    pub rows: Vec<Row>,
}

/// One row of a sheet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// As a spreadsheet counts, from 1.
    pub number: u32,
    /// What stands under each heading, white space trimmed; may be shorter than the headings.
    pub cells: Vec<String>,
}

impl Workbook {
    /// Reads an .xlsx file.
    ///
    /// # Errors
    ///
    /// When it is no workbook, is damaged or locked, or is larger than the limits.
    #[cfg(feature = "xlsx")]
    pub fn from_xlsx(bytes: &[u8]) -> Result<Self, Vec<Problem>> {
        xlsx::read(bytes)
    }

    /// Reads the table syntax that pyxform's tests use: `| survey |`, then rows that begin with an empty cell.
    ///
    /// # Errors
    ///
    /// When it is larger than the limits.
    pub fn from_markdown(text: &str) -> Result<Self, Vec<Problem>> {
        markdown::read(text)
    }

    /// The same workbook with a CSV file beside it, for choices that come from a file.
    ///
    /// # Errors
    ///
    /// When it is larger than the limits or is not UTF-8.
    pub fn with_csv(mut self, name: &str, bytes: &[u8]) -> Result<Self, Vec<Problem>> {
        let sheet = csv::read(name, bytes)?;
        self.files.insert(name.to_owned(), sheet);
        Ok(self)
    }

    /// The sheet of that name; capital and small letters are alike.
    pub fn sheet(&self, name: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.name.trim().eq_ignore_ascii_case(name))
    }
}

impl Sheet {
    /// A sheet of rows of text, the first that is not empty being the headings.
    ///
    /// # Errors
    ///
    /// When it is larger than the limits.
    pub fn from_rows(name: &str, rows: impl IntoIterator<Item = Vec<String>>) -> Result<Self, Problem> {
        let mut sheet = Self { name: name.to_owned(), ..Self::default() };
        for (number, row) in (1..).zip(rows) {
            sheet.push(number, row)?;
        }
        Ok(sheet)
    }

    /// Takes one more row; the first that is not empty becomes the headings.
    pub(crate) fn push(&mut self, number: u32, mut cells: Vec<String>) -> Result<(), Problem> {
        cells.iter_mut().for_each(trim);
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        if cells.is_empty() {
            return Ok(());
        }
        let fault = |what| Problem::at(&self.name, number, "", what);
        if cells.len() > limits::COLUMNS {
            return Err(fault(Fault::TooManyColumns { most: limits::COLUMNS }));
        }
        if self.rows.len() >= limits::ROWS {
            return Err(fault(Fault::TooManyRows { most: limits::ROWS }));
        }
        if cells.iter().any(|cell| cell.len() > limits::CELL_CHARS * 4) {
            return Err(fault(Fault::CellTooLong { most: limits::CELL_CHARS }));
        }
        if self.headings.is_empty() {
            self.headings = cells;
        } else {
            self.rows.push(Row { number, cells });
        }
        Ok(())
    }
}

impl Row {
    /// What stands in the column, counted from 0; empty when nothing does.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// White space at the ends is an accident of typing; non-breaking spaces come from pasting.
fn trim(cell: &mut String) {
    let trimmed = cell.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if trimmed.len() != cell.len() {
        *cell = trimmed.to_owned();
    }
}
