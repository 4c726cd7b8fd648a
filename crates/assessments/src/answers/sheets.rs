//! Answers and codebook as tables. A row is an assessment, a column a question by its path.

use super::read::Answered;
use crate::{
    questions,
    record::{self, AssessmentId},
    scores::w,
};
use ::instruments::{
    Answers, Instrument as Form, Value,
    instrument::{Kind, Source},
};
use access::WebError;
use base::{Code, Lang};
use papers::{Cell, Sheet};
use std::collections::{BTreeMap, BTreeSet};

/// Who it is about must not be told; of a birthday the year says enough.
const NAMES: [&str; 2] = ["person_name", "assessed_with"];
const BIRTHDAY: &str = "birth_date";

/// The answers, a row for each assessment; what may name somebody only `with_texts`.
///
/// # Errors
///
/// When what is kept cannot be read any more.
pub fn answers(
    lang: Lang,
    form: &Form,
    rows: &[Answered],
    figures: &[(AssessmentId, String, Option<f64>)],
    with_texts: bool,
) -> Result<Sheet, WebError> {
    let read: Vec<Answers> =
        rows.iter().map(|row| record::read_answers(&row.answers)).collect::<Result<_, _>>()?;
    let mut paths = paths(form, &read);
    paths.retain(|path| with_texts || !may_name_somebody(form, path, &read));
    let scales: BTreeSet<&str> = figures.iter().map(|(_, scale, _)| scale.as_str()).collect();
    let scored: BTreeMap<(AssessmentId, &str), Option<f64>> =
        figures.iter().map(|(id, scale, value)| ((*id, scale.as_str()), *value)).collect();
    let mut heads: Vec<String> =
        ["case", "person", "day", "version", "role", "language", "minutes"].map(str::to_owned).to_vec();
    heads.extend(paths.iter().cloned());
    heads.extend(scales.iter().map(|scale| format!("score_{scale}")));
    let rows = rows.iter().zip(&read).map(|(row, answers)| {
        let mut cells: Vec<Cell> = vec![
            row.reference.as_str().into(),
            row.person.into(),
            row.held_on.into(),
            row.number.into(),
            row.role.code().into(),
            row.language.as_str().into(),
            row.minutes.into(),
        ];
        cells.extend(paths.iter().map(|path| cell(form, path, answers.get(path))));
        cells.extend(scales.iter().map(|scale| scored.get(&(row.id, *scale)).copied().flatten().into()));
        cells
    });
    Ok(Sheet { title: w::answers(lang).to_owned(), rows: rows.collect(), heads })
}

/// Every path that was answered, in the order of the form; what only older versions asked comes last.
fn paths(form: &Form, read: &[Answers]) -> Vec<String> {
    let order: Vec<String> = form.questions().into_iter().map(|(path, _)| path).collect();
    let is_told = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or(path);
        let is_file = questions::question(form, path)
            .is_some_and(|question| matches!(question.kind, Kind::Image | Kind::File));
        !NAMES.contains(&name) && !is_file
    };
    let all: BTreeSet<&str> = read.iter().flat_map(|answers| answers.iter().map(|(path, _)| path)).collect();
    let mut paths: Vec<String> = all.into_iter().filter(|path| is_told(path)).map(str::to_owned).collect();
    paths.sort_by_key(|path| (questions::place(&order, path), path.clone()));
    paths
}

/// Whether people may be named in a column: where somebody wrote freely, where a place says who lives there, and where
/// a formula has put text together.
fn may_name_somebody(form: &Form, path: &str, read: &[Answers]) -> bool {
    let is_text = || {
        let values = read.iter().filter_map(|answers| answers.get(path));
        values.into_iter().any(|value| match value {
            Value::Text(text) => !matches!(text.as_str(), "true" | "false"),
            value => matches!(value, Value::Unread(_)),
        })
    };
    match questions::question(form, path).map(|question| &question.kind) {
        Some(Kind::Text | Kind::Barcode | Kind::Geopoint) => true,
        Some(Kind::Meta { source }) => !matches!(source, Source::Start | Source::End | Source::Today),
        // What only older versions asked is known by its answers alone.
        Some(Kind::Calculate | Kind::Hidden | Kind::Note) | None => is_text(),
        Some(
            Kind::Integer
            | Kind::Decimal
            | Kind::Date
            | Kind::Time
            | Kind::DateTime
            | Kind::SelectOne { .. }
            | Kind::SelectMultiple { .. }
            | Kind::Rank { .. }
            | Kind::Range
            | Kind::Acknowledge
            | Kind::Image
            | Kind::File,
        ) => false,
    }
}

fn cell(form: &Form, path: &str, value: Option<&Value>) -> Cell {
    let Some(value) = value.cloned() else { return Cell::Empty };
    let value = match questions::question(form, path) {
        Some(question) => value.of_kind(&question.kind, 0),
        None => value,
    };
    match value {
        Value::Date(day) if path.rsplit('/').next() == Some(BIRTHDAY) => i64::from(day.year()).into(),
        Value::Date(day) => day.into(),
        Value::DateTime(at) => at.into(),
        Value::Integer(whole) => whole.into(),
        Value::Decimal(decimal) => decimal.into(),
        value if value.is_blank() => Cell::Empty,
        value => Cell::Text(value.typed()),
    }
}

/// What each column and each code means, in both languages.
pub fn codebook(lang: Lang, form: &Form) -> Sheet {
    let heads = [
        w::book_column(lang),
        w::book_kind(lang),
        w::book_bg(lang),
        w::book_en(lang),
        w::book_code(lang),
        w::book_score(lang),
    ];
    let mut rows = Vec::new();
    for (path, question) in form.questions().into_iter().filter(|(_, question)| question.kind != Kind::Note) {
        let kind = serde_json::to_value(&question.kind).ok();
        let kind = kind.as_ref().and_then(|kind| kind["type"].as_str()).unwrap_or_default().to_owned();
        let label = |tag: &str| Cell::from(question.label.get(tag));
        rows.push(vec![path.clone().into(), kind.into(), label("bg"), label("en"), Cell::Empty, Cell::Empty]);
        for choice in form.choices_of(question) {
            let label = |tag: &str| Cell::from(choice.label.get(tag));
            let code = Cell::from(choice.name.as_str());
            rows.push(vec![
                path.clone().into(),
                Cell::Empty,
                label("bg"),
                label("en"),
                code,
                choice.score.into(),
            ]);
        }
    }
    for scale in &form.scales {
        let label = |tag: &str| Cell::from(scale.label.get(tag));
        let column = format!("score_{}", scale.name);
        rows.push(vec![
            column.clone().into(),
            w::scale(lang).into(),
            label("bg"),
            label("en"),
            Cell::Empty,
            Cell::Empty,
        ]);
        for band in &scale.bands {
            let label = |tag: &str| Cell::from(band.label.get(tag));
            let range =
                [band.from, band.to].map(|bound| bound.map(|bound| bound.to_string()).unwrap_or_default());
            rows.push(vec![
                column.clone().into(),
                Cell::Empty,
                label("bg"),
                label("en"),
                range.join("–").into(),
                Cell::Empty,
            ]);
        }
    }
    Sheet { title: w::codebook(lang).to_owned(), heads: heads.map(str::to_owned).to_vec(), rows }
}
