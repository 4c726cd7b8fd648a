//! Links are made and revoked, and somebody answers. Of an answer neither the person nor the case is kept, nor the hour.

use super::{
    LinkId, NewLink, Place,
    link::{Door, LinkLine},
    w,
};
use crate::permits::AskSatisfaction;
use ::instruments::Answers;
use access::{
    Answer, Permit, Viewer, WebError,
    audit::Entry,
    secrets,
    session::{new_token, token_hash},
};
use base::{Code, clock};
use store::{Keys, Tx, outbox, sql};
use uuid::Uuid;

/// Makes a link. One for a case is for one answer; those of the centre and of a course for any number.
pub async fn make(
    tx: &mut Tx,
    permit: &Permit<AskSatisfaction>,
    keys: &Keys,
    new: &NewLink,
) -> Answer<LinkId> {
    let (at, id, token) = (tx.at(), LinkId::new(tx.at()), new_token()?);
    let (course, case) = match &new.place {
        Place::Centre => (None, None),
        Place::Course(course) => (Some(course.as_str()), None),
        Place::Case(case) => (None, Some(*case)),
    };
    sql("insert into satisfaction_links (id, centre_id, scope, course, case_id, token_hash, token_sealed, created_at, created_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
    .bind(id)
    .bind(permit.centre)
    .bind(new.place.scope())
    .bind(course)
    .bind(case)
    .bind(token_hash(keys, &token))
    .bind(secrets::seal_token(keys, id, &token)?)
    .bind(at)
    .bind(permit.viewer.user_id())
    .run(tx)
    .await?;
    Entry::under(permit, "satisfaction-link.made")
        .record("satisfaction-link", id)
        .set("scope", new.place.scope().code())
        .write(tx)
        .await?;
    Ok(id)
}

/// Revokes a link: nobody answers by it any more. What was answered stays.
pub async fn revoke(tx: &mut Tx, permit: &Permit<AskSatisfaction>, link: &LinkLine) -> Answer<()> {
    let at = tx.at();
    let revoked = sql("update satisfaction_links set revoked_at = $2 where id = $1 and revoked_at is null")
        .bind(link.id)
        .bind(at)
        .run(tx)
        .await?;
    if revoked == 0 {
        return Err(WebError::NotFound);
    }
    Entry::under(permit, "satisfaction-link.revoked").record("satisfaction-link", link.id).write(tx).await?;
    Ok(())
}

/// Keeps an answer. A link of a case is spent by it, and nothing ties the answer to the link: its id has no time in it,
/// and of both only the day is kept.
pub async fn answer(tx: &mut Tx, viewer: &Viewer, door: &Door, answers: &Answers) -> Answer<()> {
    let today = clock::date_of(tx.at());
    if door.scope == super::Scope::Case {
        let spent = sql("update satisfaction_links set used_on = $2 where id = $1 and used_on is null")
            .bind(door.id)
            .bind(today)
            .run(tx)
            .await?;
        if spent == 0 {
            return Err(WebError::Conflict(w::answered_already(viewer.lang).to_owned()));
        }
    }
    let kept = serde_json::to_string(answers).map_err(|error| WebError::Inside(error.to_string().into()))?;
    sql("insert into satisfaction_answers (id, centre_id, version_id, scope, course, answered_on, answers)
         values ($1, $2, $3, $4, $5, $6, $7)")
    .bind(Uuid::new_v4())
    .bind(door.centre_id)
    .bind(door.version_id)
    .bind(door.scope)
    .bind(door.course.as_deref())
    .bind(today)
    .bind(kept)
    .run(tx)
    .await?;
    // Neither the address nor the link: the trail tells that somebody answered, and no more.
    Entry::unsigned(viewer.via, "satisfaction.answered", "centre").centre(door.centre_id).write(tx).await?;
    outbox::tell(tx, "satisfaction.answered", &serde_json::json!({ "centre": door.centre_id })).await?;
    Ok(())
}
