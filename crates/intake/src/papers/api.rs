//! Papers of a request over the API: asked for, handed in, received, waived.

use super::{
    PaperRow,
    submission::{self, Submission},
    web::{self, Came},
    write,
};
use crate::{
    law::Law,
    permits::WriteRequest,
    record::{self, RequestId},
};
use access::{Answer, App, Ask, Upload, Viewer, Write, answer, ask::Json};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{
    FieldErrors, clock,
    ids::FileId,
    jiff::civil::Date,
    typed::{self, Typed},
};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// A paper of a request.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RequestPaperItem)]
pub struct PaperItem {
    /// Its code.
    paper: String,
    /// When it was asked for.
    #[schema(value_type = String, format = Date)]
    asked_on: Date,
    /// Until when an authority has to issue it, or the family brings it.
    #[schema(value_type = Option<String>, format = Date)]
    due_on: Option<Date>,
    /// To which authority it was handed in.
    submitted_to: Option<Uuid>,
    /// When.
    #[schema(value_type = Option<String>, format = Date)]
    submitted_on: Option<Date>,
    /// Under which number they entered it.
    entry_number: Option<String>,
    /// When it came.
    #[schema(value_type = Option<String>, format = Date)]
    received_on: Option<Date>,
    /// Where its file is fetched, when it came with one.
    file: Option<String>,
    /// When it was waived.
    #[schema(value_type = Option<String>, format = Date)]
    waived_on: Option<Date>,
    /// Version, for `If-Match`.
    version: i64,
}

/// A paper of a request as the API gives it.
pub fn item(request: RequestId, row: &PaperRow) -> PaperItem {
    PaperItem {
        file: row.file_id.map(|_| format!("/api/v1/requests/{request}/papers/{}/file", row.paper)),
        paper: row.paper.clone(),
        asked_on: row.asked_on,
        due_on: row.due_on,
        submitted_to: row.submitted_to.map(|id| id.uuid()),
        submitted_on: row.submitted_on,
        entry_number: row.entry_number.clone(),
        received_on: row.received_on,
        waived_on: row.waived_on,
        version: row.version,
    }
}

/// A paper to be asked for.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct PaperAskedBody {
    /// Its code.
    paper: String,
}

/// A paper that came.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct PaperReceiptBody {
    /// The day it came.
    #[schema(value_type = String, format = Date)]
    received_on: Date,
    /// Of the one that proves the referral: who issued it.
    organisation_id: Option<Uuid>,
    /// Its number.
    referral_number: Option<String>,
    /// Its date.
    #[schema(value_type = Option<String>, format = Date)]
    referral_on: Option<Date>,
    /// Months of the service.
    term_months: Option<i64>,
    /// The services that it names, coded.
    referral_services: Option<Vec<String>>,
}

/// A paper that came, with its file.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct PaperFileBody {
    /// The file: a PDF, a photograph, a text or a workbook.
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
    #[serde(flatten)]
    receipt: PaperReceiptBody,
}

/// Why a paper is not needed.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct PaperWaiverBody {
    /// In words.
    reason: String,
}

/// Where a paper was handed in to be issued.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct PaperSubmissionBody {
    /// To whom.
    submitted_to: Uuid,
    /// When.
    #[schema(value_type = String, format = Date)]
    submitted_on: Date,
    /// Under which number they entered it.
    entry_number: Option<String>,
}

/// Asks for one more paper.
#[utoipa::path(post, path = "/api/v1/requests/{id}/papers", tag = "requests", params(("id" = Uuid, Path)),
    request_body = PaperAskedBody,
    responses((status = 201, body = PaperItem), (status = 409, description = "The request has ended"),
        (status = 422, description = "No such paper, or asked for already")))]
pub async fn ask(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<RequestId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = record::leave::<WriteRequest>(&mut *write, &viewer, id).await?;
    let code = body.0.get("paper");
    write::ask(&mut write, &permit, id, code).await?;
    let shape = shape(id, &web::one(&mut *write, id, code).await?)?;
    write.created(&format!("/api/v1/requests/{id}"), &shape).await
}

/// A paper came, without a file of it.
#[utoipa::path(post, path = "/api/v1/requests/{id}/papers/{paper}/receipt", tag = "requests",
    params(("id" = Uuid, Path), ("paper" = String, Path)), request_body = PaperReceiptBody,
    responses((status = 200, body = PaperItem), (status = 404), (status = 409, description = "The request has ended"),
        (status = 412, description = "Changed meanwhile"), (status = 422, description = "A field cannot be taken")))]
pub async fn receive(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, paper)): Path<(RequestId, String)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let came = Came::parse(&body.0, Ok(None), clock::date_of(ask.now), FileId::new(ask.now))?;
    kept((&app, &ask), &viewer, (id, &paper), (&headers, &body.0), &came).await
}

