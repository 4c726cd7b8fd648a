//! Wards over the API.

use super::{read, web::visible};
use access::{Answer, App, Viewer, answer};
use axum::extract::{Path, State};
use base::{Code, ids::WardId, jiff::civil::Date};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// A ward.
#[derive(Debug, Serialize, ToSchema)]
pub struct Ward {
    /// Its id.
    id: Uuid,
    /// The hospital.
    organisation_id: Uuid,
    /// The centre that answers its signals.
    centre_id: Uuid,
    /// `maternity`, `neonatal` or `other`.
    kind: &'static str,
    /// Name in Bulgarian.
    name_bg: String,
    /// Name in English.
    name_en: String,
    /// The hospital's name in Bulgarian.
    hospital_bg: String,
    /// The hospital's name in English.
    hospital_en: String,
    /// Telephone as it is dialled.
    phone: Option<String>,
    /// Where one can talk undisturbed.
    private_place: Option<String>,
    /// Since when the centre covers it.
    #[schema(value_type = Option<String>, format = Date)]
    covered_since: Option<Date>,
    /// The day it was closed.
    #[schema(value_type = Option<String>, format = Date)]
    closed_on: Option<Date>,
}

/// The open wards of the centres in which the caller works, or which they oversee.
#[utoipa::path(get, path = "/api/v1/wards", tag = "wards", responses((status = 200, body = [Ward])))]
pub async fn list(State(app): State<App>, viewer: Viewer) -> Answer {
    let lines = read::of_viewer(&mut app.store.read().await?, &viewer).await?;
    let items: Vec<Ward> = lines.into_iter().map(Ward::from).collect();
    Ok(answer::json(&json!({ "items": items }), None))
}

/// A ward.
#[utoipa::path(get, path = "/api/v1/wards/{id}", tag = "wards",
    params(("id" = Uuid, Path, description = "The ward")),
    responses((status = 200, body = Ward), (status = 404, description = "No such ward, or not visible")))]
pub async fn one(State(app): State<App>, viewer: Viewer, Path(id): Path<WardId>) -> Answer {
    let row = visible(&mut app.store.read().await?, &viewer, id).await?;
    let shape = Ward {
        id: row.id.uuid(),
        organisation_id: row.organisation_id.uuid(),
        centre_id: row.centre_id.uuid(),
        kind: row.kind.code(),
        name_bg: row.name_bg,
        name_en: row.name_en,
        hospital_bg: row.hospital_bg,
        hospital_en: row.hospital_en,
        phone: row.phone,
        private_place: row.private_place,
        covered_since: row.covered_since,
        closed_on: row.closed_on,
    };
    Ok(answer::json(&json!(shape), Some(row.version)))
}

impl From<read::WardLine> for Ward {
    fn from(line: read::WardLine) -> Self {
        Ward {
            id: line.id.uuid(),
            organisation_id: line.organisation_id.uuid(),
            centre_id: line.centre_id.uuid(),
            kind: line.kind.code(),
            name_bg: line.name_bg,
            name_en: line.name_en,
            hospital_bg: line.hospital_bg,
            hospital_en: line.hospital_en,
            phone: line.phone,
            private_place: line.private_place,
            covered_since: line.covered_since,
            closed_on: line.closed_on,
        }
    }
}

#[derive(OpenApi)]
#[openapi(paths(list, one), components(schemas(Ward)))]
struct Document;

/// The documented paths.
pub fn openapi() -> utoipa::openapi::OpenApi {
    Document::openapi()
}
