//! Places over the API.

use super::{PlaceLine, read};
use access::{Answer, App, Viewer, answer, ask::Query};
use axum::extract::State;
use base::{Code, typed};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};

/// A settlement.
#[derive(Debug, Serialize, ToSchema)]
pub struct Place {
    /// EKATTE code.
    code: String,
    /// `town`, `village` or `monastery`.
    kind: Option<&'static str>,
    /// Name.
    name: String,
    /// Name in Latin letters.
    name_latin: String,
    /// Code of the municipality.
    municipality_code: Option<String>,
    /// Name of the municipality.
    municipality: Option<String>,
    /// Name of the oblast.
    oblast: Option<String>,
}

/// Settlements whose name, or a word of it, begins with `q` in either script; the likeliest first.
#[utoipa::path(get, path = "/api/v1/places", tag = "places",
    params(("q" = String, Query, description = "Name or code; after a comma municipality or oblast"),
           ("limit" = Option<i64>, Query, description = "At most so many, 1 to 100; 20 when left out")),
    responses((status = 200, body = [Place])))]
pub async fn list(State(app): State<App>, _: Viewer, query: Query) -> Answer {
    let most = match query.0.get("limit") {
        "" => 20,
        limit => typed::number(limit, 1, 100).map_err(|problem| base::FieldErrors::one("limit", problem))?,
    };
    let found = read::search(&mut app.store.read().await?, query.0.get("q"), most).await?;
    let places: Vec<Place> = found.into_iter().map(Place::from).collect();
    Ok(answer::json(&json!({ "items": places }), None))
}

impl From<PlaceLine> for Place {
    fn from(line: PlaceLine) -> Self {
        Place {
            code: line.code,
            kind: line.settlement_kind.map(Code::code),
            name: line.name,
            name_latin: line.latin,
            municipality_code: line.municipality_code,
            municipality: line.municipality,
            oblast: line.oblast,
        }
    }
}

#[derive(OpenApi)]
#[openapi(paths(list), components(schemas(Place)))]
struct Document;

/// The documented paths.
pub fn openapi() -> utoipa::openapi::OpenApi {
    Document::openapi()
}
