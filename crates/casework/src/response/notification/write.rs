//! Recording a notification.

use super::{NewNotification, Notification, NotificationKind, draft_name, w};
use crate::{
    permits::RespondToSignal,
    response::{
        Step,
        standing::{Standing, is_before},
    },
    risk::Risk,
    signals::{StepKind, owed, steps::NewStep},
};
use access::{App, Permit, WebError, audit::Entry, draft};
use base::{
    Code, FieldErrors, Id, Problem, clock,
    ids::{CentreId, OrganisationId},
};
use serde_json::json;
use store::{Tx, numbering, outbox, sql};

/// Records that the department was told, under the next outgoing number of the year; or that it knew, without one. What
/// the paper of it tells is kept with it.
///
/// # Errors
///
/// [`WebError::Fields`] when the organisation is no child protection department of ours, or the time is before the
/// call; [`WebError::Conflict`] when the signal is closed.
pub async fn notify(
    app: &App,
    tx: &mut Tx,
    permit: &Permit<RespondToSignal>,
    new: &NewNotification,
) -> Result<Id<Notification>, WebError> {
    let standing = Standing::take(tx, permit).await?;
    standing.after(Step::Coordinate, permit.viewer.lang)?;
    if is_before(new.notified_at, standing.called_at) {
        return Err(
            FieldErrors::one("notified_at", Problem::said("before-the-call", w::before_the_call)).into()
        );
    }
    if let Some(organisation) = new.organisation {
        known_department(tx, permit.centre, organisation).await?;
    }
    let day = clock::date_of(new.notified_at);
    let number = match new.kind {
        NotificationKind::Sent => Some(numbering::next(tx, permit.centre, "notification", day).await?),
        NotificationKind::Knows => None,
    };
    let id = Id::new(tx.at());
    sql("insert into notifications (id, signal_id, kind, organisation_id, receiver, channel, notified_at, number, year,
                                    their_number, text, user_id, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)")
    .bind(id)
    .bind(standing.id)
    .bind(new.kind)
    .bind(new.organisation)
    .bind(&new.receiver)
    .bind(new.way)
    .bind(new.notified_at)
    .bind(number)
    .bind(number.map(|_| i64::from(day.year())))
    .bind(new.their_number.as_deref())
    .bind(&new.text)
    .bind(permit.viewer.user)
    .run(tx)
    .await?;
    let risk: Risk = sql("select risk from signals where id = $1").bind(standing.id).value(tx).await?;
    let checks = (new.kind == NotificationKind::Sent).then_some(risk);
    owed::notified(tx, (standing.id, &standing.reference), permit.centre, new.notified_at, checks).await?;
    if let Some(user) = standing.accepted_by {
        owed::taken_up(tx, standing.id, user).await?;
    }
    NewStep::new(StepKind::Notified).at(new.notified_at).by(permit.viewer.user).add(tx, standing.id).await?;
    entry(permit, id, number, new).write(tx).await?;
    draft::drop(tx, permit.viewer.user, &draft_name(standing.id)).await?;
    let payload = json!({ "signal": standing.id, "centre": permit.centre, "notification": id, "kind": new.kind.code() });
    outbox::tell(tx, "signal.notified", &payload).await?;
    (app.slots.signed)(tx, &permit.viewer, "notification", id.uuid()).await?;
    Ok(id)
}

async fn known_department(
    tx: &mut Tx,
    centre: CentreId,
    organisation: OrganisationId,
) -> Result<(), WebError> {
    let known: i64 =
        sql("select count(*) from organisations o join centres c on c.provider_id = o.provider_id
         where o.id = $1 and c.id = $2 and o.kind = 'child-protection-department'")
        .bind(organisation)
        .bind(centre)
        .value(tx)
        .await?;
    if known == 0 { Err(FieldErrors::one("organisation", Problem::NotOffered).into()) } else { Ok(()) }
}

fn entry(
    permit: &Permit<RespondToSignal>,
    id: Id<Notification>,
    number: Option<i64>,
    new: &NewNotification,
) -> Entry {
    Entry::under(permit, "notification.recorded")
        .record("notification", id)
        .set("kind", new.kind.code())
        .set("receiver", new.receiver.as_str())
        .set("channel", new.way.code())
        .set("notified_at", new.notified_at.to_string())
        .set("number", number)
        .set("their_number", new.their_number.as_deref())
        .set("text", new.text.as_str())
}
