//! CSV that opens in a spreadsheet with a double click: UTF-8 with its mark, lines ended as RFC 4180 ends them.

use crate::sheet::{Cell, Sheet, day, moment};
use base::Lang;

/// What a spreadsheet takes for the beginning of a formula; also behind spaces, and in its wide forms.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// The sheet as CSV. Bulgarian spreadsheets expect semicolons and decimal commas, English ones commas and points.
pub fn csv(sheet: &Sheet, lang: Lang) -> Vec<u8> {
    let mut text = String::from("\u{feff}");
    line(&mut text, sheet.heads.iter().map(|head| harmless(head)), lang);
    for row in &sheet.rows {
        line(&mut text, row.iter().map(|cell| written(cell, lang)), lang);
    }
    text.into_bytes()
}

const fn separator(lang: Lang) -> char {
    match lang {
        Lang::Bg => ';',
        Lang::En => ',',
    }
}

fn line(text: &mut String, cells: impl Iterator<Item = String>, lang: Lang) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            text.push(separator(lang));
        }
        quoted(text, &cell, separator(lang));
    }
    text.push_str("\r\n");
}

fn written(cell: &Cell, lang: Lang) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => harmless(text),
        Cell::Int(number) => number.to_string(),
        Cell::Decimal(number) if !number.is_finite() => String::new(),
        Cell::Decimal(number) => match lang {
            Lang::Bg => format!("{number:.2}").replace('.', ","),
            Lang::En => format!("{number:.2}"),
        },
        Cell::Date(date) => day(*date),
        Cell::DateTime(at) => moment(*at),
    }
}

/// Text that no spreadsheet takes for a formula: one that looks like it gets an apostrophe in front.
fn harmless(text: &str) -> String {
    let starts_oddly = text.starts_with(['\t', '\r', '\n', '\0']);
    let looks_like_one = text.trim_start().starts_with(FORMULA);
    if starts_oddly || looks_like_one { format!("'{text}") } else { text.to_owned() }
}

fn quoted(text: &mut String, cell: &str, separator: char) {
    let needs = cell.contains([separator, '"', '\r', '\n', '\t']) || cell.trim() != cell;
    if needs {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    fn one(cells: &[Cell], lang: Lang) -> String {
        let sheet = Sheet { rows: vec![cells.to_vec()], ..Sheet::default() };
        let text = String::from_utf8(csv(&sheet, lang)).unwrap();
        text.strip_prefix("\u{feff}\r\n").unwrap().strip_suffix("\r\n").unwrap().to_owned()
    }

    #[test]
    fn each_language_has_its_separators() {
        let cells =
            [Cell::Int(-1234), Cell::Decimal(2.347), "Мария".into(), Cell::Empty, date(2026, 3, 5).into()];
        assert_eq!(one(&cells, Lang::Bg), "-1234;2,35;Мария;;05.03.2026");
        assert_eq!(one(&cells, Lang::En), "-1234,2.35,Мария,,05.03.2026");
        let at = date(2026, 3, 5).at(7, 9, 0, 0);
        assert_eq!(one(&[at.into(), Cell::Decimal(f64::NAN)], Lang::Bg), "05.03.2026 07:09;");
    }

    #[test]
    fn it_begins_with_the_mark_and_the_heads() {
        let sheet = Sheet {
            title: "Т".to_owned(),
            heads: vec!["Име".to_owned(), "=Години".to_owned()],
            rows: vec![vec!["А".into(), Cell::Int(3)], vec!["Б".into(), None::<i64>.into()]],
        };
        let bytes = csv(&sheet, Lang::Bg);
        assert!(bytes.starts_with(&[0xef, 0xbb, 0xbf]));
        assert_eq!(String::from_utf8(bytes).unwrap(), "\u{feff}Име;'=Години\r\nА;3\r\nБ;\r\n");
    }

    #[test]
    fn what_separates_is_quoted() {
        for (text, wanted) in [
            ("a;b", "\"a;b\""),
            ("a,b", "a,b"),
            ("„a“ \"b\"", "\"„a“ \"\"b\"\"\""),
            ("a\r\nb", "\"a\r\nb\""),
            (" a", "\" a\""),
            ("a'b", "a'b"),
        ] {
            assert_eq!(one(&[text.into()], Lang::Bg), wanted);
        }
    }

    #[test]
    fn only_what_separates_here_is_quoted() {
        assert_eq!(one(&["a,b".into(), "a;b".into()], Lang::En), "\"a,b\",a;b");
    }

    #[test]
    fn no_text_becomes_a_formula() {
        for text in ["=1+1", "+359888123456", "-1", "@SUM(A1)", "＝1", "  =1", "\t=1", "\n1", "\ttext"] {
            let cell = one(&[text.into()], Lang::Bg);
            assert!(cell.trim_start_matches('"').starts_with('\''), "{text:?} gave {cell:?}");
        }
        assert_eq!(one(&["a=1".into(), "1-2".into()], Lang::Bg), "a=1;1-2");
        // A number is no text.
        assert_eq!(one(&[Cell::Int(-1), Cell::Decimal(-0.5)], Lang::Bg), "-1;-0,50");
    }
}
