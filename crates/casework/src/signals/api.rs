//! Signals over the API: the same reading, the same rules, other clothes.

pub mod steps;

use super::{
    NewSignal, SignalView, change as changing,
    form::OUTSIDE,
    read::{self, SignalLine},
    receive as receiving, register, web,
};
use crate::permits::{ReadSignal, WriteSignal};
use access::{
    Answer, App, Ask, Subject, Viewer, Write, answer,
    ask::{Json, Query},
    audit::Entry,
    looked, permit,
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{
    Code,
    ids::SignalId,
    jiff::{Timestamp, civil::Date},
};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// A signal.
#[derive(Debug, Serialize, ToSchema)]
pub struct Signal {
    /// Its id.
    id: Uuid,
    /// As people write it; numbers run by centre and year.
    reference: String,
    /// The centre that answers.
    centre_id: Uuid,
    /// The ward; none when it does not come from one.
    ward_id: Option<Uuid>,
    /// `phone`, `ward-link`, `public-form`, `visit` or `letter`.
    channel: &'static str,
    /// `midwife`, `doctor`, `nurse`, `hospital-social-worker`, `cpd`, `mother`, `kin`, `anonymous` or `other`.
    reporter_role: &'static str,
    /// Their name.
    reporter_name: Option<String>,
    /// Their telephone as it is dialled.
    reporter_phone: Option<String>,
    /// When they called: the clock runs from here.
    called_at: Timestamp,
    /// When it was entered.
    received_at: Timestamp,
    /// The mother's record.
    mother_id: Option<Uuid>,
    /// The child's record.
    child_id: Option<Uuid>,
    /// `unborn`, `newborn` or `older`.
    child_state: &'static str,
    /// Day of birth.
    #[schema(value_type = Option<String>, format = Date)]
    child_born_on: Option<Date>,
    /// Day the birth is expected.
    #[schema(value_type = Option<String>, format = Date)]
    child_expected_on: Option<Date>,
    /// `high`, `medium` or `low`.
    risk: &'static str,
    /// Why the child may be left, coded.
    reasons: Vec<&'static str>,
    /// What was said.
    said: String,
    /// The signal about the same child that came first.
    joined_to: Option<Uuid>,
    /// The rule of the clock and its version.
    rule: String,
    /// When the first meeting is due.
    due_at: Timestamp,
    /// `received`, `accepted`, `on-the-way`, `arrived`, `met`, `decided` or `closed`.
    stage: &'static str,
    /// When somebody took it up.
    accepted_at: Option<Timestamp>,
    /// Who.
    accepted_by: Option<Uuid>,
    /// When they set off.
    set_off_at: Option<Timestamp>,
    /// When they arrived.
    arrived_at: Option<Timestamp>,
    /// When they first met the mother: the clock stands.
    first_met_at: Option<Timestamp>,
    /// Version, as in `ETag`.
    version: i64,
}

/// A signal in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct SignalItem {
    /// Its id.
    id: Uuid,
    /// As people write it.
    reference: String,
    /// When they called.
    called_at: Timestamp,
    /// `high`, `medium` or `low`.
    risk: &'static str,
    /// How far the response has come.
    stage: &'static str,
    /// When the first meeting is due.
    due_at: Timestamp,
    /// When it was.
    first_met_at: Option<Timestamp>,
    /// The reference of the signal it is joined to.
    joined_to: Option<String>,
}

/// A page of signals.
#[derive(Debug, Serialize, ToSchema)]
pub struct SignalPage {
    /// The signals, the newest first.
    items: Vec<SignalItem>,
    /// Where the list goes on; none at its end.
    next: Option<String>,
}

/// A signal to be entered.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct NewSignalBody {
    /// The ward; left out when it does not come from one.
    ward_id: Option<Uuid>,
    /// `phone` unless said.
    channel: Option<String>,
    /// What the one who calls is.
    reporter_role: String,
    /// Their name.
    reporter_name: Option<String>,
    /// Their telephone.
    reporter_phone: Option<String>,
    /// When they called; now unless said.
    called_at: Option<Timestamp>,
    /// The mother's name in one line.
    mother_name: Option<String>,
    /// The mother's telephone.
    mother_phone: Option<String>,
    /// `unborn`, `newborn` or `older`.
    child_state: String,
    /// Expected date of an unborn child, date of birth of another.
    #[schema(value_type = Option<String>, format = Date)]
    child_on: Option<Date>,
    /// The child's name in one line.
    child_name: Option<String>,
    /// `high`, `medium` or `low`.
    risk: String,
    /// Coded reasons; needed when nothing is said.
    reasons: Option<Vec<String>>,
    /// What was said, 4000 characters at most; needed when there are no reasons.
    said: Option<String>,
}

/// What is changed in a signal; what is left out stays.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct SignalChange {
    /// Why, in plain words.
    why: String,
    /// `high`, `medium` or `low`; and likewise any other field of a new signal but the persons.
    risk: Option<String>,
    /// Every reason that holds now.
    reasons: Option<Vec<String>>,
    /// What was said.
    said: Option<String>,
}

