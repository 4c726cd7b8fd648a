//! Writes are exactly once: a repeat with the same key gets the first answer.

use crate::{Error, Result, Tx, keys::Use, sql};
use base::ids::UserId;
use uuid::Uuid;

crate::row! {
    /// The answer that was given the first time.
    pub struct Answer {
        /// HTTP status.
        pub status: i64,
        /// `Location` header, if any.
        pub location: Option<String>,
        /// Body, for the API.
        pub body: Option<String>,
    }
}

/// What a key means for this write.
#[derive(Debug, PartialEq)]
pub enum Turn {
    /// The first time: do the work, then [`answer`].
    First,
    /// Done before: give this answer again.
    Again(Answer),
    /// The key was used for something else.
    Misused,
}

/// Takes the key's turn. `who` is the user, `what` names route and body, so that a key cannot be reused.
/// A write that is under way with the same key is waited for by the database's own lock.
pub async fn take(tx: &mut Tx, key: Uuid, who: Option<UserId>, what: &[u8]) -> Result<Turn> {
    let at = tx.at();
    // Keyed, since a form may hold a password or a personal number.
    let digest = hex::encode(tx.keys().hash(Use::Secrets, &[what]));
    let fresh = sql("insert into idempotency (key, user_id, digest, at) values ($1, $2, $3, $4) on conflict (key) do nothing")
        .bind(key)
        .bind(who)
        .bind(&digest)
        .bind(at)
        .run(tx)
        .await?;
    if fresh == 1 {
        return Ok(Turn::First);
    }
    let (owner, first): (Option<UserId>, String) =
        sql("select user_id, digest from idempotency where key = $1").bind(key).one(tx).await?;
    if owner != who || first != digest {
        return Ok(Turn::Misused);
    }
    let answer: Option<Answer> =
        sql("select status, location, body from idempotency where key = $1 and status is not null")
            .bind(key)
            .maybe(tx)
            .await?;
    answer.map(Turn::Again).ok_or(Error::NoRow)
}

/// Keeps the answer beside the work, in the same transaction.
pub async fn answer(tx: &mut Tx, key: Uuid, answer: &Answer) -> Result<()> {
    sql("update idempotency set status = $2, location = $3, body = $4 where key = $1")
        .bind(key)
        .bind(answer.status)
        .bind(answer.location.clone())
        .bind(answer.body.clone())
        .run(tx)
        .await
        .map(drop)
}
