//! Taking a signal up, handing it over, asking a colleague along.

use super::form::{NewColleague, NewHandover};
use crate::{
    permits::{AcceptSignal, RespondToSignal},
    response::{Step, standing::Standing, w},
    signals::{StepKind, owed, steps::NewStep},
};
use access::{
    Permit, WebError,
    audit::Entry,
    message::{self, Channel},
};
use base::{
    Code, FieldErrors, Lang, Problem,
    ids::{CentreId, SignalId, UserId},
};
use store::{Tx, outbox, sql};

/// Takes the signal up for the one who asks: of two who do at the same moment one gets it, the other is told who.
/// Asking again for what is already one's own changes nothing.
pub async fn accept(tx: &mut Tx, permit: &Permit<AcceptSignal>) -> Result<(), WebError> {
    let standing = Standing::take(tx, permit).await?;
    let user = permit.viewer.user;
    if standing.accepted_by == Some(user) {
        return Ok(());
    }
    let stage = standing.after(Step::Accept, permit.viewer.lang)?;
    let at = tx.at();
    sql("update signals set stage = $2, accepted_at = $3, accepted_by = $4 where id = $1 and accepted_at is null")
        .bind(standing.id)
        .bind(stage)
        .bind(at)
        .bind(user)
        .run(tx)
        .await?;
    join_team(tx, standing.id, user).await?;
    owed::taken_up(tx, standing.id, user).await?;
    NewStep::new(StepKind::Accepted).by(user).add(tx, standing.id).await?;
    Entry::under(permit, "signal.accepted")
        .change("stage", standing.stage.code(), stage.code())
        .write(tx)
        .await?;
    tell(tx, "signal.accepted", standing.id, permit.centre, user).await
}

/// Gives the signal to a colleague, who learns of it by mail. What was done so far stays.
pub async fn hand_over(
    tx: &mut Tx,
    permit: &Permit<RespondToSignal>,
    new: &NewHandover,
    base_url: &str,
) -> Result<(), WebError> {
    let standing = Standing::take(tx, permit).await?;
    standing.after(Step::HandOver, permit.viewer.lang)?;
    if standing.accepted_by == Some(new.to) {
        return Err(FieldErrors::one("to", Problem::said("already-theirs", w::already_theirs)).into());
    }
    let colleague = colleague(tx, permit.centre, "to", new.to).await?;
    sql("update signals set accepted_by = $2 where id = $1").bind(standing.id).bind(new.to).run(tx).await?;
    join_team(tx, standing.id, new.to).await?;
    owed::taken_up(tx, standing.id, new.to).await?;
    if let Some(former) = standing.accepted_by.filter(|_| !new.stay) {
        leave_team(tx, standing.id, former).await?;
    }
    NewStep::new(StepKind::HandedOver).by(new.to).note(&new.reason).add(tx, standing.id).await?;
    Entry::under(permit, "signal.handed-over")
        .change("accepted_by", standing.accepted_name.clone().unwrap_or_default(), colleague.name.as_str())
        .because(&new.reason)
        .write(tx)
        .await?;
    colleague.write_to(tx, permit.centre, &standing, base_url).await?;
    tell(tx, "signal.handed-over", standing.id, permit.centre, new.to).await
}

/// Asks a colleague along: from now on they see the signal and work on it.
pub async fn ask_along(
    tx: &mut Tx,
    permit: &Permit<RespondToSignal>,
    new: &NewColleague,
    base_url: &str,
) -> Result<(), WebError> {
    let standing = Standing::take(tx, permit).await?;
    standing.after(Step::Coordinate, permit.viewer.lang)?;
    let colleague = colleague(tx, permit.centre, "colleague", new.user).await?;
    join_team(tx, standing.id, new.user).await?;
    NewStep::new(StepKind::JoinedIn).by(new.user).add(tx, standing.id).await?;
    Entry::under(permit, "signal.colleague-added")
        .set("colleague", colleague.name.as_str())
        .write(tx)
        .await?;
    colleague.write_to(tx, permit.centre, &standing, base_url).await?;
    tell(tx, "signal.colleague-added", standing.id, permit.centre, new.user).await
}

store::row! {
    /// A colleague who may work on a signal.
    struct Colleague {
        id: UserId,
        name: String,
        email: String,
        language: String,
    }
}

/// Somebody of the centre whose role may work on a signal once they are of its team.
async fn colleague(
    tx: &mut Tx,
    centre: CentreId,
    field: &'static str,
    user: UserId,
) -> Result<Colleague, WebError> {
    sql("select u.id, u.name, u.email, u.language from users u
         where u.id = $1 and u.closed_at is null and exists (
             select 1 from staff s join permissions p on p.role = s.role
             where s.user_id = u.id and s.centre_id = $2 and s.ended_on is null
               and p.action = 'signal.respond' and p.relation = 'team')")
    .bind(user)
    .bind(centre)
    .maybe::<Colleague>(tx)
    .await?
    .ok_or_else(|| FieldErrors::one(field, Problem::NotOffered).into())
}

impl Colleague {
    /// The letter says which signal and where to read it, never whom it is about.
    async fn write_to(
        &self,
        tx: &mut Tx,
        centre: CentreId,
        signal: &Standing,
        base_url: &str,
    ) -> Result<(), WebError> {
        let lang = Lang::from_tag(&self.language).unwrap_or_default();
        let address = format!("{base_url}/signals/{}", signal.id);
        message::send(
            tx,
            message::New {
                channel: Channel::Email,
                to: &self.email,
                user: Some(self.id),
                centre: Some(centre),
                topic: "signal.given",
                subject: &w::letter_given_subject(lang, &signal.reference),
                body: &w::letter_given(lang, address, &signal.reference),
            },
        )
        .await?;
        Ok(())
    }
}

async fn join_team(tx: &mut Tx, signal: SignalId, user: UserId) -> store::Result<()> {
    let at = tx.at();
    sql("insert into signal_team (signal_id, user_id, from_at) values ($1, $2, $3)
         on conflict (signal_id, user_id) do update set until_at = null")
    .bind(signal)
    .bind(user)
    .bind(at)
    .run(tx)
    .await
    .map(drop)
}

async fn leave_team(tx: &mut Tx, signal: SignalId, user: UserId) -> store::Result<()> {
    let at = tx.at();
    sql("update signal_team set until_at = $3 where signal_id = $1 and user_id = $2 and until_at is null")
        .bind(signal)
        .bind(user)
        .bind(at)
        .run(tx)
        .await
        .map(drop)
}

async fn tell(
    tx: &mut Tx,
    topic: &'static str,
    signal: SignalId,
    centre: CentreId,
    user: UserId,
) -> Result<(), WebError> {
    let payload = serde_json::json!({ "signal": signal, "centre": centre, "user": user });
    Ok(outbox::tell(tx, topic, &payload).await?)
}
