//! A kind is added to a case, and ended.

use super::{
    NewEnding, NewKind, Work, held,
    read::{self, KindId},
};
use crate::{
    catalogue::{self, is_told},
    course::Deed,
    permits::WriteKind,
    w,
};
use access::{Layer, Permit, WebError, audit::Entry};
use base::jiff::civil::Date;
use base::{ids::CaseId, rules::CaseKind};
use casework::cases::{self, read::CaseHead};
use deadlines::Subject;
use serde_json::json;
use store::{Tx, outbox, sql};

/// The kind of the record that deadlines are about and the trail names.
pub const RECORD: &str = "case-kind";

/// Adds a kind to a case.
///
/// # Errors
///
/// [`WebError::Conflict`] when the case is closed, [`WebError::Forbidden`] when the kind stands in a layer that the leave
/// does not cover.
pub async fn add(
    tx: &mut Tx,
    permit: &Permit<WriteKind>,
    case: &CaseHead,
    new: &NewKind,
) -> Result<KindId, WebError> {
    let layer = catalogue::layer(new.kind);
    permit.in_layer(layer)?;
    if !case.is_open() {
        return Err(WebError::Conflict(w::case_is_closed(permit.viewer.lang).to_owned()));
    }
    let id = insert(tx, permit, case.id, new.kind, new.opened_on, new.reason.as_deref()).await?;
    let entry = entry(permit, "case-kind.added", layer, case.id).record(RECORD, id);
    let entry = if is_told(layer) { entry.set("programme", new.kind.code.as_str()) } else { entry };
    entry.set("opened_on", new.opened_on.to_string()).write(tx).await?;
    outbox::tell(tx, "case-kind.added", &json!({ "case": case.id, "case_kind": id })).await?;
    cases::read::touch(tx, case.id).await?;
    Ok(id)
}

/// Keeps what the people of the case are by where the work stands now, so that cases can be found by it.
pub async fn keep_status(
    tx: &mut Tx,
    case: &CaseHead,
    kind: &'static CaseKind,
    id: KindId,
) -> Result<(), WebError> {
    if kind.statuses.is_empty() {
        return Ok(());
    }
    let keys = tx.keys().clone();
    let layers = [catalogue::layer(kind)];
    let works = read::of_case(tx, &keys, case, &layers).await?;
    let work = works.iter().find(|work| work.row.as_ref().is_some_and(|row| row.id == id));
    let status = work.and_then(|work| work.status(&[])).map(|status| status.code.as_str());
    sql("update case_kinds set status = $2 where id = $1").bind(id).bind(status).run(tx).await?;
    Ok(())
}

/// The row of a kind's work, made when the leading kind has none yet.
pub async fn ensure(
    tx: &mut Tx,
    permit: &Permit<WriteKind>,
    case: &CaseHead,
    work: &Work,
) -> Result<KindId, WebError> {
    match &work.row {
        Some(row) => Ok(row.id),
        None => insert(tx, permit, case.id, work.kind, work.opened_on, None).await,
    }
}

/// Ends the work of a kind as it was read at a version; what still runs of its deadlines need not be met any more.
///
/// # Errors
///
/// [`WebError::Conflict`] when it has ended, [`WebError::Stale`] when it was changed meanwhile.
pub async fn end(
    tx: &mut Tx,
    permit: &Permit<WriteKind>,
    case: &CaseHead,
    (work, version): (&Work, i64),
    new: &NewEnding,
) -> Result<(), WebError> {
    let (at, lang, layer) = (tx.at(), permit.viewer.lang, work.layer());
    permit.in_layer(layer)?;
    if work.stage().after(Deed::End).is_none() {
        return Err(WebError::Conflict(w::has_ended(lang).to_owned()));
    }
    if work.version() != version {
        return Err(WebError::Stale);
    }
    let id = ensure(tx, permit, case, work).await?;
    let ended =
        sql("update case_kinds set ended_on = $2, outcome = $3, summary = $4, ended_at = $5, ended_by = $6,
                            version = version + 1
                      where id = $1 and ended_on is null")
        .bind(id)
        .bind(new.ended_on)
        .bind(&new.outcome)
        .bind(&new.summary)
        .bind(at)
        .bind(permit.viewer.user_id())
        .run(tx)
        .await?;
    if ended == 0 {
        return Err(WebError::Stale);
    }
    deadlines::lift_quietly(tx, permit, Subject::new(RECORD, id), None, w::lifted_by_end(lang)).await?;
    held::lift(tx, permit, id, None, w::lifted_by_end(lang)).await?;
    let entry = entry(permit, "case-kind.ended", layer, case.id).record(RECORD, id);
    let entry = if is_told(layer) { entry.set("programme", work.kind.code.as_str()) } else { entry };
    entry.set("ended_on", new.ended_on.to_string()).write(tx).await?;
    outbox::tell(tx, "case-kind.ended", &json!({ "case": case.id, "case_kind": id })).await?;
    Ok(cases::read::touch(tx, case.id).await?)
}

/// An entry of the trail. What stands in a closed layer is not laid to the case, whose history all of its team read.
pub fn entry(permit: &Permit<WriteKind>, action: &'static str, layer: Layer, case: CaseId) -> Entry {
    if is_told(layer) {
        Entry::under(permit, action).case(case)
    } else {
        Entry::by(&permit.viewer, action, RECORD).centre(permit.centre)
    }
}

/// Two who begin the same kind at once begin one.
async fn insert(
    tx: &mut Tx,
    permit: &Permit<WriteKind>,
    case: CaseId,
    kind: &CaseKind,
    opened_on: Date,
    reason: Option<&str>,
) -> Result<KindId, WebError> {
    let at = tx.at();
    sql("insert into case_kinds (id, case_id, kind, layer, opened_on, reason, created_at, created_by, status, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)
         on conflict (case_id, kind) where ended_on is null do nothing")
    .bind(KindId::new(at))
    .bind(case)
    .bind(&kind.code)
    .bind(catalogue::layer(kind))
    .bind(opened_on)
    .bind(reason)
    .bind(at)
    .bind(permit.viewer.user_id())
    .bind(kind.statuses.first().map(|status| status.code.as_str()))
    .run(tx)
    .await?;
    Ok(sql("select id from case_kinds where case_id = $1 and kind = $2 and ended_on is null")
        .bind(case)
        .bind(&kind.code)
        .value(tx)
        .await?)
}
