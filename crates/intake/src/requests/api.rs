//! Requests over the API: the same reading, the same rules, other clothes.

use super::{
    change,
    form::{NewRequest, Wanted},
    pages::{PLACE, PLACE_CODE},
    register::{self, Narrow, RequestLine},
    web, write,
};
use crate::{
    papers::{self, PaperItem, PaperRow},
    permits::{CreateRequest, ReadRequest, WriteRequest},
    record::{self, RequestId, RequestView},
};
use access::{
    Answer, App, Ask, Viewer, Write, answer,
    ask::{Json, Query},
    audit::Entry,
    looked,
    permit::permit_at_home,
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, jiff::civil::Date, typed::Typed};
use directory::places::PlaceAnswer;
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// A request in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct RequestItem {
    /// Its id.
    id: Uuid,
    /// As people write it; numbers run by centre and year.
    reference: String,
    /// By which way it came.
    way: &'static str,
    /// The day it came.
    #[schema(value_type = String, format = Date)]
    received_on: Date,
    /// `ordinary` or `urgent`.
    urgency: &'static str,
    /// `received`, `waiting-papers`, `waiting`, `accepted`, `refused`, `passed-on` or `withdrawn`.
    state: &'static str,
    /// Papers still missing.
    missing_papers: i64,
}

/// A page of requests.
#[derive(Debug, Serialize, ToSchema)]
pub struct RequestPage {
    /// The requests, the newest first.
    items: Vec<RequestItem>,
    /// Where the list goes on; none at its end.
    next: Option<String>,
}

/// A person of a request.
#[derive(Debug, Serialize, ToSchema)]
pub struct RequestPersonItem {
    /// The person.
    person_id: Uuid,
    /// `child`, `mother`, `father`, `kin`, `carer` or `other`.
    role: &'static str,
    /// True for the one who asks.
    asks: bool,
}

/// A request.
#[derive(Debug, Serialize, ToSchema)]
pub struct RequestShape {
    /// Its id.
    id: Uuid,
    /// As people write it.
    reference: String,
    /// The centre that keeps it.
    centre_id: Uuid,
    /// By which way it came.
    way: &'static str,
    /// `in-person`, `phone`, `letter` or `electronic`.
    channel: &'static str,
    /// The day it came.
    #[schema(value_type = String, format = Date)]
    received_on: Date,
    /// Who refers.
    organisation_id: Option<Uuid>,
    /// Number of the referral.
    referral_number: Option<String>,
    /// Its date.
    #[schema(value_type = Option<String>, format = Date)]
    referral_on: Option<Date>,
    /// Months of the service, as the referral says.
    term_months: Option<i64>,
    /// The services that the referral names, coded.
    referral_services: Vec<String>,
    /// Place of living by EKATTE.
    settlement_code: Option<String>,
    /// The services that are wanted, coded.
    services: Vec<String>,
    /// Target groups, coded.
    groups: Vec<String>,
    /// The programme, coded.
    programme: Option<String>,
    /// `ordinary` or `urgent`.
    urgency: &'static str,
    /// What is wanted, in their words.
    wish: String,
    /// How far it has come.
    state: &'static str,
    /// The case that came of it.
    case_id: Option<Uuid>,
    /// When its refusal was told.
    #[schema(value_type = Option<String>, format = Date)]
    refusal_told_on: Option<Date>,
    /// `appealed` or `not-appealed`; none while it may be.
    appeal: Option<&'static str>,
    /// For whom.
    people: Vec<RequestPersonItem>,
    /// Its papers.
    papers: Vec<PaperItem>,
    /// Version, as in `ETag`.
    version: i64,
}

