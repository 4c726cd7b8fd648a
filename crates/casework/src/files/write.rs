//! A file is put into a case, and taken out of it with a reason.

use super::{About, CaseFile};
use crate::{cases, permits::WriteFile};
use access::{Layer, Permit, Uploaded, WebError, audit::Entry};
use base::{
    Code,
    ids::{CaseId, FileId},
};
use serde_json::json;
use store::{Tx, outbox, sql};

/// A file about to be put into a case. Its bytes lie in the store of files already, under `id`.
#[derive(Debug, Clone, PartialEq)]
pub struct NewFile {
    /// The id under which its bytes lie.
    pub id: FileId,
    /// What it is called in the case.
    pub title: String,
    /// Who may read it.
    pub layer: Layer,
    /// The record that it belongs to.
    pub about: Option<About>,
    /// The file.
    pub file: Uploaded,
}

/// Puts a file into a case.
pub async fn add(
    tx: &mut Tx,
    permit: &Permit<WriteFile>,
    case: CaseId,
    new: &NewFile,
) -> Result<(), WebError> {
    let layer = layer(tx, case, new).await?;
    permit.in_layer(layer)?;
    let at = tx.at();
    sql("insert into files (id, name, media_type, bytes, sha256, uploaded_by, uploaded_at)
         values ($1, $2, $3, $4, $5, $6, $7)")
    .bind(new.id)
    .bind(&new.file.name)
    .bind(new.file.kind.media_type())
    .bind(i64::try_from(new.file.bytes.len()).unwrap_or(i64::MAX))
    .bind(new.file.sha256())
    .bind(permit.viewer.user_id())
    .bind(at)
    .run(tx)
    .await?;
    hang(tx, case, new.id, layer, &new.title).await?;
    belong(tx, new).await?;
    // The title stays out of the trail: who reads a case's history may not read every layer of it.
    Entry::under(permit, "file.added")
        .case(case)
        .record("file", new.id)
        .set("layer", layer.code())
        .set("media_type", new.file.kind.media_type())
        .write(tx)
        .await?;
    outbox::tell(tx, "file.added", &json!({ "case": case, "file": new.id })).await?;
    Ok(cases::read::touch(tx, case).await?)
}

/// What belongs to a record is read by those who read the record; 404 when there is no such record in the case.
async fn layer(tx: &mut Tx, case: CaseId, new: &NewFile) -> Result<Layer, WebError> {
    match new.about {
        Some(about) => about.layer(tx, case).await?.ok_or(WebError::NotFound),
        None => Ok(new.layer),
    }
}

async fn belong(tx: &mut Tx, new: &NewFile) -> Result<(), WebError> {
    if let Some(about) = new.about {
        sql("update case_files set about_kind = $2, about_id = $3 where file_id = $1")
            .bind(new.id)
            .bind(about.kind)
            .bind(about.id)
            .run(tx)
            .await?;
    }
    Ok(())
}

/// Puts a file into a case that was kept elsewhere in the house before, as the paper of a request was.
pub async fn take_over(
    tx: &mut Tx,
    permit: &Permit<WriteFile>,
    case: CaseId,
    (file, title): (FileId, &str),
    layer: Layer,
) -> Result<(), WebError> {
    permit.in_layer(layer)?;
    hang(tx, case, file, layer, title).await?;
    let entry = Entry::under(permit, "file.added").case(case).record("file", file);
    entry.set("layer", layer.code()).write(tx).await?;
    outbox::tell(tx, "file.added", &json!({ "case": case, "file": file })).await?;
    Ok(cases::read::touch(tx, case).await?)
}

async fn hang(tx: &mut Tx, case: CaseId, file: FileId, layer: Layer, title: &str) -> Result<(), WebError> {
    sql("insert into case_files (file_id, case_id, layer, title) values ($1, $2, $3, $4)")
        .bind(file)
        .bind(case)
        .bind(layer)
        .bind(title)
        .run(tx)
        .await?;
    Ok(())
}

/// Takes a file out of a case: it is given out no more, its bytes stay until the file of the case is destroyed.
pub async fn remove(
    tx: &mut Tx,
    permit: &Permit<WriteFile>,
    case: CaseId,
    file: &CaseFile,
    reason: &str,
) -> Result<(), WebError> {
    permit.in_layer(file.layer)?;
    let at = tx.at();
    let removed = sql("update files set removed_at = $2 where id = $1 and removed_at is null")
        .bind(file.id)
        .bind(at)
        .run(tx)
        .await?;
    if removed == 0 {
        return Err(WebError::NotFound);
    }
    sql("update case_files set removed_by = $2, removed_reason = $3 where file_id = $1")
        .bind(file.id)
        .bind(permit.viewer.user_id())
        .bind(reason)
        .run(tx)
        .await?;
    Entry::under(permit, "file.removed")
        .case(case)
        .record("file", file.id)
        .set("layer", file.layer.code())
        .write(tx)
        .await?;
    outbox::tell(tx, "file.removed", &json!({ "case": case, "file": file.id })).await?;
    Ok(cases::read::touch(tx, case).await?)
}
