use super::*;
use base::jiff::civil::date;
use calamine::{Data, ExcelDateTimeType, Range, Reader, Xlsx, open_workbook_from_rs};
use std::io::Cursor;

fn sheet(title: &str, rows: Vec<Vec<Cell>>) -> Sheet {
    Sheet { title: title.to_owned(), heads: vec!["Име".to_owned(), "Стойност".to_owned()], rows }
}

/// Reads the workbook back: each sheet's name and cells.
fn read(sheets: &[Sheet]) -> Vec<(String, Range<Data>)> {
    let bytes = xlsx(sheets).unwrap();
    let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    workbook.worksheets()
}

fn cell(value: impl Into<Cell>) -> Data {
    let read = read(&[sheet("t", vec![vec!["а".into(), value.into()]])]);
    read[0].1.get_value((1, 1)).cloned().unwrap_or(Data::Empty)
}

#[test]
fn what_went_in_comes_out() {
    let read =
        read(&[sheet("Случаи", vec![vec!["Ая".into(), Cell::Int(7)], vec!["Бо".into(), Cell::Empty]])]);
    let (name, cells) = &read[0];
    assert_eq!(name, "Случаи");
    let text = |row, column| cells.get_value((row, column)).unwrap().to_string();
    assert_eq!((text(0, 0), text(0, 1)), ("Име".to_owned(), "Стойност".to_owned()));
    assert_eq!((text(1, 0), text(2, 0)), ("Ая".to_owned(), "Бо".to_owned()));
    assert_eq!(cells.get_value((1, 1)), Some(&Data::Float(7.0)));
    assert!(cells.get_value((2, 1)).is_none_or(|cell| *cell == Data::Empty));
}

#[test]
fn numbers_are_numbers_while_they_keep_their_digits() {
    assert_eq!(cell(-12i64), Data::Float(-12.0));
    assert_eq!(cell(0.125), Data::Float(0.125));
    assert_eq!(cell(i64::MAX), Data::String("9223372036854775807".to_owned()));
    assert_eq!(cell(f64::INFINITY), Data::Empty);
}

#[test]
fn dates_are_real_dates() {
    let Data::DateTime(day) = cell(date(2026, 3, 5)) else { panic!("no date") };
    assert_eq!((day.as_f64(), day.is_datetime()), (46_086.0, true));
    assert_eq!(day, calamine::ExcelDateTime::new(46_086.0, ExcelDateTimeType::DateTime, false));
    let Data::DateTime(at) = cell(date(2026, 3, 5).at(18, 0, 0, 0)) else { panic!("no date") };
    assert_eq!(at.as_f64(), 46_086.75);
    // The format is what people write.
    let bytes = xlsx(&[sheet("t", vec![vec![date(2026, 3, 5).into()]])]).unwrap();
    assert!(bytes.len() > 1000);
    assert_eq!(cell(date(1899, 12, 31)), Data::String("31.12.1899".to_owned()));
}

#[test]
fn text_is_never_a_formula() {
    for text in ["=1+1", "+359888", "@A1", "{=1}", "http://example.bg", "0012"] {
        assert_eq!(cell(text), Data::String(text.to_owned()));
    }
    let bytes = xlsx(&[sheet("t", vec![vec!["=HYPERLINK(\"x\")".into()]])]).unwrap();
    let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    assert!(workbook.worksheet_formula("t").unwrap().is_empty());
}

#[test]
fn text_that_is_too_long_is_cut() {
    let Data::String(text) = cell("я".repeat(40_000)) else { panic!("no text") };
    assert_eq!(text.chars().count(), LONGEST_TEXT);
    assert!(text.ends_with('…'));
    let Data::String(text) = cell("👶".repeat(20_000)) else { panic!("no text") };
    assert!(text.encode_utf16().count() <= LONGEST_TEXT && text.ends_with("👶…"));
}

#[test]
fn every_sheet_has_a_name_that_is_allowed_and_its_own() {
    let titles = [
        "A/B: [c]*?",
        "a/b: [c]*?",
        "",
        "'x'",
        "Случаи по програма и по целева група",
        "Случаи по програма и по целева група 2",
    ];
    let sheets: Vec<_> = titles.iter().map(|title| sheet(title, Vec::new())).collect();
    let names: Vec<String> = read(&sheets).into_iter().map(|(name, _)| name).collect();
    assert_eq!(
        names,
        [
            "A B   c",
            "a b   c 2",
            "1",
            "x",
            "Случаи по програма и по целева",
            "Случаи по програма и по целев 2"
        ]
    );
    assert!(names.iter().all(|name| name.chars().count() <= LONGEST_NAME));
}

#[test]
fn columns_are_as_wide_as_what_is_in_them() {
    let wide = sheet("t", vec![vec!["кратко".into(), "д".repeat(200).into()], vec!["два\nреда".into()]]);
    assert_eq!(widths(&wide), [9.0, 60.0]);
}

#[test]
fn nothing_is_a_workbook_too() {
    assert_eq!(read(&[]).len(), 1);
    assert_eq!(read(&[Sheet::default()]).len(), 1);
}
