//! Planning visits, and writing down what became of them.

use super::{NewPlan, NewReport, Plan, PlanId, VisitId, read};
use crate::{
    duty::{
        shifts::read::candidates,
        week::{later, moment},
    },
    permits::{WriteRoster, WriteVisit},
};
use access::{Permit, WebError, audit::Entry};
use base::{
    FieldErrors, Problem, clock,
    ids::WardId,
    jiff::{Timestamp, civil::time},
};
use serde_json::{Value, json};
use store::{Tx, jobs, sql};

/// The job that plans visits ahead, every night.
pub const JOB: &str = "visits.plan";

/// Visits are planned for so many days.
const AHEAD: i64 = 28;

/// Makes a plan and its visits of the next four weeks.
///
/// # Errors
///
/// [`WebError::Fields`] when the ward is not one of the centre's, or the person may not be on duty there.
pub async fn create_plan(
    tx: &mut Tx,
    permit: &Permit<WriteRoster>,
    new: &NewPlan,
) -> Result<PlanId, WebError> {
    refuse_strangers(tx, permit, new).await?;
    let id = PlanId::new(tx.at());
    sql("insert into visit_plans (id, ward_id, user_id, weekday, at_time, every_weeks, from_on, until_on, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 1)")
    .bind(id)
    .bind(new.ward)
    .bind(new.user)
    .bind(new.weekday)
    .bind(new.at)
    .bind(new.every_weeks)
    .bind(new.from)
    .bind(new.until)
    .run(tx)
    .await?;
    Entry::under(permit, "visit-plan.created")
        .record("visit-plan", id)
        .set("ward", new.ward.to_string())
        .set("plan", told(new))
        .write(tx)
        .await?;
    plan_ahead(tx).await?;
    Ok(id)
}

/// Changes a plan that was read at `version`. What it asked for and nobody has reported on is asked for anew.
///
/// # Errors
///
/// As [`create_plan`]; [`WebError::Stale`] when somebody changed it since.
pub async fn change_plan(
    tx: &mut Tx,
    permit: &Permit<WriteRoster>,
    id: PlanId,
    version: i64,
    new: &NewPlan,
) -> Result<(), WebError> {
    refuse_strangers(tx, permit, new).await?;
    let at = tx.at();
    let changed = sql(
        "update visit_plans set ward_id = $3, user_id = $4, weekday = $5, at_time = $6, every_weeks = $7,
                from_on = $8, until_on = $9, version = version + 1
         where id = $1 and version = $2",
    )
    .bind(id)
    .bind(version)
    .bind(new.ward)
    .bind(new.user)
    .bind(new.weekday)
    .bind(new.at)
    .bind(new.every_weeks)
    .bind(new.from)
    .bind(new.until)
    .run(tx)
    .await?;
    if changed == 0 {
        return Err(WebError::Stale);
    }
    sql("delete from ward_visits where plan_id = $1 and planned_at > $2 and done_at is null and missed_reason is null")
        .bind(id)
        .bind(at)
        .run(tx)
        .await?;
    Entry::under(permit, "visit-plan.changed")
        .record("visit-plan", id)
        .set("ward", new.ward.to_string())
        .set("plan", told(new))
        .write(tx)
        .await?;
    plan_ahead(tx).await?;
    Ok(())
}

/// Plans the visits of the next four weeks; those that are planned already stay as they are. It asks to be run again
/// in the coming night.
pub async fn plan_ahead(tx: &mut Tx) -> store::Result<()> {
    let at = tx.at();
    let today = clock::date_of(at);
    for plan in read::plans(tx, today).await? {
        for planned_at in plan.visits(today, later(today, AHEAD)).into_iter().filter(|planned| *planned > at)
        {
            plan_one(tx, &plan, planned_at).await?;
        }
    }
    let tomorrow = later(today, 1);
    let key = format!("{JOB}:{tomorrow}");
    jobs::put(tx, JOB, &json!({}), moment(tomorrow, time(3, 30, 0, 0)), Some(&key)).await
}

