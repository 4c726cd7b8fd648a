//! The sheets `scales` and `bands`.

mod bands;
mod members;

use super::columns::Columns;
use crate::{
    instrument::{Direction, Instrument, Method, Missing, Scale},
    nearest::nearest,
    number,
    problem::{Fault, Problem},
    workbook::{Row, Workbook},
};

/// `scale` names it; `questions` and `reverse` are names or beginnings of names with `*`, separated by spaces.
const TAKEN: [&str; 9] =
    ["scale", "label", "domain", "questions", "method", "min_answered", "missing", "higher", "reverse"];

pub(super) fn read(book: &Workbook, form: &Instrument, problems: &mut Vec<Problem>) -> Vec<Scale> {
    let mut scales: Vec<Scale> = Vec::new();
    if let Some(sheet) = book.sheet("scales") {
        let columns = Columns::of(sheet, &TAKEN, true, problems);
        if !columns.has("scale") {
            let fault = Fault::ColumnMissing { column: "scale".to_owned() };
            problems.push(Problem::at(&sheet.name, 0, "", fault));
        }
        for row in &sheet.rows {
            let name = columns.cell(row, "scale");
            if name.is_empty() {
                columns.tell(problems, row.number, "scale", Fault::NameMissing);
                continue;
            }
            if let Some(first) = scales.iter().find(|scale| scale.name == name) {
                let fault = Fault::ScaleTwice { scale: name.to_owned(), row: first.row };
                columns.tell(problems, row.number, "scale", fault);
            }
            scales.push(scale(form, &columns, row, problems));
        }
    }
    members::check(book, form, &scales, problems);
    bands::read(book, &mut scales, problems);
    scales
}

fn scale(form: &Instrument, columns: &Columns<'_>, row: &Row, problems: &mut Vec<Problem>) -> Scale {
    let name = columns.cell(row, "scale").to_owned();
    let mut word = |column: &str, known: &[&str]| {
        let text = columns.cell(row, column).to_lowercase();
        if !text.is_empty() && !known.contains(&text.as_str()) {
            let fault = Fault::WordUnknown { text: text.clone(), known: known.join(", ") };
            columns.tell(problems, row.number, column, fault);
        }
        text
    };
    let method = match word("method", &["sum", "mean", "weighted"]).as_str() {
        "mean" => Method::Mean,
        "weighted" => Method::Weighted,
        _ => Method::Sum,
    };
    let missing =
        if word("missing", &["prorate", "zero"]) == "zero" { Missing::Zero } else { Missing::Prorate };
    let higher =
        if word("higher", &["better", "worse"]) == "worse" { Direction::Worse } else { Direction::Better };
    let (questions, unknown) = members::of(form, &name, columns.cell(row, "questions"));
    let (reversed, no_reverse) = members::among(form, &questions, columns.cell(row, "reverse"));
    for (column, unknown) in [("questions", unknown), ("reverse", no_reverse)] {
        for text in unknown {
            let names = form.questions();
            let nearest = nearest(&text, names.iter().map(|(_, question)| question.name.as_str()));
            columns.tell(problems, row.number, column, Fault::NameUnknown { name: text, nearest });
        }
    }
    if questions.is_empty() {
        columns.tell(problems, row.number, "scale", Fault::ScaleEmpty { scale: name.clone() });
    }
    Scale {
        name,
        label: columns.texts(row, "label"),
        domain: columns.cell(row, "domain").to_owned(),
        questions,
        reversed,
        method,
        least_answered: share(columns, row, problems),
        missing,
        higher,
        bands: Vec::new(),
        row: row.number,
    }
}

/// `0.8` or `80%`; all of them when nothing stands there.
fn share(columns: &Columns<'_>, row: &Row, problems: &mut Vec<Problem>) -> f64 {
    let text = columns.cell(row, "min_answered");
    let read = match text.strip_suffix('%') {
        Some(percent) => number::read(percent).map(|percent| percent / 100.0),
        None => number::read(text),
    };
    let share = read.filter(|share| (0.0..=1.0).contains(share));
    if share.is_none() && !text.is_empty() {
        columns.tell(problems, row.number, "min_answered", Fault::ShareBad { text: text.to_owned() });
    }
    share.unwrap_or(1.0)
}
