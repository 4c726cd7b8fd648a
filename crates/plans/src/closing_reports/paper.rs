//! What a closing report tells to its paper.

use super::{ClosingReport, ClosingReportId, read};
use crate::printed::{self, Around, LANG};
use access::{Layer, WebError, app::Coming};
use assessments::goals::{self, Goal};
use base::{Code, clock};
use casework::cases::closures::{self, Closure};
use documents::{
    By, Kind, Maker, Offer, Told, Under,
    making::{as_told, lower},
};
use serde_json::{Value, json};
use store::{Db, sql};
use uuid::Uuid;

/// The paper that a closing report makes.
pub const PAPERS: &[Maker] = &[Maker { record: "closing-report", kind: Kind::ClosingReport, tell: report }];

/// The paper of a signed closing report.
pub fn offers() -> Vec<Offer> {
    vec![Offer { kind: Kind::ClosingReport, is_signed: true }]
}

fn report<'a>(db: &'a mut (dyn Db + 'a), by: By<'a>, id: Uuid) -> Coming<'a, Option<Told>> {
    Box::pin(async move {
        let mut db = db;
        let case = sql("select case_id from closing_reports where id = $1").bind(id);
        let case = case.maybe_value(&mut db).await?.ok_or(WebError::NotFound)?;
        let report = read::one(&mut db, case, ClosingReportId::from_uuid(id)).await?;
        printed::may_read(&mut db, by.viewer, case, report.layer).await?;
        let closures = closures::closures(&mut db, case, &[Layer::General, report.layer]).await?;
        let closure = closures.iter().find(|one| one.id.uuid() == report.closure_id.uuid());
        let goals = goals::of_case(&mut db, case).await?;
        let around = Around::of(&mut db, case).await?;
        let data = told(&report, closure, &goals, &around);
        let title = Kind::ClosingReport.label(LANG).to_owned();
        Ok(Some(Told { under: Under::Case(case), layer: report.layer, is_signed: true, title, data }))
    })
}

fn told(of: &ClosingReport, closure: Option<&Closure>, goals: &[Goal], around: &Around) -> Value {
    let goal = |one: &Goal| json!({ "text": one.text, "result": lower(one.state.label(LANG)) });
    let until = closure.map_or_else(|| clock::date_of(of.signed_at), |one| one.closed_on);
    json!({
        "child": around.child(),
        "opened_on": around.case.opened_on,
        "closed_on": until,
        "outcome": closure.map(|one| one.outcome.label(LANG)),
        "lives_with": closure.and_then(|one| printed::lives_with(Some(one.lives_with))),
        "done": of.course,
        "goals": goals.iter().map(goal).collect::<Vec<_>>(),
        "now": closure.map(|one| one.summary.clone()),
        "child_voice": as_told(of.child_voice.as_deref(), of.not_heard.as_deref()),
        "parents_view": of.parents_view,
        "recommendations": of.recommendations,
        "follow_on": closure.and_then(|one| one.follow_on.clone()),
        "follow_on_until": closure.and_then(|one| one.follow_on_until),
        "lead": around.lead(),
        "head": around.head(),
        "parent": around.parent(),
    })
}
