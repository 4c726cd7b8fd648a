//! Papers from plain data to bytes: spreadsheets that people take along, documents that they sign. Knows no database.
//!
//! Order of modules: `sheet`, `csv`, `xlsx`, `letters`, `error`, `template`, `world`, `pdf`, `press`.

pub mod sheet;

mod csv;
mod error;
pub mod letters;
mod pdf;
pub mod press;
mod template;
mod world;
mod xlsx;

pub use csv::csv;
pub use error::{Fault, TemplateError};
pub use pdf::{Pdf, pdf, text};
pub use sheet::{Cell, Sheet};
pub use template::Template;
pub use xlsx::{Error, xlsx};
