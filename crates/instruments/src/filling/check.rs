//! Whether an answer will do.

use super::Filling;
use crate::{
    answers::AnswerError,
    evaluation::Halt,
    instrument::{Kind, Question},
    number,
    value::Value,
};
use std::cell::Cell;

impl Filling<'_> {
    pub(super) fn check(&mut self, cell: usize, left: &Cell<u64>) -> Result<(), Halt> {
        let own = self.cells.get(cell);
        let Some(question) = self.plan.tree.defs[own.def].question().filter(|_| own.shown) else {
            let own = self.cells.get_mut(cell);
            own.errors.clear();
            return Ok(());
        };
        let compiled = &self.plan.compiled[own.def];
        let scene = self.scene(left);
        let holds = |formula: &Option<crate::plan::Formula>, otherwise: bool| match formula {
            Some(formula) => scene.run(formula, cell).map(|val| scene.truth(&val)),
            None => Ok(otherwise),
        };
        let required = holds(&compiled.required, false)?;
        let always = compiled.calculates() && question.kind.is_shown();
        let read_only = holds(&compiled.read_only, false)? || always && question.label.is_empty();
        let mut errors = Vec::new();
        if let Value::Unread(text) = &own.typed {
            errors.push(unread(&question.kind, text));
        } else if own.value.is_blank() {
            if required && question.kind.is_answered() {
                errors.push(AnswerError::Required);
            }
        } else {
            errors.extend(self.of_kind(cell, question)?);
            if !holds(&compiled.constraint, true)? {
                errors.push(AnswerError::Constraint);
            }
        }
        let own = self.cells.get_mut(cell);
        if (own.required, own.read_only) != (required, read_only) || own.errors != errors {
            (own.required, own.read_only, own.errors) = (required, read_only, errors);
            self.changed.insert(cell);
        }
        Ok(())
    }

    /// What the kind of a question asks of an answer.
    fn of_kind(&self, cell: usize, question: &Question) -> Result<Vec<AnswerError>, Halt> {
        let value = &self.cells.get(cell).value;
        match (&question.kind, value) {
            (Kind::Range, value) => Ok(out_of_range(question, value).into_iter().collect()),
            (Kind::SelectOne { .. }, Value::Choice(choice)) => {
                self.not_offered(cell, std::slice::from_ref(choice))
            }
            (Kind::SelectMultiple { .. }, Value::Choices(choices)) => self.not_offered(cell, choices),
            (Kind::Rank { .. }, Value::Choices(choices)) => {
                let mut errors = self.not_offered(cell, choices)?;
                if errors.is_empty() && choices.len() < self.offered(cell)?.len() {
                    errors.push(AnswerError::NotRanked);
                }
                Ok(errors)
            }
            _ => Ok(Vec::new()),
        }
    }

    fn not_offered(&self, cell: usize, choices: &[String]) -> Result<Vec<AnswerError>, Halt> {
        let offered = self.offered(cell)?;
        let unknown = choices.iter().filter(|choice| offered.iter().all(|offered| offered.name != **choice));
        Ok(unknown.map(|choice| AnswerError::NotOffered { choice: choice.clone() }).collect())
    }
}

fn unread(kind: &Kind, text: &str) -> AnswerError {
    match kind {
        Kind::Integer if number::read(text).is_some() => AnswerError::NotWhole,
        Kind::Integer | Kind::Decimal | Kind::Range => AnswerError::NotANumber,
        Kind::Date => AnswerError::NotADate,
        Kind::Time => AnswerError::NotATime,
        Kind::DateTime => AnswerError::NotADateTime,
        Kind::Geopoint => AnswerError::NotAPlace,
        _ => AnswerError::NotTaken,
    }
}

fn out_of_range(question: &Question, value: &Value) -> Option<AnswerError> {
    let number = value.number()?;
    let parameter = |name: &str, otherwise: f64| {
        question.parameters.get(name).and_then(|text| number::read(text)).unwrap_or(otherwise)
    };
    let (start, end, step) = (parameter("start", 1.0), parameter("end", 10.0), parameter("step", 1.0));
    let steps = (number - start) / step;
    let between = (steps - steps.round()).abs() > 1e-9;
    let (low, high) = (start.min(end), start.max(end));
    (number < low || number > high || between).then_some(AnswerError::OutOfRange { start, end })
}
