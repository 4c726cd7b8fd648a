//! Instruments over the API. A workbook is sent as it is, `.xlsx` or the table syntax as text.

use super::{
    Instrument, InstrumentId, read,
    upload::{Taken, read_book},
    write,
};
use crate::permits::{ReadInstrument, WriteInstrument};
use access::{Answer, App, Ask, Permit, Viewer, WebError, Write, answer};
use axum::{
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use base::{Code, typed::Typed};
use directory::acts::permit_for;
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};

/// The instruments part of the API's description.
#[derive(OpenApi)]
#[openapi(
    paths(list, create, versions, publish),
    components(schemas(InstrumentShape, VersionShape, InstrumentPage, VersionPage))
)]
pub struct InstrumentsApi;

/// An instrument.
#[derive(Debug, Serialize, ToSchema)]
pub struct InstrumentShape {
    id: uuid::Uuid,
    /// The same in every version.
    form_id: String,
    title_bg: String,
    title_en: String,
    purpose_bg: String,
    purpose_en: String,
    /// Who may read what is filled with it: `general`, `psychology` …
    layer: &'static str,
    /// Months until the next assessment.
    months: Option<i64>,
    /// The number of the version in use.
    number: Option<i64>,
    retired: bool,
    /// How often it was filled.
    filled: i64,
}

/// A version of an instrument.
#[derive(Debug, Serialize, ToSchema)]
pub struct VersionShape {
    id: uuid::Uuid,
    /// None for the draft.
    number: Option<i64>,
    /// What its author calls it.
    named: String,
    uploaded_at: String,
    published_at: Option<String>,
    filled: i64,
    /// Where the form is read.
    definition: String,
}

/// The instruments of a provider.
#[derive(Debug, Serialize, ToSchema)]
pub struct InstrumentPage {
    items: Vec<InstrumentShape>,
}

/// The versions of an instrument.
#[derive(Debug, Serialize, ToSchema)]
pub struct VersionPage {
    items: Vec<VersionShape>,
}

/// The instruments of the viewer's provider.
#[utoipa::path(get, path = "/api/v1/instruments", tag = "instruments", responses((status = 200, body = InstrumentPage)))]
pub async fn list(State(app): State<App>, viewer: Viewer) -> Answer {
    let mut db = app.store.read().await?;
    let provider = read::provider(&viewer)?;
    permit_for::<ReadInstrument>(&mut db, &viewer, provider).await?;
    let items = read::all(&mut db, provider).await?.into_iter().map(shape).collect();
    Ok(answer::json(&json!(InstrumentPage { items }), None))
}

/// Uploads a workbook as the draft of an instrument; one that is not there yet is made. With problems, nothing is kept
/// and each is told with sheet, row and column.
#[utoipa::path(post, path = "/api/v1/instruments", tag = "instruments",
    request_body(content = Vec<u8>, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    responses((status = 201, body = InstrumentShape), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    headers: HeaderMap,
    body: Bytes,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &sent(&body)).await?;
    let provider = read::provider(&viewer)?;
    let permit = permit_for::<WriteInstrument>(&mut *write, &viewer, provider).await?;
    let taken = match read_book(&body).and_then(|book| Taken::read(&book)) {
        Ok(taken) => taken,
        Err(wrong) => return Ok(refused(&ask, &wrong)),
    };
    let id = write::upload(&mut write, &permit, provider, &taken).await?;
    let instrument = read::one(&mut *write, id).await?;
    write.created(&format!("/api/v1/instruments/{id}/versions"), &json!(shape(instrument))).await
}

/// The versions of an instrument, the draft first.
#[utoipa::path(get, path = "/api/v1/instruments/{id}/versions", tag = "instruments", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = VersionPage), (status = 404)))]
pub async fn versions(State(app): State<App>, viewer: Viewer, Path(id): Path<InstrumentId>) -> Answer {
    let mut db = app.store.read().await?;
    let instrument = read::one(&mut db, id).await?;
    permit_for::<ReadInstrument>(&mut db, &viewer, instrument.provider_id).await?;
    let versions = read::versions(&mut db, id).await?;
    let items = versions.into_iter().map(|one| VersionShape {
        id: one.id.uuid(),
        definition: read::definition_address(id, one.number),
        number: one.number,
        named: one.named,
        uploaded_at: one.uploaded_at.to_string(),
        published_at: one.published_at.map(|at| at.to_string()),
        filled: one.filled,
    });
    Ok(answer::json(&json!(VersionPage { items: items.collect() }), None))
}

/// Uploads the next version of an instrument and publishes it at once.
#[utoipa::path(post, path = "/api/v1/instruments/{id}/versions", tag = "instruments", params(("id" = uuid::Uuid, Path)),
    request_body(content = Vec<u8>, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    responses((status = 201, body = InstrumentShape), (status = 404), (status = 409), (status = 422)))]
pub async fn publish(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<InstrumentId>,
    headers: HeaderMap,
    body: Bytes,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &sent(&body)).await?;
    let instrument = read::one(&mut *write, id).await?;
    let permit: Permit<WriteInstrument> = permit_for(&mut *write, &viewer, instrument.provider_id).await?;
    let taken = match read_book(&body).and_then(|book| Taken::read(&book)) {
        Ok(taken) => taken,
        Err(wrong) => return Ok(refused(&ask, &wrong)),
    };
    if taken.form.settings.form_id != instrument.form_id {
        let given = taken.form.settings.form_id.as_str();
        return Err(WebError::Conflict(super::w::other_form(ask.lang, given, instrument.form_id.as_str())));
    }
    write::keep_draft(&mut write, &permit, id, &taken).await?;
    let draft = read::version(&mut *write, id, "draft").await?;
    write::publish(&mut write, &permit, &instrument, &draft).await?;
    let instrument = read::one(&mut *write, id).await?;
    write.created(&format!("/api/v1/instruments/{id}/versions"), &json!(shape(instrument))).await
}

fn shape(one: Instrument) -> InstrumentShape {
    InstrumentShape {
        id: one.id.uuid(),
        form_id: one.form_id,
        title_bg: one.title_bg,
        title_en: one.title_en,
        purpose_bg: one.purpose_bg,
        purpose_en: one.purpose_en,
        layer: one.layer.code(),
        months: one.months,
        number: one.number,
        retired: one.retired_at.is_some(),
        filled: one.filled,
    }
}

/// What a repeat is known by.
fn sent(body: &Bytes) -> Typed {
    let sum = body.iter().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
        (sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    Typed::default().with("bytes", body.len().to_string()).with("sum", sum.to_string())
}

/// A problem document that tells everything wrong with a workbook.
fn refused(ask: &Ask, wrong: &[::instruments::Problem]) -> Response {
    let errors: Vec<_> = wrong
        .iter()
        .map(|one| {
            json!({ "sheet": one.sheet, "row": one.row, "column": one.column, "code": json!(one.what)["code"],
                    "detail": page::faults::fault(&one.what, ask.lang) })
        })
        .collect();
    let body = json!({ "type": "about:blank", "title": super::w::not_taken(ask.lang), "status": 422, "errors": errors });
    let kind = [(header::CONTENT_TYPE, "application/problem+json")];
    (StatusCode::UNPROCESSABLE_ENTITY, kind, body.to_string()).into_response()
}
