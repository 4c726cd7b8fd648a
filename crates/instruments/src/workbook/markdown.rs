//! Workbooks written as text: `| survey |` begins a sheet, rows below begin with an empty cell.

use super::{Sheet, Workbook};
use crate::problem::Problem;

/// Reads every table line; lines without a bar are passed over.
pub(super) fn read(text: &str) -> Result<Workbook, Vec<Problem>> {
    let mut book = Workbook::default();
    for (number, line) in (1..).zip(text.lines()) {
        let Some(cells) = cells(line.trim()) else { continue };
        let (first, rest) = cells.split_first().map_or(("", &[][..]), |(first, rest)| (first.as_str(), rest));
        if !first.is_empty() {
            book.sheets.push(Sheet { name: first.to_owned(), ..Sheet::default() });
        }
        if let Some(sheet) = book.sheets.last_mut() {
            sheet.push(number, rest.to_vec()).map_err(|problem| vec![problem])?;
        }
    }
    Ok(book)
}

/// The cells between the bars; `\|` is a bar in a cell. A line of dashes under the headings is decoration.
fn cells(line: &str) -> Option<Vec<String>> {
    let inside = line.strip_prefix('|')?;
    let inside = inside.strip_suffix('|').filter(|rest| !rest.ends_with('\\')).unwrap_or(inside);
    let mut cells = vec![String::new()];
    let mut chars = inside.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, cells.last_mut()) {
            ('|', _) => cells.push(String::new()),
            ('\\', Some(cell)) if chars.peek() == Some(&'|') => {
                chars.next();
                cell.push('|');
            }
            (c, Some(cell)) => cell.push(c),
            (_, None) => {}
        }
    }
    cells.iter_mut().for_each(|cell| *cell = cell.trim().to_owned());
    let decoration = cells.len() > 1
        && cells.iter().any(|cell| cell.contains("--"))
        && cells.iter().all(|cell| cell.chars().all(|c| matches!(c, '-' | ':')));
    (!decoration).then_some(cells)
}
