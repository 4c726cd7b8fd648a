//! The health of children over the API.

use super::{
    due::{Line, State},
    form::{NewDoctor, NewRecord},
    read::{self, Told},
    web::wanted,
    write,
};
use access::{
    Answer, App, Ask, Subject, Viewer, Write, answer,
    ask::{Json, Query},
    audit::Entry,
    looked,
    permit::permit,
};
use axum::{
    extract::{Path, State as Shared},
    http::HeaderMap,
};
use base::{
    Code, clock,
    ids::{CaseId, PersonId},
    jiff::civil::Date,
};
use casework::permits::{ReadCase, WriteTask};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// A child with its general practitioner and what is due at its age.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChildHealth {
    /// The child.
    person_id: Uuid,
    /// The case it stands in.
    case_id: Uuid,
    /// The general practitioner.
    doctor: Option<String>,
    /// Their practice.
    practice: Option<String>,
    /// The day they were chosen.
    #[schema(value_type = Option<String>, format = Date)]
    chosen_on: Option<Date>,
    /// The calendar: the late first.
    items: Vec<HealthItem>,
}

/// One thing of the calendar for one child.
#[derive(Debug, Serialize, ToSchema)]
pub struct HealthItem {
    /// A code of the calendar.
    item: String,
    /// Which time, from 1.
    round: i64,
    /// `late`, `due`, `coming` or `recorded`.
    state: &'static str,
    /// From when it is due.
    #[schema(value_type = String, format = Date)]
    from: Date,
    /// The last day on which it is not late.
    #[schema(value_type = String, format = Date)]
    by: Date,
    /// `done`, `earlier`, `not-needed` or `declined`.
    outcome: Option<&'static str>,
    /// The day it was done.
    #[schema(value_type = Option<String>, format = Date)]
    done_on: Option<Date>,
    /// Where.
    place: Option<String>,
    /// Why not.
    reason: Option<String>,
}

/// One page of children.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChildHealthPage {
    items: Vec<ChildHealth>,
    /// What to give as `after` for the next page; absent on the last one.
    next: Option<String>,
}

/// What came of one thing of the calendar.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct NewRecordBody {
    /// A code of the calendar.
    item: String,
    /// Which time; 1 unless said.
    round: Option<i64>,
    /// `done`, `earlier`, `not-needed` or `declined`.
    outcome: String,
    /// The day, when it was done.
    #[schema(value_type = Option<String>, format = Date)]
    done_on: Option<Date>,
    /// Where.
    place: Option<String>,
    /// Why it is not needed or declined.
    reason: Option<String>,
}

/// The general practitioner of a child.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct NewDoctorBody {
    /// Their name.
    name: String,
    /// Their practice.
    practice: Option<String>,
    /// Its telephone.
    phone: Option<String>,
    /// The day they were chosen.
    #[schema(value_type = String, format = Date)]
    chosen_on: Date,
}

/// The children in the open cases that the caller may read, by name; `doctor=none` gives those without a general
/// practitioner.
#[utoipa::path(get, path = "/api/v1/health", tag = "cases",
    params(("doctor" = Option<String>, Query), ("after" = Option<String>, Query)),
    responses((status = 200, body = ChildHealthPage)))]
pub async fn list(Shared(app): Shared<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let mut db = app.store.read().await?;
    let (told, next) = read::list(&mut db, &viewer, wanted(&query.0), clock::date_of(ask.now)).await?;
    drop(db);
    let next = next.map(|(person, case)| format!("{person}.{case}"));
    json(&ChildHealthPage { items: told.iter().map(shape).collect(), next })
}

/// The children of a case, with what is due at their age.
#[utoipa::path(get, path = "/api/v1/cases/{id}/health", tag = "cases", params(("id" = Uuid, Path)),
    responses((status = 200, body = Vec<ChildHealth>), (status = 404)))]
pub async fn of_case(Shared(app): Shared<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let leave = permit::<ReadCase>(&mut db, &viewer, Subject::Case(id)).await?;
    let told = read::of_case(&mut db, id, clock::date_of(ask.now)).await?;
    drop(db);
    looked::record(&app, Entry::under(&leave, "case.health-viewed")).await?;
    json(&told.iter().map(shape).collect::<Vec<_>>())
}

/// Writes down which general practitioner was chosen for a child.
#[utoipa::path(post, path = "/api/v1/cases/{id}/health/{person}/doctor", tag = "cases", request_body = NewDoctorBody,
    params(("id" = Uuid, Path), ("person" = Uuid, Path)), responses((status = 201), (status = 404), (status = 422)))]
pub async fn choose_doctor(
    Shared(app): Shared<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, person)): Path<(CaseId, PersonId)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let leave = permit::<WriteTask>(&mut *write, &viewer, Subject::Case(id)).await?;
    let new = NewDoctor::parse(&body.0, clock::date_of(ask.now))?;
    let made = write::choose_doctor(&mut write, &leave, (id, person), &new).await?;
    write.created(&format!("/api/v1/cases/{id}/health"), &serde_json::json!({ "id": made })).await
}

/// Writes down what came of one thing of the calendar.
#[utoipa::path(post, path = "/api/v1/cases/{id}/health/{person}/records", tag = "cases", request_body = NewRecordBody,
    params(("id" = Uuid, Path), ("person" = Uuid, Path)),
    responses((status = 201), (status = 404), (status = 409, description = "It is written down already"), (status = 422)))]
pub async fn record(
    Shared(app): Shared<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, person)): Path<(CaseId, PersonId)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let leave = permit::<WriteTask>(&mut *write, &viewer, Subject::Case(id)).await?;
    let new = NewRecord::parse(&body.0, clock::date_of(ask.now))?;
    let made = write::record(&mut write, &leave, (id, person), &new).await?;
    write.created(&format!("/api/v1/cases/{id}/health"), &serde_json::json!({ "id": made })).await
}

fn json(shape: &impl Serialize) -> Answer {
    let value = answer::value(shape)?;
    Ok(answer::json(&value, None))
}

fn shape(told: &Told) -> ChildHealth {
    let child = &told.child;
    ChildHealth {
        person_id: child.id.uuid(),
        case_id: child.case_id.uuid(),
        doctor: child.doctor.clone(),
        practice: child.practice.clone(),
        chosen_on: child.chosen_on,
        items: told.lines.iter().map(item).collect(),
    }
}

fn item(line: &Line) -> HealthItem {
    let kept = line.kept.as_ref();
    HealthItem {
        item: line.item.code.clone(),
        round: line.round,
        state: match line.state {
            State::Late => "late",
            State::Due => "due",
            State::Coming => "coming",
            State::Recorded => "recorded",
        },
        from: line.from,
        by: line.by,
        outcome: kept.map(|kept| kept.outcome.code()),
        done_on: kept.and_then(|kept| kept.done_on),
        place: kept.and_then(|kept| kept.place.clone()),
        reason: kept.and_then(|kept| kept.reason.clone()),
    }
}

/// What the API says of the health of children.
#[derive(OpenApi)]
#[openapi(
    paths(list, of_case, choose_doctor, record),
    components(schemas(ChildHealth, HealthItem, ChildHealthPage, NewRecordBody, NewDoctorBody))
)]
pub struct HealthApi;
