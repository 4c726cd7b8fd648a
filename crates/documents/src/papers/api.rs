//! Papers over the API: what there is, and where the file is fetched.

use super::{PaperId, PaperLine, door, read};
use crate::permits::ReadPaper;
use access::{Answer, App, Subject, Viewer, answer, audit::Entry, looked, permit};
use axum::extract::{Path, State};
use base::{
    Code,
    ids::CaseId,
    jiff::{Timestamp, civil::Date},
};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};

/// The papers part of the API's description.
#[derive(OpenApi)]
#[openapi(paths(one, of_case), components(schemas(PaperItem, PaperItems)))]
pub struct PapersApi;

/// A paper that was made final.
#[derive(Debug, Serialize, ToSchema)]
pub struct PaperItem {
    id: uuid::Uuid,
    /// The case that it belongs to.
    case_id: Option<uuid::Uuid>,
    /// A code: `plan`, `agreement`, `review` …
    kind: &'static str,
    /// `general`, `psychology`, `safety` or `adoption`.
    layer: &'static str,
    /// In the register of documents out of the centre and year.
    number: i64,
    dated_on: Date,
    title: String,
    /// What it was made from.
    subject_kind: String,
    subject_id: uuid::Uuid,
    pages: i64,
    /// The digest of the file, in hexadecimal.
    sha256: String,
    /// Where the PDF is fetched.
    file: String,
    made_at: Timestamp,
    /// The paper that took its place.
    replaced_by: Option<uuid::Uuid>,
}

/// The papers of a case.
#[derive(Debug, Serialize, ToSchema)]
pub struct PaperItems {
    /// The latest first; those that were replaced too.
    pub(crate) items: Vec<PaperItem>,
}

/// One paper.
#[utoipa::path(get, path = "/api/v1/papers/{id}", tag = "papers", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = PaperItem), (status = 404)))]
pub async fn one(State(app): State<App>, viewer: Viewer, Path(id): Path<PaperId>) -> Answer {
    let mut db = app.store.read().await?;
    let (paper, entry) = door::seen(&mut db, &viewer, id, "paper.viewed").await?;
    drop(db);
    looked::record(&app, entry).await?;
    Ok(answer::json(&json!(PaperItem::from(paper)), None))
}

/// The papers of a case in the layers one may read, the latest first.
#[utoipa::path(get, path = "/api/v1/cases/{id}/papers", tag = "papers", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = PaperItems), (status = 404)))]
pub async fn of_case(State(app): State<App>, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPaper>(&mut db, &viewer, Subject::Case(id)).await?;
    let papers = read::of_case(&mut db, id, permit.layers()).await?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "case.papers-viewed")).await?;
    let items = papers.into_iter().map(PaperItem::from).collect();
    Ok(answer::json(&json!(PaperItems { items }), None))
}

impl From<PaperLine> for PaperItem {
    fn from(paper: PaperLine) -> Self {
        PaperItem {
            id: paper.id.uuid(),
            case_id: paper.case_id.map(|id| id.uuid()),
            kind: paper.kind.code(),
            layer: paper.layer.code(),
            number: paper.number,
            dated_on: paper.dated_on,
            title: paper.title,
            subject_kind: paper.subject_kind,
            subject_id: paper.subject_id,
            pages: paper.pages,
            sha256: paper.sha256,
            file: format!("/papers/{}/file", paper.id),
            made_at: paper.made_at,
            replaced_by: paper.replaced_by.map(|id| id.uuid()),
        }
    }
}
