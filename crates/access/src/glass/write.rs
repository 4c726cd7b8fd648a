//! Opening and ending.

use super::{GrantId, LASTS, read, w};
use crate::{
    Permit, Subject, Viewer, WebError,
    audit::Entry,
    message::{self, Channel},
    permit,
    permits::{BreakGlass, ReadGlass},
};
use base::{Lang, ids::UserId};
use store::{Tx, sql};

/// Opens a record for four hours, puts it on record and tells the heads of service.
pub(super) async fn open(
    tx: &mut Tx,
    permit: &Permit<BreakGlass>,
    reason: &str,
    link: &str,
) -> Result<(), WebError> {
    let (at, subject) = (tx.at(), permit.subject);
    let (case, signal) = match subject {
        Subject::Case(id) => (Some(id), None),
        Subject::Signal(id) => (None, Some(id)),
        Subject::Person(_) | Subject::Complaint(_) | Subject::Centre(_) => return Err(WebError::NotFound),
    };
    let id = GrantId::new(at);
    sql("insert into grants (id, user_id, case_id, signal_id, reason, from_at, until_at)
         values ($1, $2, $3, $4, $5, $6, $7)")
    .bind(id)
    .bind(permit.viewer.user)
    .bind(case)
    .bind(signal)
    .bind(reason)
    .bind(at)
    .bind(at + LASTS)
    .run(tx)
    .await?;
    Entry::under(permit, "glass.broken")
        .because(reason)
        .set("until_at", (at + LASTS).to_string())
        .write(tx)
        .await?;
    tell_heads(tx, permit, link).await
}

/// The reason is not in the letter: it may name a child, and a letter leaves the house.
async fn tell_heads(tx: &mut Tx, permit: &Permit<BreakGlass>, link: &str) -> Result<(), WebError> {
    let number = read::reference_of(tx, permit.subject).await?;
    let (name, latin): (String, String) =
        sql("select name, name_latin from users where id = $1").bind(permit.viewer.user).one(tx).await?;
    let heads: Vec<(UserId, String, String)> =
        sql("select distinct u.id, u.email, u.language from staff s join users u on u.id = s.user_id
             where s.centre_id = $1 and s.role = 'head' and s.ended_on is null and u.closed_at is null
             order by u.id")
        .bind(permit.centre)
        .all(tx)
        .await?;
    for (head, email, language) in heads {
        let lang = Lang::from_tag(&language).unwrap_or_default();
        let who = if lang == Lang::En { &latin } else { &name };
        let new = message::New {
            channel: Channel::Email,
            to: &email,
            user: Some(head),
            centre: Some(permit.centre),
            topic: "glass.broken",
            subject: &w::letter_subject(lang, &number),
            body: &w::letter_body(lang, link, &number, who),
        };
        message::send(tx, new).await?;
    }
    Ok(())
}

/// Ends an opening before its time.
pub(super) async fn end(tx: &mut Tx, viewer: &Viewer, id: GrantId) -> Result<(), WebError> {
    let (centre, case, signal) = read::holding(tx, id).await?.ok_or(WebError::NotFound)?;
    let permit = permit::<ReadGlass>(tx, viewer, Subject::Centre(centre)).await?;
    let at = tx.at();
    sql("update grants set ended_at = $2 where id = $1 and ended_at is null")
        .bind(id)
        .bind(at)
        .run(tx)
        .await?;
    let mut entry = Entry::under(&permit, "glass.ended").record("grant", id);
    if let Some(case) = case {
        entry = entry.case(case);
    }
    if let Some(signal) = signal {
        entry = entry.signal(signal);
    }
    Ok(entry.write(tx).await?)
}
