//! General access over the API.

use super::{
    PeriodId, Whom,
    form::{NewContact, NewEnd},
    read::{self, ContactLine, PeriodLine},
    web, write,
};
use crate::permits::WriteGeneralAccess;
use access::{
    Answer, App, Ask, Viewer, Write, answer,
    ask::{Json, Query},
    permit::permit_at_home,
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, clock, jiff::civil::Date};
use people::picker::Picked;
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// A line of the register.
#[derive(Debug, Serialize, ToSchema)]
pub struct ContactItem {
    /// Its id.
    id: Uuid,
    /// As people write it.
    reference: String,
    /// The day.
    #[schema(value_type = String, format = Date)]
    on: Date,
    /// `centre`, `home`, `field`, `school`, `hospital`, `phone` or `online`.
    place: &'static str,
    /// `inform`, `consult`, `train` or `mobile`.
    kind: &'static str,
    /// A code of the topics.
    topic: String,
    /// `named`, `group` or `anonymous`.
    audience: &'static str,
    /// How many people.
    people: i64,
    /// Of these, children.
    children: i64,
    /// Families.
    families: i64,
    /// Leaflets and the like.
    materials: i64,
}

/// A page of the register.
#[derive(Debug, Serialize, ToSchema)]
pub struct ContactPage {
    /// The lines, the newest first.
    items: Vec<ContactItem>,
    /// Where the list goes on; none at its end.
    next: Option<String>,
}

/// A contact to be put into the register.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct NewContactBody {
    /// The day.
    #[schema(value_type = String, format = Date)]
    on: Date,
    /// Where.
    place: String,
    /// Where exactly.
    place_text: Option<String>,
    /// What was done.
    kind: String,
    /// A code of the topics.
    topic: String,
    /// `named`, `group` or `anonymous`.
    audience: String,
    /// Of a named contact: the person, or `new` with the name in `person_q`.
    person: Option<String>,
    /// The name of somebody new.
    person_q: Option<String>,
    /// Of a group: how many people.
    people: Option<i64>,
    /// Of these, children.
    children: Option<i64>,
    /// Families.
    families: Option<i64>,
    /// Leaflets and the like.
    materials: Option<i64>,
    /// In a few words.
    text: Option<String>,
}

/// A contact that was put into the register.
#[derive(Debug, Serialize, ToSchema)]
pub struct Recorded {
    /// Its id.
    id: Uuid,
    /// `term-over` when the time of whoever came is over: it should end or turn into a request.
    warnings: Vec<&'static str>,
}

/// The time of a named person.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = GeneralAccessPeriod)]
pub struct PeriodItem {
    /// Its id.
    id: Uuid,
    /// Who.
    person_id: Uuid,
    /// The first contact.
    #[schema(value_type = String, format = Date)]
    first_on: Date,
    /// The last day.
    #[schema(value_type = String, format = Date)]
    ends_on: Date,
    /// How many contacts there were.
    contacts: i64,
    /// When it ended.
    #[schema(value_type = Option<String>, format = Date)]
    ended_on: Option<Date>,
    /// `helped`, `request`, `elsewhere` or `lost`.
    outcome: Option<&'static str>,
    /// Version, for `If-Match`.
    version: i64,
}

/// How the time of somebody ends.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct EndingBody {
    /// `helped`, `elsewhere` or `lost`.
    outcome: String,
    /// The day.
    #[schema(value_type = String, format = Date)]
    on: Date,
    /// In a few words.
    note: Option<String>,
}

/// The register of the user's centres, the newest first, without names.
#[utoipa::path(get, path = "/api/v1/general-access", tag = "general-access",
    params(("kind" = Option<String>, Query), ("topic" = Option<String>, Query), ("from" = Option<String>, Query),
        ("until" = Option<String>, Query), ("after" = Option<String>, Query)),
    responses((status = 200, body = ContactPage)))]
