//! A procedure, and a version of one, as they are typed.

use super::{Kind, READERS, w};
use access::{Role, Uploaded};
use base::{
    FieldErrors, Problem,
    ids::FileId,
    jiff::{ToSpan, civil::Date},
    typed::{self, Typed},
};

/// Most characters of a title.
pub const TITLE_MOST: usize = 160;
/// Most characters of a text.
pub const TEXT_MOST: usize = 60_000;
/// Most characters of what has changed.
pub const CHANGES_MOST: usize = 1000;

/// What is read.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// The text itself.
    Text(String),
    /// A file. Its bytes lie in the store of files already, under the id.
    File(FileId, Uploaded),
}

/// A version about to be published.
#[derive(Debug, Clone, PartialEq)]
pub struct NewVersion {
    /// What is read.
    pub body: Body,
    /// From which day it holds.
    pub valid_from: Date,
    /// Who must read it.
    pub roles: Vec<Role>,
    /// What has changed; of a first version nothing.
    pub changes: Option<String>,
}

/// A procedure with its first version.
#[derive(Debug, Clone, PartialEq)]
pub struct NewProcedure {
    /// What it is about.
    pub kind: Kind,
    /// What it is called.
    pub title: String,
    /// Its first version.
    pub version: NewVersion,
}

impl NewProcedure {
    /// Reads the form or the body of the API; `id` is for the file.
    pub fn parse(
        typed: &Typed,
        file: Result<Option<Uploaded>, Problem>,
        id: FileId,
        today: Date,
    ) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let kind = errors.check("kind", typed::code::<Kind>(typed.get("kind")));
        let title = errors.check("title", typed::text(typed.get("title"), TITLE_MOST));
        let version = version(typed, file, id, today, true, &mut errors);
        let new = || Some(NewProcedure { kind: kind?, title: title?, version: version? });
        let new = new();
        errors.or(new)
    }
}

impl NewVersion {
    /// Reads the form of a further version.
    pub fn parse(
        typed: &Typed,
        file: Result<Option<Uploaded>, Problem>,
        id: FileId,
        today: Date,
    ) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let version = version(typed, file, id, today, false, &mut errors);
        errors.or(version)
    }
}

fn version(
    typed: &Typed,
    file: Result<Option<Uploaded>, Problem>,
    id: FileId,
    today: Date,
    is_first: bool,
    errors: &mut FieldErrors,
) -> Option<NewVersion> {
    let text = errors.check("text", typed::optional_text(typed.get("text"), TEXT_MOST));
    let file = errors.check("file", file);
    let body = match (text, file) {
        (Some(Some(text)), Some(None)) => Some(Body::Text(text)),
        (Some(None), Some(Some(file))) => Some(Body::File(id, file)),
        (Some(Some(_)), Some(Some(_))) => {
            errors.add("file", Problem::said("text-or-file", w::problem_both));
            None
        }
        (Some(None), Some(None)) => {
            errors.add("text", Problem::said("text-or-file-needed", w::problem_neither));
            None
        }
        _ => None,
    };
    let changes = if is_first {
        Some(None)
    } else {
        errors.check("changes", typed::text(typed.get("changes"), CHANGES_MOST)).map(Some)
    };
    let valid_from = errors.check("valid_from", near(typed.get("valid_from"), today));
    let roles = errors.check("roles", roles(typed));
    Some(NewVersion { body: body?, valid_from: valid_from?, roles: roles?, changes: changes? })
}

/// A day up to a year ahead: later is a slip of the pen. What held before may be entered too.
fn near(text: &str, today: Date) -> Result<Date, Problem> {
    let day = typed::date(text)?;
    if today.checked_add(1.year()).is_ok_and(|last| day > last) { Err(Problem::InFuture) } else { Ok(day) }
}

fn roles(typed: &Typed) -> Result<Vec<Role>, Problem> {
    let mut roles = typed::codes::<Role>(typed, "roles")?;
    roles.sort_unstable();
    roles.dedup();
    match roles.as_slice() {
        [] => Err(Problem::Required),
        some if some.iter().any(|role| !READERS.contains(role)) => Err(Problem::NotOffered),
        _ => Ok(roles),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::{Timestamp, civil::date};

    fn parse(typed: Typed) -> Result<NewProcedure, FieldErrors> {
        let id = FileId::new(Timestamp::UNIX_EPOCH);
        NewProcedure::parse(&typed, Ok(None), id, date(2026, 3, 10))
    }

    fn least() -> Typed {
        Typed::default()
            .with("kind", "violence")
            .with("title", "При съмнение за насилие")
            .with("valid_from", "01.04.2026")
    }

    #[test]
    fn a_procedure_has_a_text_or_a_file_and_somebody_to_read_it() {
        let errors = parse(least()).unwrap_err();
        let fields: Vec<_> = errors.iter().map(|(field, problem)| (field, problem.name())).collect();
        assert_eq!(fields, [("text", "text-or-file-needed"), ("roles", "required")]);
        assert!(
            parse(least().with("text", "Обадете се.").with("roles", "head").with("roles", "case-worker"))
                .is_ok()
        );
    }

    #[test]
    fn nobody_from_outside_the_centre_is_asked_to_read() {
        let errors = parse(least().with("text", "Обадете се.").with("roles", "partner")).unwrap_err();
        assert_eq!(errors.of("roles"), Some(&Problem::NotOffered));
    }

    #[test]
    fn a_further_version_says_what_has_changed() {
        let typed = least().with("text", "Обадете се.").with("roles", "head");
        let id = FileId::new(Timestamp::UNIX_EPOCH);
        let errors = NewVersion::parse(&typed, Ok(None), id, date(2026, 3, 10)).unwrap_err();
        assert_eq!(errors.of("changes"), Some(&Problem::Required));
    }
}
