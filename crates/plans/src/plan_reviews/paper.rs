//! What a review tells to its paper.

use super::{
    Change, Review, ReviewId,
    read::{self, GoalLine},
    w,
};
use crate::{
    printed::{self, Around, LANG, w as printed_w},
    support_plans,
};
use access::{WebError, app::Coming};
use assessments::scores::domain;
use base::{Code, clock, jiff::civil::Date};
use documents::{
    By, Kind, Maker, Offer, Told, Under,
    making::{as_told, lower},
};
use serde_json::{Value, json};
use store::{Db, sql};
use uuid::Uuid;

/// The paper that a review makes.
pub const PAPERS: &[Maker] = &[Maker { record: "plan-review", kind: Kind::Review, tell: review }];

/// The paper of a signed review.
pub fn offers() -> Vec<Offer> {
    vec![Offer { kind: Kind::Review, is_signed: true }]
}

fn review<'a>(db: &'a mut (dyn Db + 'a), by: By<'a>, id: Uuid) -> Coming<'a, Option<Told>> {
    Box::pin(async move {
        let mut db = db;
        let case = sql("select case_id from plan_reviews where id = $1").bind(id);
        let case = case.maybe_value(&mut db).await?.ok_or(WebError::NotFound)?;
        let review = read::one(&mut db, case, ReviewId::from_uuid(id)).await?;
        printed::may_read(&mut db, by.viewer, case, review.layer).await?;
        let goals = read::goals(&mut db, review.id).await?;
        let changes = read::changes(&mut db, review.id).await?;
        let plan = support_plans::one(&mut db, case, review.plan_id).await?;
        let around = Around::of(&mut db, case).await?;
        let data = told(&review, (&goals, &changes), clock::date_of(plan.proposed_at), &around);
        let title = format!("{} № {}", Kind::Review.label(LANG), review.number);
        Ok(Some(Told { under: Under::Case(case), layer: review.layer, is_signed: true, title, data }))
    })
}

fn told(of: &Review, (goals, changes): (&[GoalLine], &[Change]), planned_on: Date, around: &Around) -> Value {
    let kind = if of.is_planned { printed_w::kind_planned(LANG) } else { printed_w::kind_unplanned(LANG) };
    json!({
        "number": of.number,
        "child": around.child(),
        "plan": { "number": of.plan.to_string(), "date": planned_on },
        "kind": kind,
        "reason": of.reason,
        "held_on": of.held_on,
        "present": [{ "name": of.took_part }],
        "goals": goals.iter().map(goal).collect::<Vec<_>>(),
        "domains": changes.iter().map(change).collect::<Vec<_>>(),
        "changes": of.conclusions,
        "child_voice": as_told(of.child_view.as_deref(), of.not_heard.as_deref()),
        "parents_view": of.parents_view,
        "continues": printed_w::decision_said(LANG, lower(of.decision.label(LANG))),
        "next_on": of.next_on,
        "lead": around.lead(),
        "parent": around.parent(),
        "child_signs": around.child_signs(of.held_on),
    })
}

fn goal(one: &GoalLine) -> Value {
    json!({ "text": one.text, "result": lower(one.state.label(LANG)), "comment": one.remark })
}

fn change(one: &Change) -> Value {
    let [before, after] = [one.first, one.last].map(|value| w::percent(LANG, value));
    json!({ "name": domain(LANG, &one.domain), "before": before, "after": after })
}
