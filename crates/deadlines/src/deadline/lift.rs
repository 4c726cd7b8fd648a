//! A deadline is lifted: it need not be met any more, and the reason is kept.

use super::Subject;
use access::{Act, Permit, WebError, audit::Entry};
use base::ids::CaseId;
use store::{Tx, sql};

/// Lifts every deadline of a record and rule that runs; how many there were. The permit is that of the change which
/// leads to it: closing a case, withdrawing a request, or lifting itself.
pub async fn lift<A: Act>(
    tx: &mut Tx,
    permit: &Permit<A>,
    subject: Subject,
    rule: &str,
    reason: &str,
) -> Result<u64, WebError> {
    let lifted = lift_quietly(tx, permit, subject, Some(rule), reason).await?;
    if lifted > 0 {
        Entry::under(permit, "deadline.lifted").because(reason).set("rule", rule).write(tx).await?;
    }
    Ok(lifted)
}

/// Lifts every deadline of a record that runs, or those of one rule; how many there were. No audit entry is made here:
/// what stands in a closed layer is told by the entry of the change alone, which does not name the rule.
pub async fn lift_quietly<A: Act>(
    tx: &mut Tx,
    permit: &Permit<A>,
    subject: Subject,
    rule: Option<&str>,
    reason: &str,
) -> Result<u64, WebError> {
    let lifted = sql("update deadlines set lifted_at = $3, ended_at = $3, lifted_by = $4, lifted_reason = $5, version = version + 1
         where subject_kind = $1 and subject_id = $2 and ended_at is null
           and (cast($6 as text) is null or rule_key = $6)")
    .bind(subject.kind)
    .bind(subject.id)
    .bind(tx.at())
    .bind(permit.viewer.user_id())
    .bind(reason)
    .bind(rule)
    .run(tx)
    .await?;
    Ok(lifted)
}

/// Lifts every deadline of a case that runs: the case is closed, or goes to another centre. How many there were.
pub async fn lift_case<A: Act>(
    tx: &mut Tx,
    permit: &Permit<A>,
    case: CaseId,
    reason: &str,
) -> Result<u64, WebError> {
    let lifted = sql("update deadlines set lifted_at = $2, ended_at = $2, lifted_by = $3, lifted_reason = $4, version = version + 1
         where case_id = $1 and ended_at is null")
    .bind(case)
    .bind(tx.at())
    .bind(permit.viewer.user_id())
    .bind(reason)
    .run(tx)
    .await?;
    if lifted > 0 {
        Entry::under(permit, "deadline.lifted").case(case).because(reason).write(tx).await?;
    }
    Ok(lifted)
}

/// Lifts every deadline of a case that runs about its records of one kind: its follow-ups, when it is opened again. How
/// many there were.
pub async fn lift_of_kind<A: Act>(
    tx: &mut Tx,
    permit: &Permit<A>,
    case: CaseId,
    kind: &'static str,
    reason: &str,
) -> Result<u64, WebError> {
    let lifted = sql("update deadlines set lifted_at = $3, ended_at = $3, lifted_by = $4, lifted_reason = $5, version = version + 1
         where case_id = $1 and subject_kind = $2 and ended_at is null")
    .bind(case)
    .bind(kind)
    .bind(tx.at())
    .bind(permit.viewer.user_id())
    .bind(reason)
    .run(tx)
    .await?;
    if lifted > 0 {
        Entry::under(permit, "deadline.lifted")
            .case(case)
            .because(reason)
            .set("kind", kind)
            .write(tx)
            .await?;
    }
    Ok(lifted)
}
