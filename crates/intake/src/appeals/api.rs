//! The telling of a refusal over the API.

use super::{Telling, write};
use crate::{
    permits::WriteRequest,
    record::{self, RequestId},
};
use access::{Answer, App, Ask, Viewer, Write, answer, ask::Json};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, clock, jiff::civil::Date};
use serde_json::json;
use utoipa::{OpenApi, ToSchema};

/// That a refusal was told.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct TellingBody {
    /// The day on which the person was told; the time to appeal runs from it.
    #[schema(value_type = String, format = Date)]
    told_on: Date,
    /// `appealed` or `not-appealed`; left out while it may still be appealed.
    appeal: Option<String>,
    /// The day of the appeal.
    #[schema(value_type = Option<String>, format = Date)]
    appealed_on: Option<Date>,
}

/// Notes when a refusal was told and what came of the right to appeal.
#[utoipa::path(post, path = "/api/v1/requests/{id}/refusal/telling", tag = "requests", params(("id" = uuid::Uuid, Path)),
    request_body = TellingBody,
    responses((status = 200, description = "It is noted"), (status = 409, description = "It was not refused"),
        (status = 412, description = "Changed meanwhile"), (status = 422, description = "A field cannot be taken")))]
pub async fn tell(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<RequestId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = record::leave::<WriteRequest>(&mut *write, &viewer, id).await?;
    let request = record::see(&mut *write, &viewer, id).await?;
    let new = Telling::parse(&body.0, request.decided_on, clock::date_of(ask.now))?;
    let version = answer::if_match(&headers).unwrap_or(request.version);
    write::tell(&mut write, &permit, &request, version, &new).await?;
    let after = record::see(&mut *write, &viewer, id).await?;
    let appeal = after.appeal.map(Code::code);
    let shape = json!({
        "told_on": after.refusal_told_on, "appeal": appeal, "appealed_on": after.appealed_on,
        "version": after.version,
    });
    write.ok(&shape).await
}

/// What the API says of refusals being told.
#[derive(OpenApi)]
#[openapi(paths(tell), components(schemas(TellingBody)))]
pub struct AppealsApi;
