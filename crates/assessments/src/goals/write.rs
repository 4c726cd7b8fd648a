//! Goals are set, and what came of them is said.

use super::{Goal, GoalId, NewGoal, NewReview, State};
use crate::permits::WriteGoal;
use access::{Permit, WebError, audit::Entry};
use base::{Code, ids::CaseId};
use casework::cases;
use serde_json::json;
use store::{Tx, outbox, sql};

/// Sets a goal.
pub async fn set(
    tx: &mut Tx,
    permit: &Permit<WriteGoal>,
    case: CaseId,
    new: &NewGoal,
) -> Result<GoalId, WebError> {
    let at = tx.at();
    let id = GoalId::new(at);
    sql("insert into goals (id, case_id, person_id, assessment_id, domain, text, indicator, due_on, state, set_at, set_by,
             version)
         values ($1, $2, $3, (select a.id from assessments a where a.id = $4 and a.case_id = $2), $5, $6, $7, $8, $9, $10,
             $11, 1)")
        .bind(id)
        .bind(case)
        .bind(new.person)
        .bind(new.assessment)
        .bind(&new.domain)
        .bind(&new.text)
        .bind(&new.indicator)
        .bind(new.due_on)
        .bind(State::Open)
        .bind(at)
        .bind(permit.viewer.user)
        .run(tx)
        .await?;
    Entry::under(permit, "goal.set")
        .case(case)
        .record("goal", id)
        .set("domain", new.domain.as_str())
        .set("due_on", new.due_on.to_string())
        .write(tx)
        .await?;
    outbox::tell(tx, "goal.set", &json!({ "case": case, "goal": id })).await?;
    cases::read::touch(tx, case).await?;
    Ok(id)
}

/// Says what came of a goal, as it was read at `version`.
pub async fn review(
    tx: &mut Tx,
    permit: &Permit<WriteGoal>,
    case: CaseId,
    goal: &Goal,
    version: i64,
    new: &NewReview,
) -> Result<(), WebError> {
    let at = tx.at();
    let changed =
        sql("update goals set state = $4, remark = $5, closed_at = $6, closed_by = $7, version = version + 1
                        where id = $1 and case_id = $2 and version = $3")
        .bind(goal.id)
        .bind(case)
        .bind(version)
        .bind(new.state)
        .bind(new.remark.as_deref())
        .bind(at)
        .bind(permit.viewer.user)
        .run(tx)
        .await?;
    if changed == 0 {
        return Err(WebError::Stale);
    }
    Entry::under(permit, "goal.closed")
        .case(case)
        .record("goal", goal.id)
        .change("state", goal.state.code(), new.state.code())
        .write(tx)
        .await?;
    outbox::tell(tx, "goal.closed", &json!({ "case": case, "goal": goal.id })).await?;
    Ok(cases::read::touch(tx, case).await?)
}
