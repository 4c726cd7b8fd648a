//! Leave to make a paper: the one to make papers of its case, to respond to its signal, or to work at the desk.

use super::w;
use crate::{
    NewPaper, PaperId, finalise,
    papers::Under,
    permits::{WriteDeskPaper, WritePaper},
};
use access::{Act, Answer, App, Subject, Viewer, WebError, permit};
use casework::permits::RespondToSignal;
use store::Tx;

pub(super) async fn to_make(
    app: &App,
    tx: &mut Tx,
    viewer: &Viewer,
    under: Under,
    is_signed: bool,
    new: NewPaper,
) -> Answer<PaperId> {
    match under {
        Under::Case(id) => {
            under_leave::<WritePaper>(app, tx, viewer, Subject::Case(id), is_signed, new).await
        }
        Under::Signal(id) => {
            under_leave::<RespondToSignal>(app, tx, viewer, Subject::Signal(id), is_signed, new).await
        }
        Under::Desk(id) => {
            under_leave::<WriteDeskPaper>(app, tx, viewer, Subject::Centre(id), is_signed, new).await
        }
    }
}

async fn under_leave<A: Act>(
    app: &App,
    tx: &mut Tx,
    viewer: &Viewer,
    subject: Subject,
    is_signed: bool,
    new: NewPaper,
) -> Answer<PaperId> {
    let leave = permit::<A>(tx, viewer, subject).await?;
    leave.in_layer(new.layer)?;
    if !is_signed {
        return Err(WebError::Conflict(w::sign_first(viewer.lang).to_owned()));
    }
    finalise(app, tx, &leave, new).await
}
