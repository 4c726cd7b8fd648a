//! Who may read one paper: whoever may read its case in its layer; a paper of no case, whoever works at the desk.

use super::{PaperId, PaperLine, read};
use crate::permits::{ReadDeskPaper, ReadPaper};
use access::{Subject, Viewer, WebError, audit::Entry, permit};
use store::Db;

/// A paper that the viewer may read, with the beginning of what is put on record about it; 404 for everybody else.
pub(super) async fn seen(
    db: &mut impl Db,
    viewer: &Viewer,
    id: PaperId,
    deed: &'static str,
) -> Result<(PaperLine, Entry), WebError> {
    let paper = read::one(db, id).await?;
    let entry = match paper.case_id {
        Some(case) => {
            let permit = permit::<ReadPaper>(db, viewer, Subject::Case(case)).await?;
            permit.in_layer(paper.layer).map_err(|_| WebError::NotFound)?;
            Entry::under(&permit, deed).case(case)
        }
        None => {
            let permit = permit::<ReadDeskPaper>(db, viewer, Subject::Centre(paper.centre_id)).await?;
            Entry::under(&permit, deed)
        }
    };
    Ok((paper, entry.record("paper", id)))
}
