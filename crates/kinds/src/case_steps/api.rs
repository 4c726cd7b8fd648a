//! The steps of a kind over the API.

use super::{
    NewCorrection, NewStep, StepRecord,
    view::{self, KindView},
    write,
};
use crate::{
    case_kinds::{
        api::{KindShape, shape},
        web::look,
    },
    permits::{ReadKind, WriteKind},
    standing::{StepId, StepLine},
};
use access::{Answer, App, Ask, Subject, Viewer, WebError, Write, answer, ask::Json, permit};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{
    Code, FieldErrors, Lang, Problem,
    ids::CaseId,
    rules::{Effect, KindStep},
    typed,
};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};

/// The part of the API's description about the steps of a kind.
#[derive(OpenApi)]
#[openapi(
    paths(show, record),
    components(schemas(WorkShape, StepShape, MissingShape, RecordShape, NewStepShape))
)]
pub struct StepsApi;

/// A kind of a case with its steps and what was recorded.
#[derive(Debug, Serialize, ToSchema)]
pub struct WorkShape {
    #[serde(flatten)]
    work: KindShape,
    checklist: Vec<StepShape>,
    /// The latest first; what was corrected stays.
    records: Vec<RecordShape>,
}

/// A step as it stands.
#[derive(Debug, Serialize, ToSchema)]
pub struct StepShape {
    step: &'static str,
    name: &'static str,
    /// `done`, `next`, `later`.
    state: &'static str,
    /// How often it is recorded.
    times: usize,
    /// How often it is wanted, when more than once.
    wanted: Option<usize>,
    /// The codes of its fields; an asterisk after those that must be answered.
    fields: Vec<String>,
    missing: Vec<MissingShape>,
    /// Whether the case does not go without it.
    wanted_now: bool,
    /// Whether it was recorded and is to be done again, by what was answered since.
    again: bool,
    /// The code of the service that it gives.
    service: Option<&'static str>,
    /// Whether the order of the family's path stops it: `stop`, or `unless-urgent` where a reason lets it go on.
    order: Option<&'static str>,
}

/// An earlier step that is missing.
#[derive(Debug, Serialize, ToSchema)]
pub struct MissingShape {
    step: &'static str,
    /// `stop` or `warning`.
    effect: &'static str,
    /// The field on whose answer it leans.
    field: Option<&'static str>,
    /// The answers that let it go on.
    values: Vec<&'static str>,
    /// How often it must be recorded so.
    times: Option<usize>,
}

/// A recorded step.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecordShape {
    id: uuid::Uuid,
    step: String,
    layer: &'static str,
    happened_on: String,
    /// With which parent.
    party: Option<uuid::Uuid>,
    /// The answers under the codes of the fields.
    #[schema(value_type = Object)]
    fields: serde_json::Value,
    recorded_at: String,
    recorded_by: String,
    /// The record that this one corrects.
    replaces: Option<uuid::Uuid>,
    /// Why it was corrected.
    reason: Option<String>,
    /// Why it could not wait for the agreement with the family.
    urgent_reason: Option<String>,
    /// True when a later one corrects it.
    replaced: bool,
}

/// A step to be recorded, or corrected.
#[derive(Debug, ToSchema)]
#[allow(dead_code, reason = "describes the body; it is read by the same parser as the form")]
pub struct NewStepShape {
    /// The code of the step.
    step: String,
    happened_on: String,
    /// With which parent, where each has one.
    party: Option<uuid::Uuid>,
    /// The answers under the codes of the fields.
    #[schema(value_type = Object)]
    fields: serde_json::Value,
    /// The record that this one corrects.
    replaces: Option<uuid::Uuid>,
    /// Why it is corrected.
    reason: Option<String>,
    /// Why it cannot wait, where the order of the family's path gives way to urgency.
    urgent_reason: Option<String>,
}

/// A kind of a case with its steps and what was recorded, in the layers one may read.
#[utoipa::path(get, path = "/api/v1/cases/{id}/kinds/{kind}", tag = "kinds",
    params(("id" = uuid::Uuid, Path), ("kind" = String, Path)),
    responses((status = 200, body = WorkShape), (status = 404)))]
pub async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, key)): Path<(CaseId, String)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadKind>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = view::view(&mut db, &app, &viewer, ask.lang, (id, &key)).await?;
    drop(db);
    look(&app, &permit, &view.work).await?;
    let version = view.work.version();
    let whole = WorkShape {
        work: shape(ask.lang, &view.work, &view.may, &view.lists),
        checklist: view.lines.iter().map(|line| of_step(ask.lang, &view, line)).collect(),
        records: view.records.iter().map(|record| of_record(ask.lang, record)).collect(),
    };
    Ok(answer::json(&json!(whole), Some(version)))
}

