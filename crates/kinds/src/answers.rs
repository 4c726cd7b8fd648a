//! What was answered at a step: typed strings in, checked by the fields of the step, kept as JSON and sealed.

mod shown;

use crate::{lists::Lists, w};
use base::{
    FieldErrors, Id, Problem, clock,
    ids::PersonId,
    jiff::{Timestamp, civil::Date},
    rules::{Answered, FieldKind, KindStep, StepField},
    typed::{self, Typed},
};
use casework::cases::PersonRole;
use serde_json::{Map, Value};
use store::{Keys, keys::Use, seal};
use uuid::Uuid;

pub use shown::{answer, options, shown};

/// Most characters of a line.
const MAX_LINE: usize = 500;
/// Under which name the reason of urgency is kept beside the answers; no field is called so.
const URGENT: &str = "=urgent";
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
        let answers = Answers(answers);
        for field in &step.fields {
            let is_needed = field.required_if.as_ref().is_some_and(|answered| answers.is(answered));
            if is_needed && answers.get(&field.code).is_none() && errors.of(&field.name).is_none() {
                errors.add(&field.name, Problem::Required);
            }
            if contradicts(field, &answers, lists, now) {
                errors.add(&field.name, Problem::said("younger-by-birth", w::younger_by_birth));
            }
        }
        answers
    }

    /// These answers, for samples and tests.
    pub fn of(answers: &[(&str, &str)]) -> Answers {
        Answers(answers.iter().map(|(code, answer)| ((*code).to_owned(), Value::from(*answer))).collect())
    }

    /// With the reason why the step could not wait.
    #[must_use]
    pub fn urgent(mut self, reason: Option<&str>) -> Answers {
        if let Some(reason) = reason {
            self.0.insert(URGENT.to_owned(), reason.into());
        }
        self
    }

    /// Why the step could not wait.
    pub fn urgent_reason(&self) -> Option<&str> {
        self.0.get(URGENT)?.as_str()
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

    /// Whether one of these answers was given.
    pub fn is(&self, answered: &Answered) -> bool {
        let is = |code: &str| answered.values.iter().any(|value| value == code);
        match self.0.get(&answered.field) {
            Some(Value::String(code)) => is(code),
            Some(Value::Bool(yes)) => is(if *yes { "yes" } else { "no" }),
            Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).any(is),
            Some(_) | None => false,
        }
    }

    /// Whether a yes-no was answered with yes.
    pub fn is_yes(&self, code: &str) -> bool {
        self.0.get(code) == Some(&Value::Bool(true))
    }

    /// The text that a field holds.
    pub fn text(&self, code: &str) -> Option<&str> {
        self.0.get(code)?.as_str()
    }

    /// The person, partner or colleague that a field holds.
    pub fn id(&self, code: &str) -> Option<Uuid> {
        self.0.get(code)?.as_str()?.parse().ok()
    }

    /// As the API gives them.
    pub fn json(&self) -> Value {
        let fields = self.0.iter().filter(|(code, _)| code.as_str() != URGENT);
        Value::Object(fields.map(|(code, answer)| (code.clone(), answer.clone())).collect())
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
        FieldKind::Person
        | FieldKind::Organisation
        | FieldKind::NeutralColleague
        | FieldKind::Instrument(_)
            if is_empty =>
        {
            None
        }
        FieldKind::People(role, most) => people(all.all(&field.name), lists.in_role(role), *most)?,
        FieldKind::Instrument(name) => Some(id(typed, lists.filled_with(name).map(|one| one.id))?),
        FieldKind::Person => Some(id(typed, lists.people.iter().map(|(id, ..)| id.uuid()))?),
        FieldKind::Organisation => Some(id(typed, lists.partners.iter().map(|(id, _)| id.uuid()))?),
        FieldKind::NeutralColleague if lists.lead.is_some_and(|lead| lead.to_string() == typed) => {
            return Err(Problem::said("not-neutral", w::not_neutral));
        }
        FieldKind::NeutralColleague => Some(id(typed, lists.colleagues.iter().map(|(id, _)| id.uuid()))?),
    })
}

/// Whether somebody is said to be old enough who is not, by a day of birth that is known for sure.
fn contradicts(field: &StepField, answers: &Answers, lists: &Lists, now: Timestamp) -> bool {
    let Some(suggestion) = &field.suggests else { return false };
    let said_no = answers.get(&field.code) == Some(&Value::Bool(false));
    said_no && lists.is_younger(suggestion, clock::date_of(now)) == Some((true, true))
}

fn people<'l>(
    typed: impl Iterator<Item = &'l str>,
    mut offered: impl Iterator<Item = &'l (PersonId, String, PersonRole)> + Clone,
    most: usize,
) -> Result<Option<Value>, Problem> {
    let mut chosen = Vec::new();
    for one in typed.map(str::trim).filter(|one| !one.is_empty()) {
        chosen.push(id(one, offered.clone().map(|(id, ..)| id.uuid()))?);
    }
    if offered.next().is_none() {
        return Err(Problem::said("nobody-in-this-role", w::nobody_in_this_role));
    }
    if chosen.len() > most {
        return Err(Problem::said("too-many-people", w::too_many_people));
    }
    Ok((!chosen.is_empty()).then_some(Value::Array(chosen)))
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
