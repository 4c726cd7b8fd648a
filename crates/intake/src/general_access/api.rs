//! General access over the API.

use super::{
    form::NewContact,
    read::{self, ContactLine},
    web, write,
};
use crate::permits::WriteGeneralAccess;
use access::{
    Answer, App, Ask, Viewer, WebError, Write, answer,
    ask::{Json, Query},
    permit::permit_at_home,
};
use axum::{extract::State, http::HeaderMap};
use base::{Code, jiff::civil::Date};
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
    let shape = serde_json::to_value(page).map_err(|error| WebError::Inside(error.to_string().into()))?;
    Ok(answer::json(&shape, None))
}

/// Puts a contact into the register.
#[utoipa::path(post, path = "/api/v1/general-access", tag = "general-access", request_body = NewContactBody,
    responses((status = 201, description = "It stands in the register"), (status = 422, description = "A field cannot be taken")))]
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
    let id = write::record(&mut write, &permit, new).await?;
    write.created("/api/v1/general-access", &serde_json::json!({ "id": id })).await
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
#[openapi(paths(list, create), components(schemas(ContactItem, ContactPage, NewContactBody)))]
pub struct GeneralAccessApi;
