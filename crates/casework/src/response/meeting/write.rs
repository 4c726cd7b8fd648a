//! Writing a meeting down.

use super::{Meeting, MeetingKind, NewMeeting, NewParticipant};
use crate::{
    permits::RespondToSignal,
    response::{
        standing::{Standing, is_before},
        task, w,
    },
    signals::{Stage, owed, steps::NewStep},
};
use access::{Permit, WebError, audit::Entry, draft};
use base::{Code, FieldErrors, Id, Problem, ids::SignalId};
use serde_json::json;
use store::{Tx, outbox, sql};

/// Somebody who took part.
pub enum Participant {}
/// Something that was decided.
pub enum Decision {}

/// Writes a meeting down; the first one stops the clock.
///
/// # Errors
///
/// [`WebError::Conflict`] when it is not the time for it: nobody has taken the signal up, the first meeting is
/// written down already, or not yet. [`WebError::Fields`] when it would be before the call.
pub async fn record(
    tx: &mut Tx,
    permit: &Permit<RespondToSignal>,
    new: &NewMeeting,
) -> Result<Id<Meeting>, WebError> {
    let standing = Standing::take(tx, permit).await?;
    let stage = standing.after(new.kind.step(), permit.viewer.lang)?;
    not_before_the_call(&standing, new)?;
    if new.kind == MeetingKind::First {
        stop_clock(tx, &standing, new, stage).await?;
    }
    let id = insert(tx, permit, standing.id, new).await?;
    insert_participants(tx, id, &new.participants).await?;
    insert_decisions(tx, id, &new.decisions).await?;
    for one in &new.tasks {
        task::give(tx, permit, standing.id, Some(id), one).await?;
    }
    NewStep::new(new.kind.told_as()).at(new.met_at).by(permit.viewer.user).add(tx, standing.id).await?;
    entry(permit, id, &standing, stage, new).write(tx).await?;
    draft::drop(tx, permit.viewer.user, &super::draft_name(standing.id, new.kind)).await?;
    let topic = if new.kind == MeetingKind::First { "signal.met" } else { "signal.meeting" };
    let payload =
        json!({ "signal": standing.id, "centre": permit.centre, "meeting": id, "kind": new.kind.code() });
    outbox::tell(tx, topic, &payload).await?;
    Ok(id)
}

pub(super) fn not_before_the_call(standing: &Standing, new: &NewMeeting) -> Result<(), WebError> {
    if is_before(new.met_at, standing.called_at) {
        return Err(FieldErrors::one("met_at", Problem::said("before-the-call", w::before_the_call)).into());
    }
    Ok(())
}

/// The table lets the first meeting come once; the clock keeps the moment of that one.
async fn stop_clock(tx: &mut Tx, standing: &Standing, new: &NewMeeting, stage: Stage) -> store::Result<()> {
    owed::met(tx, standing.id, new.met_at).await?;
    sql("update signals set stage = $2, first_met_at = $3 where id = $1 and first_met_at is null")
        .bind(standing.id)
        .bind(stage)
        .bind(new.met_at)
        .run(tx)
        .await
        .map(drop)
}

async fn insert(
    tx: &mut Tx,
    permit: &Permit<RespondToSignal>,
    signal: SignalId,
    new: &NewMeeting,
) -> store::Result<Id<Meeting>> {
    let at = tx.at();
    let id = Id::new(at);
    sql("insert into meetings (id, signal_id, kind, met_at, minutes, place, private, intention, father_known, kin_known,
                               consent, summary, follow_up, next_on, user_id, created_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1)")
    .bind(id)
    .bind(signal)
    .bind(new.kind)
    .bind(new.met_at)
    .bind(new.minutes)
    .bind(&new.place)
    .bind(new.private)
    .bind(new.intention)
    .bind(new.father_known)
    .bind(new.kin_known)
    .bind(new.consent)
    .bind(&new.summary)
    .bind(new.follow_up.as_deref())
    .bind(new.next_on)
    .bind(permit.viewer.user)
    .bind(at)
    .run(tx)
    .await?;
    Ok(id)
}

/// Keeps who took part.
pub(super) async fn insert_participants(
    tx: &mut Tx,
    meeting: Id<Meeting>,
    participants: &[NewParticipant],
) -> store::Result<()> {
    let at = tx.at();
    for (position, one) in (1_i64..).zip(participants) {
        sql("insert into meeting_participants (id, meeting_id, position, role, name, organisation_id)
             values ($1, $2, $3, $4, $5, $6)")
        .bind(Id::<Participant>::new(at))
        .bind(meeting)
        .bind(position)
        .bind(one.role)
        .bind(&one.name)
        .bind(one.organisation)
        .run(tx)
        .await?;
    }
    Ok(())
}

/// Keeps what was decided, in this order.
pub(super) async fn insert_decisions(
    tx: &mut Tx,
    meeting: Id<Meeting>,
    decisions: &[String],
) -> store::Result<()> {
    let at = tx.at();
    for (position, text) in (1_i64..).zip(decisions) {
        sql("insert into meeting_decisions (id, meeting_id, position, text) values ($1, $2, $3, $4)")
            .bind(Id::<Decision>::new(at))
            .bind(meeting)
            .bind(position)
            .bind(text)
            .run(tx)
            .await?;
    }
    Ok(())
}

fn entry(
    permit: &Permit<RespondToSignal>,
    id: Id<Meeting>,
    standing: &Standing,
    stage: Stage,
    new: &NewMeeting,
) -> Entry {
    let entry = Entry::under(permit, "meeting.recorded")
        .record("meeting", id)
        .set("kind", new.kind.code())
        .set("met_at", new.met_at.to_string())
        .set("place", new.place.as_str())
        .set("private", new.private)
        .set("intention", new.intention.map(Code::code))
        .set("consent", new.consent.map(Code::code))
        .set("participants", participants_in_words(&new.participants))
        .set("decisions", new.decisions.join("\n"))
        .set("summary", new.summary.as_str());
    match new.kind {
        MeetingKind::First => entry.change("stage", standing.stage.code(), stage.code()),
        MeetingKind::Further | MeetingKind::Diagnosis | MeetingKind::Tripartite => entry,
    }
}

/// Role and name of each, for the audit trail.
pub(super) fn participants_in_words(participants: &[NewParticipant]) -> String {
    let each =
        participants.iter().map(|one| format!("{} {}", one.role.code(), one.name).trim_end().to_owned());
    each.collect::<Vec<_>>().join(", ")
}
