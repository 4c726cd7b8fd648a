//! A review is signed: its goals are written back, the plan gets its next day.

use super::{Change, Decision, NewReview, paper, read::ReviewId};
use crate::{
    permits::WritePlan,
    printed,
    support_plans::{Plan, about, set_review_day},
    terms,
};
use access::{Permit, WebError, audit::Entry};
use assessments::{
    goals::{self, State},
    permits::WriteGoal,
};
use base::Code;
use casework::cases;
use serde_json::json;
use store::{Tx, outbox, sql};

/// Signs a review of a plan in force; `leave` is needed for its goals.
///
/// # Errors
///
/// [`WebError::Forbidden`] in a layer that the permit does not cover, [`WebError::Stale`] when a goal was judged
/// meanwhile.
pub async fn sign(
    tx: &mut Tx,
    (permit, leave): (&Permit<WritePlan>, &Permit<WriteGoal>),
    plan: &Plan,
    new: &NewReview,
    changes: &[Change],
) -> Result<ReviewId, WebError> {
    permit.in_layer(plan.layer)?;
    let at = tx.at();
    let id = ReviewId::new(at);
    sql("insert into plan_reviews (id, case_id, plan_id, number, layer, is_planned, reason, held_on, took_part, child_view,
             not_heard, parents_view, conclusions, decision, next_on, signed_at, signed_by)
         values ($1, $2, $3, (select coalesce(max(r.number), 0) + 1 from plan_reviews r where r.case_id = $2), $4, $5, $6,
             $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)")
    .bind(id)
    .bind(plan.case_id)
    .bind(plan.id)
    .bind(plan.layer)
    .bind(new.is_planned)
    .bind(new.reason.as_deref())
    .bind(new.held_on)
    .bind(&new.took_part)
    .bind(new.child_voice.as_deref())
    .bind(new.not_heard.as_deref())
    .bind(&new.parents_view)
    .bind(&new.conclusions)
    .bind(new.decision)
    .bind(new.next_on)
    .bind(at)
    .bind(permit.viewer.user)
    .run(tx)
    .await?;
    judge_goals(tx, leave, plan, id, new).await?;
    keep_changes(tx, id, changes).await?;
    terms::meet(tx, terms::Clock::PlanReview, about(plan.id)).await?;
    if let (Decision::Continue, Some(day)) = (new.decision, new.next_on) {
        set_review_day(tx, plan.id, day).await?;
        terms::start(tx, (plan.case_id, plan.layer), terms::Clock::PlanReview, about(plan.id), new.held_on)
            .await?;
    }
    Entry::under(permit, "plan.reviewed")
        .case(plan.case_id)
        .record("plan-review", id)
        .set("held_on", new.held_on.to_string())
        .set("planned", new.is_planned)
        .set("decision", new.decision.code())
        .set("next_on", new.next_on.map(|day| day.to_string()))
        .write(tx)
        .await?;
    outbox::tell(tx, "plan.reviewed", &json!({ "case": plan.case_id, "plan": plan.id, "review": id }))
        .await?;
    printed::signed(tx, &permit.viewer, paper::PAPERS, ("plan-review", id.uuid())).await?;
    cases::read::touch(tx, plan.case_id).await?;
    Ok(id)
}

async fn judge_goals(
    tx: &mut Tx,
    leave: &Permit<WriteGoal>,
    plan: &Plan,
    id: ReviewId,
    new: &NewReview,
) -> Result<(), WebError> {
    let all = goals::of_case(tx, plan.case_id).await?;
    for one in &new.goals {
        sql("insert into plan_review_goals (review_id, goal_id, state, remark) values ($1, $2, $3, $4)
             on conflict (review_id, goal_id) do nothing")
        .bind(id)
        .bind(one.goal.id)
        .bind(one.state)
        .bind(one.remark.as_deref())
        .run(tx)
        .await?;
        let goal = all.iter().find(|goal| goal.id == one.goal.id).ok_or(WebError::NotFound)?;
        if one.state != State::Open && goal.state == State::Open {
            let said = goals::NewReview { state: one.state, remark: one.remark.clone() };
            goals::write::review(tx, leave, plan.case_id, goal, one.goal.version, &said).await?;
        }
    }
    Ok(())
}

async fn keep_changes(tx: &mut Tx, id: ReviewId, changes: &[Change]) -> Result<(), WebError> {
    for (place, one) in (1i64..).zip(changes) {
        sql("insert into plan_review_changes (review_id, place, person_id, domain, first_on, first_value, last_on, last_value)
             values ($1, $2, $3, $4, $5, $6, $7, $8)")
        .bind(id)
        .bind(place)
        .bind(one.person)
        .bind(&one.domain)
        .bind(one.first_on)
        .bind(one.first)
        .bind(one.last_on)
        .bind(one.last)
        .run(tx)
        .await?;
    }
    Ok(())
}
