//! What is wrong with a workbook, and where.

mod fault;

pub use fault::{Fault, FormulaFault};

use serde::{Deserialize, Serialize};

/// Something wrong in one place of a workbook. Its sentence is said by the crate that shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Problem {
    /// The sheet, as it is called in the workbook; empty when it is the file as a whole.
    pub sheet: String,
    /// The row as a spreadsheet counts it, from 1; 0 when it is the sheet as a whole.
    pub row: u32,
    /// The heading of the column; empty when it is the row as a whole.
    pub column: String,
    /// What it is.
    pub what: Fault,
}

impl Problem {
    /// A problem of the file as a whole.
    pub fn of_file(what: Fault) -> Self {
        Self { sheet: String::new(), row: 0, column: String::new(), what }
    }

    /// A problem in a cell; `column` may be empty for the row, `row` 0 for the sheet.
    pub fn at(sheet: &str, row: u32, column: &str, what: Fault) -> Self {
        Self { sheet: sheet.to_owned(), row, column: column.to_owned(), what }
    }
}
