//! Papers from plain data to bytes: spreadsheets that people take along. Knows no database.
//!
//! Order of modules: `sheet`, `csv`, `xlsx`.

pub mod sheet;

mod csv;
mod xlsx;

pub use csv::csv;
pub use sheet::{Cell, Sheet};
pub use xlsx::{Error, xlsx};
