//! A deadline is met.

use super::Subject;
use base::{ids::UserId, jiff::Timestamp};
use store::{Result, Tx, sql};

/// Ends the deadline of a record and rule that runs, as met at a moment; of a rule that comes round, the next of them.
/// False when none runs. The audit entry is that of the change by which it is met.
pub async fn meet(tx: &mut Tx, subject: Subject, rule: &str, at: Timestamp) -> Result<bool> {
    let met = sql("update deadlines set met_at = $4, ended_at = $5, version = version + 1
         where ended_at is null and id = (
             select id from deadlines where subject_kind = $1 and subject_id = $2 and rule_key = $3 and ended_at is null
             order by due_at, round, id limit 1)")
    .bind(subject.kind)
    .bind(subject.id)
    .bind(rule)
    .bind(at)
    .bind(tx.at())
    .run(tx)
    .await?;
    Ok(met == 1)
}

/// Ends every deadline of a record that runs, by whatever rule, as met at a moment. How many there were.
pub async fn meet_all(tx: &mut Tx, subject: Subject, at: Timestamp) -> Result<u64> {
    sql("update deadlines set met_at = $3, ended_at = $4, version = version + 1
         where subject_kind = $1 and subject_id = $2 and ended_at is null")
    .bind(subject.kind)
    .bind(subject.id)
    .bind(at)
    .bind(tx.at())
    .run(tx)
    .await
}

/// Gives everything that runs about a record to somebody to answer for, as [`hand_over`] does.
pub async fn hand_over_all(tx: &mut Tx, subject: Subject, user: UserId) -> Result<()> {
    sql("update deadlines set user_id = $3, version = version + 1
          where subject_kind = $1 and subject_id = $2 and ended_at is null")
    .bind(subject.kind)
    .bind(subject.id)
    .bind(user)
    .run(tx)
    .await
    .map(drop)
}

/// Gives what runs of a record and rule to somebody else to answer for. The audit entry is that of the change by which
/// it is handed over.
pub async fn hand_over(tx: &mut Tx, subject: Subject, rule: &str, user: UserId) -> Result<()> {
    sql("update deadlines set user_id = $4, version = version + 1
          where subject_kind = $1 and subject_id = $2 and rule_key = $3 and ended_at is null")
    .bind(subject.kind)
    .bind(subject.id)
    .bind(rule)
    .bind(user)
    .run(tx)
    .await
    .map(drop)
}
