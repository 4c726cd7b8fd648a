//! Reads .xlsx within bounds: what it unpacks to is counted before anything is read.

use super::{Sheet, Workbook};
use crate::{
    limits,
    problem::{Fault, Problem},
};
use calamine::{Data, Dimensions, Reader, Xlsx, XlsxError};
use std::io::{Cursor, Read};

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

pub(super) fn read(bytes: &[u8]) -> Result<Workbook, Vec<Problem>> {
    check_container(bytes, limits::UNPACKED_BYTES).map_err(|what| vec![Problem::of_file(what)])?;
    let mut book: Book<'_> =
        Xlsx::new(Cursor::new(bytes)).map_err(|error| vec![Problem::of_file(fault(&error))])?;
    let mut read = Workbook::default();
    let mut problems = Vec::new();
    for name in book.sheet_names() {
        match sheet(&mut book, &name) {
            Ok(sheet) => read.sheets.push(sheet),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(read) } else { Err(problems) }
}

/// Refuses what is no zip, and a zip that unpacks to more than the limit; sizes are measured, not believed.
fn check_container(bytes: &[u8], most: u64) -> Result<(), Fault> {
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        let locked = bytes.windows(18).any(|part| part == b"E\0n\0c\0r\0y\0p\0t\0e\0d\0");
        return Err(if locked { Fault::Locked } else { Fault::OldWorkbook });
    }
    if !bytes.starts_with(b"PK") {
        return Err(Fault::NotAWorkbook);
    }
    let too_large = Fault::FileTooLarge { most: limits::FILE_BYTES as u64 >> 20 };
    if bytes.len() > limits::FILE_BYTES {
        return Err(too_large);
    }
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Damaged)?;
    let mut left = most;
    for index in 0..zip.len() {
        let part = zip.by_index(index).map_err(|_| Fault::Damaged)?;
        let read =
            std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(|_| Fault::Damaged)?;
        left = left.checked_sub(read).ok_or_else(|| too_large.clone())?;
    }
    if zip.index_for_name("[Content_Types].xml").is_none() { Err(Fault::NotAWorkbook) } else { Ok(()) }
}

/// Reads a sheet cell by cell, so that a single cell in the last corner does not unfold the whole grid.
fn sheet(book: &mut Book<'_>, name: &str) -> Result<Sheet, Problem> {
    let mut sheet = Sheet { name: name.to_owned(), ..Sheet::default() };
    let damaged = |_: XlsxError| Problem::at(name, 0, "", Fault::Damaged);
    let mut cells = match book.worksheet_cells_reader(name) {
        Ok(cells) => cells,
        Err(XlsxError::NotAWorksheet(_)) => return Ok(sheet),
        Err(error) => return Err(damaged(error)),
    };
    let _: Dimensions = cells.dimensions();
    let (mut row, mut line) = (0, Vec::new());
    while let Some(cell) = cells.next_cell().map_err(damaged)? {
        let (at, column) = cell.get_position();
        if at != row {
            sheet.push(row + 1, std::mem::take(&mut line))?;
            row = at;
        }
        let text = text(&Data::from(cell.get_value().clone()));
        if text.trim().is_empty() {
            continue;
        }
        let column = column as usize;
        if column >= limits::COLUMNS {
            return Err(Problem::at(name, at + 1, "", Fault::TooManyColumns { most: limits::COLUMNS }));
        }
        if line.len() <= column {
            line.resize(column + 1, String::new());
        }
        line[column] = text;
    }
    sheet.push(row + 1, line)?;
    Ok(sheet)
}

/// A cell as its author sees it: whole numbers without a point, dates as yyyy-mm-dd.
fn text(data: &Data) -> String {
    match data {
        Data::Empty | Data::Error(_) => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Float(number) => crate::number::text(*number),
        Data::Int(number) => number.to_string(),
        Data::Bool(yes) => if *yes { "true" } else { "false" }.to_owned(),
        Data::DateTime(moment) => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            match (moment.as_f64() < 1.0, hour, minute, second) {
                (true, ..) => format!("{hour:02}:{minute:02}:{second:02}"),
                (false, 0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
                (false, ..) => format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"),
            }
        }
    }
}

fn fault(error: &XlsxError) -> Fault {
    match error {
        XlsxError::Password => Fault::Locked,
        XlsxError::Io(_) | XlsxError::Zip(_) | XlsxError::Xml(_) | XlsxError::XmlEof(_) => Fault::Damaged,
        _ => Fault::NotAWorkbook,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn a_small_file_that_unpacks_to_a_large_one_is_refused() {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("[Content_Types].xml", zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(&vec![b' '; 200_000]).unwrap();
        let bytes = zip.finish().unwrap().into_inner();
        assert!(bytes.len() < 2_000);
        assert_eq!(check_container(&bytes, 200_000), Ok(()));
        assert!(matches!(check_container(&bytes, 199_999), Err(Fault::FileTooLarge { .. })));
    }
}
