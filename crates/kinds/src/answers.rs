//! What was answered at a step: typed strings in, checked by the fields of the step, kept as JSON and sealed.

mod shown;

use crate::{lists::Lists, w};
use base::{
    FieldErrors, Id, Problem, clock,
    jiff::{Timestamp, civil::Date},
    rules::{FieldKind, KindStep, StepField},
    typed::{self, Typed},
};
use serde_json::{Map, Value};
use store::{Keys, keys::Use, seal};
use uuid::Uuid;

pub use shown::{options, shown};

/// Most characters of a line.
const MAX_LINE: usize = 500;
/// Most characters of a text.
const MAX_TEXT: usize = 20_000;

/// What was answered at a step, under the codes of its fields.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answers(Map<String, Value>);

impl Answers {
    /// Reads what was typed, at a moment. What is wrong is noted beside the field, and what was typed stays.
    pub fn parse(
        step: &'static KindStep,
        typed: &Typed,
        lists: &Lists,
        now: Timestamp,
        errors: &mut FieldErrors,
    ) -> Answers {
        let mut answers = Map::new();
        for field in &step.fields {
            match read(field, typed, lists, now) {
                Ok(Some(value)) => {
                    answers.insert(field.code.clone(), value);
                }
                Ok(None) if field.required => errors.add(&field.name, Problem::Required),
                Ok(None) => {}
                Err(problem) => errors.add(&field.name, problem),
            }
        }
        Answers(answers)
    }

    /// As they are kept: sealed, and bound to the record they belong to.
    pub fn seal<T>(&self, keys: &Keys, record: Id<T>) -> store::Result<Vec<u8>> {
        let text = Value::Object(self.0.clone()).to_string();
        seal::seal(keys, Use::Secrets, record.uuid().as_bytes(), text.as_bytes())
    }

    /// What [`Answers::seal`] kept.
    ///
    /// # Errors
    ///
    /// [`store::Error::Sealed`] when it was changed, or belongs to another record.
    pub fn open<T>(keys: &Keys, record: Id<T>, sealed: &[u8]) -> store::Result<Answers> {
        let bytes = seal::open(keys, Use::Secrets, record.uuid().as_bytes(), sealed)?;
        serde_json::from_slice(&bytes).map(Answers).map_err(|_| store::Error::Sealed)
    }

    /// As a form shows them, to be corrected.
    pub fn typed(&self, step: &KindStep) -> Typed {
        let mut typed = Typed::default();
        for field in &step.fields {
            match self.0.get(&field.code) {
                Some(Value::Array(several)) => {
                    several.iter().for_each(|one| typed.add(&field.name, as_typed(field, one)));
                }
                Some(value) => typed.add(&field.name, as_typed(field, value)),
                None => {}
            }
        }
        typed
    }

    /// The day or moment that a field holds, for what is counted from it.
    pub fn date(&self, code: &str) -> Option<Date> {
        self.0.get(code)?.as_str()?.parse().ok()
    }

    /// The moment that a field holds.
    pub fn moment(&self, code: &str) -> Option<Timestamp> {
        self.0.get(code)?.as_str()?.parse().ok()
    }

    /// The person, partner or colleague that a field holds.
    pub fn id(&self, code: &str) -> Option<Uuid> {
        self.0.get(code)?.as_str()?.parse().ok()
    }

    /// As the API gives them.
    pub fn json(&self) -> Value {
        Value::Object(self.0.clone())
    }

    fn get(&self, code: &str) -> Option<&Value> {
        self.0.get(code)
    }
}

/// A moment is shown as a field of the browser takes it: the time in Sofia.
fn as_typed(field: &StepField, value: &Value) -> String {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        other => other.to_string(),
    };
    match text.parse::<Timestamp>() {
        Ok(at) if field.kind == FieldKind::Moment => clock::local(at).strftime("%Y-%m-%dT%H:%M").to_string(),
        _ => text,
    }
}

fn read(field: &StepField, all: &Typed, lists: &Lists, now: Timestamp) -> Result<Option<Value>, Problem> {
    let typed = all.get(&field.name).trim();
    let is_empty = typed.is_empty();
    Ok(match &field.kind {
        FieldKind::Text => typed::optional_text(typed, MAX_LINE)?.map(Value::from),
        FieldKind::LongText => typed::optional_text(typed, MAX_TEXT)?.map(Value::from),
        FieldKind::Date => typed::optional_date(typed)?.map(|day| day.to_string().into()),
        FieldKind::Moment if is_empty => None,
        FieldKind::Moment => Some(moment(typed, now)?),
        FieldKind::Choice(_) if is_empty => None,
        FieldKind::Choice(_) => Some(option(field, typed)?),
        FieldKind::Choices(_) => several(field, all)?,
        // A browser sends nothing of a question that nobody answered; the API sends `false` as an empty text.
        FieldKind::YesNo if !all.has(&field.name) => None,
        FieldKind::YesNo => Some((typed == "yes").into()),
        FieldKind::Number(..) if is_empty => None,
        FieldKind::Number(least, most) => Some(typed::number(typed, *least, *most)?.into()),
        FieldKind::Person | FieldKind::Organisation | FieldKind::NeutralColleague if is_empty => None,
        FieldKind::Person => Some(id(typed, lists.people.iter().map(|(id, ..)| id.uuid()))?),
        FieldKind::Organisation => Some(id(typed, lists.partners.iter().map(|(id, _)| id.uuid()))?),
        FieldKind::NeutralColleague if lists.lead.is_some_and(|lead| lead.to_string() == typed) => {
            return Err(Problem::said("not-neutral", w::not_neutral));
        }
        FieldKind::NeutralColleague => Some(id(typed, lists.colleagues.iter().map(|(id, _)| id.uuid()))?),
    })
}

fn moment(typed: &str, now: Timestamp) -> Result<Value, Problem> {
    let at = typed::moment(typed)?;
    if at > now { Err(Problem::InFuture) } else { Ok(at.to_string().into()) }
}

fn option(field: &StepField, code: &str) -> Result<Value, Problem> {
    field.option(code).map(|option| option.code.clone().into()).ok_or(Problem::NotOffered)
}

fn several(field: &StepField, all: &Typed) -> Result<Option<Value>, Problem> {
    let ticked = all.all(&field.name).map(str::trim).filter(|code| !code.is_empty());
    let codes = ticked.map(|code| option(field, code)).collect::<Result<Vec<_>, _>>()?;
    Ok((!codes.is_empty()).then_some(Value::Array(codes)))
}

fn id(typed: &str, mut offered: impl Iterator<Item = Uuid>) -> Result<Value, Problem> {
    let wanted: Uuid = typed.parse().map_err(|_| Problem::NotOffered)?;
    if offered.any(|one| one == wanted) { Ok(wanted.to_string().into()) } else { Err(Problem::NotOffered) }
}

#[cfg(test)]
mod tests;