/// A request to be registered.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct NewRequestBody {
    /// `directorate`, `municipality`, `application`, `disability`, `protection`, `court`, `signal` or `provider`.
    way: String,
    /// How it was made.
    channel: String,
    /// The day it came.
    #[schema(value_type = String, format = Date)]
    received_on: Date,
    /// Who asks: a person, or `new` with the name in `person_q`.
    person: String,
    /// The name of somebody new.
    person_q: Option<String>,
    /// Day of birth of somebody new: `2019-05-03`, `05.2019` or `2019`.
    person_born: Option<String>,
    /// `yes` when that is an estimate.
    person_guessed: Option<String>,
    /// What they are in the family.
    person_role: String,
    /// The child: a person, or `new` with the name in `child_q`.
    child: Option<String>,
    /// The name of a new child.
    child_q: Option<String>,
    /// Day of birth of a new child: `2019-05-03`, `05.2019` or `2019`.
    child_born: Option<String>,
    /// `yes` when that is an estimate.
    child_guessed: Option<String>,
    /// One more: a person, or `new` with the name in `other_q`.
    other: Option<String>,
    /// Their name, when new.
    other_q: Option<String>,
    /// What they are in the family.
    other_role: Option<String>,
    /// Who refers.
    organisation_id: Option<Uuid>,
    /// Number of the referral.
    referral_number: Option<String>,
    /// Its date.
    #[schema(value_type = Option<String>, format = Date)]
    referral_on: Option<Date>,
    /// Months of the service.
    term_months: Option<i64>,
    /// The services that the referral names, coded.
    referral_services: Option<Vec<String>>,
    /// Place of living by EKATTE.
    settlement_code: Option<String>,
    /// Coded services, one at least.
    services: Vec<String>,
    /// Coded target groups.
    groups: Option<Vec<String>>,
    /// Coded programme.
    programme: Option<String>,
    /// `ordinary` or `urgent`.
    urgency: String,
    /// Needed when it is urgent.
    urgency_reason: Option<String>,
    /// What is wanted, 4000 characters at most.
    wish: String,
    /// Codes of papers that were brought along.
    brought: Option<Vec<String>>,
}

/// What can be changed of a request; what is not given stays.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct RequestChangeBody {
    /// Place of living by EKATTE.
    settlement_code: Option<String>,
    /// Place of living as people write it.
    settlement: Option<String>,
    /// Coded services, one at least.
    services: Option<Vec<String>>,
    /// Coded target groups.
    groups: Option<Vec<String>>,
    /// Coded programme.
    programme: Option<String>,
    /// `ordinary` or `urgent`.
    urgency: Option<String>,
    /// Needed when it is urgent.
    urgency_reason: Option<String>,
    /// What is wanted, 4000 characters at most.
    wish: Option<String>,
}

/// Requests of the user's centres, the newest first; the open ones unless a state or `all` is said.
#[utoipa::path(get, path = "/api/v1/requests", tag = "requests",
    params(("state" = Option<String>, Query), ("way" = Option<String>, Query),
        ("late" = Option<bool>, Query, description = "Those alone whose papers are late, accepted ones too"),
        ("q" = Option<String>, Query, description = "Reference or name"),
        ("after" = Option<String>, Query, description = "As `next` of the page before gives it")),
    responses((status = 200, body = RequestPage)))]
pub async fn list(State(app): State<App>, viewer: Viewer, query: Query) -> Answer {
    let narrow = Narrow::parse(&query.0)?;
    let (lines, next) = register::register(&mut app.store.read().await?, &viewer, &narrow).await?;
    let page = RequestPage {
        items: lines.iter().map(item).collect(),
        next: next.map(|next| web::next_page("/api/v1/requests", &query.0, &next.to_string())),
    };
    Ok(answer::json(&answer::value(&page)?, None))
}

/// Registers a request: what is needed and was not brought along is asked for.
#[utoipa::path(post, path = "/api/v1/requests", tag = "requests", request_body = NewRequestBody,
    responses((status = 201, body = RequestShape), (status = 422, description = "A field cannot be taken")))]
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let typed = body.0;
    let place = PlaceAnswer::read(&mut app.store.read().await?, &typed).await?;
    let new = NewRequest::parse(&typed, &place, ask.now)?;
    let mut write = Write::api(&app, &ask, &headers, &typed).await?;
    let permit = permit_at_home::<CreateRequest>(&mut *write, &viewer).await?;
    let id = write::register(&mut write, &permit, new, None).await?;
    let request = record::see(&mut *write, &viewer, id).await?;
    let shape = answer::value(&shape(&request, &papers::of(&mut *write, id).await?))?;
    write.created(&format!("/api/v1/requests/{id}"), &shape).await
}