async fn plan_one(tx: &mut Tx, plan: &Plan, planned_at: Timestamp) -> store::Result<()> {
    let id = VisitId::new(tx.at());
    sql("insert into ward_visits (id, plan_id, ward_id, user_id, planned_at, version) values ($1, $2, $3, $4, $5, 1)
         on conflict (plan_id, planned_at) do nothing")
    .bind(id)
    .bind(plan.id)
    .bind(plan.ward_id)
    .bind(plan.user_id)
    .bind(planned_at)
    .run(tx)
    .await
    .map(drop)
}

/// Writes down what became of a visit that was read at `version`; written again, it is a correction.
///
/// # Errors
///
/// [`WebError::Stale`] when somebody wrote it down since.
pub async fn report(
    tx: &mut Tx,
    permit: &Permit<WriteVisit>,
    id: VisitId,
    version: i64,
    new: &NewReport,
) -> Result<(), WebError> {
    let former = read::one(tx, id).await?;
    let (done_at, reason, place, note) = parts(new);
    let changed =
        sql("update ward_visits set done_at = $3, done_by = $4, missed_reason = $5, place = $6, note = $7,
                version = version + 1
         where id = $1 and version = $2")
        .bind(id)
        .bind(version)
        .bind(done_at)
        .bind(done_at.map(|_| permit.viewer.user))
        .bind(reason.clone())
        .bind(place.clone())
        .bind(note.clone())
        .run(tx)
        .await?;
    if changed == 0 {
        return Err(WebError::Stale);
    }
    Entry::under(permit, if done_at.is_some() { "visit.made" } else { "visit.missed" })
        .record("visit", id)
        .change("done_at", moment_text(former.done_at), moment_text(done_at))
        .change("missed_reason", json!(former.missed_reason), json!(reason))
        .change("place", json!(former.place), json!(place))
        .change("note", json!(former.note), json!(note))
        .write(tx)
        .await?;
    Ok(())
}

/// Writes down a visit that no plan asked for.
///
/// # Errors
///
/// [`WebError::Fields`] when the ward is not one of the centre's.
pub async fn record(
    tx: &mut Tx,
    permit: &Permit<WriteVisit>,
    ward: WardId,
    new: &NewReport,
) -> Result<VisitId, WebError> {
    let wards = directory::wards::of_centre(tx, permit.centre).await?;
    if !wards.iter().any(|line| line.id == ward) {
        return Err(FieldErrors::one("ward", Problem::NotOffered).into());
    }
    let (done_at, reason, place, note) = parts(new);
    let (at, id) = (tx.at(), VisitId::new(tx.at()));
    sql("insert into ward_visits (id, ward_id, user_id, planned_at, done_at, done_by, missed_reason, place, note, version)
         values ($1, $2, $3, $4, $5, $3, $6, $7, $8, 1)")
    .bind(id)
    .bind(ward)
    .bind(permit.viewer.user)
    .bind(done_at.unwrap_or(at))
    .bind(done_at)
    .bind(reason)
    .bind(place.clone())
    .bind(note.clone())
    .run(tx)
    .await?;
    Entry::under(permit, "visit.made")
        .record("visit", id)
        .set("ward", ward.to_string())
        .set("done_at", moment_text(done_at))
        .set("place", json!(place))
        .set("note", json!(note))
        .write(tx)
        .await?;
    Ok(id)
}

type Parts = (Option<Timestamp>, Option<String>, Option<String>, Option<String>);

fn parts(new: &NewReport) -> Parts {
    match new {
        NewReport::Made { at, place, note } => (Some(*at), None, place.clone(), note.clone()),
        NewReport::Missed { reason } => (None, Some(reason.clone()), None, None),
    }
}

fn moment_text(at: Option<Timestamp>) -> Value {
    json!(at.map(|at| at.to_string()))
}

fn told(new: &NewPlan) -> Value {
    json!({
        "person": new.user.map(|user| user.to_string()),
        "weekday": new.weekday,
        "at": new.at.strftime("%H:%M").to_string(),
        "every_weeks": new.every_weeks,
        "from": new.from.to_string(),
        "until": new.until.map(|date| date.to_string()),
    })
}

async fn refuse_strangers(tx: &mut Tx, permit: &Permit<WriteRoster>, new: &NewPlan) -> Result<(), WebError> {
    let mut errors = FieldErrors::new();
    if !directory::wards::of_centre(tx, permit.centre).await?.iter().any(|ward| ward.id == new.ward) {
        errors.add("ward", Problem::NotOffered);
    }
    if let Some(user) = new.user
        && !candidates(tx, permit.centre).await?.iter().any(|one| one.id == user)
    {
        errors.add("person", Problem::NotOffered);
    }
    if errors.is_empty() { Ok(()) } else { Err(errors.into()) }
}