/// Signals that the token's user may read, the newest first.
#[utoipa::path(get, path = "/api/v1/signals", tag = "signals",
    params(("ward" = Option<Uuid>, Query), ("risk" = Option<String>, Query), ("stage" = Option<String>, Query),
        ("from" = Option<String>, Query, description = "Called on this day or later"),
        ("to" = Option<String>, Query, description = "Called on this day or earlier"),
        ("q" = Option<String>, Query, description = "Number"),
        ("after" = Option<String>, Query, description = "As `next` of the page before gives it")),
    responses((status = 200, body = SignalPage)))]
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let narrow = register::Narrow::parse(&query.0, ask.now)?;
    let (lines, next) = register::register(&mut app.store.read().await?, &viewer, &narrow).await?;
    let page = SignalPage {
        items: lines.iter().map(SignalItem::of).collect(),
        next: next.map(|place| web::next_page("/api/v1/signals", &query.0, &place.text())),
    };
    Ok(answer::json(&answer::value(&page)?, None))
}

/// Enters a signal: its clock runs, and whoever is on duty is told.
#[utoipa::path(post, path = "/api/v1/signals", tag = "signals", request_body = NewSignalBody,
    responses((status = 201, body = Signal), (status = 422, description = "A field cannot be taken")))]
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut typed = body.0;
    if typed.get("ward_id").trim().is_empty() {
        typed.set("ward_id", OUTSIDE);
    }
    let new = NewSignal::parse(&typed, ask.now)?;
    let mut write = Write::api(&app, &ask, &headers, &typed).await?;
    let permit = web::leave(&mut *write, &viewer, &new).await?;
    let id = receiving::receive(&mut write, &permit, &new).await?;
    let shape = answer::value(&Signal::of(&read::one(&mut *write, id).await?))?;
    write.created(&format!("/api/v1/signals/{id}"), &shape).await
}

/// One signal.
#[utoipa::path(get, path = "/api/v1/signals/{id}", tag = "signals", params(("id" = Uuid, Path)),
    responses((status = 200, body = Signal), (status = 404, description = "Not there, or not visible")))]
pub async fn one(State(app): State<App>, viewer: Viewer, Path(id): Path<SignalId>) -> Answer {
    let mut db = app.store.read().await?;
    let leave = permit::<ReadSignal>(&mut db, &viewer, Subject::Signal(id)).await?;
    let signal = read::one(&mut db, id).await?;
    drop(db);
    looked::record(&app, Entry::under(&leave, "signal.viewed")).await?;
    Ok(answer::json(&answer::value(&Signal::of(&signal))?, Some(signal.version)))
}

/// Changes what was entered, with a reason.
#[utoipa::path(patch, path = "/api/v1/signals/{id}", tag = "signals", request_body = SignalChange,
    params(("id" = Uuid, Path)),
    responses((status = 200, body = Signal), (status = 412, description = "Changed meanwhile")))]
pub async fn change(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<WriteSignal>(&mut *write, &viewer, Subject::Signal(id)).await?;
    let before = read::one(&mut *write, id).await?;
    let whole = before.typed().under(&body.0);
    let new = changing::Change::parse(&whole, ask.now)?;
    let version = answer::if_match(&headers).unwrap_or(before.version);
    changing::change(&mut write, &permit, &before, version, &new).await?;
    let shape = answer::value(&Signal::of(&read::one(&mut *write, id).await?))?;
    write.ok(&shape).await
}

impl Signal {
    fn of(view: &SignalView) -> Self {
        Signal {
            id: view.id.uuid(),
            reference: view.reference.clone(),
            centre_id: view.centre_id.uuid(),
            ward_id: view.ward_id.map(|id| id.uuid()),
            channel: view.channel.code(),
            reporter_role: view.reporter_role.code(),
            reporter_name: view.reporter_name.clone(),
            reporter_phone: view.reporter_phone.clone(),
            called_at: view.called_at,
            received_at: view.received_at,
            mother_id: view.mother_id.map(|id| id.uuid()),
            child_id: view.child_id.map(|id| id.uuid()),
            child_state: view.child_state.code(),
            child_born_on: view.child_born_on,
            child_expected_on: view.child_expected_on,
            risk: view.risk.code(),
            reasons: view.reasons.iter().map(|reason| reason.code()).collect(),
            said: view.said.clone(),
            joined_to: view.joined_to.map(|id| id.uuid()),
            rule: format!("{}/{}", view.rule_key, view.rule_version),
            due_at: view.due_at,
            stage: view.stage.code(),
            accepted_at: view.accepted_at,
            accepted_by: view.accepted_by.map(|id| id.uuid()),
            set_off_at: view.set_off_at,
            arrived_at: view.arrived_at,
            first_met_at: view.first_met_at,
            version: view.version,
        }
    }
}

impl SignalItem {
    fn of(line: &SignalLine) -> Self {
        SignalItem {
            id: line.id.uuid(),
            reference: line.reference.clone(),
            called_at: line.called_at,
            risk: line.risk.code(),
            stage: line.stage.code(),
            due_at: line.due_at,
            first_met_at: line.first_met_at,
            joined_to: line.joined_reference.clone(),
        }
    }
}

/// What the API says of signals.
#[derive(OpenApi)]
#[openapi(
    paths(list, create, one, change, steps::list),
    components(schemas(
        Signal,
        SignalItem,
        SignalPage,
        NewSignalBody,
        SignalChange,
        steps::StepItem,
        steps::StepItems
    ))
)]
struct Document;

/// The documented paths of signals.
pub fn openapi() -> utoipa::openapi::OpenApi {
    Document::openapi()
}
