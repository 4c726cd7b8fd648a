//! A deadline is counted from another day: what it waits for was moved.

use super::{DeadlineId, New, start};
use crate::rules::CentreRules;
use access::{Act, Permit, WebError};
use base::clock;
use store::{Tx, sql};

/// Starts a deadline anew from another moment: the one of the same record and rule that runs is moved, else one is
/// started. One that was lifted and began at that very moment runs again in its place.
///
/// # Errors
///
/// When the database fails.
pub async fn start_again<A: Act>(
    tx: &mut Tx,
    permit: &Permit<A>,
    new: New<'_>,
    reason: &str,
) -> Result<Option<DeadlineId>, WebError> {
    let from = new.from.at();
    let former: Option<DeadlineId> =
        sql("select id from deadlines where subject_kind = $1 and subject_id = $2
           and rule_key = $3 and started_at = $4 and lifted_at is not null order by round, id limit 1")
        .bind(new.subject.kind)
        .bind(new.subject.id)
        .bind(new.rule)
        .bind(from)
        .maybe_value(tx)
        .await?;
    if let Some(former) = former {
        super::lift(tx, permit, new.subject, new.rule, reason).await?;
        sql("update deadlines set lifted_at = null, ended_at = null, lifted_by = null, lifted_reason = null,
                    version = version + 1 where id = $1")
        .bind(former)
        .run(tx)
        .await?;
        return Ok(Some(former));
    }
    let rules = CentreRules::read(tx, new.centre_id).await?;
    if let Some(rule) = rules.in_force(new.rule, clock::date_of(from)) {
        let due_at = rule.due_at(from);
        let moved = sql("update deadlines set started_at = $4, risk_at = $5, due_at = $6, rule_version = $7,
                    version = version + 1
             where subject_kind = $1 and subject_id = $2 and rule_key = $3 and ended_at is null and round = 1")
        .bind(new.subject.kind)
        .bind(new.subject.id)
        .bind(new.rule)
        .bind(from)
        .bind(rules.risk_at(&rule, from, due_at))
        .bind(due_at)
        .bind(&rule.version)
        .run(tx)
        .await?;
        if moved > 0 {
            return Ok(None);
        }
    }
    Ok(start(tx, new).await?)
}
