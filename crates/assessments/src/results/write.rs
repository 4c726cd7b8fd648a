//! After the end: the next day is moved, answers are put right with a reason, two become one.

use crate::{
    filling::write::fixed,
    permits::WriteAssessment,
    record::{Assessment, AssessmentId, Role, State, term, w},
    scores,
};
use ::instruments::{Answers, Filling};
use access::{Permit, WebError, audit::Entry};
use base::{Id, jiff::civil::Date};
use casework::cases;
use serde_json::json;
use store::{Tx, outbox, sql};

/// What stands for a correction.
pub enum CorrectionRow {}

/// Sets the day of the next assessment, or none.
pub async fn reschedule(
    tx: &mut Tx,
    permit: &Permit<WriteAssessment>,
    of: &Assessment,
    next_on: Option<Date>,
) -> Result<(), WebError> {
    permit.in_layer(of.layer)?;
    sql("update assessments set next_on = $2, version = version + 1 where id = $1 and state = 'finished'")
        .bind(of.id)
        .bind(next_on)
        .run(tx)
        .await?;
    if of.counts {
        term::again_on(tx, permit, (of, of.id), next_on, w::again_moved(permit.viewer.lang)).await?;
    }
    let text = |day: Option<Date>| day.map(|day| day.to_string());
    let entry = Entry::under(permit, "assessment.changed")
        .case(of.case_id)
        .record("assessment", of.id)
        .change("next_on", text(of.next_on), text(next_on));
    Ok(entry.write(tx).await?)
}

/// Puts answers right, as they were read at `version`: what stood before is kept with the reason.
pub async fn correct(
    tx: &mut Tx,
    permit: &Permit<WriteAssessment>,
    of: &Assessment,
    version: i64,
    filling: &Filling<'_>,
    reason: &str,
) -> Result<(), WebError> {
    permit.in_layer(of.layer)?;
    let at = tx.at();
    let answers = fixed(filling).ok_or(WebError::BadRequest)?;
    let changed = sql("update assessments set answers = $3, version = version + 1
                        where id = $1 and version = $2 and state = 'finished'")
    .bind(of.id)
    .bind(version)
    .bind(json!(answers).to_string())
    .run(tx)
    .await?;
    if changed == 0 {
        return Err(WebError::Stale);
    }
    let id: Id<CorrectionRow> = Id::new(at);
    sql("insert into assessment_corrections (id, assessment_id, answers, reason, author_id, corrected_at)
         values ($1, $2, $3, $4, $5, $6)")
    .bind(id)
    .bind(of.id)
    .bind(&of.answers)
    .bind(reason)
    .bind(permit.viewer.user)
    .bind(at)
    .run(tx)
    .await?;
    scores::keep(tx, of.id, filling.form(), &filling.scores()).await?;
    let entry = Entry::under(permit, "assessment.corrected").case(of.case_id).record("assessment", of.id);
    entry.write(tx).await?;
    outbox::tell(tx, "assessment.corrected", &json!({ "case": of.case_id, "assessment": of.id })).await?;
    Ok(cases::read::touch(tx, of.case_id).await?)
}

/// Begins a second assessment of the same occasion by another worker, who does not see the first one's answers.
pub async fn begin_second(
    tx: &mut Tx,
    permit: &Permit<WriteAssessment>,
    first: &Assessment,
    known: &Answers,
) -> Result<AssessmentId, WebError> {
    permit.in_layer(first.layer)?;
    let at = tx.at();
    let id = AssessmentId::new(at);
    let taken = sql("update assessments set role = $2, pair_id = $1, version = version + 1
                      where id = $1 and role = 'alone' and state = 'finished'")
    .bind(first.id)
    .bind(Role::First)
    .run(tx)
    .await?;
    if taken == 0 {
        return Err(WebError::Stale);
    }
    copy(tx, permit, first, (id, Role::Second, State::Open, false), known).await?;
    let entry = Entry::under(permit, "assessment.begun")
        .case(first.case_id)
        .record("assessment", id)
        .set("role", "second");
    entry.write(tx).await?;
    Ok(id)
}

/// Keeps what two people agreed on as an assessment of its own, which is compared over time from now on; both of theirs
/// are kept.
pub async fn agree(
    tx: &mut Tx,
    permit: &Permit<WriteAssessment>,
    first: &Assessment,
    filling: &Filling<'_>,
) -> Result<AssessmentId, WebError> {
    permit.in_layer(first.layer)?;
    let (at, id) = (tx.at(), AssessmentId::new(tx.at()));
    let answers = fixed(filling).ok_or(WebError::BadRequest)?;
    let stood = sql("update assessments set counts = false, version = version + 1 where id = $1 and counts")
        .bind(first.id)
        .run(tx)
        .await?;
    if stood == 0 {
        return Err(WebError::Stale);
    }
    copy(tx, permit, first, (id, Role::Agreed, State::Finished, true), &answers).await?;
    sql("update assessments set finished_at = $2, next_on = $3 where id = $1")
        .bind(id)
        .bind(at)
        .bind(first.next_on)
        .run(tx)
        .await?;
    // What two people agreed on takes the place of what the first one wrote.
    let reason = w::again_agreed(permit.viewer.lang);
    term::again_on(tx, permit, (first, first.id), None, reason).await?;
    term::again_on(tx, permit, (first, id), first.next_on, reason).await?;
    scores::keep(tx, id, filling.form(), &filling.scores()).await?;
    let entry = Entry::under(permit, "assessment.reconciled").case(first.case_id).record("assessment", id);
    entry.write(tx).await?;
    outbox::tell(tx, "assessment.finished", &json!({ "case": first.case_id, "assessment": id })).await?;
    cases::read::touch(tx, first.case_id).await?;
    Ok(id)
}

/// Another assessment of the same occasion.
async fn copy(
    tx: &mut Tx,
    permit: &Permit<WriteAssessment>,
    of: &Assessment,
    (id, role, state, counts): (AssessmentId, Role, State, bool),
    answers: &Answers,
) -> Result<(), WebError> {
    let at = tx.at();
    sql("insert into assessments (id, case_id, person_id, instrument_id, version_id, layer, sitting_id, pair_id, role, counts,
             language, held_on, place, with_whom, assessor_id, state, answers, begun_at, saved_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18, 1)")
        .bind(id)
        .bind(of.case_id)
        .bind(of.person_id)
        .bind(of.instrument_id)
        .bind(of.version_id)
        .bind(of.layer)
        .bind(Id::<CorrectionRow>::new(at))
        .bind(of.id)
        .bind(role)
        .bind(counts)
        .bind(&of.language)
        .bind(of.held_on)
        .bind(of.place.as_deref())
        .bind(of.with_whom.as_deref())
        .bind(permit.viewer.user)
        .bind(state)
        .bind(json!(answers).to_string())
        .bind(at)
        .run(tx)
        .await?;
    Ok(())
}
