//! Cases and their stories over the API.

use super::{
    Happening, looking,
    read::{Wanted, happenings},
};
use crate::cases::{
    CaseView, closures, read,
    relatives::{self, CasePerson},
};
use access::{Answer, App, Ask, Viewer, answer, ask::Query};
use axum::extract::{Path, State};
use base::{Code, Lang, ids::CaseId};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};

/// The part of the API's description about one case.
#[derive(OpenApi)]
#[openapi(
    paths(one, story),
    components(schemas(CaseShape, PersonShape, WorkerShape, FollowUpShape, HappeningShape, StoryPage))
)]
pub struct StoryApi;

/// A case.
#[derive(Debug, Serialize, ToSchema)]
pub struct CaseShape {
    id: uuid::Uuid,
    reference: String,
    centre: uuid::Uuid,
    family_name: String,
    /// The child whom it is about.
    focus: Option<uuid::Uuid>,
    /// `sealed` where one may not know it; so are target groups and the form of care.
    programme: String,
    target_groups: Vec<String>,
    care_form: Option<&'static str>,
    risk: Option<&'static str>,
    lead: Option<uuid::Uuid>,
    team: Vec<WorkerShape>,
    people: Vec<PersonShape>,
    signal: Option<uuid::Uuid>,
    cpd_case_number: Option<String>,
    cpd_worker: Option<String>,
    opened_on: String,
    closed_on: Option<String>,
    /// True when the case has a part that one does not read: whoever leads it can be asked.
    has_sealed_part: bool,
    follow_ups: Vec<FollowUpShape>,
    changed_at: String,
    version: i64,
}

/// Somebody who works on a case.
#[derive(Debug, Serialize, ToSchema)]
pub struct WorkerShape {
    user: uuid::Uuid,
    name: String,
    role: &'static str,
}

/// Somebody in a case.
#[derive(Debug, Serialize, ToSchema)]
pub struct PersonShape {
    person: uuid::Uuid,
    name: String,
    role: &'static str,
    born_on: Option<String>,
}

/// Looking after a family some months on.
#[derive(Debug, Serialize, ToSchema)]
pub struct FollowUpShape {
    id: uuid::Uuid,
    months: i64,
    due_on: String,
    done_on: Option<String>,
    lives_with: Option<&'static str>,
    result: Option<String>,
    /// True when it was called off, since the case was opened again.
    lifted: bool,
}

/// One thing that happened.
#[derive(Debug, Serialize, ToSchema)]
pub struct HappeningShape {
    id: uuid::Uuid,
    at: String,
    /// `note`, `signal`, `task`, `file`, `risk`, `assessment`, `people` or `course`.
    kind: &'static str,
    /// What exactly: `given`, `done`, `closed` …
    what: String,
    /// A code that says more.
    detail: Option<String>,
    layer: &'static str,
    text: Option<String>,
    by: Option<String>,
}

/// A page of a story.
#[derive(Debug, Serialize, ToSchema)]
pub struct StoryPage {
    items: Vec<HappeningShape>,
    /// What to give as `before` for what is older; absent at the beginning of the story.
    next: Option<String>,
}

/// A case with its people, its team and its follow-ups.
#[utoipa::path(get, path = "/api/v1/cases/{id}", tag = "cases", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = CaseShape), (status = 404)))]
pub async fn one(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let case = read::see(&mut db, &viewer, id).await?;
    let people = relatives::people(&mut db, id).await?;
    let follow_ups = closures::follow_ups(&mut db, id, &case.may.knows).await?;
    let last = looking::last_look(&mut db, viewer.user, id).await?;
    drop(db);
    looking::look(&app, &viewer, &case, last).await?;
    Ok(answer::json(&json!(shape(ask.lang, &case, &people, &follow_ups)), Some(case.version)))
}

/// What happened in a case, the latest first, in the layers one may read.
#[utoipa::path(get, path = "/api/v1/cases/{id}/story", tag = "cases",
    params(("id" = uuid::Uuid, Path), ("kind" = Option<String>, Query), ("by" = Option<uuid::Uuid>, Query),
           ("from" = Option<String>, Query), ("until" = Option<String>, Query), ("before" = Option<String>, Query)),
    responses((status = 200, body = StoryPage), (status = 404)))]
pub async fn story(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    query: Query,
) -> Answer {
    let mut db = app.store.read().await?;
    let case = read::see(&mut db, &viewer, id).await?;
    let (found, older) = happenings(&mut db, &case, &Wanted::typed(&query.0)).await?;
    let last = looking::last_look(&mut db, viewer.user, id).await?;
    drop(db);
    looking::look(&app, &viewer, &case, last).await?;
    let items = found.into_iter().map(|one| happening(ask.lang, one)).collect();
    Ok(answer::json(&json!(StoryPage { items, next: older.map(|older| older.to_string()) }), None))
}

fn shape(lang: Lang, case: &CaseView, people: &[CasePerson], follow_ups: &[closures::FollowUp]) -> CaseShape {
    CaseShape {
        id: case.id.uuid(),
        reference: case.reference.clone(),
        centre: case.centre_id.uuid(),
        family_name: case.family_name.clone(),
        focus: case.focus_id.map(|id| id.uuid()),
        programme: case.programme.clone(),
        target_groups: case.groups.clone(),
        care_form: case.care_form.map(Code::code),
        risk: case.risk.map(Code::code),
        lead: case.lead_id.map(|id| id.uuid()),
        team: case.team().map(|one| worker(lang, one)).collect(),
        people: people.iter().map(|one| person(lang, one)).collect(),
        signal: case.signal_id.map(|id| id.uuid()),
        cpd_case_number: case.cpd_case_number.clone(),
        cpd_worker: case.cpd_worker.clone(),
        opened_on: case.opened_on.to_string(),
        closed_on: case.closed_on.map(|day| day.to_string()),
        has_sealed_part: case.has_sealed,
        follow_ups: follow_ups.iter().map(follow_up).collect(),
        changed_at: case.changed_at.to_string(),
        version: case.version,
    }
}

fn worker(lang: Lang, one: &read::Worker) -> WorkerShape {
    WorkerShape { user: one.user_id.uuid(), name: one.name(lang).to_owned(), role: one.role.code() }
}

fn person(lang: Lang, one: &CasePerson) -> PersonShape {
    PersonShape {
        person: one.id.uuid(),
        name: one.name.full(lang),
        role: one.role.code(),
        born_on: one.born_on.map(|day| day.to_string()),
    }
}

fn follow_up(one: &closures::FollowUp) -> FollowUpShape {
    FollowUpShape {
        id: one.id.uuid(),
        months: one.months,
        due_on: one.due_on.to_string(),
        done_on: one.done_on.map(|day| day.to_string()),
        lives_with: one.lives_with.map(Code::code),
        result: one.result.clone(),
        lifted: one.lifted_at.is_some(),
    }
}

fn happening(lang: Lang, one: Happening) -> HappeningShape {
    let by = one.by(lang).map(str::to_owned);
    HappeningShape {
        id: one.id,
        at: one.at.to_string(),
        kind: one.kind.code(),
        what: one.what,
        detail: one.detail,
        layer: one.layer.code(),
        text: one.text,
        by,
    }
}
