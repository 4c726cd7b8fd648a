//! The roster over the API.

use super::{shifts::read, web::in_centre};
use crate::{duty::cover::Stretch, permits::ReadRoster};
use access::{Action, Answer, App, Ask, Routes, Viewer, answer, ask::Query};
use axum::extract::State;
use base::{
    FieldErrors, Problem, clock,
    jiff::{SignedDuration, Timestamp},
    typed,
};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// Most days that are answered at once.
const MOST_DAYS: i64 = 100;

/// A shift.
#[derive(Debug, Serialize, ToSchema)]
pub struct ShiftShape {
    /// Its id.
    id: Uuid,
    /// Who is on duty.
    user: Uuid,
    /// Their name.
    name: String,
    /// Where they are called.
    phone: Option<String>,
    /// Who stands in.
    substitute: Option<Uuid>,
    /// Their name.
    substitute_name: Option<String>,
    /// Where they are called.
    substitute_phone: Option<String>,
    /// The wards.
    wards: Vec<Uuid>,
    /// When it begins.
    starts_at: Timestamp,
    /// When it ends.
    ends_at: Timestamp,
    /// How often it was changed.
    version: i64,
}

/// The shifts of a centre in a stretch of time.
#[derive(Debug, Serialize, ToSchema)]
pub struct DutyShape {
    /// The centre.
    centre: Uuid,
    /// From this moment.
    from: Timestamp,
    /// Until this moment.
    until: Timestamp,
    /// In the order they begin.
    shifts: Vec<ShiftShape>,
}

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new().get("/api/v1/duty", Action("roster.read"), duty)
}

/// Who is on duty, from one day to another, both included. Without days: today and the six days after.
#[utoipa::path(get, path = "/api/v1/duty", tag = "duty",
    params(("from" = Option<String>, Query, description = "First day, `2026-03-09`"),
           ("to" = Option<String>, Query, description = "Last day"),
           ("centre" = Option<Uuid>, Query, description = "The centre; the caller's own when left out")),
    responses((status = 200, body = DutyShape), (status = 422, description = "Not a date, or more than 100 days")))]
pub async fn duty(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let stretch = stretch(&query.0, ask.now)?;
    let mut db = app.store.read().await?;
    let centre = in_centre::<ReadRoster>(&mut db, &viewer, &query.0).await?.centre;
    let shifts = read::in_stretch(&mut db, centre, stretch).await?;
    let shape = DutyShape {
        centre: centre.uuid(),
        from: stretch.from,
        until: stretch.until,
        shifts: shifts.into_iter().map(ShiftShape::of).collect(),
    };
    let value = answer::value(&shape)?;
    Ok(answer::json(&value, None))
}

#[derive(OpenApi)]
#[openapi(paths(duty), components(schemas(DutyShape, ShiftShape)))]
struct Document;

/// The documented paths.
pub fn document() -> utoipa::openapi::OpenApi {
    let mut document = Document::openapi();
    document.merge(super::hours::document());
    document.merge(super::visits::document());
    document.merge(super::handovers::document());
    document
}

/// The days that `from` and `to` of a query name; today and the six days after without them.
pub(super) fn stretch(typed: &typed::Typed, now: Timestamp) -> Result<Stretch, FieldErrors> {
    let mut errors = FieldErrors::new();
    let first = errors.check("from", typed::optional_date(typed.get("from"))).flatten();
    let first = first.unwrap_or_else(|| clock::date_of(now));
    let last = errors.check("to", typed::optional_date(typed.get("to"))).flatten();
    let last = last.unwrap_or_else(|| super::week::later(first, 6));
    let after = super::week::later(last, 1);
    let stretch = Stretch { from: clock::start_of(first), until: clock::start_of(after) };
    if last < first {
        errors.add("to", Problem::Before(first));
    } else if stretch.until.duration_since(stretch.from) > SignedDuration::from_hours(MOST_DAYS * 24 + 1) {
        errors.add("to", Problem::OutOfRange(1, MOST_DAYS));
    }
    errors.or(Some(stretch))
}

impl ShiftShape {
    fn of(planned: read::Planned) -> Self {
        let line = planned.line;
        ShiftShape {
            id: line.id.uuid(),
            user: line.user_id.uuid(),
            name: line.name,
            phone: line.phone,
            substitute: line.substitute_id.map(base::Id::uuid),
            substitute_name: line.substitute_name,
            substitute_phone: line.substitute_phone,
            wards: planned.wards.into_iter().map(base::Id::uuid).collect(),
            starts_at: line.starts_at,
            ends_at: line.ends_at,
            version: line.version,
        }
    }
}
