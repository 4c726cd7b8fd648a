//! Drafts are kept, notes are signed, corrections are put beside.

use super::{NewNote, NoteKind};
use crate::{cases, permits::WriteNote};
use access::{Layer, Permit, WebError, audit::Entry};
use base::{Code, Id, ids::CaseId, jiff::Timestamp};
use serde_json::json;
use store::{Tx, outbox, sql};

/// What stands for a signed note.
pub enum NoteRow {}
/// What stands for a draft of a note.
pub enum DraftRow {}
/// What stands for a correction.
pub enum CorrectionRow {}
/// Id of a signed note.
pub type NoteId = Id<NoteRow>;
/// Id of a draft.
pub type DraftId = Id<DraftRow>;
/// Id of a correction.
pub type CorrectionId = Id<CorrectionRow>;

/// Signs a note: from now on it is never changed.
pub async fn sign(
    tx: &mut Tx,
    permit: &Permit<WriteNote>,
    case: CaseId,
    new: &NewNote,
) -> Result<NoteId, WebError> {
    permit.in_layer(new.layer)?;
    new.session.check(tx, permit, case).await?;
    let at = tx.at();
    let id = NoteId::new(at);
    sql("insert into notes (id, case_id, author_id, kind, layer, happened_at, text, signed_at, mode, service, goal_id, method,
             test_name, test_result, assessment_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)")
    .bind(id)
    .bind(case)
    .bind(permit.viewer.user)
    .bind(new.kind)
    .bind(new.layer)
    .bind(new.happened_at)
    .bind(&new.text)
    .bind(at)
    .bind(new.session.mode)
    .bind(new.session.service.as_deref())
    .bind(new.session.goal)
    .bind(new.session.method.as_deref())
    .bind(new.session.test_name.as_deref())
    .bind(new.session.test_result.as_deref())
    .bind(new.session.assessment)
    .run(tx)
    .await?;
    // The text stays out of the trail: who reads a case's history may not read every layer of it.
    Entry::under(permit, "note.signed")
        .case(case)
        .record("note", id)
        .set("kind", new.kind.code())
        .set("layer", new.layer.code())
        .set("happened_at", new.happened_at.to_string())
        .write(tx)
        .await?;
    if matches!(new.kind, NoteKind::HomeVisit | NoteKind::WardVisit) {
        cases::first_visit::made(tx, case, new.happened_at).await?;
    }
    outbox::tell(tx, "note.signed", &json!({ "case": case, "note": id })).await?;
    cases::read::touch(tx, case).await?;
    Ok(id)
}

/// Keeps a draft: a new one, or the author's own as it was read at `version`.
/// [`WebError::Stale`] when it was saved from elsewhere since.
pub async fn save_draft(
    tx: &mut Tx,
    permit: &Permit<WriteNote>,
    case: CaseId,
    known: Option<(DraftId, i64)>,
    new: &NewNote,
) -> Result<DraftId, WebError> {
    permit.in_layer(new.layer)?;
    new.session.check(tx, permit, case).await?;
    let at = tx.at();
    let Some((id, version)) = known else {
        let id = DraftId::new(at);
        sql("insert into note_drafts (id, case_id, author_id, kind, layer, happened_at, text, saved_at, mode, service, goal_id,
                 method, test_name, test_result, assessment_id, version)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1)")
        .bind(id)
        .bind(case)
        .bind(permit.viewer.user)
        .bind(new.kind)
        .bind(new.layer)
        .bind(new.happened_at)
        .bind(&new.text)
        .bind(at)
        .bind(new.session.mode)
    .bind(new.session.service.as_deref())
    .bind(new.session.goal)
    .bind(new.session.method.as_deref())
    .bind(new.session.test_name.as_deref())
    .bind(new.session.test_result.as_deref())
    .bind(new.session.assessment)
    .run(tx)
        .await?;
        return Ok(id);
    };
    let saved = sql("update note_drafts set kind = $5, layer = $6, happened_at = $7, text = $8, saved_at = $9, mode = $10,
                           service = $11, goal_id = $12, method = $13, test_name = $14, test_result = $15, assessment_id = $16,
                           version = version + 1
                      where id = $1 and case_id = $2 and author_id = $3 and version = $4")
    .bind(id)
    .bind(case)
    .bind(permit.viewer.user)
    .bind(version)
    .bind(new.kind)
    .bind(new.layer)
    .bind(new.happened_at)
    .bind(&new.text)
    .bind(at)
    .bind(new.session.mode)
    .bind(new.session.service.as_deref())
    .bind(new.session.goal)
    .bind(new.session.method.as_deref())
    .bind(new.session.test_name.as_deref())
    .bind(new.session.test_result.as_deref())
    .bind(new.session.assessment)
    .run(tx)
    .await?;
    if saved == 0 { Err(WebError::Stale) } else { Ok(id) }
}

/// Signs a draft as it was read at `version`: it becomes a note and is gone as a draft.
pub async fn sign_draft(
    tx: &mut Tx,
    permit: &Permit<WriteNote>,
    case: CaseId,
    draft: (DraftId, i64),
    new: &NewNote,
) -> Result<NoteId, WebError> {
    let gone =
        sql("delete from note_drafts where id = $1 and case_id = $2 and author_id = $3 and version = $4")
            .bind(draft.0)
            .bind(case)
            .bind(permit.viewer.user)
            .bind(draft.1)
            .run(tx)
            .await?;
    if gone == 0 {
        return Err(WebError::Stale);
    }
    sign(tx, permit, case, new).await
}

/// Throws a draft away; only its author can, and nobody else ever saw it.
pub async fn discard_draft(
    tx: &mut Tx,
    permit: &Permit<WriteNote>,
    case: CaseId,
    draft: DraftId,
) -> Result<(), WebError> {
    let gone = sql("delete from note_drafts where id = $1 and case_id = $2 and author_id = $3")
        .bind(draft)
        .bind(case)
        .bind(permit.viewer.user)
        .run(tx)
        .await?;
    if gone == 0 { Err(WebError::NotFound) } else { Ok(()) }
}

/// Puts a correction beside a signed note of which one may write the layer. The first text stays.
pub async fn correct(
    tx: &mut Tx,
    permit: &Permit<WriteNote>,
    case: CaseId,
    note: NoteId,
    text: &str,
    reason: &str,
) -> Result<CorrectionId, WebError> {
    let layer: Layer = sql("select layer from notes where id = $1 and case_id = $2")
        .bind(note)
        .bind(case)
        .maybe_value(tx)
        .await?
        .ok_or(WebError::NotFound)?;
    permit.in_layer(layer)?;
    let at: Timestamp = tx.at();
    let id = CorrectionId::new(at);
    sql("insert into note_corrections (id, note_id, text, reason, author_id, corrected_at) values ($1, $2, $3, $4, $5, $6)")
        .bind(id)
        .bind(note)
        .bind(text)
        .bind(reason)
        .bind(permit.viewer.user)
        .bind(at)
        .run(tx)
        .await?;
    Entry::under(permit, "note.corrected")
        .case(case)
        .record("note", note)
        .set("layer", layer.code())
        .write(tx)
        .await?;
    outbox::tell(tx, "note.corrected", &json!({ "case": case, "note": note })).await?;
    cases::read::touch(tx, case).await?;
    Ok(id)
}
