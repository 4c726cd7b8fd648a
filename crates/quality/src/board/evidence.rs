//! Where evidence leads: a page of figures, a procedure, a register; or a single record, which opens for those who may.

use super::{Kind, read::EvidenceRow, w};
use access::{Action, Subject, Viewer, WebError, permit::may};
use base::{Id, Problem, typed};
use store::Db;
use uuid::Uuid;

/// The pages that gather many records.
const GATHERED: [&str; 6] =
    ["/figures", "/procedures", "/registers", "/complaints", "/satisfaction", "/requests/figures"];

/// The pages of single records.
const RECORDS: [&str; 9] = [
    "/papers/",
    "/cases/",
    "/signals/",
    "/requests/",
    "/general-access/",
    "/complaints/",
    "/procedures/",
    "/people/",
    "/organisations/",
];

/// The path of a page of the house, as it was typed; a whole address is cut down to it.
///
/// # Errors
///
/// When it is no page of this kind.
pub fn page(kind: Kind, text: &str) -> Result<String, Problem> {
    let text = typed::text(text, 500)?;
    let path = match text.split_once("://") {
        Some((_, rest)) => rest.find('/').map(|at| rest[at..].to_owned()).unwrap_or_default(),
        None => text,
    };
    let own = path.starts_with('/') && !path.starts_with("//") && !path.contains(['\\', '<', '>', '"']);
    match kind {
        Kind::Record => {
            let bare = path.split(['?', '#']).next().unwrap_or_default();
            let known = RECORDS.iter().any(|page| bare.starts_with(page)) && first_id(bare).is_some();
            if own && known {
                Ok(bare.to_owned())
            } else {
                Err(Problem::said("no-record", w::problem_record))
            }
        }
        Kind::Figure | Kind::Procedure | Kind::Register | Kind::Text => {
            let known = GATHERED.iter().any(|page| path.starts_with(page));
            if own && known { Ok(path) } else { Err(Problem::said("not-our-page", w::problem_target)) }
        }
    }
}

/// Whether each piece of evidence opens for the viewer: a link never leads to a refusal. A criterion has a handful.
///
/// # Errors
///
/// When the database fails.
pub async fn openable(
    db: &mut impl Db,
    viewer: &Viewer,
    rows: &[EvidenceRow],
) -> Result<Vec<bool>, WebError> {
    let mut open = Vec::with_capacity(rows.len());
    for row in rows {
        open.push(match row.target.as_deref().and_then(subject) {
            Some((action, subject)) => may(db, viewer, action, subject).await?,
            None => row.target.is_some(),
        });
    }
    Ok(open)
}

/// Whose record a path leads to, where one can tell by it; the others refuse by themselves.
fn subject(path: &str) -> Option<(Action, Subject)> {
    let id = first_id(path)?;
    match path.split('/').nth(1)? {
        "cases" => Some((Action("case.read"), Subject::Case(Id::from_uuid(id)))),
        "signals" => Some((Action("signal.read"), Subject::Signal(Id::from_uuid(id)))),
        "people" => Some((Action("person.read"), Subject::Person(Id::from_uuid(id)))),
        "complaints" => Some((Action("complaint.read"), Subject::Complaint(Id::from_uuid(id)))),
        _ => None,
    }
}

fn first_id(path: &str) -> Option<Uuid> {
    path.split(['/', '?', '#']).find_map(|part| part.parse().ok())
}
