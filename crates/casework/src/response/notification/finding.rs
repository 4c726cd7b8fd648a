//! What child protection found when it checked the signal: the day it said so, and what it said.

use super::{Notification, pages, read, w};
use crate::{
    permits::RespondToSignal,
    response::{Step, standing::Standing, web::if_unchanged},
    signals::{StepKind, owed, steps::NewStep},
};
use access::{
    Answer, App, Ask, Form, Permit, Subject, Viewer, WebError, Write, answer, ask::Json, audit::Entry, permit,
};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::{
    FieldErrors, Id, Problem, clock,
    ids::SignalId,
    jiff::civil::Date,
    typed::{self, Typed},
};
use serde_json::json as payload;
use store::{Tx, outbox, sql};
use utoipa::ToSchema;

/// What the department said.
#[derive(Debug, Clone, PartialEq)]
pub struct NewFinding {
    /// The day it said so.
    pub checked_on: Date,
    /// What its check found.
    pub finding: String,
}

impl NewFinding {
    /// Reads the form.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(typed: &Typed, today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let day = typed::date(typed.get("checked_on"))
            .and_then(|day| if day > today { Err(Problem::InFuture) } else { Ok(day) });
        let checked_on = errors.check("checked_on", day);
        let finding = errors.check("finding", typed::text(typed.get("finding"), 4_000));
        errors.or(checked_on.zip(finding).map(|(checked_on, finding)| NewFinding { checked_on, finding }))
    }
}

/// Records what the check of a notification found; the clock of the check stands.
///
/// # Errors
///
/// [`WebError::Conflict`] when the signal is closed or the finding stands already; [`WebError::Fields`] when it would be
/// before the notification.
pub async fn record(
    tx: &mut Tx,
    permit: &Permit<RespondToSignal>,
    id: Id<Notification>,
    new: &NewFinding,
) -> Result<(), WebError> {
    let standing = Standing::take(tx, permit).await?;
    standing.after(Step::Coordinate, permit.viewer.lang)?;
    let of = read::one(tx, standing.id, id).await?;
    let notified_on = clock::date_of(of.notified_at);
    if new.checked_on < notified_on {
        return Err(FieldErrors::one("checked_on", Problem::Before(notified_on)).into());
    }
    let kept = sql("update notifications set checked_on = $2, finding = $3, version = version + 1
          where id = $1 and kind = 'sent' and checked_on is null")
    .bind(id)
    .bind(new.checked_on)
    .bind(&new.finding)
    .run(tx)
    .await?;
    if kept == 0 {
        return Err(WebError::Conflict(w::finding_stands(permit.viewer.lang).to_owned()));
    }
    let today = new.checked_on == clock::date_of(tx.at());
    let at = if today { tx.at() } else { clock::start_of(new.checked_on).max(of.notified_at) };
    owed::checked(tx, standing.id, at).await?;
    NewStep::new(StepKind::Checked).at(at).by(permit.viewer.user).add(tx, standing.id).await?;
    Entry::under(permit, "notification.checked")
        .record("notification", id)
        .set("checked_on", new.checked_on.to_string())
        .set("finding", new.finding.as_str())
        .write(tx)
        .await?;
    let told = payload!({ "signal": standing.id, "centre": permit.centre, "notification": id });
    Ok(outbox::tell(tx, "notification.checked", &told).await?)
}

/// `POST /signals/{id}/notifications/{notification}/finding`
pub async fn keep(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, notification)): Path<(SignalId, Id<Notification>)>,
    form: Form,
) -> Answer {
    let done = async {
        let new = NewFinding::parse(&form.0, clock::date_of(ask.now))?;
        let mut write = Write::form(&app, &ask, &form).await?;
        let permit = permit::<RespondToSignal>(&mut *write, &viewer, Subject::Signal(id)).await?;
        record(&mut write, &permit, notification, &new).await?;
        let next = format!("/signals/{id}/notifications/{notification}");
        write.see_other_saying(&next, w::finding_said(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => {
            let (_, view) =
                super::web::view(&app, &ask, &viewer, (id, notification), (form.0, errors)).await?;
            let body = pages::show(ask.lang, &view);
            answer::page_failed(&app, &ask, w::notification_title(ask.lang), body).await
        }
        done => done,
    }
}

/// What the department said.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct FindingBody {
    /// The day it said so.
    checked_on: String,
    /// What its check found.
    finding: String,
}

/// Records what child protection found when it checked a signal that it was notified of.
#[utoipa::path(post, path = "/api/v1/signals/{id}/notifications/{notification}/finding", tag = "response",
    request_body = FindingBody,
    params(("id" = Uuid, Path, description = "The signal"), ("notification" = Uuid, Path, description = "The notification")),
    responses((status = 200, body = super::api::NotificationShape), (status = 409), (status = 412), (status = 422)))]
pub async fn answered(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, notification)): Path<(SignalId, Id<Notification>)>,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let new = NewFinding::parse(&body.0, clock::date_of(ask.now))?;
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit::<RespondToSignal>(&mut *write, &viewer, Subject::Signal(id)).await?;
    if_unchanged(&mut write, &headers, id).await?;
    record(&mut write, &permit, notification, &new).await?;
    let shape = super::api::NotificationShape::of(read::one(&mut *write, id, notification).await?);
    write.ok(&answer::value(&shape)?).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    #[test]
    fn what_was_found_is_told_and_not_tomorrow() {
        let today = date(2026, 3, 5);
        let typed = Typed::default().with("checked_on", "05.03.2026").with("finding", "Детето е у дома.");
        assert!(NewFinding::parse(&typed, today).is_ok());
        let ahead = Typed::default().with("checked_on", "06.03.2026");
        let wrong = NewFinding::parse(&ahead, today).unwrap_err();
        assert_eq!(wrong.of("checked_on"), Some(&Problem::InFuture));
        assert_eq!(wrong.of("finding"), Some(&Problem::Required));
    }
}
