//! The provider over the API.

use crate::{
    acts::{ReadCentre, permit_for},
    centres::provider,
};
use access::{Answer, App, Viewer, answer};
use axum::extract::{Path, State};
use base::ids::ProviderId;
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// Who runs centres.
#[derive(Debug, Serialize, ToSchema)]
pub struct Provider {
    /// Its id.
    id: Uuid,
    /// Name in Bulgarian.
    name_bg: String,
    /// Name in English.
    name_en: String,
    /// ЕИК, digits alone.
    organisation_number: Option<String>,
}

/// A provider.
#[utoipa::path(get, path = "/api/v1/providers/{id}", tag = "centres",
    params(("id" = Uuid, Path, description = "The provider, as a centre names it")),
    responses((status = 200, body = Provider), (status = 404, description = "No such provider, or not visible")))]
pub async fn one(State(app): State<App>, viewer: Viewer, Path(id): Path<ProviderId>) -> Answer {
    let mut db = app.store.read().await?;
    permit_for::<ReadCentre>(&mut db, &viewer, id).await?;
    let row = provider(&mut db, id).await?;
    let shape = Provider {
        id: row.id.uuid(),
        name_bg: row.name_bg,
        name_en: row.name_en,
        organisation_number: row.organisation_number,
    };
    Ok(answer::json(&json!(shape), Some(row.version)))
}

#[derive(OpenApi)]
#[openapi(paths(one), components(schemas(Provider)))]
struct Document;

/// The documented paths.
pub fn openapi() -> utoipa::openapi::OpenApi {
    Document::openapi()
}