/// One request.
#[utoipa::path(get, path = "/api/v1/requests/{id}", tag = "requests", params(("id" = Uuid, Path)),
    responses((status = 200, body = RequestShape), (status = 404, description = "Not there, or not visible")))]
pub async fn one(State(app): State<App>, viewer: Viewer, Path(id): Path<RequestId>) -> Answer {
    let mut db = app.store.read().await?;
    let leave = record::leave::<ReadRequest>(&mut db, &viewer, id).await?;
    let request = record::see(&mut db, &viewer, id).await?;
    let papers = papers::of(&mut db, id).await?;
    drop(db);
    looked::record(&app, Entry::under(&leave, "request.viewed").record("request", id)).await?;
    Ok(answer::json(&answer::value(&shape(&request, &papers))?, Some(request.version)))
}

/// Changes what is wanted while the request is open. What is not given stays; `If-Match` refuses a stale change.
#[utoipa::path(patch, path = "/api/v1/requests/{id}", tag = "requests", params(("id" = Uuid, Path)),
    request_body = RequestChangeBody,
    responses((status = 200, body = RequestShape), (status = 404), (status = 409, description = "It has ended"),
        (status = 412, description = "Changed meanwhile"), (status = 422, description = "A field cannot be taken")))]
pub async fn change(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<RequestId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = record::leave::<WriteRequest>(&mut *write, &viewer, id).await?;
    let before = record::see(&mut *write, &viewer, id).await?;
    answer::fresh(&headers, before.version)?;
    let typed = over(change::saved(&mut *write, ask.lang, &before).await?.typed, &body.0);
    let place = PlaceAnswer::read(&mut *write, &typed).await?;
    let new = Wanted::parse(&typed, &place)?;
    write::change(&mut write, &permit, &before, before.version, &new).await?;
    let after = record::see(&mut *write, &viewer, id).await?;
    let shape = answer::value(&shape(&after, &papers::of(&mut *write, id).await?))?;
    write.ok(&shape).await
}

/// What is kept, with what was sent in its place; a settlement is its name and its code together.
fn over(mut kept: Typed, sent: &Typed) -> Typed {
    let place = [PLACE, PLACE_CODE];
    if place.iter().any(|name| sent.has(name)) {
        kept.0.retain(|(name, _)| !place.contains(&name.as_str()));
    }
    kept.under(sent)
}

fn item(line: &RequestLine) -> RequestItem {
    RequestItem {
        id: line.id.uuid(),
        reference: line.reference.clone(),
        way: line.way.code(),
        received_on: line.received_on,
        urgency: line.urgency.code(),
        state: line.state.code(),
        missing_papers: line.missing,
    }
}

fn shape(view: &RequestView, rows: &[PaperRow]) -> RequestShape {
    let person = |one: &crate::record::RequestPerson| RequestPersonItem {
        person_id: one.person_id.uuid(),
        role: one.role.code(),
        asks: one.asks,
    };
    RequestShape {
        id: view.id.uuid(),
        reference: view.reference.clone(),
        centre_id: view.centre_id.uuid(),
        way: view.way.code(),
        channel: view.channel.code(),
        received_on: view.received_on,
        organisation_id: view.organisation_id.map(|id| id.uuid()),
        referral_number: view.referral_number.clone(),
        referral_on: view.referral_on,
        term_months: view.term_months,
        referral_services: view.referral_services.clone(),
        settlement_code: view.settlement_code.clone(),
        services: view.services.clone(),
        groups: view.groups.clone(),
        programme: view.programme.clone(),
        urgency: view.urgency.code(),
        wish: view.wish.clone(),
        state: view.state.code(),
        case_id: view.case_id.map(|id| id.uuid()),
        refusal_told_on: view.refusal_told_on,
        appeal: view.appeal.map(Code::code),
        people: view.people.iter().map(person).collect(),
        papers: rows.iter().map(|row| papers::item(view.id, row)).collect(),
        version: view.version,
    }
}

/// What the API says of requests.
#[derive(OpenApi)]
#[openapi(
    paths(list, create, one, change),
    components(schemas(
        RequestItem,
        RequestPage,
        RequestShape,
        RequestPersonItem,
        NewRequestBody,
        RequestChangeBody
    ))
)]
pub struct RequestsApi;
