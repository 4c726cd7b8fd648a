//! Assessment forms: XLSForm workbooks in, answers checked, worked out and scored. No I/O, no clock and no language of
//! its own; compiled for the server and to WebAssembly.
//!
//! A form is read once (`Instrument::read`), kept as it is, and filled any number of times (`Filling::begin`). What is
//! hidden keeps what was typed but is blank in every formula and score.
//!
//! Order of modules: `limits`, `number`, `chance`, `nearest`, `calendar`, `problem`, `pattern`, `workbook`, `formula`,
//! `instrument`, `value`, `answers`, `plan`, `cells`, `evaluation`, `reading`, `filling`, `scores`, `writing`, `logic`.

mod calendar;
mod cells;
mod chance;
mod evaluation;
mod nearest;
mod number;
mod pattern;
mod plan;
mod reading;

pub mod answers;
pub mod filling;
pub mod formula;
pub mod instrument;
pub mod limits;
pub mod logic;
pub mod problem;
pub mod scores;
pub mod value;
pub mod workbook;
pub mod writing;

pub use answers::{AnswerError, Answers};
pub use calendar::Moment;
pub use filling::{Changed, Filling, Finished, NoSuchPath, Offered, State};
pub use instrument::Instrument;
pub use problem::{Fault, FormulaFault, Problem};
pub use scores::Score;
pub use value::{Point, Value};
pub use workbook::Workbook;
pub use writing::{Change, What};

pub use jiff;
