//! Correcting a meeting: what stood before stays in the audit trail.

use super::{
    Meeting, MeetingKind, NewMeeting, read,
    write::{insert_decisions, insert_participants, not_before_the_call, participants_in_words},
};
use crate::{
    permits::RespondToSignal,
    response::{Step, standing::Standing},
};
use access::{Permit, WebError, audit::Entry};
use base::{Code, Id};
use store::{Tx, sql};

/// Corrects a meeting that was read at `version`. Its kind stays; a first meeting takes the clock along. Tasks are
/// not corrected here: they are done, or not.
///
/// # Errors
///
/// [`WebError::Stale`] when it was changed since it was read.
pub async fn change(
    tx: &mut Tx,
    permit: &Permit<RespondToSignal>,
    id: Id<Meeting>,
    version: i64,
    new: &NewMeeting,
) -> Result<(), WebError> {
    let standing = Standing::take(tx, permit).await?;
    standing.after(Step::Coordinate, permit.viewer.lang)?;
    not_before_the_call(&standing, new)?;
    let before = read::one(tx, standing.id, id).await?;
    update(tx, id, version, new).await?;
    sql("delete from meeting_participants where meeting_id = $1").bind(id).run(tx).await?;
    insert_participants(tx, id, &new.participants).await?;
    sql("delete from meeting_decisions where meeting_id = $1").bind(id).run(tx).await?;
    insert_decisions(tx, id, &new.decisions).await?;
    if new.kind == MeetingKind::First {
        sql("update signals set first_met_at = $2 where id = $1")
            .bind(standing.id)
            .bind(new.met_at)
            .run(tx)
            .await?;
    }
    entry(permit, id, &before, new).write(tx).await?;
    Ok(())
}

async fn update(tx: &mut Tx, id: Id<Meeting>, version: i64, new: &NewMeeting) -> Result<(), WebError> {
    let changed = sql("update meetings set met_at = $3, minutes = $4, place = $5, private = $6, intention = $7,
                father_known = $8, kin_known = $9, consent = $10, summary = $11, follow_up = $12, next_on = $13,
                version = version + 1
         where id = $1 and version = $2")
    .bind(id)
    .bind(version)
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
    .run(tx)
    .await?;
    if changed == 0 { Err(WebError::Stale) } else { Ok(()) }
}

fn entry(
    permit: &Permit<RespondToSignal>,
    id: Id<Meeting>,
    before: &read::MeetingView,
    new: &NewMeeting,
) -> Entry {
    let was = &before.meeting;
    Entry::under(permit, "meeting.changed")
        .record("meeting", id)
        .change("met_at", was.met_at.to_string(), new.met_at.to_string())
        .change("minutes", was.minutes, new.minutes)
        .change("place", was.place.as_str(), new.place.as_str())
        .change("private", was.private, new.private)
        .change("intention", was.intention.map(Code::code), new.intention.map(Code::code))
        .change("father_known", was.father_known.map(Code::code), new.father_known.map(Code::code))
        .change("kin_known", was.kin_known.map(Code::code), new.kin_known.map(Code::code))
        .change("consent", was.consent.map(Code::code), new.consent.map(Code::code))
        .change("participants", before.participants_in_words(), participants_in_words(&new.participants))
        .change("decisions", before.decisions.join("\n"), new.decisions.join("\n"))
        .change("summary", was.summary.as_str(), new.summary.as_str())
        .change("follow_up", was.follow_up.as_deref(), new.follow_up.as_deref())
        .change("next_on", was.next_on.map(|on| on.to_string()), new.next_on.map(|on| on.to_string()))
}
