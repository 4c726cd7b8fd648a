//! Giving and doing tasks.

use super::Task;
use crate::{
    permits::RespondToSignal,
    response::{
        meeting::{Meeting, NewTask},
        standing::signal_of,
    },
};
use access::{Permit, WebError, audit::Entry};
use base::{Id, ids::SignalId};
use store::{Tx, sql};

/// Gives a task. One of the centre goes to whoever answers for the signal.
pub async fn give(
    tx: &mut Tx,
    permit: &Permit<RespondToSignal>,
    signal: SignalId,
    meeting: Option<Id<Meeting>>,
    new: &NewTask,
) -> Result<Id<Task>, WebError> {
    let at = tx.at();
    let id = Id::new(at);
    // The provider's own institutions only: an id from elsewhere names nothing here.
    sql("insert into tasks (id, centre_id, case_id, signal_id, meeting_id, text, user_id, organisation_id, due_on,
                            created_at, created_by, version)
         select $1, g.centre_id, (select o.case_id from outcomes o where o.signal_id = g.id), g.id, $3, $4,
                case when cast($5 as uuid) is null then g.accepted_by else null end,
                (select o.id from organisations o join centres c on c.provider_id = o.provider_id
                 where o.id = $5 and c.id = g.centre_id),
                $6, $7, $8, 1
         from signals g where g.id = $2")
    .bind(id)
    .bind(signal)
    .bind(meeting)
    .bind(&new.text)
    .bind(new.organisation)
    .bind(new.due_on)
    .bind(at)
    .bind(permit.viewer.user)
    .run(tx)
    .await?;
    Entry::under(permit, "task.given")
        .record("task", id)
        .set("text", new.text.as_str())
        .set("due_on", new.due_on.map(|on| on.to_string()))
        .write(tx)
        .await?;
    Ok(id)
}

/// Marks a task of the signal as done; doing it twice changes nothing.
pub async fn do_task(tx: &mut Tx, permit: &Permit<RespondToSignal>, task: Id<Task>) -> Result<(), WebError> {
    let signal = signal_of(permit)?;
    let at = tx.at();
    let known: i64 = sql("select count(*) from tasks where id = $1 and signal_id = $2")
        .bind(task)
        .bind(signal)
        .value(tx)
        .await?;
    if known == 0 {
        return Err(WebError::NotFound);
    }
    let done = sql("update tasks set done_at = $2, done_by = $3, version = version + 1 where id = $1 and done_at is null")
        .bind(task)
        .bind(at)
        .bind(permit.viewer.user)
        .run(tx)
        .await?;
    if done > 0 {
        Entry::under(permit, "task.done")
            .record("task", task)
            .set("done_at", at.to_string())
            .write(tx)
            .await?;
    }
    Ok(())
}
