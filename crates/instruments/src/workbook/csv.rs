//! Tables in CSV files, as RFC 4180 writes them.

use super::Sheet;
use crate::{
    limits,
    problem::{Fault, Problem},
};

/// Reads a table of UTF-8, separated by commas, or by semicolons when the first line has those only.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Sheet, Vec<Problem>> {
    let fault = |what| vec![Problem::at(name, 0, "", what)];
    if bytes.len() > limits::FILE_BYTES {
        return Err(fault(Fault::FileTooLarge { most: limits::FILE_BYTES as u64 >> 20 }));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| fault(Fault::FileKind { file: name.to_owned() }))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut sheet = Sheet { name: name.to_owned(), ..Sheet::default() };
    let mut rows = Rows { chars: text.chars().peekable(), separator: separator(text), row: 1 };
    while let Some((number, cells)) = rows.next_row() {
        sheet.push(number, cells).map_err(|problem| vec![problem])?;
    }
    Ok(sheet)
}

fn separator(text: &str) -> char {
    let first = text.lines().next().unwrap_or_default();
    if first.contains(';') && !first.contains(',') { ';' } else { ',' }
}

struct Rows<'a> {
    chars: std::iter::Peekable<std::str::Chars<'a>>,
    separator: char,
    row: u32,
}

impl Rows<'_> {
    /// The next row with the number of the line it begins on.
    fn next_row(&mut self) -> Option<(u32, Vec<String>)> {
        self.chars.peek()?;
        let number = self.row;
        let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
        while let Some(c) = self.chars.next() {
            self.row += u32::from(c == '\n');
            match c {
                '"' if quoted && self.chars.peek() == Some(&'"') => {
                    self.chars.next();
                    cell.push('"');
                }
                '"' if quoted || cell.is_empty() => quoted = !quoted,
                '\n' if !quoted => break,
                '\r' if !quoted => {}
                c if c == self.separator && !quoted => cells.push(std::mem::take(&mut cell)),
                c => cell.push(c),
            }
        }
        cells.push(cell);
        Some((number, cells))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_hold_separators_lines_and_quotes() {
        let sheet =
            read("a.csv", "\u{feff}name,label\r\n1,\"x, \"\"y\"\"\nz\"\r\n\r\n2,b".as_bytes()).unwrap();
        assert_eq!(sheet.headings, ["name", "label"]);
        assert_eq!(sheet.rows[0].cells, ["1", "x, \"y\"\nz"]);
        assert_eq!((sheet.rows[1].number, sheet.rows[1].cell(1)), (5, "b"));
    }

    #[test]
    fn semicolons_are_taken_when_the_headings_have_them() {
        assert_eq!(read("a.csv", b"a;b\n1;2,5").unwrap().rows[0].cells, ["1", "2,5"]);
    }
}
