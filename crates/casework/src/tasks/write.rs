//! Tasks are given, changed, done and taken up again.

use super::{NewTask, TaskLine, w};
use crate::{cases, permits::WriteTask};
use access::{Permit, WebError, audit::Entry};
use base::{FieldErrors, Id, Problem, ids::CaseId};
use serde_json::json;
use store::{Tx, outbox, sql};

/// What stands for a task.
pub enum TaskRow {}
/// Id of a task.
pub type TaskId = Id<TaskRow>;

/// Gives a task in a case.
pub async fn give(
    tx: &mut Tx,
    permit: &Permit<WriteTask>,
    case: CaseId,
    new: &NewTask,
) -> Result<TaskId, WebError> {
    let who = who(tx, permit, new).await?;
    let at = tx.at();
    let id = TaskId::new(at);
    sql("insert into tasks (id, centre_id, case_id, text, user_id, organisation_id, due_on, created_at, created_by, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)")
    .bind(id)
    .bind(permit.centre)
    .bind(case)
    .bind(&new.text)
    .bind(new.user)
    .bind(new.organisation)
    .bind(new.due_on)
    .bind(at)
    .bind(permit.viewer.user_id())
    .run(tx)
    .await?;
    Entry::under(permit, "task.given")
        .case(case)
        .record("task", id)
        .set("text", new.text.as_str())
        .set("who", who)
        .set("due_on", new.due_on.map(|day| day.to_string()))
        .write(tx)
        .await?;
    outbox::tell(tx, "task.given", &json!({ "case": case, "task": id, "user": new.user })).await?;
    cases::read::touch(tx, case).await?;
    Ok(id)
}

/// Changes a task as it was read at `version`; [`WebError::Stale`] when somebody changed it since.
pub async fn change(
    tx: &mut Tx,
    permit: &Permit<WriteTask>,
    case: CaseId,
    before: &TaskLine,
    version: i64,
    new: &NewTask,
) -> Result<(), WebError> {
    let who = who(tx, permit, new).await?;
    let changed = sql(
        "update tasks set text = $3, user_id = $4, organisation_id = $5, due_on = $6, version = version + 1
                        where id = $1 and version = $2",
    )
    .bind(before.id)
    .bind(version)
    .bind(&new.text)
    .bind(new.user)
    .bind(new.organisation)
    .bind(new.due_on)
    .run(tx)
    .await?;
    if changed == 0 {
        return Err(WebError::Stale);
    }
    Entry::under(permit, "task.changed")
        .case(case)
        .record("task", before.id)
        .change("text", before.text.as_str(), new.text.as_str())
        .change("who", before.who(base::Lang::Bg).map(str::to_owned), who)
        .change("due_on", before.due_on.map(|day| day.to_string()), new.due_on.map(|day| day.to_string()))
        .write(tx)
        .await?;
    outbox::tell(tx, "task.changed", &json!({ "case": case, "task": before.id })).await?;
    Ok(cases::read::touch(tx, case).await?)
}

/// Notes that a task is done; [`WebError::Conflict`] when it is done already.
pub async fn do_task(
    tx: &mut Tx,
    permit: &Permit<WriteTask>,
    case: CaseId,
    task: &TaskLine,
) -> Result<(), WebError> {
    let at = tx.at();
    let done = sql("update tasks set done_at = $2, done_by = $3, version = version + 1 where id = $1 and done_at is null")
        .bind(task.id)
        .bind(at)
        .bind(permit.viewer.user_id())
        .run(tx)
        .await?;
    if done == 0 {
        return Err(WebError::Conflict(w::is_done(permit.viewer.lang).to_owned()));
    }
    Entry::under(permit, "task.done")
        .case(case)
        .record("task", task.id)
        .set("text", task.text.as_str())
        .write(tx)
        .await?;
    outbox::tell(tx, "task.done", &json!({ "case": case, "task": task.id })).await?;
    Ok(cases::read::touch(tx, case).await?)
}

/// Takes a task up again that was noted as done.
pub async fn undo_task(
    tx: &mut Tx,
    permit: &Permit<WriteTask>,
    case: CaseId,
    task: &TaskLine,
) -> Result<(), WebError> {
    let undone = sql("update tasks set done_at = null, done_by = null, version = version + 1
                       where id = $1 and done_at is not null")
    .bind(task.id)
    .run(tx)
    .await?;
    if undone == 0 {
        return Err(WebError::Conflict(w::is_not_done(permit.viewer.lang).to_owned()));
    }
    Entry::under(permit, "task.undone")
        .case(case)
        .record("task", task.id)
        .set("text", task.text.as_str())
        .write(tx)
        .await?;
    outbox::tell(tx, "task.undone", &json!({ "case": case, "task": task.id })).await?;
    Ok(cases::read::touch(tx, case).await?)
}

/// The name of the one who is to do it: somebody of the centre, or an institution of the provider.
async fn who(tx: &mut Tx, permit: &Permit<WriteTask>, new: &NewTask) -> Result<Option<String>, WebError> {
    if let Some(user) = new.user {
        let name: Option<String> = sql("select u.name from users u where u.id = $1 and exists (
                 select 1 from staff s where s.user_id = u.id and s.centre_id = $2 and s.ended_on is null)")
        .bind(user)
        .bind(permit.centre)
        .maybe_value(tx)
        .await?;
        return name.map(Some).ok_or_else(|| FieldErrors::one("user", Problem::NotOffered).into());
    }
    if let Some(organisation) = new.organisation {
        let name: Option<String> = sql("select o.name_bg from organisations o
                                          join centres c on c.provider_id = o.provider_id
                                         where o.id = $1 and c.id = $2")
        .bind(organisation)
        .bind(permit.centre)
        .maybe_value(tx)
        .await?;
        return name.map(Some).ok_or_else(|| FieldErrors::one("organisation", Problem::NotOffered).into());
    }
    Ok(None)
}
