//! What runs about a signal among the deadlines of the house: the first meeting, the word to child protection, and the
//! check that it makes. Whoever took the signal up answers for them.

use super::{ReporterRole, read::Signal, terms::RESPONSE, w};
use crate::risk::Risk;
use access::{Act, Answer, Permit};
use base::{
    ids::{CentreId, SignalId, UserId},
    jiff::Timestamp,
};
use deadlines::{New, Subject};
use store::{Result, Tx};

/// The rule of the word to child protection: at once, on learning of the child.
const NOTIFY: &str = "notify-child-protection";
/// The rule of the check by child protection.
const CHECK: &str = "signal-check";
/// The same where it cannot wait.
const CHECK_URGENT: &str = "signal-check-urgent";

/// What the deadlines of a signal are about.
pub fn subject(id: SignalId) -> Subject {
    Subject::new("signal", id)
}

/// A signal came: the mother is to be met, and child protection to be told, unless it was the one that called.
pub async fn received(
    tx: &mut Tx,
    centre: CentreId,
    (id, reference): (SignalId, &str),
    called_at: Timestamp,
    reporter: ReporterRole,
) -> Result<()> {
    let by = |rule, from: Timestamp| New::by(rule, centre, subject(id), from).under(reference);
    deadlines::start(tx, by(RESPONSE, called_at)).await?;
    if reporter != ReporterRole::Cpd {
        let learnt_at = tx.at();
        deadlines::start(tx, by(NOTIFY, learnt_at)).await?;
    }
    Ok(())
}

/// It stands by itself again, or the moment of the call was wrong: the clock runs from the call.
pub async fn again<A: Act>(
    tx: &mut Tx,
    permit: &Permit<A>,
    (id, reference): (SignalId, &str),
    called_at: Timestamp,
    first_met_at: Option<Timestamp>,
) -> Answer<()> {
    if first_met_at.is_none() {
        let new = New::by(RESPONSE, permit.centre, subject(id), called_at).under(reference);
        deadlines::start_again(tx, permit, new, w::step_changed(permit.viewer.lang)).await?;
    }
    Ok(())
}

/// Child protection is to be told of a signal that stands by itself again.
pub async fn notify_again<A: Act>(tx: &mut Tx, permit: &Permit<A>, signal: &Signal) -> Answer<()> {
    if signal.reporter_role == ReporterRole::Cpd {
        return Ok(());
    }
    let new = New::by(NOTIFY, permit.centre, subject(signal.id), signal.received_at).under(&signal.reference);
    deadlines::start_again(tx, permit, new, w::step_parted(permit.viewer.lang)).await?;
    Ok(())
}

/// Somebody answers for the signal from now on.
pub async fn taken_up(tx: &mut Tx, id: SignalId, user: UserId) -> Result<()> {
    deadlines::hand_over_all(tx, subject(id), user).await
}

/// The first meeting was.
pub async fn met(tx: &mut Tx, id: SignalId, at: Timestamp) -> Result<()> {
    deadlines::meet(tx, subject(id), RESPONSE, at).await.map(drop)
}

/// Child protection was told at a moment, and checks the signal; or it knew already.
pub async fn notified(
    tx: &mut Tx,
    (id, reference): (SignalId, &str),
    centre: CentreId,
    at: Timestamp,
    checks: Option<Risk>,
) -> Result<()> {
    deadlines::meet(tx, subject(id), NOTIFY, at).await?;
    let Some(risk) = checks else { return Ok(()) };
    let rule = if risk == Risk::High { CHECK_URGENT } else { CHECK };
    deadlines::start(tx, New::by(rule, centre, subject(id), at).under(reference)).await.map(drop)
}

/// Child protection said what its check found.
pub async fn checked(tx: &mut Tx, id: SignalId, at: Timestamp) -> Result<()> {
    for rule in [CHECK, CHECK_URGENT] {
        deadlines::meet(tx, subject(id), rule, at).await?;
    }
    Ok(())
}

/// Nothing is waited for any more: the signal is closed, or joined to another.
pub async fn lift<A: Act>(tx: &mut Tx, permit: &Permit<A>, id: SignalId, reason: &str) -> Answer<()> {
    deadlines::lift_quietly(tx, permit, subject(id), None, reason).await?;
    Ok(())
}
