//! What is wrong with what was typed, field by field, told in the person's language later.

use crate::Lang;
use jiff::civil::Date;

/// One thing wrong with one field. Words for each stand in `words/*/page.ftl` as `problem-…`.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// Nothing was given and something must be.
    Required,
    /// More characters than fit; the most that fit.
    TooLong(usize),
    /// Fewer characters than needed; the least.
    TooShort(usize),
    /// Not one of the values offered.
    NotOffered,
    /// Not a date as dd.mm.yyyy or yyyy-mm-dd.
    NotADate,
    /// Not a time as hh:mm.
    NotATime,
    /// Not a whole number.
    NotANumber,
    /// A number outside these bounds, both allowed.
    OutOfRange(i64, i64),
    /// A date or time that lies in the future and must not.
    InFuture,
    /// A date that must not be before this one.
    Before(Date),
    /// Not an e-mail address.
    NotAnEmail,
    /// The same value already stands elsewhere.
    Taken,
    /// An area's own words.
    Said(Words),
}

/// Words of an area with a stable name for API clients.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// Stable name: `mother-or-child-needed`.
    pub name: &'static str,
    /// What the person reads.
    pub text: fn(Lang) -> &'static str,
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Problem {
    /// An area's own words under a stable name.
    pub const fn said(name: &'static str, text: fn(Lang) -> &'static str) -> Self {
        Problem::Said(Words { name, text })
    }

    /// A stable name for API clients.
    pub const fn name(&self) -> &'static str {
        match self {
            Problem::Required => "required",
            Problem::TooLong(_) => "too-long",
            Problem::TooShort(_) => "too-short",
            Problem::NotOffered => "not-offered",
            Problem::NotADate => "not-a-date",
            Problem::NotATime => "not-a-time",
            Problem::NotANumber => "not-a-number",
            Problem::OutOfRange(..) => "out-of-range",
            Problem::InFuture => "in-future",
            Problem::Before(_) => "before",
            Problem::NotAnEmail => "not-an-email",
            Problem::Taken => "taken",
            Problem::Said(words) => words.name,
        }
    }
}

/// Every problem of a form, in the order of its fields.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FieldErrors(Vec<(&'static str, Problem)>);

impl FieldErrors {
    /// No problems yet.
    pub const fn new() -> Self {
        FieldErrors(Vec::new())
    }

    /// A single problem.
    pub fn one(field: &'static str, problem: Problem) -> Self {
        FieldErrors(vec![(field, problem)])
    }

    /// Adds a problem with a field.
    pub fn add(&mut self, field: &'static str, problem: Problem) {
        self.0.push((field, problem));
    }

    /// Keeps the value, or notes the problem and goes on with `None`.
    pub fn check<T>(&mut self, field: &'static str, parsed: Result<T, Problem>) -> Option<T> {
        parsed.map_err(|problem| self.add(field, problem)).ok()
    }

    /// The problem with a field, the first if there are several.
    pub fn of(&self, field: &str) -> Option<&Problem> {
        self.0.iter().find(|(name, _)| *name == field).map(|(_, problem)| problem)
    }

    /// True when nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Field and problem, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Problem)> {
        self.0.iter().map(|(field, problem)| (*field, problem))
    }

    /// `Ok(value)` when nothing is wrong, else the problems; `value` must be `Some` in the first case.
    pub fn or<T>(self, value: Option<T>) -> Result<T, FieldErrors> {
        match value {
            Some(value) if self.is_empty() => Ok(value),
            _ => Err(self),
        }
    }
}
