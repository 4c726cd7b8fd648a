//! Two sets of answers to the same form, side by side.

use super::say;
use base::Lang;
use instruments::{Answers, Instrument, Value};
use std::collections::BTreeSet;

/// A question that was answered otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where it stands.
    pub path: String,
    /// What is asked.
    pub label: String,
    /// The one answer, in words; empty when there is none.
    pub one: String,
    /// The other answer.
    pub other: String,
}

/// The questions that were answered otherwise, in the order of the form.
pub fn differences(
    form: &Instrument,
    one: &Answers,
    other: &Answers,
    tag: &str,
    lang: Lang,
) -> Vec<Difference> {
    let order: Vec<String> = form.questions().into_iter().map(|(path, _)| path).collect();
    let paths: BTreeSet<&str> = one.iter().chain(other.iter()).map(|(path, _)| path).collect();
    let mut found: Vec<(usize, Difference)> = Vec::new();
    for path in paths {
        let Some(question) = say::question(form, path).filter(|question| question.kind.is_answered()) else {
            continue;
        };
        let value =
            |answers: &Answers| answers.get(path).cloned().unwrap_or(Value::Blank).of_kind(&question.kind, 0);
        let (a, b) = (value(one), value(other));
        if a == b || a.is_blank() && b.is_blank() {
            continue;
        }
        let said = |value: &Value| say::answer(form, question, value, tag, lang);
        let difference = Difference {
            path: path.to_owned(),
            label: question.label.get(tag).to_owned(),
            one: said(&a),
            other: said(&b),
        };
        found.push((place(&order, path), difference));
    }
    found.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.path.cmp(&b.1.path)));
    found.into_iter().map(|(_, difference)| difference).collect()
}

/// The place of a path among the questions; rows of a repeat stand where it does.
pub fn place(order: &[String], path: &str) -> usize {
    let plain: String = {
        let mut is_inside = false;
        let outside = |c: &char| {
            match c {
                '[' => is_inside = true,
                ']' => {
                    is_inside = false;
                    return false;
                }
                _ => {}
            }
            !is_inside
        };
        path.chars().filter(outside).collect()
    };
    order.iter().position(|one| *one == plain).unwrap_or(order.len())
}