/// A paper came, with its file, as `multipart/form-data`.
#[utoipa::path(post, path = "/api/v1/requests/{id}/papers/{paper}/file", tag = "requests",
    params(("id" = Uuid, Path), ("paper" = String, Path)),
    request_body(content = PaperFileBody, content_type = "multipart/form-data"),
    responses((status = 200, body = PaperItem), (status = 404), (status = 409, description = "The request has ended"),
        (status = 412, description = "Changed meanwhile"), (status = 413, description = "The file is too large"),
        (status = 422, description = "A field or the file cannot be taken")))]
pub async fn receive_file(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, paper)): Path<(RequestId, String)>,
    headers: HeaderMap,
    upload: Upload,
) -> Answer {
    let (form, file) = upload.needed();
    let came = Came::parse(&form.0, file.map(Some), clock::date_of(ask.now), FileId::new(ask.now))?;
    // Nothing is laid down for those who may not write.
    record::leave::<WriteRequest>(&mut app.store.read().await?, &viewer, id).await?;
    let row = kept((&app, &ask), &viewer, (id, &paper), (&headers, &form.0), &came);
    match &came.file {
        Some((file, content)) => content.keep(&app, *file, row).await,
        None => row.await,
    }
}

async fn kept(
    (app, ask): (&App, &Ask),
    viewer: &Viewer,
    (id, paper): (RequestId, &str),
    (headers, typed): (&HeaderMap, &Typed),
    came: &Came,
) -> Answer {
    let mut write = Write::api(app, ask, headers, typed).await?;
    let permit = record::leave::<WriteRequest>(&mut *write, viewer, id).await?;
    let row = web::one(&mut *write, id, paper).await?;
    if Law::shipped().paper(paper).is_some_and(|paper| paper.referral) {
        came.referral.keep(&mut write, permit.centre, id).await?;
    }
    let version = answer::if_match(headers).unwrap_or(row.version);
    let file = came.file.as_ref().map(|(id, file)| (*id, file));
    write::receive(&mut write, &permit, id, &row, (version, came.on), file).await?;
    let shape = shape(id, &web::one(&mut *write, id, paper).await?)?;
    write.ok(&shape).await
}

/// A paper is not needed after all.
#[utoipa::path(post, path = "/api/v1/requests/{id}/papers/{paper}/waiver", tag = "requests",
    params(("id" = Uuid, Path), ("paper" = String, Path)), request_body = PaperWaiverBody,
    responses((status = 200, body = PaperItem), (status = 404), (status = 409, description = "The request has ended"),
        (status = 412, description = "Changed meanwhile, or it came"), (status = 422, description = "No reason")))]
pub async fn waive(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, paper)): Path<(RequestId, String)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let reason = typed::text(body.0.get("reason"), web::REASON_MOST)
        .map_err(|problem| FieldErrors::one("reason", problem))?;
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = record::leave::<WriteRequest>(&mut *write, &viewer, id).await?;
    let row = web::one(&mut *write, id, &paper).await?;
    let version = answer::if_match(&headers).unwrap_or(row.version);
    write::waive(&mut write, &permit, id, &row, (version, &reason)).await?;
    let shape = shape(id, &web::one(&mut *write, id, &paper).await?)?;
    write.ok(&shape).await
}

/// A paper was handed in to the authority that issues it; its answer is due from that day.
#[utoipa::path(post, path = "/api/v1/requests/{id}/papers/{paper}/submission", tag = "requests",
    params(("id" = Uuid, Path), ("paper" = String, Path)), request_body = PaperSubmissionBody,
    responses((status = 200, body = PaperItem), (status = 404, description = "Not there, or issued by nobody"),
        (status = 409, description = "The request has ended"), (status = 412, description = "Changed meanwhile"),
        (status = 422, description = "A field cannot be taken")))]
pub async fn submit(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, paper)): Path<(RequestId, String)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let new = Submission::parse(&body.0, clock::date_of(ask.now))?;
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = record::leave::<WriteRequest>(&mut *write, &viewer, id).await?;
    let row = web::one(&mut *write, id, &paper).await?;
    let version = answer::if_match(&headers).unwrap_or(row.version);
    submission::submit(&mut write, &permit, id, (&row, version), &new).await?;
    let shape = shape(id, &web::one(&mut *write, id, &paper).await?)?;
    write.ok(&shape).await
}

fn shape(request: RequestId, row: &PaperRow) -> Answer<serde_json::Value> {
    answer::value(&item(request, row))
}

/// What the API says of papers.
#[derive(OpenApi)]
#[openapi(
    paths(ask, receive, receive_file, web::download, waive, submit),
    components(schemas(
        PaperItem,
        PaperAskedBody,
        PaperReceiptBody,
        PaperFileBody,
        PaperWaiverBody,
        PaperSubmissionBody
    ))
)]
pub struct PapersApi;
