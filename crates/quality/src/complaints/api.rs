//! Complaints over the API.

use super::{
    NewComplaint, Step,
    read::{self, Complaint, Narrow},
    web, write,
};
use crate::permits::{CreateComplaint, ReadComplaint};
use access::{
    Answer, App, Ask, Subject, Viewer, WebError, Write, answer,
    ask::{Json, Query},
    audit::Entry,
    looked,
    permit::{permit, permit_at_home},
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, clock, ids::ComplaintId, jiff::civil::Date, typed};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// A complaint in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct ComplaintItem {
    /// Its id.
    id: Uuid,
    /// As people write it.
    reference: String,
    /// The day it came.
    #[schema(value_type = String, format = Date)]
    received_on: Date,
    /// `written`, `mail`, `email`, `phone`, `spoken` or `public-form`.
    channel: &'static str,
    /// Of what, coded.
    reason: &'static str,
    /// `service`, `employee`, `head` or `other`.
    against: &'static str,
    /// `received`, `acknowledged`, `looked-into`, `answered` or `withdrawn`.
    state: &'static str,
    /// Who looks into it.
    handler_id: Option<Uuid>,
    /// The last day of the answer.
    #[schema(value_type = Option<String>, format = Date)]
    due_on: Option<Date>,
    /// `upheld`, `partly-upheld`, `not-upheld` or `withdrawn`.
    outcome: Option<&'static str>,
    /// The day it was answered or taken back.
    #[schema(value_type = Option<String>, format = Date)]
    closed_on: Option<Date>,
}

/// A page of complaints.
#[derive(Debug, Serialize, ToSchema)]
pub struct ComplaintPage {
    /// The newest first.
    items: Vec<ComplaintItem>,
    /// Where the list goes on; none at its end.
    next: Option<String>,
}

/// A complaint.
#[derive(Debug, Serialize, ToSchema)]
pub struct ComplaintShape {
    /// What a list tells.
    #[serde(flatten)]
    item: ComplaintItem,
    /// `named`, `person` or `anonymous`.
    sender: &'static str,
    /// The name, as said.
    sender_name: Option<String>,
    /// How they are reached.
    sender_contact: Option<String>,
    /// The person, when the centre works with them.
    person_id: Option<Uuid>,
    /// True when a child complains.
    is_child: bool,
    /// True when no export may name who complains.
    is_confidential: bool,
    /// Whom, when it is somebody who works in the centre.
    about_user_id: Option<Uuid>,
    /// In the words of whoever complains.
    text: String,
    /// What whoever complained read.
    answer: Option<String>,
    /// What is done so that it does not happen again.
    measures: Option<String>,
    /// How often it was changed; the `ETag`.
    version: i64,
}

/// A complaint to be put into the register.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct NewComplaintBody {
    /// The day it came.
    #[schema(value_type = String, format = Date)]
    received_on: Date,
    /// How it came; never `public-form`.
    channel: String,
    /// `named`, `person` or `anonymous`.
    sender: String,
    /// Needed when `named`.
    sender_name: Option<String>,
    /// How they are reached.
    sender_contact: Option<String>,
    /// Needed when `person`.
    person: Option<Uuid>,
    /// True when a child complains.
    is_child: Option<bool>,
    /// Of what, coded.
    reason: String,
    /// `service`, `employee`, `head` or `other`.
    against: String,
    /// Whom, when it is somebody who works in the centre.
    about_user_id: Option<Uuid>,
    /// In the words of whoever complains.
    text: String,
    /// True when no export may name who complains.
    is_confidential: Option<bool>,
}

/// A step with a complaint.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct NewStepBody {
    /// `assign`, `acknowledge`, `look-into`, `answer` or `withdraw`.
    step: String,
    /// Of `assign`: who; never whoever the complaint is about.
    handler_id: Option<Uuid>,
    /// Of the others: the day.
    #[schema(value_type = Option<String>, format = Date)]
    on: Option<Date>,
    /// How it was told, what was found out, the answer, or why it was taken back.
    text: Option<String>,
    /// Of `answer`: `upheld`, `partly-upheld` or `not-upheld`.
    outcome: Option<String>,
    /// Of `answer`: needed when it is right, wholly or in part.
    measures: Option<String>,
}

/// The complaints that the user may read, the newest first; the open ones unless a state or `all` is said.
#[utoipa::path(get, path = "/api/v1/complaints", tag = "complaints",
    params(("state" = Option<String>, Query), ("reason" = Option<String>, Query),
        ("after" = Option<String>, Query, description = "As `next` of the page before gives it")),
    responses((status = 200, body = ComplaintPage)))]
