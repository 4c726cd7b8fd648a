//! Answers taken along over the API.

use super::{Wanted, web::taken};
use crate::instruments::InstrumentId;
use access::{Answer, App, Ask, Viewer, answer, ask::Json};
use axum::extract::{Path, State};
use papers::Cell;
use serde::Serialize;
use serde_json::{Value, json};
use utoipa::{OpenApi, ToSchema};

/// The part of the API's description about answers taken along.
#[derive(OpenApi)]
#[openapi(paths(take), components(schemas(AnswersShape, WantedShape)))]
pub struct AnswersApi;

/// What is taken along.
#[derive(Debug, Serialize, ToSchema)]
pub struct WantedShape {
    /// True for free text and exact places too: they may hold names and addresses.
    texts: Option<bool>,
    /// Why those are needed; kept on record.
    reason: Option<String>,
}

/// Answers as a table. A row is a finished assessment, a column a question by its path.
#[derive(Debug, Serialize, ToSchema)]
pub struct AnswersShape {
    columns: Vec<String>,
    /// In the order of the columns.
    #[schema(value_type = Vec<Vec<Object>>)]
    rows: Vec<Vec<Value>>,
}

/// The finished assessments of an instrument in the viewer's centre, without names. It is on record.
#[utoipa::path(post, path = "/api/v1/instruments/{id}/answers", tag = "instruments", params(("id" = uuid::Uuid, Path)),
    request_body = WantedShape,
    responses((status = 200, body = AnswersShape), (status = 403), (status = 404), (status = 422)))]
pub async fn take(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<InstrumentId>,
    body: Json,
) -> Answer {
    let wanted = Wanted::parse(&body.0)?;
    let (_, _, sheet) = taken(&app, &ask, &viewer, id, &wanted).await?;
    let rows = sheet.rows.into_iter().map(|row| row.into_iter().map(value).collect());
    Ok(answer::json(&json!(AnswersShape { columns: sheet.heads, rows: rows.collect() }), None))
}

fn value(cell: Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) => json!(text),
        Cell::Int(whole) => json!(whole),
        Cell::Decimal(decimal) => json!(decimal),
        Cell::Date(day) => json!(day.to_string()),
        Cell::DateTime(at) => json!(at.to_string()),
    }
}
