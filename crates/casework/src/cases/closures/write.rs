//! Closing a case, telling how the family fared, opening it again.

use super::{FollowUp, NewClosure, NewResult};
use crate::{
    cases::{read, terms, w},
    permits::{CloseCase, WriteCase},
};
use access::{Permit, WebError, audit::Entry};
use base::{Code, Id, Lang, ids::CaseId};
use deadlines::{CentreRules, New};
use serde_json::json;
use store::{Tx, outbox, sql};

/// What the deadline of a follow-up is about.
pub(super) const FOLLOW_UP: &str = "follow-up";

/// What stands for a closure.
pub enum ClosureRow {}
/// What stands for a follow-up.
pub enum FollowUpRow {}
/// Id of a closure.
pub type ClosureId = Id<ClosureRow>;
/// Id of a follow-up.
pub type FollowUpId = Id<FollowUpRow>;

/// Closes a case and plans its follow-ups. [`WebError::Conflict`] when it is closed already.
pub async fn close_case(
    tx: &mut Tx,
    permit: &Permit<CloseCase>,
    id: CaseId,
    new: &NewClosure,
) -> Result<ClosureId, WebError> {
    let at = tx.at();
    let closed = sql("update cases set closed_on = $2, care_form = $3, version = version + 1 where id = $1 and closed_on is null")
        .bind(id)
        .bind(new.closed_on)
        .bind(new.lives_with)
        .run(tx)
        .await?;
    if closed == 0 {
        return Err(conflict(permit.viewer.lang, w::is_closed));
    }
    let closure = ClosureId::new(at);
    sql("insert into closures (id, case_id, outcome, lives_with, summary, follow_on, follow_on_until, closed_on, closed_at, closed_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
    .bind(closure)
    .bind(id)
    .bind(new.outcome)
    .bind(new.lives_with)
    .bind(&new.summary)
    .bind(new.follow_on.as_ref())
    .bind(new.follow_on_until)
    .bind(new.closed_on)
    .bind(at)
    .bind(permit.viewer.user)
    .run(tx)
    .await?;
    deadlines::deadline::lift_case(tx, permit, id, w::is_closed(permit.viewer.lang)).await?;
    plan_follow_ups(tx, permit, id, closure, new).await?;
    Entry::under(permit, "case.closed")
        .case(id)
        .set("outcome", new.outcome.code())
        .set("lives_with", new.lives_with.code())
        .set("closed_on", new.closed_on.to_string())
        .set("follow_on", new.follow_on.clone())
        .set("follow_on_until", new.follow_on_until.map(|day| day.to_string()))
        .write(tx)
        .await?;
    outbox::tell(tx, "case.closed", &json!({ "case": id, "centre": permit.centre, "closure": closure }))
        .await?;
    read::touch(tx, id).await?;
    Ok(closure)
}

/// One row for each term, by the rules as they are in force for the centre, and its deadline; the lead of the case is
/// asked to do them.
async fn plan_follow_ups(
    tx: &mut Tx,
    permit: &Permit<CloseCase>,
    id: CaseId,
    closure: ClosureId,
    new: &NewClosure,
) -> Result<(), WebError> {
    let at = tx.at();
    let rules = CentreRules::read(tx, permit.centre).await?;
    for term in terms::follow_ups(&rules, new.closed_on) {
        let follow_up = FollowUpId::new(at);
        sql("insert into follow_ups (id, case_id, closure_id, months, due_on, user_id, version)
             select $1, c.id, $3, $4, $5, c.lead_id, 1 from cases c where c.id = $2")
        .bind(follow_up)
        .bind(id)
        .bind(closure)
        .bind(term.months)
        .bind(term.due_on)
        .run(tx)
        .await?;
        let of = deadlines::Subject::new(FOLLOW_UP, follow_up);
        deadlines::start(tx, New::by(&term.key, permit.centre, of, new.closed_on).of_case(id)).await?;
    }
    Ok(())
}

/// Opens a closed case again: the closure stays with the reason, follow-ups still to come are lifted.
pub async fn reopen_case(
    tx: &mut Tx,
    permit: &Permit<CloseCase>,
    id: CaseId,
    reason: &str,
) -> Result<(), WebError> {
    let at = tx.at();
    let before = read::head(tx, id).await?;
    let opened = sql(
        "update cases set closed_on = null, version = version + 1 where id = $1 and closed_on is not null",
    )
    .bind(id)
    .run(tx)
    .await?;
    if opened == 0 {
        return Err(conflict(permit.viewer.lang, w::is_open));
    }
    sql("update closures set reopened_at = $2, reopened_by = $3, reopen_reason = $4 where case_id = $1 and reopened_at is null")
        .bind(id)
        .bind(at)
        .bind(permit.viewer.user)
        .bind(reason)
        .run(tx)
        .await?;
    sql("update follow_ups set lifted_at = $2, version = version + 1
          where case_id = $1 and done_on is null and lifted_at is null")
    .bind(id)
    .bind(at)
    .run(tx)
    .await?;
    deadlines::lift_of_kind(tx, permit, id, FOLLOW_UP, reason).await?;
    Entry::under(permit, "case.reopened")
        .case(id)
        .because(reason)
        .change("closed_on", before.closed_on.map(|day| day.to_string()), serde_json::Value::Null)
        .write(tx)
        .await?;
    outbox::tell(tx, "case.reopened", &json!({ "case": id, "centre": permit.centre })).await?;
    Ok(read::touch(tx, id).await?)
}

/// Records how the family fared. [`WebError::Stale`] when somebody recorded or lifted it meanwhile.
pub async fn record_follow_up(
    tx: &mut Tx,
    permit: &Permit<WriteCase>,
    before: &FollowUp,
    version: i64,
    new: &NewResult,
) -> Result<(), WebError> {
    let at = tx.at();
    let done =
        sql("update follow_ups set done_on = $3, result = $4, lives_with = $5, user_id = $6, done_at = $7,
                           version = version + 1
                     where id = $1 and version = $2 and lifted_at is null")
        .bind(before.id)
        .bind(version)
        .bind(new.done_on)
        .bind(&new.result)
        .bind(new.lives_with)
        .bind(permit.viewer.user)
        .bind(at)
        .run(tx)
        .await?;
    if done == 0 {
        return Err(WebError::Stale);
    }
    deadlines::meet_all(tx, deadlines::Subject::new(FOLLOW_UP, before.id), at).await?;
    Entry::under(permit, "follow-up.recorded")
        .case(before.case_id)
        .record("follow-up", before.id)
        .set("months", before.months)
        .change("done_on", before.done_on.map(|day| day.to_string()), new.done_on.to_string())
        .change("lives_with", before.lives_with.map(Code::code), new.lives_with.code())
        .change("result", before.result.clone(), new.result.as_str())
        .write(tx)
        .await?;
    let told = json!({ "case": before.case_id, "follow_up": before.id, "months": before.months });
    outbox::tell(tx, "follow-up.recorded", &told).await?;
    Ok(read::touch(tx, before.case_id).await?)
}

fn conflict(lang: Lang, told: fn(Lang) -> &'static str) -> WebError {
    WebError::Conflict(told(lang).to_owned())
}
