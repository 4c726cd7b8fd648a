//! What the answers come to.

use crate::{
    filling::Filling,
    instrument::{Band, Kind, Method, Missing, Question, Scale, Texts},
    number,
    value::Value,
};
use serde::Serialize;

/// The figure of one scale.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Score {
    /// The scale's name.
    pub scale: String,
    /// What people read.
    pub label: Texts,
    /// The domain of life it belongs to; empty when none is given.
    pub domain: String,
    /// The figure; none when too few questions are answered.
    pub value: Option<f64>,
    /// The lowest it could be, for the questions that are asked.
    pub of_min: Option<f64>,
    /// The highest it could be, for the questions that are asked.
    pub of_max: Option<f64>,
    /// How many of the questions asked are answered.
    pub answered: usize,
    /// How many questions are asked; those that are not relevant are left aside.
    pub questions: usize,
    /// The words for the figure.
    pub band: Option<Band>,
}

/// What one question adds.
struct Part {
    weight: f64,
    counts: Option<f64>,
    range: Option<(f64, f64)>,
}

impl Filling<'_> {
    /// The figure of every scale, from what is asked and answered.
    pub fn scores(&self) -> Vec<Score> {
        self.form().scales.iter().map(|scale| self.score(scale)).collect()
    }

    fn score(&self, scale: &Scale) -> Score {
        let parts: Vec<Part> = scale.questions.iter().flat_map(|path| self.parts(scale, path)).collect();
        let answered = parts.iter().filter(|part| part.counts.is_some()).count();
        let enough = !parts.is_empty() && answered as f64 >= scale.least_answered * parts.len() as f64 - 1e-9;
        let counted: Vec<(f64, f64)> =
            parts.iter().filter_map(|part| Some((part.counts?, part.weight))).collect();
        let none_missing = answered > 0 || scale.missing == Missing::Zero;
        let value = (enough && none_missing).then(|| tidy(figure(scale, &counted, &parts)));
        let bound = |of: fn((f64, f64)) -> f64| {
            let all: Option<Vec<(f64, f64)>> =
                parts.iter().map(|part| Some((of(part.range?), part.weight))).collect();
            all.filter(|all| !all.is_empty()).map(|all| tidy(figure(scale, &all, &parts)))
        };
        Score {
            scale: scale.name.clone(),
            label: scale.label.clone(),
            domain: scale.domain.clone(),
            band: value.and_then(|value| band(scale, value)).cloned(),
            value,
            of_min: bound(|range| range.0),
            of_max: bound(|range| range.1),
            answered,
            questions: parts.len(),
        }
    }

    /// What the question at a path adds, once for each row it stands in; nothing where it is not asked.
    fn parts(&self, scale: &Scale, path: &str) -> Vec<Part> {
        let tree = &self.plan.tree;
        let item = path.split('/').try_fold(0, |at, name| tree.child(at, name));
        let Some((item, question)) = item.and_then(|item| Some((item, tree.defs[item].question()?))) else {
            return Vec::new();
        };
        let range = self.range(question);
        let backwards = range.filter(|_| scale.reversed.iter().any(|reversed| reversed == path));
        let shown = self.cells.of_item(item, 0, tree).into_iter().filter(|cell| self.cells.get(*cell).shown);
        shown
            .map(|cell| {
                let counts = self.counts(question, &self.cells.get(cell).value);
                let counts = counts.map(|counts| backwards.map_or(counts, |(low, high)| low + high - counts));
                Part { weight: question.weight.unwrap_or(1.0), counts, range }
            })
            .collect()
    }

    fn counts(&self, question: &Question, value: &Value) -> Option<f64> {
        let list = question.kind.list().and_then(|list| self.form().lists.get(list));
        let choice = |name: &str| list.and_then(|list| list.counts(list.choice(name)?));
        match (&question.kind, value) {
            (Kind::Acknowledge, Value::Text(_)) => Some(1.0),
            (Kind::Acknowledge, _) => Some(0.0),
            (Kind::SelectOne { .. }, Value::Choice(name)) => choice(name),
            (Kind::SelectMultiple { .. }, Value::Choices(names)) => {
                let counted: Vec<f64> = names.iter().filter_map(|name| choice(name)).collect();
                if counted.is_empty() { None } else { Some(number::sum(counted)) }
            }
            (_, value) => value.number().filter(|number| number.is_finite()),
        }
    }

    /// The lowest and highest that a question can count.
    fn range(&self, question: &Question) -> Option<(f64, f64)> {
        let list = question.kind.list().and_then(|list| self.form().lists.get(list));
        let scores =
            list.into_iter().flat_map(|list| list.choices.iter().filter_map(|choice| list.counts(choice)));
        match &question.kind {
            Kind::Acknowledge => Some((0.0, 1.0)),
            Kind::Range => {
                let bound = |name: &str, otherwise: f64| {
                    question.parameters.get(name).and_then(|text| number::read(text)).unwrap_or(otherwise)
                };
                let (start, end) = (bound("start", 1.0), bound("end", 10.0));
                Some((start.min(end), start.max(end)))
            }
            Kind::SelectOne { .. } => {
                let scores: Vec<f64> = scores.collect();
                let low = scores.iter().copied().reduce(f64::min)?;
                Some((low, scores.into_iter().fold(low, f64::max)))
            }
            Kind::SelectMultiple { .. } => Some(
                scores.fold((0.0, 0.0), |(low, high), score| (low + score.min(0.0), high + score.max(0.0))),
            ),
            _ => None,
        }
    }
}

/// The figure of some scores with their weights, of all the parts that are asked.
fn figure(scale: &Scale, counted: &[(f64, f64)], parts: &[Part]) -> f64 {
    let prorated = scale.missing == Missing::Prorate;
    let sum = number::sum(counted.iter().map(|(score, _)| *score));
    let (some, all) = (counted.len() as f64, parts.len() as f64);
    match scale.method {
        Method::Sum if prorated && some > 0.0 => sum * all / some,
        Method::Sum => sum,
        Method::Mean => share(sum, if prorated { some } else { all }),
        Method::Weighted => {
            let weighed = number::sum(counted.iter().map(|(score, weight)| score * weight));
            let over = if prorated {
                number::sum(counted.iter().map(|(_, weight)| *weight))
            } else {
                number::sum(parts.iter().map(|part| part.weight))
            };
            share(weighed, over)
        }
    }
}

fn share(sum: f64, over: f64) -> f64 {
    if over == 0.0 { 0.0 } else { sum / over }
}

/// Without the dust that sums of fractions leave, so that a figure on the edge of a band falls where people reckon it.
fn tidy(figure: f64) -> f64 {
    // A 0 with a minus becomes a plain one.
    (figure * 1e9).round() / 1e9 + 0.0
}

/// The band of a figure: the highest that begins at or below it and does not end before it.
fn band(scale: &Scale, figure: f64) -> Option<&Band> {
    let within =
        |band: &&Band| band.from.is_none_or(|from| from <= figure) && band.to.is_none_or(|to| figure <= to);
    scale.bands.iter().rev().find(within)
}
