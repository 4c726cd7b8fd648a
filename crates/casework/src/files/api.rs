//! The files of a case over the API: what there is, not what is in them.

use super::{CaseFile, files};
use crate::permits::ReadFile;
use access::{Answer, App, Subject, Viewer, answer, audit::Entry, looked, permit};
use axum::extract::{Path, State};
use base::{Code, ids::CaseId, jiff::Timestamp};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};

/// The files part of the API's description.
#[derive(OpenApi)]
#[openapi(paths(list), components(schemas(FileItem, FileItems)))]
pub struct FilesApi;

/// A file of a case.
#[derive(Debug, Serialize, ToSchema)]
pub struct FileItem {
    id: uuid::Uuid,
    /// What it is called in the case.
    title: String,
    /// Its name on the device it came from.
    name: String,
    media_type: String,
    bytes: i64,
    /// `general`, `psychology`, `safety` or `adoption`.
    layer: &'static str,
    uploaded_at: Timestamp,
    /// When it was taken out.
    removed_at: Option<Timestamp>,
    /// Why.
    removed_reason: Option<String>,
}

/// The files of a case.
#[derive(Debug, Serialize, ToSchema)]
pub struct FileItems {
    /// The latest first; those taken out too.
    items: Vec<FileItem>,
}

/// The files of a case in the layers one may read, the latest first.
#[utoipa::path(get, path = "/api/v1/cases/{id}/files", tag = "cases", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = FileItems), (status = 404)))]
pub async fn list(State(app): State<App>, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadFile>(&mut db, &viewer, Subject::Case(id)).await?;
    let files = files(&mut db, id, permit.layers()).await?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "case.files-viewed")).await?;
    let items = files.into_iter().map(FileItem::from).collect();
    Ok(answer::json(&json!(FileItems { items }), None))
}

impl From<CaseFile> for FileItem {
    fn from(file: CaseFile) -> Self {
        FileItem {
            id: file.id.uuid(),
            title: file.title,
            name: file.name,
            media_type: file.media_type,
            bytes: file.bytes,
            layer: file.layer.code(),
            uploaded_at: file.uploaded_at,
            removed_at: file.removed_at,
            removed_reason: file.removed_reason,
        }
    }
}
