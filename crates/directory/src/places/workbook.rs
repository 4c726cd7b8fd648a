//! The workbooks of an edition, read cell by cell with bounded memory.

use super::{edition::Edition, report::ImportError};
use calamine::{DataRef, Reader, Xlsx};
use std::{
    io::{Cursor, Read},
    path::Path,
};

/// Most bytes of one workbook unpacked.
const MAX_UNPACKED: u64 = 96 * 1024 * 1024;
/// Most rows; an edition's largest workbook has 5,256.
const MAX_ROWS: u32 = 20_000;
/// Most columns that are looked at.
const MAX_COLUMNS: u32 = 40;
/// The head stands in one of the first rows.
const HEAD_WITHIN: usize = 5;

/// Which workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WorkbookKind {
    /// Oblasts.
    Oblasts,
    /// Municipalities.
    Municipalities,
    /// Mayoralties.
    Mayoralties,
    /// Settlements.
    Settlements,
}

impl WorkbookKind {
    /// Every one, the larger units first.
    pub const ALL: [WorkbookKind; 4] =
        [Self::Oblasts, Self::Municipalities, Self::Mayoralties, Self::Settlements];

    /// The name under which the institute publishes it.
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Oblasts => "Ek_obl.xlsx",
            Self::Municipalities => "Ek_obst.xlsx",
            Self::Mayoralties => "Ek_kmet.xlsx",
            Self::Settlements => "Ek_atte.xlsx",
        }
    }

    /// The workbook that a file of this name is, whatever its capitals and folder.
    pub fn of_name(name: &str) -> Option<Self> {
        let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
        Self::ALL.into_iter().find(|kind| kind.file_name().eq_ignore_ascii_case(name))
    }
}

/// A workbook as read: named columns, and rows of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Workbook {
    /// Which one.
    pub kind: WorkbookKind,
    columns: Vec<String>,
    rows: Vec<(usize, Vec<String>)>,
}

impl Workbook {
    /// The four of a folder, bytes alone.
    pub fn bytes_of(folder: &Path) -> Result<Vec<(WorkbookKind, Vec<u8>)>, ImportError> {
        let listed: Vec<_> =
            std::fs::read_dir(folder).map(|list| list.flatten().collect()).unwrap_or_default();
        WorkbookKind::ALL
            .into_iter()
            .map(|kind| {
                let file = listed
                    .iter()
                    .find(|entry| entry.file_name().to_str().and_then(WorkbookKind::of_name) == Some(kind));
                let file = file.ok_or(ImportError::Missing(kind))?;
                let mut bytes = Vec::new();
                std::fs::File::open(file.path())
                    .and_then(|file| file.take(Edition::MAX_BYTES + 1).read_to_end(&mut bytes))
                    .map_err(|error| ImportError::Unreadable(kind, error.to_string()))?;
                Ok((kind, bytes))
            })
            .collect()
    }

    /// Reads a workbook whose head has the column `key`.
    pub fn read(kind: WorkbookKind, bytes: &[u8], key: &str) -> Result<Self, ImportError> {
        refuse_large(kind, bytes)?;
        let unreadable = |error: calamine::XlsxError| ImportError::Unreadable(kind, error.to_string());
        let mut book = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
        let sheet = book.sheet_names().first().cloned().ok_or(ImportError::NoRows(kind))?;
        let mut cells = book.worksheet_cells_reader(&sheet).map_err(unreadable)?;
        let mut rows: Vec<(usize, Vec<String>)> = Vec::new();
        while let Some(cell) = cells.next_cell().map_err(unreadable)? {
            let (row, column) = cell.get_position();
            if row > MAX_ROWS {
                return Err(ImportError::TooLarge(kind));
            }
            let Some(text) = text(cell.get_value()).filter(|_| column < MAX_COLUMNS) else { continue };
            let number = row as usize + 1;
            if rows.last().is_none_or(|(last, _)| *last != number) {
                rows.push((number, Vec::new()));
            }
            if let Some((_, values)) = rows.last_mut() {
                values.resize(values.len().max(column as usize + 1), String::new());
                values[column as usize] = text;
            }
        }
        Self::with_head(kind, rows, key)
    }

    fn with_head(
        kind: WorkbookKind,
        mut rows: Vec<(usize, Vec<String>)>,
        key: &str,
    ) -> Result<Self, ImportError> {
        let head = rows
            .iter()
            .take(HEAD_WITHIN)
            .position(|(_, cells)| cells.iter().any(|cell| cell.eq_ignore_ascii_case(key)));
        let Some(head) = head else { return Ok(Workbook { kind, columns: Vec::new(), rows: Vec::new() }) };
        let columns = rows[head].1.iter().map(|cell| cell.to_ascii_lowercase()).collect();
        rows.drain(..=head);
        Ok(Workbook { kind, columns, rows })
    }

    /// The place of the first of these columns that there is.
    pub fn column(&self, names: &[&'static str]) -> Option<usize> {
        names.iter().find_map(|name| self.columns.iter().position(|column| column == name))
    }

    /// The place of the first of these columns, which must be there.
    pub fn needed(&self, names: &[&'static str]) -> Result<usize, ImportError> {
        self.column(names).ok_or(ImportError::NoColumn(self.kind, names.first().copied().unwrap_or_default()))
    }

    /// Number and cells of every row below the head.
    pub fn rows(&self) -> impl Iterator<Item = (usize, &[String])> {
        self.rows.iter().map(|(number, cells)| (*number, cells.as_slice()))
    }
}

/// An empty cell is `None`; a number has no decimals, since codes are whole.
fn text(value: &DataRef) -> Option<String> {
    let text = match value {
        DataRef::String(text) => text.trim().to_owned(),
        DataRef::SharedString(text) => text.trim().to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// A packed file may unpack to any size, so it is unpacked once into nothing, counting.
fn refuse_large(kind: WorkbookKind, bytes: &[u8]) -> Result<(), ImportError> {
    if bytes.len() as u64 > Edition::MAX_BYTES {
        return Err(ImportError::TooLarge(kind));
    }
    let unreadable = |error: String| ImportError::Unreadable(kind, error);
    let mut packed =
        zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| unreadable(error.to_string()))?;
    let mut left = MAX_UNPACKED;
    for at in 0..packed.len() {
        let entry = packed.by_index(at).map_err(|error| unreadable(error.to_string()))?;
        let read = std::io::copy(&mut entry.take(left + 1), &mut std::io::sink())
            .map_err(|error| unreadable(error.to_string()))?;
        left = left.checked_sub(read).ok_or(ImportError::TooLarge(kind))?;
    }
    Ok(())
}