pub async fn list(State(app): State<App>, viewer: Viewer, query: Query) -> Answer {
    let narrow = Narrow::parse(&query.0)?;
    let (lines, next) = read::list(&mut app.store.read().await?, &viewer, &narrow).await?;
    looked::record(&app, Entry::by(&viewer, "complaints.viewed", "complaint")).await?;
    let page = ComplaintPage {
        items: lines.iter().map(item).collect(),
        next: next.map(|next| web::next_page("/api/v1/complaints", &query.0, &next.to_string())),
    };
    Ok(answer::json(&json!(page), None))
}

/// Puts a complaint into the register of the user's centre and starts the term of its answer.
#[utoipa::path(post, path = "/api/v1/complaints", tag = "complaints", request_body = NewComplaintBody,
    responses((status = 201, description = "It stands in the register: its id and number"),
        (status = 422, description = "A field cannot be taken")))]
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut typed = body.0;
    if !typed.get("person").is_empty() && typed.get("person_q").is_empty() {
        // Over the API nobody is looked for: the id says who.
        typed.set("person_q", "-");
    }
    let new = NewComplaint::parse(&typed, ask.now)?;
    let mut write = Write::api(&app, &ask, &headers, &typed).await?;
    let leave = permit_at_home::<CreateComplaint>(&mut *write, &viewer).await?;
    let id = write::receive(&mut write, &leave, &new, &app.settings.base_url).await?;
    let reference = read::one(&mut *write, id).await?.reference;
    let told = json!({ "id": id, "reference": reference });
    write.created(&format!("/api/v1/complaints/{id}"), &told).await
}

/// One complaint.
#[utoipa::path(get, path = "/api/v1/complaints/{id}", tag = "complaints", params(("id" = Uuid, Path)),
    responses((status = 200, body = ComplaintShape), (status = 404, description = "Not there, or not visible")))]
pub async fn one(State(app): State<App>, viewer: Viewer, Path(id): Path<ComplaintId>) -> Answer {
    let mut db = app.store.read().await?;
    let leave = permit::<ReadComplaint>(&mut db, &viewer, Subject::Complaint(id)).await?;
    let complaint = read::one(&mut db, id).await?;
    drop(db);
    looked::record(&app, Entry::under(&leave, "complaint.viewed")).await?;
    Ok(answer::json(&json!(shape(&complaint)), Some(complaint.version)))
}

/// Makes a step: says who looks into it, that it was acknowledged, what was found out, the answer, or that it was taken
/// back. With `If-Match` only when nobody changed the complaint since.
#[utoipa::path(post, path = "/api/v1/complaints/{id}/steps", tag = "complaints", params(("id" = Uuid, Path)),
    request_body = NewStepBody,
    responses((status = 200, body = ComplaintShape), (status = 409, description = "The complaint is past this step"),
        (status = 412, description = "Changed meanwhile"), (status = 422, description = "A field cannot be taken")))]
pub async fn step(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<ComplaintId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    permit::<ReadComplaint>(&mut app.store.read().await?, &viewer, Subject::Complaint(id)).await?;
    let step = typed::code::<Step>(body.0.get("step"));
    let step = step.map_err(|problem| WebError::Fields(base::FieldErrors::one("step", problem)))?;
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let version = match answer::if_match(&headers) {
        Some(version) => version,
        None => read::one(&mut *write, id).await?.version,
    };
    web::steps::take(&mut write, &viewer, id, step, &body.0, version).await?;
    let complaint = read::one(&mut *write, id).await?;
    write.ok(&json!(shape(&complaint))).await
}

fn item(one: &Complaint) -> ComplaintItem {
    ComplaintItem {
        id: one.id.uuid(),
        reference: one.reference.clone(),
        received_on: one.received_on,
        channel: one.channel.code(),
        reason: one.reason.code(),
        against: one.against.code(),
        state: one.state.code(),
        handler_id: one.handler_id.map(|id| id.uuid()),
        due_on: one.due_at.map(clock::date_of),
        outcome: one.outcome.map(Code::code),
        closed_on: one.closed_on,
    }
}

fn shape(one: &Complaint) -> ComplaintShape {
    ComplaintShape {
        item: item(one),
        sender: one.sender.code(),
        sender_name: one.sender_name.clone(),
        sender_contact: one.sender_contact.clone(),
        person_id: one.person_id.map(|id| id.uuid()),
        is_child: one.is_child,
        is_confidential: one.is_confidential,
        about_user_id: one.about_user_id.map(|id| id.uuid()),
        text: one.text.clone(),
        answer: one.answer.clone(),
        measures: one.measures.clone(),
        version: one.version,
    }
}

/// What the API says of complaints.
#[derive(OpenApi)]
#[openapi(
    paths(list, create, one, step),
    components(schemas(ComplaintItem, ComplaintPage, ComplaintShape, NewComplaintBody, NewStepBody))
)]
pub struct ComplaintsApi;
