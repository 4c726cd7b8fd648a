//! The board is loaded, scored, shown and acted on. Each with its audit entry in one transaction.

use super::{
    CriterionId, EvidenceId, NewAction, NewEvidence, NewScore, TaskId, actions,
    load::NewCriterion,
    read::{self, Line},
};
use crate::permits::{ActOnQuality, WriteQuality};
use access::{Answer, Permit, WebError, audit::Entry};
use base::{Code, FieldErrors, Problem, clock};
use deadlines::New;
use store::{Tx, sql};

/// Puts criteria onto the board in place of those before. What was said of a code stays with the code.
pub async fn load(
    tx: &mut Tx,
    permit: &Permit<WriteQuality>,
    criteria: &[NewCriterion],
    is_starter: bool,
) -> Answer<()> {
    let at = tx.at();
    sql("update quality_criteria set replaced_at = $2 where centre_id = $1 and replaced_at is null")
        .bind(permit.centre)
        .bind(at)
        .run(tx)
        .await?;
    for (place, one) in (1_i64..).zip(criteria) {
        sql("insert into quality_criteria (id, centre_id, direction, code, text, indicator, place, is_starter, loaded_at, loaded_by)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
        .bind(CriterionId::new(at))
        .bind(permit.centre)
        .bind(one.direction)
        .bind(&one.code)
        .bind(&one.text)
        .bind(&one.indicator)
        .bind(place)
        .bind(is_starter)
        .bind(at)
        .bind(permit.viewer.user_id())
        .run(tx)
        .await?;
    }
    Entry::under(permit, "quality.loaded").set("number", criteria.len()).write(tx).await?;
    Ok(())
}

/// Says how far a criterion is met in a year; `version` is that of what was said before, none when nothing was.
pub async fn score(
    tx: &mut Tx,
    permit: &Permit<WriteQuality>,
    line: &Line,
    version: Option<i64>,
    new: &NewScore,
) -> Answer<()> {
    let at = tx.at();
    let changed = match version {
        Some(version) => {
            sql("update quality_scores set level = $4, note = $5, scored_at = $6, scored_by = $7, version = version + 1
                  where centre_id = $1 and code = $2 and year = $3 and version = $8")
            .bind(permit.centre)
            .bind(&line.code)
            .bind(new.year)
            .bind(new.level)
            .bind(&new.note)
            .bind(at)
            .bind(permit.viewer.user_id())
            .bind(version)
            .run(tx)
            .await?
        }
        None => {
            sql("insert into quality_scores (centre_id, code, year, level, note, scored_at, scored_by, version)
                 values ($1, $2, $3, $4, $5, $6, $7, 1) on conflict (centre_id, code, year) do nothing")
            .bind(permit.centre)
            .bind(&line.code)
            .bind(new.year)
            .bind(new.level)
            .bind(&new.note)
            .bind(at)
            .bind(permit.viewer.user_id())
            .run(tx)
            .await?
        }
    };
    if changed == 0 {
        return Err(WebError::Stale);
    }
    Entry::under(permit, "quality.scored")
        .record("criterion", line.id)
        .change("level", line.level.map(Code::code), new.level.code())
        .set("year", new.year)
        .write(tx)
        .await?;
    Ok(())
}

/// Puts something beside a criterion that shows how it is in a year.
pub async fn add_evidence(
    tx: &mut Tx,
    permit: &Permit<WriteQuality>,
    line: &Line,
    year: i64,
    new: &NewEvidence,
) -> Answer<EvidenceId> {
    let (at, id) = (tx.at(), EvidenceId::new(tx.at()));
    sql("insert into quality_evidence (id, centre_id, code, year, kind, target, text, added_at, added_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
    .bind(id)
    .bind(permit.centre)
    .bind(&line.code)
    .bind(year)
    .bind(new.kind)
    .bind(new.target.as_deref())
    .bind(&new.text)
    .bind(at)
    .bind(permit.viewer.user_id())
    .run(tx)
    .await?;
    Entry::under(permit, "quality.evidence-added")
        .record("criterion", line.id)
        .set("year", year)
        .write(tx)
        .await?;
    Ok(id)
}

/// Takes a piece of evidence away again.
pub async fn remove_evidence(tx: &mut Tx, permit: &Permit<WriteQuality>, id: EvidenceId) -> Answer<()> {
    let at = tx.at();
    let removed = sql("update quality_evidence set removed_at = $2 where id = $1 and removed_at is null")
        .bind(id)
        .bind(at)
        .run(tx)
        .await?;
    if removed == 0 {
        return Err(WebError::NotFound);
    }
    Entry::under(permit, "quality.evidence-removed").record("criterion-evidence", id).write(tx).await?;
    Ok(())
}

/// Says what is to be done about a criterion, by whom, until when.
pub async fn add_action(
    tx: &mut Tx,
    permit: &Permit<WriteQuality>,
    line: &Line,
    new: &NewAction,
) -> Answer<TaskId> {
    if !read::works_here(tx, permit.centre, new.user).await? {
        return Err(FieldErrors::one("user_id", Problem::NotOffered).into());
    }
    let (at, id) = (tx.at(), TaskId::new(tx.at()));
    sql("insert into quality_actions (id, centre_id, code, text, user_id, due_on, created_at, created_by, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 1)")
    .bind(id)
    .bind(permit.centre)
    .bind(&line.code)
    .bind(&new.text)
    .bind(new.user)
    .bind(new.due_on)
    .bind(at)
    .bind(permit.viewer.user_id())
    .run(tx)
    .await?;
    let term = New::by(actions::TERM, permit.centre, actions::subject(id), new.due_on);
    deadlines::start(tx, term.for_user(new.user).under(&line.code)).await?;
    Entry::under(permit, "quality.action-added")
        .record("criterion", line.id)
        .set("due_on", new.due_on.to_string())
        .write(tx)
        .await?;
    Ok(id)
}

/// What was to be done is done.
pub async fn complete(tx: &mut Tx, permit: &Permit<ActOnQuality>, id: TaskId) -> Answer<()> {
    let (at, on) = (tx.at(), clock::date_of(tx.at()));
    let done = sql(
        "update quality_actions set done_on = $2, version = version + 1 where id = $1 and done_on is null",
    )
    .bind(id)
    .bind(on)
    .run(tx)
    .await?;
    if done == 0 {
        return Err(WebError::NotFound);
    }
    deadlines::meet(tx, actions::subject(id), actions::TERM, at).await?;
    Entry::under(permit, "quality.action-done").record("criterion-action", id).write(tx).await?;
    Ok(())
}
