//! Papers over the web. Looking at one and taking it along are two things on record.

use super::{PaperId, door, pages, read};
use crate::{permits::ReadPaper, w};
use access::{Action, Answer, App, Ask, Subject, Viewer, answer, audit::Entry, looked, permit};
use axum::extract::{Path, State};
use base::{clock, ids::CaseId};
use casework::cases;

/// `GET /cases/{id}/papers`
pub async fn of_case(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPaper>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let papers = read::of_case(&mut db, id, permit.layers()).await?;
    let [export] = permit::offered(&mut db, &viewer, Subject::Case(id), [Action("paper.export")]).await?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "case.papers-viewed")).await?;
    let body = pages::of_case(ask.lang, &case, &papers, &export, clock::date_of(ask.now));
    answer::page(&app, &ask, w::papers(ask.lang), body).await
}

/// `GET /papers/{id}`
pub async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<PaperId>) -> Answer {
    let mut db = app.store.read().await?;
    let (paper, entry) = door::seen(&mut db, &viewer, id, "paper.viewed").await?;
    drop(db);
    looked::record(&app, entry).await?;
    let record = (app.slots.address)(&paper.subject_kind, paper.subject_id, paper.case_id);
    answer::page(&app, &ask, &paper.title, pages::show(ask.lang, &paper, record.as_deref())).await
}

/// `GET /papers/{id}/file`: the paper itself, to print or to send.
pub async fn download(State(app): State<App>, viewer: Viewer, Path(id): Path<PaperId>) -> Answer {
    let mut db = app.store.read().await?;
    let (paper, entry) = door::seen(&mut db, &viewer, id, "paper.printed").await?;
    drop(db);
    looked::record(&app, entry).await?;
    let bytes = app.files.get(paper.file_id).await?;
    Ok(answer::download(&paper.file_name, "application/pdf", bytes))
}
