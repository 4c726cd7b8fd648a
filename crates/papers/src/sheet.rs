//! A table as it goes into a spreadsheet. Every word in it has been put into the reader's language already.

use base::jiff::civil::{Date, DateTime};

/// A table with a title and a row of heads.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// What it shows; names the sheet.
    pub title: String,
    /// What stands above each column.
    pub heads: Vec<String>,
    /// The rows, each as long as `heads`.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in one place of a table.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text, as it is.
    Text(String),
    /// A whole number.
    Int(i64),
    /// A number with two decimal places.
    Decimal(f64),
    /// A day.
    Date(Date),
    /// A day and the time of it, in Sofia.
    DateTime(DateTime),
}

/// How a day is written for people.
pub(crate) fn day(date: Date) -> String {
    date.strftime("%d.%m.%Y").to_string()
}

/// How a day and its time are written for people.
pub(crate) fn moment(at: DateTime) -> String {
    at.strftime("%d.%m.%Y %H:%M").to_string()
}

macro_rules! cell {
    ($($type:ty => |$v:ident| $cell:expr;)+) => {$(
        impl From<$type> for Cell {
            fn from($v: $type) -> Self { $cell }
        }
    )+};
}
cell! {
    &str => |v| Cell::Text(v.to_owned());
    String => |v| Cell::Text(v);
    i64 => |v| Cell::Int(v);
    f64 => |v| Cell::Decimal(v);
    Date => |v| Cell::Date(v);
    DateTime => |v| Cell::DateTime(v);
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Cell::Empty, T::into)
    }
}