/// Records a step of a kind; with `replaces`, corrects one.
#[utoipa::path(post, path = "/api/v1/cases/{id}/kinds/{kind}/steps", tag = "kinds",
    params(("id" = uuid::Uuid, Path), ("kind" = String, Path)), request_body = NewStepShape,
    responses((status = 201), (status = 403), (status = 404), (status = 409), (status = 412), (status = 422)))]
pub async fn record(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, key)): Path<(CaseId, String)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<WriteKind>(&mut *write, &viewer, Subject::Case(id)).await?;
    let view = view::view(&mut *write, &app, &viewer, ask.lang, (id, &key)).await?;
    if answer::if_match(&headers).is_some_and(|version| version != view.work.version()) {
        return Err(WebError::Stale);
    }
    let step = chosen(&view, body.0.get("step"))?;
    let (typed, work, lists) = (&body.0, &view.work, &view.lists);
    let replaces: Option<StepId> =
        typed::optional_id(typed.get("replaces")).map_err(|problem| FieldErrors::one("replaces", problem))?;
    let made = match replaces {
        None => {
            let new = NewStep::parse(step, typed, work, lists, ask.now).map_err(|e| pointed(step, &e))?;
            write::record(&mut write, &permit, &view.case, work, &new).await?
        }
        Some(old) => {
            let new = NewCorrection::parse(step, typed, lists, ask.now).map_err(|e| pointed(step, &e))?;
            let (old, of) = view.record(old)?;
            if of != step {
                return Err(FieldErrors::one("replaces", Problem::NotOffered).into());
            }
            write::correct(&mut write, &permit, &view.case, (work, old), &new).await?
        }
    };
    write.created(&format!("/api/v1/cases/{id}/kinds/{}", view.work.key()), &json!({ "id": made })).await
}

/// A step that the viewer knows of and records.
fn chosen(view: &KindView, code: &str) -> Answer<&'static KindStep> {
    let problem = if code.is_empty() { Problem::Required } else { Problem::NotOffered };
    let line = view.line(code).map_err(|_| FieldErrors::one("step", problem))?;
    if view.writes(line.step) { Ok(line.step) } else { Err(WebError::Forbidden) }
}

/// The problems with the way to each field in the body, `/fields/place`.
fn pointed(step: &'static KindStep, errors: &FieldErrors) -> FieldErrors {
    let mut pointed = FieldErrors::new();
    for (name, problem) in errors.iter() {
        let field = step.fields.iter().find(|field| field.name == name);
        pointed.add(field.map_or(name, |field| field.pointer.as_str()), problem.clone());
    }
    pointed
}

fn of_step(lang: Lang, view: &KindView, line: &StepLine) -> StepShape {
    let field =
        |field: &base::rules::StepField| format!("{}{}", field.code, if field.required { "*" } else { "" });
    StepShape {
        step: &line.step.code,
        name: line.step.name(lang),
        state: line.state.code(),
        times: line.times,
        wanted: line.wanted,
        fields: line.step.fields.iter().map(field).collect(),
        missing: line
            .missing
            .iter()
            .map(|one| MissingShape {
                step: &one.step.code,
                effect: match one.effect {
                    Effect::Stop => "stop",
                    Effect::Warning => "warning",
                },
                field: one.answered.map(|answered| answered.field.as_str()),
                values: one
                    .answered
                    .into_iter()
                    .flat_map(|answered| &answered.values)
                    .map(String::as_str)
                    .collect(),
                times: one.times.map(|(wanted, _)| wanted),
            })
            .collect(),
        wanted_now: line.is_wanted,
        again: line.is_again,
        service: line.step.service.as_deref(),
        order: match view.order_of(line.step) {
            Some(verdict) if !verdict.stops() => None,
            Some(verdict) if verdict.gives_way() => Some("unless-urgent"),
            Some(_) => Some("stop"),
            None => None,
        },
    }
}

fn of_record(lang: Lang, record: &StepRecord) -> RecordShape {
    RecordShape {
        id: record.id.uuid(),
        step: record.step.clone(),
        layer: record.layer.code(),
        happened_on: record.happened_on.to_string(),
        party: record.party_id.map(|party| party.uuid()),
        fields: record.answers.json(),
        recorded_at: record.recorded_at.to_string(),
        recorded_by: record.by(lang).to_owned(),
        replaces: record.replaces_id.map(|id| id.uuid()),
        reason: record.reason.clone(),
        urgent_reason: record.answers.urgent_reason().map(str::to_owned),
        replaced: record.is_replaced,
    }
}
