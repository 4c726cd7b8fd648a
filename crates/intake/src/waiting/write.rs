//! A request takes its place in the list, moves, leaves it.

use super::Standing;
use crate::{
    permits::Triage,
    record::{
        RequestId,
        steps::{NewStep, StepKind},
    },
};
use access::{Answer, Permit, WebError, audit::Entry};
use base::{Code, clock, jiff::civil::Date};
use store::{Tx, sql};

/// Takes a place in the list since a day.
pub async fn enter(
    tx: &mut Tx,
    permit: &Permit<Triage>,
    request: RequestId,
    standing: &Standing,
    since: Date,
) -> Answer<()> {
    sql("insert into waiting (request_id, centre_id, since_on, priority, rank, reason, version)
         values ($1, $2, $3, $4, $5, $6, 1)")
    .bind(request)
    .bind(permit.centre)
    .bind(since)
    .bind(standing.priority)
    .bind(standing.priority.rank())
    .bind(standing.reason.as_deref())
    .run(tx)
    .await?;
    Ok(())
}

/// Changes the place in the list, with its reason on record.
pub async fn set(
    tx: &mut Tx,
    permit: &Permit<Triage>,
    request: RequestId,
    standing: &Standing,
    version: i64,
) -> Answer<()> {
    let changed = sql("update waiting set priority = $3, rank = $4, reason = $5, version = version + 1
                        where request_id = $1 and version = $2 and left_on is null")
    .bind(request)
    .bind(version)
    .bind(standing.priority)
    .bind(standing.priority.rank())
    .bind(standing.reason.as_deref())
    .run(tx)
    .await?;
    if changed == 0 {
        return Err(WebError::Stale);
    }
    let on = clock::date_of(tx.at());
    let text = standing.reason.clone().unwrap_or_default();
    // The code of the priority stands in place of a ground, so that it is told in the reader's language.
    let step = NewStep::saying(StepKind::Priority, on, text);
    NewStep { ground: Some(standing.priority.code().to_owned()), ..step }
        .add(tx, &permit.viewer, request)
        .await?;
    let entry = Entry::under(permit, "request.priority-set").record("request", request);
    let entry = entry.set("priority", standing.priority.code());
    match &standing.reason {
        Some(reason) => entry.because(reason).write(tx).await?,
        None => entry.write(tx).await?,
    }
    Ok(())
}

/// Leaves the list, if it stands in it.
pub async fn leave(tx: &mut Tx, request: RequestId, on: Date) -> Answer<()> {
    sql("update waiting set left_on = $2, version = version + 1 where request_id = $1 and left_on is null")
        .bind(request)
        .bind(on)
        .run(tx)
        .await?;
    Ok(())
}
