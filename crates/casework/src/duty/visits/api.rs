//! Visits to the wards over the API.

use super::read::{self, PlanLine, VisitRow};
use crate::{
    duty::{api::stretch, web::in_centre},
    permits::ReadRoster,
};
use access::{Answer, App, Ask, Viewer, answer, ask::Query};
use axum::extract::State;
use base::{Id, clock, jiff::Timestamp};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// A visit to a ward.
#[derive(Debug, Serialize, ToSchema)]
pub struct VisitItem {
    /// Its id.
    id: Uuid,
    /// The plan that asked for it.
    plan: Option<Uuid>,
    /// The ward.
    ward: Uuid,
    /// Who was to go, or went; whoever is on duty when null.
    user: Option<Uuid>,
    /// When it was planned.
    planned_at: Timestamp,
    /// When it was made.
    done_at: Option<Timestamp>,
    /// Why it was not.
    missed_reason: Option<String>,
    /// Where one talked.
    place: Option<String>,
    /// What was found.
    note: Option<String>,
    /// How often it was changed.
    version: i64,
}

/// Visits of a stretch of days.
#[derive(Debug, Serialize, ToSchema)]
pub struct VisitItems {
    /// The earliest first.
    items: Vec<VisitItem>,
}

/// A plan of regular visits.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlanItem {
    /// Its id.
    id: Uuid,
    /// The ward.
    ward: Uuid,
    /// The name of the one who goes; whoever is on duty when null.
    user_name: Option<String>,
    /// 1 Monday … 7 Sunday.
    weekday: i64,
    /// `hh:mm`
    at_time: String,
    /// Every how many weeks.
    every_weeks: i64,
}

/// Plans that hold.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlanItems {
    /// By ward, weekday and time.
    items: Vec<PlanItem>,
}

/// Visits planned or made, from one day to another, both included. Without days: today and the six days after.
#[utoipa::path(get, path = "/api/v1/visits", tag = "duty",
    params(("from" = Option<String>, Query, description = "First day, `2026-03-09`"),
           ("to" = Option<String>, Query, description = "Last day"),
           ("centre" = Option<Uuid>, Query, description = "The centre; the caller's own when left out")),
    responses((status = 200, body = VisitItems), (status = 422, description = "Not a date, or more than 100 days")))]
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let stretch = stretch(&query.0, ask.now)?;
    let mut db = app.store.read().await?;
    let centre = in_centre::<ReadRoster>(&mut db, &viewer, &query.0).await?.centre;
    let visits = read::in_stretch(&mut db, centre, stretch).await?;
    let items = visits.into_iter().map(VisitItem::from).collect();
    Ok(answer::json(&json!(VisitItems { items }), None))
}

/// The plans of regular visits that hold today or later.
#[utoipa::path(get, path = "/api/v1/visit-plans", tag = "duty",
    params(("centre" = Option<Uuid>, Query, description = "The centre; the caller's own when left out")),
    responses((status = 200, body = PlanItems)))]
pub async fn plans(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let mut db = app.store.read().await?;
    let centre = in_centre::<ReadRoster>(&mut db, &viewer, &query.0).await?.centre;
    let plans = read::plans_of_centre(&mut db, centre, clock::date_of(ask.now)).await?;
    let items = plans.into_iter().map(PlanItem::from).collect();
    Ok(answer::json(&json!(PlanItems { items }), None))
}

impl From<VisitRow> for VisitItem {
    fn from(row: VisitRow) -> Self {
        VisitItem {
            id: row.id.uuid(),
            plan: row.plan_id.map(Id::uuid),
            ward: row.ward_id.uuid(),
            user: row.user_id.map(Id::uuid),
            planned_at: row.planned_at,
            done_at: row.done_at,
            missed_reason: row.missed_reason,
            place: row.place,
            note: row.note,
            version: row.version,
        }
    }
}

impl From<PlanLine> for PlanItem {
    fn from(line: PlanLine) -> Self {
        PlanItem {
            id: line.id.uuid(),
            ward: line.ward_id.uuid(),
            user_name: line.name,
            weekday: line.weekday,
            at_time: line.at_time.strftime("%H:%M").to_string(),
            every_weeks: line.every_weeks,
        }
    }
}

#[derive(OpenApi)]
#[openapi(paths(list, plans), components(schemas(VisitItem, VisitItems, PlanItem, PlanItems)))]
struct Document;

/// The documented paths.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}
