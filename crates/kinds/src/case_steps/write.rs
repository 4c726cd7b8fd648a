//! A step is recorded, or corrected: what was recorded first stays, and the deadlines follow.

use super::{NewCorrection, NewStep, StepRecord};
use crate::{
    answers::Answers,
    case_kinds::{
        KindId, Work,
        write::{self, RECORD},
    },
    catalogue::{is_told, step_layer},
    course::Deed,
    permits::WriteKind,
    standing::StepId,
    w,
};
use access::{Layer, Permit, WebError};
use base::{
    clock,
    jiff::{Timestamp, civil::Date},
    rules::{self, KindStep},
};
use casework::cases::{self, read::CaseHead};
use deadlines::{New, Subject};
use serde_json::json;
use store::{Tx, outbox, sql};

/// Records a step of a kind's work.
///
/// # Errors
///
/// [`WebError::Forbidden`] when the leave does not cover the layer of the step, [`WebError::Conflict`] when the work has
/// ended.
pub async fn record(
    tx: &mut Tx,
    permit: &Permit<WriteKind>,
    case: &CaseHead,
    work: &Work,
    new: &NewStep,
) -> Result<StepId, WebError> {
    let layer = may_go(permit, work, new.step, Deed::Record)?;
    let kind = write::ensure(tx, permit, case, work).await?;
    let id = insert(tx, permit, case, kind, (layer, new, new.urgent_reason.as_deref()), None)
        .await?
        .ok_or(WebError::Stale)?;
    for start in &new.step.starts {
        if let Some(from) = from(start, &new.answers, (new.happened_on, tx.at())) {
            begin(tx, permit, case, (kind, layer), &start.rule, from).await?;
        }
    }
    for rule in &new.step.lifts {
        let subject = Subject::new(RECORD, kind);
        deadlines::lift_quietly(tx, permit, subject, Some(rule), new.step.name(permit.viewer.lang)).await?;
    }
    for rule in &new.step.meets {
        deadlines::meet(tx, Subject::new(RECORD, kind), rule, met_at(new.happened_on, tx.at())).await?;
    }
    write::keep_status(tx, case, work.kind, kind).await?;
    let reason = new.urgent_reason.as_deref();
    told(tx, permit, case, ("case-step.recorded", work, layer), (kind, id, new.step), reason).await?;
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
    let kind = write::ensure(tx, permit, case, work).await?;
    let replaces = Some((old.id, correction.reason.as_str()));
    let urgent = new.urgent_reason.as_deref().or(old.answers.urgent_reason());
    let id = insert(tx, permit, case, kind, (layer, new, urgent), replaces).await?.ok_or(WebError::Stale)?;
    for start in &new.step.starts {
        let before = from(start, &old.answers, (old.happened_on, old.recorded_at));
        let now = from(start, &new.answers, (new.happened_on, old.recorded_at));
        if before != now {
            let (subject, why) = (Subject::new(RECORD, kind), w::lifted_by_correction(permit.viewer.lang));
            deadlines::lift_quietly(tx, permit, subject, Some(&start.rule), why).await?;
            if let Some(now) = now {
                begin(tx, permit, case, (kind, layer), &start.rule, now).await?;
            }
        }
    }
    write::keep_status(tx, case, work.kind, kind).await?;
    let reason = Some(correction.reason.as_str());
    told(tx, permit, case, ("case-step.corrected", work, layer), (kind, id, new.step), reason).await?;
    Ok(id)
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

async fn begin(
    tx: &mut Tx,
    permit: &Permit<WriteKind>,
    case: &CaseHead,
    (kind, layer): (KindId, Layer),
    rule: &str,
    from: deadlines::Start,
) -> Result<(), WebError> {
    let subject = Subject::new(RECORD, kind);
    let deadline = New::by(rule, permit.centre, subject, from).of_case(case.id).in_layer(layer);
    deadlines::start(tx, deadline).await?;
    Ok(())
}

/// From when a deadline is counted: the day or moment that was answered, else the day of the step, or the moment at which
/// it was recorded on its own day. None as long as that was not answered, or another answer was given than begins it.
fn from(
    start: &rules::Start,
    answers: &Answers,
    (happened_on, recorded_at): (Date, Timestamp),
) -> Option<deadlines::Start> {
    if start.when.as_ref().is_some_and(|answered| !answers.is(answered)) {
        return None;
    }
    match start.from.as_deref() {
        Some(field) => {
            let day = answers.date(field).map(deadlines::Start::On);
            answers.moment(field).map(deadlines::Start::At).or(day)
        }
        None if happened_on == clock::date_of(recorded_at) => Some(deadlines::Start::At(recorded_at)),
        None => Some(deadlines::Start::On(happened_on)),
    }
}

/// What is recorded on its own day is met at that moment; what is recorded later, on the day it was.
fn met_at(happened_on: Date, now: Timestamp) -> Timestamp {
    if happened_on == clock::date_of(now) { now } else { clock::start_of(happened_on) }
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
