//! The hours of a ward over the API.

use super::{DutyHours, read};
use crate::permits::ReadRoster;
use access::{Answer, App, Subject, Viewer, answer, permit};
use axum::extract::{Path, State};
use base::ids::WardId;
use directory::wards;
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};

/// The hours of one weekday in which somebody must be on duty.
#[derive(Debug, Serialize, ToSchema)]
pub struct DutyHoursItem {
    /// 1 Monday … 7 Sunday.
    weekday: i64,
    /// `hh:mm`
    from_time: String,
    /// `hh:mm`; not after the beginning: on the next day.
    until_time: String,
}

/// The hours of a ward.
#[derive(Debug, Serialize, ToSchema)]
pub struct DutyHoursItems {
    /// Monday first; empty means always.
    items: Vec<DutyHoursItem>,
}

/// When a ward must have somebody on duty.
#[utoipa::path(get, path = "/api/v1/wards/{id}/duty-hours", tag = "duty",
    params(("id" = Uuid, Path, description = "The ward")),
    responses((status = 200, body = DutyHoursItems), (status = 404, description = "No such ward, or not visible")))]
pub async fn of_ward(State(app): State<App>, viewer: Viewer, Path(id): Path<WardId>) -> Answer {
    let mut db = app.store.read().await?;
    let centre = wards::one(&mut db, id).await?.centre_id;
    permit::<ReadRoster>(&mut db, &viewer, Subject::Centre(centre)).await?;
    let items = read::of_ward(&mut db, id).await?.iter().map(DutyHoursItem::from).collect();
    Ok(answer::json(&json!(DutyHoursItems { items }), None))
}

impl From<&DutyHours> for DutyHoursItem {
    fn from(hours: &DutyHours) -> Self {
        let text = |time: base::jiff::civil::Time| time.strftime("%H:%M").to_string();
        DutyHoursItem {
            weekday: hours.weekday,
            from_time: text(hours.from_time),
            until_time: text(hours.until_time),
        }
    }
}

#[derive(OpenApi)]
#[openapi(paths(of_ward), components(schemas(DutyHoursItem, DutyHoursItems)))]
struct Document;

/// The documented paths.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}
