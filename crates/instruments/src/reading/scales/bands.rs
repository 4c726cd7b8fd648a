//! The sheet `bands`: words for ranges of a scale's figure.

use super::super::columns::Columns;
use crate::{
    instrument::{Band, Level, Scale},
    nearest::nearest,
    number,
    problem::{Fault, Problem},
    workbook::{Row, Workbook},
};

const TAKEN: [&str; 6] = ["scale", "from", "to", "label", "level", "risk"];

const LEVELS: [&str; 3] = ["low", "middle", "high"];

pub(super) fn read(book: &Workbook, scales: &mut [Scale], problems: &mut Vec<Problem>) {
    let Some(sheet) = book.sheet("bands") else { return };
    let columns = Columns::of(sheet, &TAKEN, true, problems);
    for row in &sheet.rows {
        let name = columns.cell(row, "scale");
        let known: Vec<String> = scales.iter().map(|scale| scale.name.clone()).collect();
        let Some(scale) = scales.iter_mut().find(|scale| scale.name == name) else {
            let nearest = nearest(name, known.iter().map(String::as_str));
            let fault = Fault::ScaleMissing { scale: name.to_owned(), nearest };
            columns.tell(problems, row.number, "scale", fault);
            continue;
        };
        let band = Band {
            from: bound(&columns, row, "from", problems),
            to: bound(&columns, row, "to", problems),
            label: columns.texts(row, "label"),
            level: level(&columns, row, "level", problems),
            risk: level(&columns, row, "risk", problems),
            row: row.number,
        };
        if band.from.zip(band.to).is_some_and(|(from, to)| from > to) {
            columns.tell(problems, row.number, "from", Fault::BandBackwards);
        }
        if let Some(other) = scale.bands.iter().find(|other| overlap(other, &band)) {
            columns.tell(problems, row.number, "from", Fault::BandOverlap { row: other.row });
        }
        scale.bands.push(band);
    }
    for scale in scales {
        scale.bands.sort_by(|a, b| low(a).total_cmp(&low(b)));
    }
}

fn bound(columns: &Columns<'_>, row: &Row, column: &str, problems: &mut Vec<Problem>) -> Option<f64> {
    let text = columns.cell(row, column);
    let bound = number::read(text);
    if bound.is_none() && !text.is_empty() {
        columns.tell(problems, row.number, column, Fault::NotANumber { text: text.to_owned() });
    }
    bound
}

fn level(columns: &Columns<'_>, row: &Row, column: &str, problems: &mut Vec<Problem>) -> Option<Level> {
    let text = columns.cell(row, column).to_lowercase();
    match text.as_str() {
        "" => None,
        "low" => Some(Level::Low),
        "middle" => Some(Level::Middle),
        "high" => Some(Level::High),
        _ => {
            let fault = Fault::WordUnknown { text, known: LEVELS.join(", ") };
            columns.tell(problems, row.number, column, fault);
            None
        }
    }
}

fn low(band: &Band) -> f64 {
    band.from.unwrap_or(f64::NEG_INFINITY)
}

fn high(band: &Band) -> f64 {
    band.to.unwrap_or(f64::INFINITY)
}

/// Whether two bands share more than an end: a figure on a shared end belongs to the higher band.
fn overlap(one: &Band, other: &Band) -> bool {
    low(one).max(low(other)) < high(one).min(high(other))
        || (low(one), high(one)) == (low(other), high(other))
}
