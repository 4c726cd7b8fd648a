//! What came of loading an edition, and why one is refused.

use super::{PlaceKind, w, workbook::WorkbookKind};
use base::{Code, Lang};
use thiserror::Error;

/// What came of loading an edition.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Report {
    /// Places in the edition: oblasts, municipalities, mayoralties, settlements.
    pub counts: [usize; 4],
    /// Seen for the first time.
    pub added: usize,
    /// Changed; the former values are kept.
    pub changed: usize,
    /// As before.
    pub unchanged: usize,
    /// No longer in the classifier.
    pub vanished: usize,
    /// In the classifier again.
    pub returned: usize,
    /// Rows that were left out.
    pub refused: Vec<Note>,
    /// Rows that were taken although something about them is odd.
    pub noted: Vec<Note>,
    /// Kinds of which nothing was marked as vanished, since rows of theirs were left out.
    pub held_back: Vec<PlaceKind>,
}

/// Something about a row of a workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// In which workbook.
    pub file: WorkbookKind,
    /// The row as a spreadsheet counts it: the first is 1.
    pub row: usize,
    /// What stands in the column of the code, cut short.
    pub code: String,
    /// What it is about.
    pub reason: Reason,
}

base::codes! {
    /// What is wrong or odd about a row.
    pub enum Reason {
        /// The code has not the shape of its kind.
        Shape = "shape" => w::reason_shape,
        /// The last digit of a settlement's code does not close the first four.
        CheckDigit = "check-digit" => w::reason_check_digit,
        /// The code stands in the workbook before.
        Twice = "twice" => w::reason_twice,
        /// No name, or one that is no Bulgarian name.
        Name = "name" => w::reason_name,
        /// Neither town nor village nor monastery.
        SettlementKind = "settlement-kind" => w::reason_settlement_kind,
        /// The oblast or municipality it belongs to is not in the edition.
        Parent = "parent" => w::reason_parent,
        /// Oblast, municipality and mayoralty contradict one another.
        Contradiction = "contradiction" => w::reason_contradiction,
        /// Taken with the Latin letter in its name replaced by the Cyrillic one it looks like.
        LatinLetter = "latin-letter" => w::reason_latin_letter,
        /// Taken without its mayoralty, which is not in the edition.
        NoMayoralty = "no-mayoralty" => w::reason_no_mayoralty,
        /// Taken without its seat, which is not in the edition.
        NoSeat = "no-seat" => w::reason_no_seat,
    }
}

/// Why nothing of an edition was loaded.
#[derive(Debug, Error)]
pub enum ImportError {
    /// A workbook is missing.
    #[error("{file} is missing", file = .0.file_name())]
    Missing(WorkbookKind),
    /// A workbook cannot be opened.
    #[error("{file} is not a workbook: {1}", file = .0.file_name())]
    Unreadable(WorkbookKind, String),
    /// A workbook is larger than any edition.
    #[error("{file} is too large", file = .0.file_name())]
    TooLarge(WorkbookKind),
    /// A workbook has no such column.
    #[error("{file} has no column {1}", file = .0.file_name())]
    NoColumn(WorkbookKind, &'static str),
    /// No row of a workbook could be taken.
    #[error("{file} has no row that can be taken", file = .0.file_name())]
    NoRows(WorkbookKind),
    /// More than half of the known places of a kind are not in the edition: a workbook was cut off.
    #[error("{1} of {2} known places are not in {file}", file = .0.file_name())]
    Shrunk(WorkbookKind, usize, usize),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] store::Error),
}

impl ImportError {
    /// What to tell the person, with what to do next.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            ImportError::Missing(file) => w::import_missing(lang, file.file_name()),
            ImportError::Unreadable(file, _) => w::import_unreadable(lang, file.file_name()),
            ImportError::TooLarge(file) => w::import_too_large(lang, file.file_name()),
            ImportError::NoColumn(file, column) => w::import_no_column(lang, *column, file.file_name()),
            ImportError::NoRows(file) => w::import_no_rows(lang, file.file_name()),
            ImportError::Shrunk(file, gone, known) => {
                w::import_shrunk(lang, file.file_name(), *gone as i64, *known as i64)
            }
            ImportError::Store(_) => w::import_failed(lang).to_owned(),
        }
    }
}

impl Note {
    /// The row in words: workbook, row, code, reason.
    pub fn words(&self, lang: Lang) -> String {
        w::import_note(
            lang,
            self.code.as_str(),
            self.file.file_name(),
            self.reason.label(lang),
            self.row as i64,
        )
    }
}
