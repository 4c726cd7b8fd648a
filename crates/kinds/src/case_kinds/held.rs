//! Deadlines of what holds until a day that a step tells: a permit, a decision, an order, an agreement. Each is about the
//! record of the step, so that several may run beside one another.

use super::KindId;
use crate::{permits::WriteKind, standing::StepId};
use access::{Permit, WebError};
use deadlines::{Line, Subject};
use store::{Db, Result, Tx, sql};

/// What such a deadline is about.
pub const STEP: &str = "case-step";

/// Those that run in the work of a kind, the first to be due first.
pub async fn running(db: &mut impl Db, kind: KindId) -> Result<Vec<Line>> {
    sql("select l.* from case_steps s
           join deadline_lines l on l.subject_id = s.id and l.subject_kind = 'case-step' and l.ended_at is null
          where s.case_kind_id = $1 order by l.due_at, l.id")
    .bind(kind)
    .all(db)
    .await
}

/// None of them is waited for any more: those of one rule, or all.
pub async fn lift(
    tx: &mut Tx,
    permit: &Permit<WriteKind>,
    kind: KindId,
    rule: Option<&str>,
    why: &str,
) -> std::result::Result<(), WebError> {
    for line in running(tx, kind).await? {
        let subject = Subject::new(STEP, StepId::from_uuid(line.subject_id));
        deadlines::lift_quietly(tx, permit, subject, rule, why).await?;
    }
    Ok(())
}
