//! Writing the outcome down.

use super::{NewOutcome, OutcomeRow, read};
use crate::{
    permits::RespondToSignal,
    response::{Step, standing::Standing},
    signals::{StepKind, steps::NewStep},
};
use access::{App, Permit, WebError, audit::Entry};
use base::{Code, FieldErrors, Problem, clock, jiff::civil::Date};
use serde_json::json;
use store::{Tx, outbox, sql};

/// Writes down what was decided, or corrects it as long as no case has taken over; what the report tells is kept with
/// it. `version` is the one that was read; `None` when nothing stood there.
///
/// # Errors
///
/// [`WebError::Stale`] when somebody else decided meanwhile; [`WebError::Conflict`] when nobody has taken the signal
/// up, or it is closed.
pub async fn decide(
    app: &App,
    tx: &mut Tx,
    permit: &Permit<RespondToSignal>,
    version: Option<i64>,
    new: &NewOutcome,
) -> Result<(), WebError> {
    let standing = Standing::take(tx, permit).await?;
    let stage = standing.after(Step::Decide, permit.viewer.lang)?;
    let called_on = clock::date_of(standing.called_at);
    if new.decided_on < called_on {
        return Err(FieldErrors::one("decided_on", Problem::Before(called_on)).into());
    }
    let before = read::of_signal(tx, standing.id).await?;
    if before.as_ref().map(|row| row.version) != version {
        return Err(WebError::Stale);
    }
    let at = tx.at();
    sql("insert into outcomes (signal_id, outcome, decided_on, discharged_on, mother_left_on, note, user_id, decided_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 1)
         on conflict (signal_id) do update
         set outcome = excluded.outcome, decided_on = excluded.decided_on, discharged_on = excluded.discharged_on,
             mother_left_on = excluded.mother_left_on, note = excluded.note, user_id = excluded.user_id,
             decided_at = excluded.decided_at, version = outcomes.version + 1")
    .bind(standing.id)
    .bind(new.outcome)
    .bind(new.decided_on)
    .bind(new.discharged_on)
    .bind(new.mother_left_on)
    .bind(new.note.as_deref())
    .bind(permit.viewer.user)
    .bind(at)
    .run(tx)
    .await?;
    sql("update signals set stage = $2 where id = $1").bind(standing.id).bind(stage).run(tx).await?;
    NewStep::new(StepKind::Decided).by(permit.viewer.user).add(tx, standing.id).await?;
    entry(permit, &standing, stage.code(), before.as_ref(), new).write(tx).await?;
    let payload = json!({ "signal": standing.id, "centre": permit.centre, "outcome": new.outcome.code() });
    outbox::tell(tx, "signal.decided", &payload).await?;
    (app.slots.signed)(tx, &permit.viewer, "signal", standing.id.uuid()).await
}

fn entry(
    permit: &Permit<RespondToSignal>,
    standing: &Standing,
    stage: &'static str,
    before: Option<&OutcomeRow>,
    new: &NewOutcome,
) -> Entry {
    let day = |on: Option<Date>| on.map(|on| on.to_string());
    Entry::under(permit, "signal.decided")
        .change("stage", standing.stage.code(), stage)
        .change("outcome", before.map(|row| row.outcome.code()), new.outcome.code())
        .change("decided_on", day(before.map(|row| row.decided_on)), new.decided_on.to_string())
        .change("discharged_on", day(before.and_then(|row| row.discharged_on)), day(new.discharged_on))
        .change("mother_left_on", day(before.and_then(|row| row.mother_left_on)), day(new.mother_left_on))
        .change("note", before.and_then(|row| row.note.clone()), new.note.clone())
}
