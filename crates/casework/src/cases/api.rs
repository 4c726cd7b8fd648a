//! The list of cases and their closing, over the API.

use super::{
    closures::{self, NewClosure},
    list::{CaseLine, Wanted, lines},
    read,
};
use crate::permits::CloseCase;
use access::{
    Answer, App, Ask, Role, Subject, Viewer, Write, answer,
    ask::{Json, Query},
    permit,
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, Lang, ids::CaseId};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};

/// The part of the API's description about the list of cases and their closing.
#[derive(OpenApi)]
#[openapi(paths(list, close), components(schemas(CaseItem, CasePage, ClosureBody)))]
pub struct CasesApi;

/// A case in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct CaseItem {
    id: uuid::Uuid,
    reference: String,
    family_name: String,
    /// The child's name.
    focus: Option<String>,
    /// `sealed` where one may not know it.
    programme: String,
    lead: Option<String>,
    risk: Option<&'static str>,
    opened_on: String,
    closed_on: Option<String>,
    changed_at: String,
}

/// A page of cases.
#[derive(Debug, Serialize, ToSchema)]
pub struct CasePage {
    items: Vec<CaseItem>,
    /// What to give as `after` for the next page; absent on the last one.
    next: Option<String>,
}

/// How a case ends.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct ClosureBody {
    /// `reached`, `partly-reached`, `withdrawn`, `moved`, `transferred`, `placed`, `of-age`, `died` or `other`.
    outcome: String,
    /// `parents`, `kin`, `adoptive`, `foster`, `mother-and-baby-unit`, `residential`, `hospital` or `other`.
    lives_with: String,
    summary: String,
    follow_on: Option<String>,
    follow_on_until: Option<String>,
    closed_on: String,
}

/// The cases one may read, the last changed first.
#[utoipa::path(get, path = "/api/v1/cases", tag = "cases",
    params(("of" = Option<String>, Query, description = "`mine` or `all`"),
           ("state" = Option<String>, Query, description = "`open`, `closed` or `all`"),
           ("programme" = Option<String>, Query, description = "one that the case was opened for, or that was added"),
           ("status" = Option<String>, Query, description = "`foster-care/candidate`, `adoption/approved` …"), ("group" = Option<String>, Query), ("care" = Option<String>, Query),
           ("lead" = Option<uuid::Uuid>, Query), ("q" = Option<String>, Query), ("after" = Option<String>, Query)),
    responses((status = 200, body = CasePage)))]
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let wanted = Wanted::typed(&query.0, !viewer.is(Role::Head));
    let mut db = app.store.read().await?;
    let (lines, next) = lines(&mut db, &viewer, &wanted).await?;
    let items = lines.iter().map(|line| item(ask.lang, line)).collect();
    Ok(answer::json(&json!(CasePage { items, next: next.map(|next| next.to_string()) }), None))
}

/// Closes a case; its follow-ups are planned with it.
#[utoipa::path(post, path = "/api/v1/cases/{id}/closure", tag = "cases", params(("id" = uuid::Uuid, Path)),
    request_body = ClosureBody,
    responses((status = 201), (status = 403), (status = 404), (status = 409), (status = 412), (status = 422)))]
pub async fn close(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<CloseCase>(&mut *write, &viewer, Subject::Case(id)).await?;
    let case = read::head(&mut *write, id).await?;
    answer::fresh(&headers, case.version)?;
    let new = NewClosure::parse(&body.0, case.opened_on, ask.now)?;
    let closure = closures::close_case(&mut write, &permit, id, &new).await?;
    let planned = closures::follow_ups(&mut *write, id, permit.layers()).await?;
    let planned: Vec<_> = planned
        .iter()
        .filter(|one| one.closure_id == closure)
        .map(|one| json!({ "id": one.id, "months": one.months, "due_on": one.due_on.to_string() }))
        .collect();
    write.created(&format!("/api/v1/cases/{id}"), &json!({ "id": closure, "follow_ups": planned })).await
}

fn item(lang: Lang, line: &CaseLine) -> CaseItem {
    CaseItem {
        id: line.id.uuid(),
        reference: line.reference.clone(),
        family_name: line.family_name.clone(),
        focus: line.focus.as_ref().map(|name| name.display(lang)),
        programme: line.programme.clone(),
        lead: line.lead(lang).map(str::to_owned),
        risk: line.risk.map(Code::code),
        opened_on: line.opened_on.to_string(),
        closed_on: line.closed_on.map(|day| day.to_string()),
        changed_at: line.changed_at.to_string(),
    }
}
