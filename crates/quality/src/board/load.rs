//! Criteria out of a workbook or a CSV: direction, code, criterion, indicator. All rows are right, or nothing is loaded
//! and every row that is wrong is told with its reason.

use super::{Direction, w};
use ::instruments::workbook::{Sheet, Workbook};
use access::{Uploaded, upload::FileKind};
use base::{Code, Lang};

/// Most criteria of a set.
const MOST: usize = 300;
/// Most characters of a code, of a text.
const CODE_MOST: usize = 20;
const TEXT_MOST: usize = 1000;

/// The name of a column, and its words.
type Head = (&'static str, fn(Lang) -> &'static str);

/// The headings of a sheet, in the words of either language; the name for whoever misses one.
const HEADS: [Head; 4] = [
    ("direction", w::column_direction),
    ("code", w::column_code),
    ("criterion", w::column_criterion),
    ("indicator", w::column_indicator),
];

/// A criterion on its way onto the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCriterion {
    /// The direction that it belongs to.
    pub direction: Direction,
    /// As the ordinance numbers it.
    pub code: String,
    /// What is asked.
    pub text: String,
    /// By what it is seen; may be empty.
    pub indicator: String,
}

/// What is wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The file cannot be read.
    File,
    /// A column is missing; the heading that is looked for.
    Column(&'static str),
    /// The direction is not 1, 2 or 3.
    Direction,
    /// There is no code, or it is too long.
    Code,
    /// The code stood in a row before.
    Twice,
    /// There is no criterion, or it is too long.
    Text,
    /// There is no row at all, or there are too many.
    Rows,
}

impl Fault {
    /// In words.
    pub fn told(self, lang: Lang) -> String {
        match self {
            Fault::File => w::fault_file(lang).to_owned(),
            Fault::Column(name) => w::fault_column(lang, name),
            Fault::Direction => w::fault_direction(lang).to_owned(),
            Fault::Code => w::fault_code(lang).to_owned(),
            Fault::Twice => w::fault_twice(lang).to_owned(),
            Fault::Text => w::fault_text(lang).to_owned(),
            Fault::Rows => w::fault_rows(lang, MOST),
        }
    }
}

/// Reads the criteria of a file; else what is wrong, row by row as a spreadsheet counts them (0 for the file).
pub fn read(file: &Uploaded) -> Result<Vec<NewCriterion>, Vec<(u32, Fault)>> {
    let unreadable = || vec![(0, Fault::File)];
    let book = match file.kind {
        FileKind::Xlsx => Workbook::from_xlsx(&file.bytes).map_err(|_| unreadable())?,
        FileKind::Text => Workbook::default().with_csv(&file.name, &file.bytes).map_err(|_| unreadable())?,
        _ => return Err(unreadable()),
    };
    let sheet = book.sheets.first().or_else(|| book.files.values().next());
    rows(sheet.ok_or_else(unreadable)?)
}

fn rows(sheet: &Sheet) -> Result<Vec<NewCriterion>, Vec<(u32, Fault)>> {
    let place = |(name, words): Head| {
        let found = sheet.headings.iter().position(|head| {
            let head = head.trim().to_lowercase();
            head == name || Lang::ALL.iter().any(|lang| head == words(*lang).to_lowercase())
        });
        found.ok_or((1, Fault::Column(name)))
    };
    let places = HEADS.map(place);
    let missing: Vec<(u32, Fault)> = places.iter().filter_map(|place| place.err()).collect();
    if !missing.is_empty() {
        return Err(missing);
    }
    let places = places.map(Result::unwrap_or_default);
    if sheet.rows.is_empty() || sheet.rows.len() > MOST {
        return Err(vec![(1, Fault::Rows)]);
    }
    let (mut criteria, mut faults) = (Vec::<NewCriterion>::new(), Vec::new());
    for row in &sheet.rows {
        let cell = |at: usize| row.cells.get(places[at]).map_or("", |text| text.trim());
        match criterion(cell, &criteria) {
            Ok(one) => criteria.push(one),
            Err(fault) => faults.push((row.number, fault)),
        }
    }
    if faults.is_empty() { Ok(criteria) } else { Err(faults) }
}

fn criterion<'a>(cell: impl Fn(usize) -> &'a str, before: &[NewCriterion]) -> Result<NewCriterion, Fault> {
    // A number in a workbook may come with its fraction.
    let direction = cell(0).trim_end_matches(".0");
    let direction = Direction::from_code(direction).ok_or(Fault::Direction)?;
    let fits = |text: &str, most: usize| (1..=most).contains(&text.chars().count());
    let code = Some(cell(1)).filter(|code| fits(code, CODE_MOST)).ok_or(Fault::Code)?;
    if before.iter().any(|one| one.code == code) {
        return Err(Fault::Twice);
    }
    let text = Some(cell(2)).filter(|text| fits(text, TEXT_MOST)).ok_or(Fault::Text)?;
    let indicator: String = cell(3).chars().take(TEXT_MOST).collect();
    Ok(NewCriterion { direction, code: code.to_owned(), text: text.to_owned(), indicator })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn csv(text: &str) -> Result<Vec<NewCriterion>, Vec<(u32, Fault)>> {
        let bytes = text.as_bytes().to_vec();
        read(&Uploaded { name: "criteria.csv".to_owned(), kind: FileKind::Text, bytes })
    }

    #[test]
    fn a_table_in_either_language_becomes_criteria() {
        let read =
            csv("direction,code,criterion,indicator\n1,1.1,Clear rules,Share\n3,3.1,Results,\n").unwrap();
        assert_eq!(read.len(), 2);
        assert_eq!((read[1].direction, read[1].indicator.as_str()), (Direction::Results, ""));
    }

    #[test]
    fn every_wrong_row_is_told_and_nothing_is_half_done() {
        let told = csv(
            "direction,code,criterion,indicator\n1,1.1,Clear,\n4,1.2,Odd,\n2,1.1,Twice,\n2,,None,\n2,2.1,,\n",
        );
        assert_eq!(
            told.unwrap_err(),
            [(3, Fault::Direction), (4, Fault::Twice), (5, Fault::Code), (6, Fault::Text)]
        );
        assert_eq!(
            csv("direction,code\n1,1\n").unwrap_err(),
            [(1, Fault::Column("criterion")), (1, Fault::Column("indicator"))]
        );
        assert_eq!(csv("direction,code,criterion,indicator\n").unwrap_err(), [(1, Fault::Rows)]);
    }
}
