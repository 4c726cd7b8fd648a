//! Help over the API.

mod shapes;

use super::{
    AssistanceId,
    applications::{self, ApplicationId, NewApplication, NewReply},
    catalogue::Catalogue,
    form::{NewAssistance, NewEnd},
    read, web, write,
};
use access::{
    Answer, App, Ask, Subject, Viewer, WebError, Write, answer, ask::Json, audit::Entry, looked,
    permit::permit,
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{clock, ids::CaseId};
use casework::permits::{ReadCase, WriteTask};
use shapes::{
    ApplicationItem, AssistanceItem, AssistanceWhole, NewApplicationBody, NewAssistanceBody, NewEndBody,
    NewReplyBody, application_item, item, whole,
};
use utoipa::OpenApi;

/// The help in a case: what is under way first.
#[utoipa::path(get, path = "/api/v1/cases/{id}/assistance", tag = "cases", params(("id" = Uuid, Path)),
    responses((status = 200, body = Vec<AssistanceItem>)))]
pub async fn list(State(app): State<App>, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let leave = permit::<ReadCase>(&mut db, &viewer, Subject::Case(id)).await?;
    let rows = read::of_case(&mut db, id).await?;
    drop(db);
    looked::record(&app, Entry::under(&leave, "case.assistance-viewed")).await?;
    let items: Vec<AssistanceItem> = rows.iter().map(item).collect();
    Ok(answer::json(&answer::value(&items)?, None))
}

/// Begins to help with something.
#[utoipa::path(post, path = "/api/v1/cases/{id}/assistance", tag = "cases", request_body = NewAssistanceBody,
    params(("id" = Uuid, Path)),
    responses((status = 201, description = "It stands in the case"), (status = 422, description = "A field cannot be taken")))]
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let leave = permit::<WriteTask>(&mut *write, &viewer, Subject::Case(id)).await?;
    let new = NewAssistance::parse(&body.0, clock::date_of(ask.now))?;
    let made = write::begin(&mut write, &leave, id, &new).await?;
    write.created(&format!("/api/v1/cases/{id}/assistance/{made}"), &serde_json::json!({ "id": made })).await
}

/// One thing with its checklist, its applications and its copies.
#[utoipa::path(get, path = "/api/v1/cases/{id}/assistance/{one}", tag = "cases",
    params(("id" = Uuid, Path), ("one" = Uuid, Path)), responses((status = 200, body = AssistanceWhole), (status = 404)))]
pub async fn one(
    State(app): State<App>,
    viewer: Viewer,
    Path((id, one)): Path<(CaseId, AssistanceId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let leave = permit::<ReadCase>(&mut db, &viewer, Subject::Case(id)).await?;
    let row = web::row(&mut db, id, one).await?;
    let whole = whole(&mut db, &row).await?;
    drop(db);
    looked::record(&app, Entry::under(&leave, "case.assistance-viewed")).await?;
    Ok(answer::json(&answer::value(&whole)?, Some(row.version)))
}

/// Changes it: what the body names, the rest stays. The kind and the matter stay too.
#[utoipa::path(patch, path = "/api/v1/cases/{id}/assistance/{one}", tag = "cases", request_body = NewAssistanceBody,
    params(("id" = Uuid, Path), ("one" = Uuid, Path)),
    responses((status = 200, body = AssistanceWhole), (status = 404), (status = 412), (status = 422)))]
pub async fn change(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, one)): Path<(CaseId, AssistanceId)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let leave = permit::<WriteTask>(&mut *write, &viewer, Subject::Case(id)).await?;
    let before = web::row(&mut *write, id, one).await?;
    answer::fresh(&headers, before.version)?;
    let mut typed = web::typed(&mut *write, &ask, &before).await?.under(&body.0);
    typed.set("kind", before.kind.as_str());
    typed.set("matter", before.matter.as_str());
    let new = NewAssistance::parse(&typed, clock::date_of(ask.now))?;
    write::change(&mut write, &leave, id, (&before, before.version), &new).await?;
    answered(write, id, one).await
}

/// It ends in a result.
#[utoipa::path(post, path = "/api/v1/cases/{id}/assistance/{one}/end", tag = "cases", request_body = NewEndBody,
    params(("id" = Uuid, Path), ("one" = Uuid, Path)),
    responses((status = 200, body = AssistanceWhole), (status = 404), (status = 412, description = "It ended already"), (status = 422)))]
pub async fn end(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, one)): Path<(CaseId, AssistanceId)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let leave = permit::<WriteTask>(&mut *write, &viewer, Subject::Case(id)).await?;
    let before = web::row(&mut *write, id, one).await?;
    answer::fresh(&headers, before.version)?;
    let kind = Catalogue::shipped().kind(&before.kind).ok_or(WebError::NotFound)?;
    let new = NewEnd::parse(&body.0, kind, clock::date_of(ask.now))?;
    write::end(&mut write, &leave, id, (&before, before.version), &new).await?;
    answered(write, id, one).await
}

/// Writes an application for work down.
#[utoipa::path(post, path = "/api/v1/cases/{id}/assistance/{one}/applications", tag = "cases",
    request_body = NewApplicationBody, params(("id" = Uuid, Path), ("one" = Uuid, Path)),
    responses((status = 201), (status = 404), (status = 422)))]
pub async fn apply(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, one)): Path<(CaseId, AssistanceId)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let leave = permit::<WriteTask>(&mut *write, &viewer, Subject::Case(id)).await?;
    let search = web::row(&mut *write, id, one).await?;
    let new = NewApplication::parse(&body.0, clock::date_of(ask.now))?;
    let made = applications::apply(&mut write, &leave, (id, search.id), &new).await?;
    let here = format!("/api/v1/cases/{id}/assistance/{one}");
    write.created(&here, &serde_json::json!({ "id": made })).await
}

/// Writes down what was answered to an application.
#[utoipa::path(post, path = "/api/v1/cases/{id}/assistance/{one}/applications/{application}", tag = "cases",
    request_body = NewReplyBody, params(("id" = Uuid, Path), ("one" = Uuid, Path), ("application" = Uuid, Path)),
    responses((status = 200, body = ApplicationItem), (status = 404), (status = 412), (status = 422)))]
pub async fn answer(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, one, application)): Path<(CaseId, AssistanceId, ApplicationId)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let leave = permit::<WriteTask>(&mut *write, &viewer, Subject::Case(id)).await?;
    let known = web::applications::of(&mut *write, id, one, application).await?;
    answer::fresh(&headers, known.version)?;
    let new = NewReply::parse(&body.0, clock::date_of(ask.now))?;
    applications::answer(&mut write, &leave, (id, one), (&known, known.version), &new).await?;
    let after = web::applications::of(&mut *write, id, one, application).await?;
    let shape = answer::value(&application_item(&after))?;
    write.ok(&shape).await
}

/// The help as it stands after the change.
async fn answered(mut write: Write, case: CaseId, one: AssistanceId) -> Answer {
    let after = web::row(&mut *write, case, one).await?;
    let shape = answer::value(&whole(&mut *write, &after).await?)?;
    write.ok(&shape).await
}

/// What the API says of help.
#[derive(OpenApi)]
#[openapi(
    paths(list, create, one, change, end, apply, answer),
    components(schemas(
        AssistanceItem,
        AssistanceWhole,
        ApplicationItem,
        NewAssistanceBody,
        NewEndBody,
        NewApplicationBody,
        NewReplyBody
    ))
)]
pub struct AssistanceApi;
