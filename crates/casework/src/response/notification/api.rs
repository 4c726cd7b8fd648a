//! Notifications over the API.

use super::{NewNotification, Notification, NotificationRow, read, write};
use crate::{
    permits::{ReadSignal, RespondToSignal},
    response::web::{if_unchanged, visible},
};
use access::{Answer, App, Ask, Subject, Viewer, Write, answer, ask::Json, audit::Entry, looked, permit};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{Code, Id, ids::SignalId, jiff::Timestamp};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// A notification.
#[derive(Debug, Serialize, ToSchema)]
pub struct NotificationShape {
    id: Uuid,
    /// sent, knows
    kind: &'static str,
    /// The department by name.
    organisation: Option<String>,
    receiver: String,
    /// phone, email, letter, in-person
    channel: &'static str,
    notified_at: Timestamp,
    /// Our number, of what was sent; it runs per year.
    number: Option<i64>,
    year: Option<i64>,
    their_number: Option<String>,
    text: String,
    /// The day on which the department said what its check found.
    #[schema(value_type = Option<String>)]
    checked_on: Option<base::jiff::civil::Date>,
    /// What it found.
    finding: Option<String>,
    version: i64,
}

/// Notifications of a signal.
#[derive(Debug, Serialize, ToSchema)]
pub struct Notifications {
    /// The last one first.
    items: Vec<NotificationShape>,
}

/// A notification to be recorded.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct NotificationBody {
    /// sent, knows
    kind: String,
    /// The department, when it stands in the directory.
    organisation: Option<Uuid>,
    /// Who took it, or who confirmed.
    receiver: String,
    /// phone, email, letter, in-person
    channel: String,
    /// Now when left out.
    notified_at: Option<String>,
    /// Under which number the department entered it.
    their_number: Option<String>,
    /// What it was told; needed for `sent`.
    text: Option<String>,
}

/// The notifications of a signal.
#[utoipa::path(get, path = "/api/v1/signals/{id}/notifications", tag = "response",
    params(("id" = Uuid, Path, description = "The signal")), responses((status = 200, body = Notifications)))]
pub async fn list(State(app): State<App>, viewer: Viewer, Path(id): Path<SignalId>) -> Answer {
    let mut db = app.store.read().await?;
    let (permit, _) = visible::<ReadSignal>(&mut db, &viewer, id).await?;
    let items = read::of_signal(&mut db, id).await?.into_iter().map(NotificationShape::of).collect();
    drop(db);
    looked::record(&app, Entry::under(&permit, "notifications.viewed")).await?;
    Ok(answer::json(&answer::value(&Notifications { items })?, None))
}

/// A notification.
#[utoipa::path(get, path = "/api/v1/signals/{id}/notifications/{notification}", tag = "response",
    params(("id" = Uuid, Path, description = "The signal"), ("notification" = Uuid, Path, description = "The notification")),
    responses((status = 200, body = NotificationShape)))]
pub async fn read(
    State(app): State<App>,
    viewer: Viewer,
    Path((id, notification)): Path<(SignalId, Id<Notification>)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let (permit, _) = visible::<ReadSignal>(&mut db, &viewer, id).await?;
    let row = read::one(&mut db, id, notification).await?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "notification.viewed").record("notification", notification))
        .await?;
    let version = row.version;
    Ok(answer::json(&answer::value(&NotificationShape::of(row))?, Some(version)))
}

/// Records a notification of the child protection department.
#[utoipa::path(post, path = "/api/v1/signals/{id}/notifications", tag = "response", request_body = NotificationBody,
    params(("id" = Uuid, Path, description = "The signal")), responses((status = 201, body = NotificationShape)))]
pub async fn notify(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SignalId>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let new = NewNotification::parse(&body.0, ask.now)?;
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<RespondToSignal>(&mut *write, &viewer, Subject::Signal(id)).await?;
    if_unchanged(&mut write, &headers, id).await?;
    let notification = write::notify(&app, &mut write, &permit, &new).await?;
    let shape = NotificationShape::of(read::one(&mut *write, id, notification).await?);
    write
        .created(&format!("/api/v1/signals/{id}/notifications/{notification}"), &answer::value(&shape)?)
        .await
}

#[derive(OpenApi)]
#[openapi(
    paths(list, read, notify, super::finding::answered),
    components(schemas(NotificationShape, Notifications, NotificationBody, super::finding::FindingBody))
)]
struct Document;

/// The documented paths.
pub fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

impl NotificationShape {
    pub(super) fn of(row: NotificationRow) -> Self {
        NotificationShape {
            id: row.id.uuid(),
            kind: row.kind.code(),
            organisation: row.organisation_bg,
            receiver: row.receiver,
            channel: row.channel.code(),
            notified_at: row.notified_at,
            number: row.number,
            year: row.year,
            their_number: row.their_number,
            text: row.text,
            checked_on: row.checked_on,
            finding: row.finding,
            version: row.version,
        }
    }
}