pub async fn list(State(app): State<App>, viewer: Viewer, query: Query) -> Answer {
    let narrow = web::narrow(&query.0)?;
    let (lines, next) = read::register(&mut app.store.read().await?, &viewer, &narrow).await?;
    let page = ContactPage {
        items: lines.iter().map(item).collect(),
        next: next.map(|place| format!("/api/v1{}", web::next_page(&query.0, place))),
    };
    Ok(answer::json(&answer::value(&page)?, None))
}

/// Puts a contact into the register.
#[utoipa::path(post, path = "/api/v1/general-access", tag = "general-access", request_body = NewContactBody,
    responses((status = 201, body = Recorded), (status = 422, description = "A field cannot be taken")))]
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let new = NewContact::parse(&body.0, ask.now)?;
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit_at_home::<WriteGeneralAccess>(&mut *write, &viewer).await?;
    let over = match &new.whom {
        Whom::Named(Picked::Known(person)) => {
            read::over(&mut *write, permit.centre, *person, new.on).await?.is_some()
        }
        Whom::Named(Picked::New(_)) | Whom::Group { .. } | Whom::Anonymous => false,
    };
    let id = write::record(&mut write, &permit, new).await?;
    let recorded = Recorded { id: id.uuid(), warnings: over.then_some("term-over").into_iter().collect() };
    write.created("/api/v1/general-access", &answer::value(&recorded)?).await
}

/// The times that run for named people in the user's centres, those that end first at the top. People stand under their
/// ids.
#[utoipa::path(get, path = "/api/v1/general-access/periods", tag = "general-access",
    responses((status = 200, body = Vec<PeriodItem>)))]
pub async fn periods(State(app): State<App>, viewer: Viewer) -> Answer {
    let lines = read::running(&mut app.store.read().await?, &viewer, web::RUNNING).await?;
    let items: Vec<PeriodItem> = lines.iter().map(period_item).collect();
    Ok(answer::json(&answer::value(&items)?, None))
}

/// Ends the time of somebody. What turns into a request is told by registering the request.
#[utoipa::path(post, path = "/api/v1/general-access/periods/{id}/ending", tag = "general-access",
    params(("id" = Uuid, Path)), request_body = EndingBody,
    responses((status = 200, body = PeriodItem), (status = 404, description = "Not there, or not visible"),
        (status = 412, description = "Changed meanwhile, or ended"), (status = 422, description = "A field cannot be taken")))]
pub async fn end(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<PeriodId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let new = NewEnd::parse(&body.0, clock::date_of(ask.now))?;
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = web::leave(&mut *write, &viewer, id).await?;
    let version = match answer::if_match(&headers) {
        Some(version) => version,
        None => read::period(&mut *write, id).await?.version,
    };
    write::end(&mut write, &permit, id, version, &new).await?;
    let shape = answer::value(&period_item(&read::period(&mut *write, id).await?))?;
    write.ok(&shape).await
}

fn period_item(line: &PeriodLine) -> PeriodItem {
    PeriodItem {
        id: line.id.uuid(),
        person_id: line.person_id.uuid(),
        first_on: line.first_on,
        ends_on: line.ends_on,
        contacts: line.contacts,
        ended_on: line.ended_on,
        outcome: line.outcome.map(Code::code),
        version: line.version,
    }
}

fn item(line: &ContactLine) -> ContactItem {
    ContactItem {
        id: line.id.uuid(),
        reference: line.reference.clone(),
        on: line.on_day,
        place: line.place.code(),
        kind: line.kind.code(),
        topic: line.topic.clone(),
        audience: line.audience.code(),
        people: line.people,
        children: line.children,
        families: line.families,
        materials: line.materials,
    }
}

/// What the API says of general access.
#[derive(OpenApi)]
#[openapi(
    paths(list, create, periods, end),
    components(schemas(ContactItem, ContactPage, NewContactBody, Recorded, PeriodItem, EndingBody))
)]
pub struct GeneralAccessApi;
