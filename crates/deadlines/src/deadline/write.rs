//! Deadlines that are entered, met and lifted one by one, by somebody who looks at them.

use super::{DeadlineId, Line, New, Subject, form::ByHand, start};
use crate::acts::{LiftDeadline, WriteDeadline};
use access::{Permit, Subject as Asked, Viewer, WebError, audit::Entry, permit};
use base::{FieldErrors, Problem, ids::CaseId, jiff::Timestamp};
use serde_json::json;
use store::{Tx, outbox, sql};

/// Enters a deadline by hand: of a case, for those who work on it, or of the centre, for its head. Whoever enters it
/// answers for it.
pub async fn enter(tx: &mut Tx, viewer: &Viewer, new: &ByHand) -> Result<DeadlineId, WebError> {
    let home = viewer.home().ok_or(WebError::Forbidden)?;
    let case = match &new.case {
        Some(reference) => Some(case_of(tx, viewer, reference).await?),
        None => None,
    };
    let asked = case.map_or(Asked::Centre(home), Asked::Case);
    let permit = permit::<WriteDeadline>(tx, viewer, asked).await?;
    let subject = Subject::new("deadline", DeadlineId::new(tx.at()));
    let base = New::by(&new.rule, permit.centre, subject, new.from).for_user(viewer.user);
    let started = start(tx, New { case_id: case, about: Some(&new.about), ..base }).await?;
    // No version of the rule was in force on that day.
    let id = started.ok_or_else(|| FieldErrors::one("rule", Problem::NotOffered))?;
    Entry::under(&permit, "deadline.started")
        .record("deadline", id)
        .set("rule", new.rule.as_str())
        .write(tx)
        .await?;
    outbox::tell(tx, "deadline.started", &json!({ "deadline": id })).await?;
    Ok(id)
}

/// Says that a deadline was met, as it was read at `version`.
pub async fn meet_one(
    tx: &mut Tx,
    permit: &Permit<WriteDeadline>,
    line: &Line,
    version: i64,
    met_at: Timestamp,
) -> Result<(), WebError> {
    let met = sql("update deadlines set met_at = $3, ended_at = $4, version = version + 1
         where id = $1 and version = $2 and ended_at is null")
    .bind(line.id)
    .bind(version)
    .bind(met_at)
    .bind(tx.at())
    .run(tx)
    .await?;
    if met == 0 {
        return Err(WebError::Stale);
    }
    Entry::under(permit, "deadline.met")
        .record("deadline", line.id)
        .set("rule", line.rule_key.as_str())
        .set("met_at", met_at.to_string())
        .write(tx)
        .await?;
    Ok(outbox::tell(tx, "deadline.met", &json!({ "deadline": line.id })).await?)
}

/// Lifts a deadline, as it was read at `version`.
pub async fn lift_one(
    tx: &mut Tx,
    permit: &Permit<LiftDeadline>,
    line: &Line,
    version: i64,
    reason: &str,
) -> Result<(), WebError> {
    let lifted = sql("update deadlines set lifted_at = $3, ended_at = $3, lifted_by = $4, lifted_reason = $5, version = version + 1
         where id = $1 and version = $2 and ended_at is null")
    .bind(line.id)
    .bind(version)
    .bind(tx.at())
    .bind(permit.viewer.user_id())
    .bind(reason)
    .run(tx)
    .await?;
    if lifted == 0 {
        return Err(WebError::Stale);
    }
    Entry::under(permit, "deadline.lifted")
        .record("deadline", line.id)
        .because(reason)
        .set("rule", line.rule_key.as_str())
        .write(tx)
        .await?;
    Ok(outbox::tell(tx, "deadline.lifted", &json!({ "deadline": line.id })).await?)
}

/// The case of this number that the viewer may work on; a problem with the field when there is none.
async fn case_of(tx: &mut Tx, viewer: &Viewer, reference: &str) -> Result<CaseId, WebError> {
    let found: Option<CaseId> = sql("select c.id from cases c where c.reference = $1 and c.centre_id in (
             select r.centre_id from centre_relations r where r.user_id = $2)
         order by c.id limit 1")
    .bind(reference)
    .bind(viewer.user)
    .maybe_value(tx)
    .await?;
    let unknown = || WebError::Fields(FieldErrors::one("reference", Problem::NotOffered));
    let case = found.ok_or_else(unknown)?;
    match permit::<WriteDeadline>(tx, viewer, Asked::Case(case)).await {
        Ok(_) => Ok(case),
        Err(WebError::NotFound | WebError::Forbidden) => Err(unknown()),
        Err(other) => Err(other),
    }
}
