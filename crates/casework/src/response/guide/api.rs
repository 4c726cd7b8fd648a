//! The guide and its guidance over the API.

use super::{GuideStep, checklist, facts, guidance};
use crate::{
    duty::first,
    permits::{ReadGuidance, ReadSignal},
    response::web::visible,
};
use access::{Answer, App, Ask, Subject, Viewer, WebError, answer, ask::Query, permit};
use axum::extract::{Path, State};
use base::{Code, ids::SignalId};
use page::StepState;
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};

/// A step of the guide beside a signal.
#[derive(Debug, Serialize, ToSchema)]
pub struct GuideItem {
    /// The step in words.
    text: String,
    /// `done`, `current`, `to-do` or `skipped`.
    state: &'static str,
}

/// The guide of a signal.
#[derive(Debug, Serialize, ToSchema)]
pub struct GuideItems {
    /// In their order; steps that do not concern this child are left out.
    items: Vec<GuideItem>,
}

/// The guidance of a step.
#[derive(Debug, Serialize, ToSchema)]
pub struct GuidanceItem {
    /// `notify`, `first-meeting` …
    step: &'static str,
    /// The step in words.
    title: String,
    /// Plain text: `##` heads a part, a hyphen begins a point.
    text: String,
    /// True when the centre has written it itself.
    own: bool,
}

/// The guidance of every step.
#[derive(Debug, Serialize, ToSchema)]
pub struct GuidanceItems {
    /// In the order of the steps.
    items: Vec<GuidanceItem>,
}

/// How far a signal has come on the guide, from what is recorded.
#[utoipa::path(get, path = "/api/v1/signals/{id}/guide", tag = "response",
    params(("id" = Uuid, Path, description = "The signal")), responses((status = 200, body = GuideItems)))]
pub async fn of_signal(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<SignalId>) -> Answer {
    let mut db = app.store.read().await?;
    let (_, signal) = visible::<ReadSignal>(&mut db, &viewer, id).await?;
    let facts = facts(&mut db, id).await?;
    let state = |state| match state {
        StepState::Done => "done",
        StepState::Current => "current",
        StepState::ToDo => "to-do",
        StepState::Skipped => "skipped",
    };
    let steps = checklist(ask.lang, &signal, &facts, false);
    let items =
        steps.into_iter().map(|step| GuideItem { text: step.text, state: state(step.state) }).collect();
    Ok(answer::json(&json!(GuideItems { items }), None))
}

/// The counselling guidance of each step, as the centre has it.
#[utoipa::path(get, path = "/api/v1/guidance", tag = "response",
    params(("centre" = Option<Uuid>, Query, description = "The centre; the caller's own when left out")),
    responses((status = 200, body = GuidanceItems)))]
pub async fn texts(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let centre = match query.0.get("centre").trim() {
        "" => first::<ReadGuidance>(&viewer).ok_or(WebError::Forbidden)?,
        id => id.parse().map_err(|_| WebError::NotFound)?,
    };
    let mut db = app.store.read().await?;
    let centre = permit::<ReadGuidance>(&mut db, &viewer, Subject::Centre(centre)).await?.centre;
    let texts = guidance::all(&mut db, centre, ask.lang).await?;
    let own = guidance::changed(&mut db, centre).await?;
    let items = GuideStep::ALL.iter().zip(texts).map(|(step, text)| GuidanceItem {
        step: step.code(),
        title: step.label(ask.lang).to_owned(),
        text: text.into_owned(),
        own: own.contains(step),
    });
    Ok(answer::json(&json!(GuidanceItems { items: items.collect() }), None))
}

#[derive(OpenApi)]
#[openapi(paths(of_signal, texts), components(schemas(GuideItem, GuideItems, GuidanceItem, GuidanceItems)))]
struct Document;

/// The documented paths.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}
