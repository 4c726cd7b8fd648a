//! The rows of the form: participants, decisions, tasks. A row that is left empty does not count.

use super::w;
use crate::response::meeting::PartRole;
use base::{
    Code, FieldErrors, Problem,
    ids::OrganisationId,
    jiff::civil::Date,
    typed::{self, Typed},
};

/// Most rows that are read.
pub const MOST_ROWS: usize = 20;

/// Somebody who took part.
#[derive(Debug, Clone, PartialEq)]
pub struct NewParticipant {
    /// As what.
    pub role: PartRole,
    /// Their name; may be empty for the family, whom the signal knows.
    pub name: String,
    /// The institution they came from.
    pub organisation: Option<OrganisationId>,
}

/// Something to be done.
#[derive(Debug, Clone, PartialEq)]
pub struct NewTask {
    /// What.
    pub text: String,
    /// By which institution; the centre itself when none.
    pub organisation: Option<OrganisationId>,
    /// Until when.
    pub due_on: Option<Date>,
}

/// The name of a field in a row, counted from 1: `tasks-2.text`.
pub fn row(list: &str, number: usize, field: &str) -> String {
    format!("{list}-{number}.{field}")
}

/// Who took part.
pub(super) fn participants(typed: &Typed, errors: &mut FieldErrors) -> Vec<NewParticipant> {
    let rows = (1..=MOST_ROWS).filter_map(|number| {
        let get = |field| typed.get(&row("participants", number, field)).trim().to_owned();
        let (role, name, organisation) = (get("role"), get("name"), get("organisation"));
        (!role.is_empty() || !name.is_empty()).then(|| participant(&role, &name, &organisation))
    });
    kept(rows, "participants", errors)
}

/// What was decided: a line each, or a list.
pub(super) fn decisions(typed: &Typed) -> Vec<String> {
    let lines = typed.all("decisions").flat_map(str::lines).map(str::trim).filter(|line| !line.is_empty());
    lines.take(50).map(|line| line.chars().take(1_000).collect()).collect()
}

/// Who does what until when.
pub(super) fn tasks(typed: &Typed, errors: &mut FieldErrors) -> Vec<NewTask> {
    let rows = (1..=MOST_ROWS).filter_map(|number| {
        let get = |field| typed.get(&row("tasks", number, field)).trim().to_owned();
        let (text, organisation, due_on) = (get("text"), get("organisation"), get("due_on"));
        let empty = text.is_empty() && due_on.is_empty();
        (!empty).then(|| task(&text, &organisation, &due_on))
    });
    kept(rows, "tasks", errors)
}

/// A task as it is typed, in a row or alone.
pub fn task(text: &str, organisation: &str, due_on: &str) -> Result<NewTask, Problem> {
    Ok(NewTask {
        text: typed::text(text, 500)?,
        organisation: institution(organisation)?,
        due_on: typed::optional_date(due_on)?,
    })
}

fn participant(role: &str, name: &str, organisation: &str) -> Result<NewParticipant, Problem> {
    let role = PartRole::from_code(role).ok_or(Problem::said("role-needed", w::participant_role_needed))?;
    let name = typed::optional_text(name, 200)?.unwrap_or_default();
    if name.is_empty() && !role.is_family() {
        return Err(Problem::said("name-needed", w::participant_name_needed));
    }
    Ok(NewParticipant { role, name, organisation: institution(organisation)? })
}

/// An institution, or the centre itself.
fn institution(typed: &str) -> Result<Option<OrganisationId>, Problem> {
    if typed == "centre" { Ok(None) } else { typed::optional_id(typed) }
}

/// The rows that can be read; the first problem stands for the whole list.
fn kept<T>(
    rows: impl Iterator<Item = Result<T, Problem>>,
    list: &'static str,
    errors: &mut FieldErrors,
) -> Vec<T> {
    let read: Result<Vec<T>, Problem> = rows.collect();
    errors.check(list, read).unwrap_or_default()
}
