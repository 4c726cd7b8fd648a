//! Which questions count towards a scale.

use super::super::columns::Columns;
use crate::{
    instrument::{Instrument, Kind, Question, Scale},
    nearest::nearest,
    problem::{Fault, Problem},
    workbook::Workbook,
};

/// The paths of the questions of a scale: those that name it in their column, and those that it names. Also the names
/// that belong to none.
pub(super) fn of(form: &Instrument, scale: &str, named: &str) -> (Vec<String>, Vec<String>) {
    let questions = form.questions();
    let mut unknown = Vec::new();
    for text in named.split([' ', ',']).filter(|text| !text.is_empty()) {
        if !questions.iter().any(|(_, question)| fits(text, question)) {
            unknown.push(text.to_owned());
        }
    }
    let counts = |question: &Question| {
        question.scale.split_whitespace().any(|name| name == scale)
            || named.split([' ', ',']).any(|text| fits(text, question))
    };
    let paths = questions.iter().filter(|(_, question)| counts(question)).map(|(path, _)| path.clone());
    (paths.collect(), unknown)
}

/// Of some questions, those named; also the names that are none of them.
pub(super) fn among(form: &Instrument, paths: &[String], named: &str) -> (Vec<String>, Vec<String>) {
    let questions = form.questions();
    let among: Vec<_> = questions.iter().filter(|(path, _)| paths.contains(path)).collect();
    let (mut found, mut unknown) = (Vec::new(), Vec::new());
    for text in named.split([' ', ',']).filter(|text| !text.is_empty()) {
        let fitting = among.iter().filter(|(_, question)| fits(text, question)).map(|(path, _)| path.clone());
        let before = found.len();
        found.extend(fitting);
        if found.len() == before {
            unknown.push(text.to_owned());
        }
    }
    (found, unknown)
}

fn fits(text: &str, question: &Question) -> bool {
    match text.strip_suffix('*') {
        Some(beginning) if !beginning.is_empty() => {
            question.name.starts_with(beginning) && can_count(question)
        }
        Some(_) => false,
        None => question.name == text,
    }
}

fn can_count(question: &Question) -> bool {
    matches!(
        question.kind,
        Kind::Integer
            | Kind::Decimal
            | Kind::SelectOne { .. }
            | Kind::SelectMultiple { .. }
            | Kind::Range
            | Kind::Acknowledge
            | Kind::Calculate
    )
}

/// Every scale that a question names exists; a number can be made of every question that counts.
pub(super) fn check(book: &Workbook, form: &Instrument, scales: &[Scale], problems: &mut Vec<Problem>) {
    let Some(survey) = book.sheet("survey") else { return };
    let columns = Columns::of(survey, &["scale"], false, &mut Vec::new());
    for (path, question) in form.questions() {
        for name in question.scale.split_whitespace() {
            if !scales.iter().any(|scale| scale.name == name) {
                let nearest = nearest(name, scales.iter().map(|scale| scale.name.as_str()));
                let fault = Fault::ScaleMissing { scale: name.to_owned(), nearest };
                columns.tell(problems, question.row, "scale", fault);
            }
        }
        if !scales.iter().any(|scale| scale.questions.contains(&path)) {
            continue;
        }
        let list = question.kind.list().and_then(|list| form.lists.get(list));
        let silent = list.is_some_and(|list| list.choices.iter().all(|choice| list.counts(choice).is_none()));
        if !can_count(question) || silent {
            let fault = Fault::ScoreImpossible { name: question.name.clone() };
            columns.tell(problems, question.row, "scale", fault);
        }
    }
}
