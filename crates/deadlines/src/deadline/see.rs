//! One deadline, for those who may know of it.

use super::{DeadlineId, Line, State};
use crate::acts::{LiftDeadline, ReadDeadline, WriteDeadline};
use access::{Act, Permit, Subject, Viewer, WebError, permit};
use store::{Db, sql};

/// What the viewer may do with a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct May {
    /// Say that it was met.
    pub meet: bool,
    /// Lift it.
    pub lift: bool,
}

/// A deadline and what the viewer may do with it: 404 for those who may not know of it.
pub async fn see(db: &mut impl Db, viewer: &Viewer, id: DeadlineId) -> Result<(Line, May), WebError> {
    let line: Line = sql("select * from deadline_lines where id = $1").bind(id).one(db).await?;
    let is_own = line.case_id.is_none() && line.user_id == Some(viewer.user);
    if !is_own {
        leave::<ReadDeadline>(db, viewer, &line).await?;
    }
    let runs = matches!(line.state(viewer.at), State::Running | State::AtRisk | State::Breached);
    let may = May {
        meet: runs && is_met_by_hand(&line) && is_allowed(leave::<WriteDeadline>(db, viewer, &line).await)?,
        lift: runs && is_allowed(leave::<LiftDeadline>(db, viewer, &line).await)?,
    };
    Ok((line, may))
}

/// Leave to do `A` with a deadline, through its case or its centre, in its layer.
pub async fn leave<A: Act>(db: &mut impl Db, viewer: &Viewer, line: &Line) -> Result<Permit<A>, WebError> {
    let subject = line.case_id.map_or(Subject::Centre(line.centre_id), Subject::Case);
    let permit = match permit::<A>(db, viewer, subject).await {
        // Whoever sees the case or the centre need not know that a deadline of a closed layer is there.
        Err(WebError::Forbidden) if A::ACTION == ReadDeadline::ACTION => return Err(WebError::NotFound),
        other => other?,
    };
    match permit.in_layer(line.layer) {
        Err(_) if A::ACTION == ReadDeadline::ACTION => Err(WebError::NotFound),
        other => other.map(|()| permit),
    }
}

/// True for what has no record whose own change meets it: entered by hand, or of the centre as a whole.
pub fn is_met_by_hand(line: &Line) -> bool {
    matches!(line.subject_kind.as_str(), "deadline" | "centre")
}

fn is_allowed<T>(asked: Result<T, WebError>) -> Result<bool, WebError> {
    match asked {
        Ok(_) => Ok(true),
        Err(WebError::Forbidden | WebError::NotFound) => Ok(false),
        Err(other) => Err(other),
    }
}
