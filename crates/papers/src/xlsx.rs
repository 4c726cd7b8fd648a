//! XLSX: one workbook, a sheet for each table.

use crate::sheet::{Cell, Sheet, day, moment};
use base::jiff::civil::{Date, DateTime};
use rust_xlsxwriter::{
    Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};
use std::collections::BTreeSet;

/// Most characters of a cell; what is longer is cut, with an ellipsis.
const LONGEST_TEXT: usize = 32_767;
/// Most characters of a sheet's name.
const LONGEST_NAME: usize = 31;
/// Whole numbers beyond this lose digits in a spreadsheet, so they are written as text.
const LARGEST_NUMBER: u64 = 1 << 53;
/// Least and most characters of a column's width; longer text is wrapped.
const WIDTHS: (usize, usize) = (8, 60);

/// The workbook could not be made: too many rows, columns or sheets.
#[derive(Debug, thiserror::Error)]
#[error("workbook: {0}")]
pub struct Error(#[from] XlsxError);

/// A workbook of these sheets, at least one. Text is always text: nothing in it is taken for a formula.
pub fn xlsx(sheets: &[Sheet]) -> Result<Vec<u8>, Error> {
    let mut workbook = Workbook::new();
    let mut names = BTreeSet::new();
    for sheet in sheets {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(name(&sheet.title, &mut names))?;
        fill(worksheet, sheet)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn fill(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let looks = Looks::new();
    for (column, head) in sheet.heads.iter().enumerate() {
        worksheet.write_string_with_format(0, place(column), cut(head), &looks.head)?;
    }
    for (row, cells) in sheet.rows.iter().enumerate() {
        let row = u32::try_from(row + 1).unwrap_or(u32::MAX);
        for (column, cell) in cells.iter().enumerate() {
            write(worksheet, row, place(column), cell, &looks)?;
        }
    }
    for (column, width) in widths(sheet).into_iter().enumerate() {
        worksheet.set_column_width(place(column), width)?;
    }
    worksheet.set_freeze_panes(1, 0)?;
    if let (Some(last), Ok(rows)) = (sheet.heads.len().checked_sub(1), u32::try_from(sheet.rows.len())) {
        worksheet.autofilter(0, 0, rows, place(last))?;
    }
    Ok(())
}

/// How cells look.
struct Looks {
    head: Format,
    text: Format,
    int: Format,
    decimal: Format,
    date: Format,
    moment: Format,
}

impl Looks {
    fn new() -> Self {
        let plain = Format::new().set_align(FormatAlign::Top);
        let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
        Looks {
            head: head.set_background_color(Color::RGB(0x00e8_eef2)).set_border_bottom(FormatBorder::Thin),
            text: plain.clone().set_text_wrap(),
            int: plain.clone().set_num_format("0"),
            decimal: plain.clone().set_num_format("0.00"),
            date: plain.clone().set_num_format("dd.mm.yyyy").set_align(FormatAlign::Left),
            moment: plain.set_num_format("dd.mm.yyyy hh:mm").set_align(FormatAlign::Left),
        }
    }
}

fn write(
    worksheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let mut text =
        |text: &str| worksheet.write_string_with_format(row, column, cut(text), &looks.text).map(drop);
    match cell {
        Cell::Empty => Ok(()),
        Cell::Text(value) => text(value),
        Cell::Int(value) if value.unsigned_abs() > LARGEST_NUMBER => text(&value.to_string()),
        Cell::Int(value) => {
            worksheet.write_number_with_format(row, column, *value as f64, &looks.int).map(drop)
        }
        Cell::Decimal(value) if !value.is_finite() => Ok(()),
        Cell::Decimal(value) => {
            worksheet.write_number_with_format(row, column, *value, &looks.decimal).map(drop)
        }
        // Spreadsheets know no day before 1900; such a one is written as text.
        Cell::Date(value) => match excel_day(*value) {
            Some(date) => worksheet.write_datetime_with_format(row, column, &date, &looks.date).map(drop),
            None => text(&day(*value)),
        },
        Cell::DateTime(value) => match excel_moment(*value) {
            Some(at) => worksheet.write_datetime_with_format(row, column, &at, &looks.moment).map(drop),
            None => text(&moment(*value)),
        },
    }
}

fn excel_day(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok().filter(|year| *year >= 1900)?;
    ExcelDateTime::from_ymd(year, u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?).ok()
}

fn excel_moment(at: DateTime) -> Option<ExcelDateTime> {
    let (hour, minute) = (u16::try_from(at.hour()).ok()?, u8::try_from(at.minute()).ok()?);
    excel_day(at.date())?.and_hms(hour, minute, f64::from(at.second())).ok()
}

/// The width of each column in characters: that of its longest line, within bounds.
fn widths(sheet: &Sheet) -> Vec<f64> {
    let mut widths: Vec<usize> = sheet.heads.iter().map(|head| longest_line(head)).collect();
    for row in &sheet.rows {
        for (column, cell) in row.iter().enumerate() {
            if column == widths.len() {
                widths.push(0);
            }
            if let Some(width) = widths.get_mut(column) {
                *width = (*width).max(length(cell));
            }
        }
    }
    // A little more than the characters: bold heads, the arrow of the filter.
    widths.into_iter().map(|width| (width + 3).clamp(WIDTHS.0, WIDTHS.1) as f64).collect()
}

fn length(cell: &Cell) -> usize {
    match cell {
        Cell::Empty => 0,
        Cell::Text(text) => longest_line(text),
        Cell::Int(number) => number.to_string().len(),
        Cell::Decimal(number) => format!("{number:.2}").len(),
        Cell::Date(_) => 10,
        Cell::DateTime(_) => 16,
    }
}

fn longest_line(text: &str) -> usize {
    text.lines().map(|line| line.chars().count()).max().unwrap_or(0)
}

fn place(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

fn cut(text: &str) -> String {
    if text.encode_utf16().count() <= LONGEST_TEXT {
        return text.to_owned();
    }
    let mut left = LONGEST_TEXT - 1;
    let kept = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= left;
        left = left.saturating_sub(c.len_utf16());
        fits
    });
    kept.chain(['…']).collect()
}

/// A name that a sheet may have: no `[]:*?/\`, at most 31 characters, not blank, and no other sheet's.
fn name(title: &str, names: &mut BTreeSet<String>) -> String {
    let clean: String =
        title.chars().map(|c| if "[]:*?/\\".contains(c) || c.is_control() { ' ' } else { c }).collect();
    let clean = clean.trim().trim_matches('\'').trim();
    let clean = if clean.is_empty() { "1" } else { clean };
    (1u32..)
        .map(|time| if time == 1 { fitting(clean, "") } else { fitting(clean, &format!(" {time}")) })
        .find(|name| names.insert(name.to_lowercase()))
        .unwrap_or_default()
}

/// As much of a name as leaves room for its ending.
fn fitting(name: &str, ending: &str) -> String {
    let room = LONGEST_NAME.saturating_sub(ending.chars().count());
    let mut kept = String::new();
    for c in name.chars() {
        if kept.encode_utf16().count() + c.len_utf16() > room {
            break;
        }
        kept.push(c);
    }
    let kept = kept.trim_end().trim_end_matches('\'').to_owned();
    kept + ending
}

#[cfg(test)]
mod tests;
