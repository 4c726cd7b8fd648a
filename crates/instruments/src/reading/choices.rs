//! The sheets `choices` and `external_choices`, and choices that come from files.

use super::columns::Columns;
use crate::{
    instrument::{Choice, Language, List},
    limits, number,
    problem::{Fault, Problem},
    workbook::{Sheet, Workbook},
};
use std::collections::BTreeMap;

const TAKEN: [&str; 5] = ["list_name", "name", "label", "image", "score"];

pub(super) fn read(
    book: &Workbook,
    languages: &[Language],
    problems: &mut Vec<Problem>,
) -> BTreeMap<String, List> {
    let mut lists = BTreeMap::new();
    let duplicates = allows_duplicates(book);
    for name in ["choices", "external_choices"] {
        if let Some(sheet) = book.sheet(name) {
            sheet_of_lists(sheet, duplicates, &mut lists, problems);
        }
    }
    for (name, sheet) in &book.files {
        lists.insert(name.clone(), table(sheet, "name", "label", languages, problems));
    }
    let count: usize = lists.values().map(|list: &List| list.choices.len()).sum();
    if count > limits::CHOICES {
        problems.push(Problem::at("choices", 0, "", Fault::TooManyChoices { most: limits::CHOICES }));
    }
    lists
}

fn sheet_of_lists(
    sheet: &Sheet,
    duplicates: bool,
    lists: &mut BTreeMap<String, List>,
    problems: &mut Vec<Problem>,
) {
    let columns = Columns::of(sheet, &TAKEN, false, problems);
    for needed in ["list_name", "name"] {
        if !columns.has(needed) {
            let fault = Fault::ColumnMissing { column: needed.to_owned() };
            problems.push(Problem::at(&sheet.name, 0, "", fault));
            return;
        }
    }
    let mut rows: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    for row in &sheet.rows {
        let (list, name) = (columns.cell(row, "list_name"), columns.cell(row, "name"));
        if list.is_empty() && name.is_empty() {
            continue;
        }
        if list.is_empty() || name.is_empty() {
            let column = if list.is_empty() { "list_name" } else { "name" };
            columns.tell(problems, row.number, column, Fault::ChoiceMissing);
            continue;
        }
        if let Some(first) = rows.insert((list, name), row.number).filter(|_| !duplicates) {
            let fault = Fault::ChoiceTwice { name: name.to_owned(), row: first };
            columns.tell(problems, row.number, "name", fault);
        }
        let score = columns.cell(row, "score");
        let counts = number::read(score);
        if counts.is_none() && !score.is_empty() {
            columns.tell(problems, row.number, "score", Fault::NotANumber { text: score.to_owned() });
        }
        let choice = Choice {
            name: name.to_owned(),
            label: columns.texts(row, "label"),
            image: columns.cell(row, "image").to_owned(),
            score: counts,
            columns: columns.others(row, &TAKEN).map(|(k, v)| (k.to_owned(), v.to_owned())).collect(),
            row: row.number,
        };
        lists.entry(list.to_owned()).or_default().choices.push(choice);
    }
}

/// A table from a file, with the given columns as name and label.
pub(super) fn table(
    sheet: &Sheet,
    name: &str,
    label: &str,
    languages: &[Language],
    problems: &mut Vec<Problem>,
) -> List {
    let columns = Columns::of(sheet, &TAKEN, false, problems);
    let at = |wanted: &str| sheet.headings.iter().position(|heading| heading == wanted);
    let (name_at, label_at) = (at(name), at(label));
    let mut list = List::default();
    for row in &sheet.rows {
        let cell = |at: Option<usize>| at.map_or("", |at| row.cell(at));
        let mut texts = if label == "label" { columns.texts(row, "label") } else { cell(label_at).into() };
        for language in languages {
            // Files in other tools name languages `label::en` or `label_en`.
            texts.set(&language.tag, cell(at(&format!("{label}_{}", language.tag))));
        }
        let all = sheet.headings.iter().enumerate().filter(|(_, heading)| !heading.is_empty());
        let columns = all.map(|(at, heading)| (heading.clone(), row.cell(at).to_owned())).collect();
        list.choices.push(Choice {
            name: cell(name_at).to_owned(),
            label: texts,
            row: row.number,
            columns,
            ..Choice::default()
        });
    }
    list
}

fn allows_duplicates(book: &Workbook) -> bool {
    let Some(sheet) = book.sheet("settings") else { return false };
    let at =
        sheet.headings.iter().position(|heading| heading.eq_ignore_ascii_case("allow_choice_duplicates"));
    at.zip(sheet.rows.first()).is_some_and(|(at, row)| super::logic::is_yes(row.cell(at)))
}
