//! Handlers of the signed paper: it comes, it is given out.

use super::refuse_kind;
use crate::{
    acts::WriteAgreement,
    agreements::{
        AgreementId, pages, w,
        web::{view, visible},
    },
    filled::Filled,
    places::PlaceAnswer,
};
use access::{
    Answer, App, Ask, Subject, Upload, Viewer, WebError, Write, answer, audit::Entry, looked, permit,
};
use axum::extract::{Path, State};
use base::{FieldErrors, ids::FileId, typed::Typed};

/// Adds a version of the signed paper.
pub(in crate::agreements) async fn add_paper(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<AgreementId>,
    upload: Upload,
) -> Answer {
    let (form, file) = upload.needed();
    let file = file.and_then(|file| match refuse_kind(&file) {
        Some(problem) => Err(problem),
        None => Ok(file),
    });
    let mut write = Write::form(&app, &ask, &form).await?;
    let agreement = visible(&mut *write, &viewer, id).await?;
    let permit = permit::<WriteAgreement>(&mut *write, &viewer, Subject::Centre(agreement.centre_id)).await?;
    match file {
        Ok(file) => {
            super::add_paper(&mut write, &app.files, &permit, &agreement, &file).await?;
            write.see_other_saying(&format!("/agreements/{id}"), w::paper_added(ask.lang)).await
        }
        Err(problem) => {
            drop(write);
            let errors = FieldErrors::one("paper", problem);
            let filled = Filled::again(None, Typed::default(), errors, PlaceAnswer::none());
            let view = view(&mut app.store.read().await?, &ask, &viewer, agreement, filled).await?;
            let title = view.agreement.title.clone();
            answer::page_failed(&app, &ask, &title, pages::show(ask.lang, &view)).await
        }
    }
}

/// Gives a version of the signed paper out; that is on record.
pub(in crate::agreements) async fn paper(
    State(app): State<App>,
    viewer: Viewer,
    Path((id, file)): Path<(AgreementId, FileId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let agreement = visible(&mut db, &viewer, id).await?;
    let papers = super::papers(&mut db, id).await?;
    drop(db);
    let paper = papers.into_iter().find(|paper| paper.file_id == file).ok_or(WebError::NotFound)?;
    let bytes = app.files.get(file).await?;
    let entry = Entry::by(&viewer, "agreement.paper-read", "agreement");
    looked::record(&app, entry.record("agreement", id).centre(agreement.centre_id)).await?;
    Ok(answer::download(&paper.name, &paper.media_type, bytes))
}
