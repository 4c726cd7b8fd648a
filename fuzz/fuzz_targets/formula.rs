//! Any text is a formula that comes to something, or is told why not.

#![no_main]

use instruments::{Answers, Filling, Instrument, Moment, Workbook, jiff::civil};
use libfuzzer_sys::fuzz_target;

const FORM: &str = "| survey | type | name | label | calculation |\n| | integer | a | Q | |\n| | text | b | Q | |\n| | begin repeat | r | R | |\n| | decimal | x | Q | |\n| | end repeat | | | |\n";

fuzz_target!(|text: &str| {
    let line = text.replace('|', "\\|").replace('\n', " ");
    let Ok(book) = Workbook::from_markdown(&format!("{FORM}| | calculate | it | | {line} |\n")) else { return };
    let Ok(form) = Instrument::read(&book) else { return };
    let answers = Answers::new().with("a", "7").with("b", "2026-03-10").with("r[2]/x", "1.5");
    let moment = Moment::beginning(civil::date(2026, 3, 10).at(9, 30, 0, 0), 120);
    let _ = Filling::begin(&form, &answers, moment).errors();
});
