//! A step is recorded, or corrected: what was recorded first stays, and the deadlines follow.

use super::{
    NewCorrection, NewStep, StepRecord, made, order as asked,
    terms::{self, Recorded},
};
use crate::{
    case_kinds::{KindId, Work, write},
    catalogue::{is_told, step_layer},
    course::Deed,
    permits::WriteKind,
    standing::StepId,
    w,
};
use access::{Layer, Permit, WebError};
use base::{clock, rules::KindStep};
use casework::{
    cases::{self, read::CaseHead},
    order::{self, Step},
};
use serde_json::json;
use store::{Tx, outbox, sql};

/// Records a step of a kind's work.
///
/// # Errors
///
/// [`WebError::Forbidden`] when the leave does not cover the layer of the step, [`WebError::Conflict`] when the work has
/// ended, [`WebError::Fields`] when the step gives a service that the order of the family's path stops and no reason of
/// urgency is given.
pub async fn record(
    tx: &mut Tx,
    permit: &Permit<WriteKind>,
    case: &CaseHead,
    work: &Work,
    new: &NewStep,
) -> Result<StepId, WebError> {
    let layer = may_go(permit, work, new.step, Deed::Record)?;
    let urgent = in_order(tx, case, work, new).await?;
    let kind = write::ensure(tx, permit, case, work).await?;
    let id = insert(tx, permit, case, kind, (layer, new, urgent), None).await?.ok_or(WebError::Stale)?;
    terms::follow(tx, permit, Recorded { case: case.id, kind, layer, id, new }).await?;
    write::keep_status(tx, case, work.kind, kind).await?;
    told(tx, permit, case, ("case-step.recorded", work, layer), (kind, id, new.step), urgent).await?;
    paper(tx, permit, new.step, id).await?;
    Ok(id)
}

/// Corrects a recorded step. A deadline that was counted from what is corrected is counted anew.
///
/// # Errors
///
/// [`WebError::Stale`] when it was corrected meanwhile, else as for [`record`].
pub async fn correct(
    tx: &mut Tx,
    permit: &Permit<WriteKind>,
    case: &CaseHead,
    (work, old): (&Work, &StepRecord),
    correction: &NewCorrection,
) -> Result<StepId, WebError> {
    let new = &correction.step;
    let layer = may_go(permit, work, new.step, Deed::Correct)?;
    if old.is_replaced {
        return Err(WebError::Stale);
    }
    // What is corrected stays the step it was: otherwise a correction would be a way past the order.
    if old.step != new.step.code {
        return Err(WebError::BadRequest);
    }
    let kind = write::ensure(tx, permit, case, work).await?;
    let replaces = Some((old.id, correction.reason.as_str()));
    // The service was given when it was recorded: what gave way to urgency then is kept.
    let urgent = old.answers.urgent_reason();
    let id = insert(tx, permit, case, kind, (layer, new, urgent), replaces).await?.ok_or(WebError::Stale)?;
    terms::correct(tx, permit, Recorded { case: case.id, kind, layer, id, new }, old).await?;
    write::keep_status(tx, case, work.kind, kind).await?;
    let reason = Some(correction.reason.as_str());
    told(tx, permit, case, ("case-step.corrected", work, layer), (kind, id, new.step), reason).await?;
    paper(tx, permit, new.step, id).await?;
    Ok(id)
}

/// Whether the order of the family's path lets the step be taken now; the reason of urgency, where something gave way to it.
async fn in_order<'n>(
    tx: &mut Tx,
    case: &CaseHead,
    work: &Work,
    new: &'n NewStep,
) -> Result<Option<&'n str>, WebError> {
    if !asked::is_asked(new.step) {
        return Ok(None);
    }
    let today = clock::date_of(tx.at());
    let verdict = order::before(tx, Step::Services, (case.id, asked::whom(case, work)), today).await?;
    let reason = new.urgent_reason.as_deref();
    verdict.allow(reason, "urgent_reason").map_err(WebError::Fields)?;
    Ok(reason.filter(|_| verdict.stops()))
}

/// What a step that ends in a paper tells to it is kept as it is recorded.
async fn paper(tx: &mut Tx, permit: &Permit<WriteKind>, step: &KindStep, id: StepId) -> Result<(), WebError> {
    if made::maker(step).is_some() { made::signed(tx, &permit.viewer, id.uuid()).await } else { Ok(()) }
}

fn may_go(permit: &Permit<WriteKind>, work: &Work, step: &KindStep, deed: Deed) -> Result<Layer, WebError> {
    let layer = step_layer(work.kind, step);
    permit.in_layer(work.layer())?;
    permit.in_layer(layer)?;
    match work.stage().after(deed) {
        Some(_) => Ok(layer),
        None => Err(WebError::Conflict(w::has_ended(permit.viewer.lang).to_owned())),
    }
}

/// None when another correction of the same record came first.
async fn insert(
    tx: &mut Tx,
    permit: &Permit<WriteKind>,
    case: &CaseHead,
    kind: KindId,
    (layer, new, urgent): (Layer, &NewStep, Option<&str>),
    replaces: Option<(StepId, &str)>,
) -> Result<Option<StepId>, WebError> {
    let at = tx.at();
    let id = StepId::new(at);
    let fields = new.answers.clone().urgent(urgent).seal(tx.keys(), id)?;
    let made =
        sql("insert into case_steps (id, case_id, case_kind_id, step, layer, happened_on, party_id, fields,
             replaces_id, reason, recorded_at, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict (replaces_id) do nothing")
        .bind(id)
        .bind(case.id)
        .bind(kind)
        .bind(&new.step.code)
        .bind(layer)
        .bind(new.happened_on)
        .bind(new.party)
        .bind(fields)
        .bind(replaces.map(|(old, _)| old))
        .bind(replaces.map(|(_, reason)| reason))
        .bind(at)
        .bind(permit.viewer.user)
        .run(tx)
        .await?;
    sql("update case_kinds set version = version + 1 where id = $1").bind(kind).run(tx).await?;
    Ok((made == 1).then_some(id))
}

async fn told(
    tx: &mut Tx,
    permit: &Permit<WriteKind>,
    case: &CaseHead,
    (action, work, layer): (&'static str, &Work, Layer),
    (kind, id, step): (KindId, StepId, &KindStep),
    reason: Option<&str>,
) -> Result<(), WebError> {
    let mut entry = write::entry(permit, action, layer, case.id).record("case-step", id);
    if is_told(layer) {
        entry = entry.set("case_step", format!("{}/{}", work.kind.code, step.code));
        entry = reason.map_or(entry.clone(), |reason| entry.because(reason));
    }
    entry.write(tx).await?;
    let told = json!({ "case": case.id, "case_kind": kind, "case_step": id });
    outbox::tell(tx, action, &told).await?;
    Ok(cases::read::touch(tx, case.id).await?)
}
