//! Who may read one paper: whoever may read its case in its layer, or its signal; any other, whoever works at the desk.

use super::{PaperId, PaperLine, read};
use crate::permits::{ReadDeskPaper, ReadPaper};
use access::{Act, Layer, Subject, Viewer, WebError, audit::Entry, permit};
use base::ids::{CaseId, CentreId, SignalId};
use casework::permits::ReadSignal;
use store::{Db, sql};

/// Where a record and its papers belong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Under {
    /// To a case.
    Case(CaseId),
    /// To a signal.
    Signal(SignalId),
    /// To the desk of a centre.
    Desk(CentreId),
}

impl Under {
    /// The case, when it is one.
    pub const fn case(self) -> Option<CaseId> {
        match self {
            Under::Case(id) => Some(id),
            Under::Signal(_) | Under::Desk(_) => None,
        }
    }

    /// What leave is asked for.
    pub const fn subject(self) -> Subject {
        match self {
            Under::Case(id) => Subject::Case(id),
            Under::Signal(id) => Subject::Signal(id),
            Under::Desk(id) => Subject::Centre(id),
        }
    }
}

/// Leave to read papers, and the beginning of what is put on record.
pub(crate) struct Leave {
    /// The centre that keeps them.
    pub centre: CentreId,
    /// The layers it covers.
    pub layers: Vec<Layer>,
    /// What is put on record.
    pub entry: Entry,
}

/// Leave to read papers of a layer that belong there; 404 for everybody else.
pub(crate) async fn leave(
    db: &mut impl Db,
    viewer: &Viewer,
    under: Under,
    layer: Layer,
    deed: &'static str,
) -> Result<Leave, WebError> {
    let leave = match under {
        Under::Case(id) => {
            let leave = asked::<ReadPaper>(db, viewer, under, deed).await?;
            Leave { entry: leave.entry.case(id), ..leave }
        }
        Under::Signal(id) => {
            let leave = asked::<ReadSignal>(db, viewer, under, deed).await?;
            Leave { entry: leave.entry.signal(id), ..leave }
        }
        Under::Desk(_) => asked::<ReadDeskPaper>(db, viewer, under, deed).await?,
    };
    if leave.layers.contains(&layer) { Ok(leave) } else { Err(WebError::NotFound) }
}

async fn asked<A: Act>(
    db: &mut impl Db,
    viewer: &Viewer,
    under: Under,
    deed: &'static str,
) -> Result<Leave, WebError> {
    let permit = permit::<A>(db, viewer, under.subject()).await?;
    Ok(Leave { centre: permit.centre, layers: permit.layers().to_vec(), entry: Entry::under(&permit, deed) })
}

/// Where a paper belongs.
pub(crate) async fn under(db: &mut impl Db, paper: &PaperLine) -> Result<Under, WebError> {
    if let Some(case) = paper.case_id {
        return Ok(Under::Case(case));
    }
    Ok(match paper.subject_kind.as_str() {
        "signal" => Under::Signal(SignalId::from_uuid(paper.subject_id)),
        "notification" => {
            let signal = sql("select signal_id from notifications where id = $1").bind(paper.subject_id);
            Under::Signal(signal.value(db).await?)
        }
        _ => Under::Desk(paper.centre_id),
    })
}

/// A paper that the viewer may read, with the beginning of what is put on record about it; 404 for everybody else.
pub(super) async fn seen(
    db: &mut impl Db,
    viewer: &Viewer,
    id: PaperId,
    deed: &'static str,
) -> Result<(PaperLine, Entry), WebError> {
    let paper = read::one(db, id).await?;
    let under = under(db, &paper).await?;
    let leave = leave(db, viewer, under, paper.layer, deed).await?;
    Ok((paper, leave.entry.record("paper", id)))
}
