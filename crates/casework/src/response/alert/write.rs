//! Telling early, and recording that it was told.

use super::{Alert, NewAlert, Recipient, read, w};
use crate::{
    permits::RespondToSignal,
    response::{
        Step,
        notification::Way,
        party::Party,
        standing::{Standing, is_before},
    },
    signals::{SignalView, StepKind, read as signals, steps::NewStep},
};
use access::{
    Permit, WebError,
    audit::Entry,
    message::{self, Channel},
};
use base::{
    Code, FieldErrors, Id, Lang, Problem,
    ids::{OrganisationId, SignalId},
    jiff::Timestamp,
};
use page::date_time;
use serde_json::json;
use store::{Tx, outbox, sql};

/// Records that somebody was told, by whatever way.
pub async fn alert(tx: &mut Tx, permit: &Permit<RespondToSignal>, new: &NewAlert) -> Result<(), WebError> {
    let standing = Standing::take(tx, permit).await?;
    standing.after(Step::Coordinate, permit.viewer.lang)?;
    if is_before(new.at, standing.called_at) {
        return Err(FieldErrors::one("at", Problem::said("before-the-call", w::before_the_call)).into());
    }
    keep(tx, permit, standing.id, new, None).await?;
    told(tx, permit, standing.id, new.at).await
}

/// Writes to everyone ticked, and records it. The letter names no client: it says that there is a signal, where, and
/// whom to call.
///
/// # Errors
///
/// [`WebError::Fields`] when somebody is not among those whom the directory knows for this signal.
pub async fn write_to(
    tx: &mut Tx,
    permit: &Permit<RespondToSignal>,
    recipients: &[Recipient],
) -> Result<(), WebError> {
    let standing = Standing::take(tx, permit).await?;
    standing.after(Step::Coordinate, permit.viewer.lang)?;
    let signal = signals::one(tx, standing.id).await?;
    let known = read::known(tx, Lang::Bg, &signal).await?;
    let letter = letter(tx, &signal).await?;
    let at = tx.at();
    for recipient in recipients {
        let one = known.iter().find(|one| one.recipient == *recipient);
        let one = one.ok_or_else(|| FieldErrors::one("recipients", Problem::NotOffered))?;
        message::send(
            tx,
            message::New {
                channel: Channel::Email,
                to: &one.email,
                user: None,
                centre: Some(permit.centre),
                topic: "signal.alert",
                subject: &w::letter_alert_subject(Lang::Bg, &standing.reference),
                body: &letter,
            },
        )
        .await?;
        let new = NewAlert { party: recipient.party, receiver: one.shown.clone(), way: Way::Email, at };
        let organisation = (recipient.party == Party::Cpd).then(|| OrganisationId::from_uuid(recipient.id));
        keep(tx, permit, standing.id, &new, organisation).await?;
    }
    told(tx, permit, standing.id, at).await
}

async fn keep(
    tx: &mut Tx,
    permit: &Permit<RespondToSignal>,
    signal: SignalId,
    new: &NewAlert,
    organisation: Option<OrganisationId>,
) -> Result<(), WebError> {
    let id = Id::<Alert>::new(tx.at());
    sql("insert into alerts (id, signal_id, party, organisation_id, receiver, channel, alerted_at, user_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8)")
    .bind(id)
    .bind(signal)
    .bind(new.party)
    .bind(organisation)
    .bind(&new.receiver)
    .bind(new.way)
    .bind(new.at)
    .bind(permit.viewer.user)
    .run(tx)
    .await?;
    Entry::under(permit, "signal.informed")
        .record("alert", id)
        .set("party", new.party.code())
        .set("receiver", new.receiver.as_str())
        .set("channel", new.way.code())
        .set("alerted_at", new.at.to_string())
        .write(tx)
        .await?;
    Ok(())
}

async fn told(
    tx: &mut Tx,
    permit: &Permit<RespondToSignal>,
    signal: SignalId,
    at: Timestamp,
) -> Result<(), WebError> {
    NewStep::new(StepKind::Informed).at(at).by(permit.viewer.user).add(tx, signal).await?;
    outbox::tell(tx, "signal.informed", &json!({ "signal": signal, "centre": permit.centre })).await?;
    Ok(())
}

/// In Bulgarian, as institutions are written to.
async fn letter(tx: &mut Tx, signal: &SignalView) -> store::Result<String> {
    let (centre, phone): (String, Option<String>) =
        sql("select name_bg, phone from centres where id = $1").bind(signal.centre_id).one(tx).await?;
    let lang = Lang::Bg;
    let place = match (signal.ward(lang), signal.hospital(lang)) {
        (Some(ward), Some(hospital)) => format!("{ward}, {hospital}"),
        _ => crate::signals::w::not_from_a_ward(lang).to_owned(),
    };
    let at = date_time(lang, signal.called_at);
    Ok(w::letter_alert(lang, at, centre, phone.unwrap_or_default(), place, &signal.reference))
}
