//! Attempts to sign in, and tries at what opens a door without an account: after a few failures each further one has to
//! wait, longer and longer.

use crate::{Answer, App, WebError};
use base::{
    Id, Problem,
    jiff::{SignedDuration, Timestamp},
};
use store::{Db, Result, Tx, sql};

/// An attempt to sign in.
pub enum Attempt {}

/// How far back failures count.
const WINDOW: SignedDuration = SignedDuration::from_mins(15);
/// Failures with one e-mail address that nobody has to wait for.
const FREE_BY_EMAIL: i64 = 5;
/// The same for one network address: a whole centre may share it.
const FREE_BY_ADDRESS: i64 = 20;

/// A try at a PIN or a code, in a transaction of its own: it is on record even when the rest of the request comes to
/// nothing.
pub struct Try {
    /// What is asked of the database about it, and what is put on record.
    pub tx: Tx,
    key: String,
    attempt: Id<Attempt>,
}

impl Try {
    /// Begins a try at what `key` names, from a network address; [`WebError::TooMany`] while it is too early.
    pub async fn begin(app: &App, key: String, address: &str, now: Timestamp) -> Answer<Self> {
        let mut tx = app.store.begin(now).await?;
        let attempt = begin(&mut tx, &key, address).await?;
        Ok(Try { tx, key, attempt })
    }

    /// Ends it. One that opened nothing makes the next one wait longer.
    pub async fn end(mut self, opened: bool) -> Answer<()> {
        if opened {
            succeeded(&mut self.tx, &self.key, self.attempt).await?;
        }
        Ok(self.tx.commit().await?)
    }
}

/// What is told beside the field of a PIN: nothing when it opened, `wrong` or `too_many` otherwise, so that the form with
/// all that was typed stays.
pub fn told(tried: Answer<bool>, wrong: Problem, too_many: Problem) -> Answer<Option<Problem>> {
    match tried {
        Ok(true) => Ok(None),
        Ok(false) => Ok(Some(wrong)),
        Err(WebError::TooMany(_)) => Ok(Some(too_many)),
        Err(other) => Err(other),
    }
}

/// Begins an attempt; [`WebError::TooMany`] while it is too early. It counts as failed until [`succeeded`]:
/// so attempts that run at one moment count too.
pub async fn begin(tx: &mut Tx, email_key: &str, address: &str) -> Answer<Id<Attempt>> {
    let at = tx.at();
    let by_email = failures(
        tx,
        sql("select count(*), max(at) from sign_in_attempts where email_key = $1 and at > $2 and succeeded = false")
            .bind(email_key)
            .bind(at - WINDOW),
    )
    .await?;
    let by_address = failures(
        tx,
        sql("select count(*), max(at) from sign_in_attempts where address = $1 and at > $2 and succeeded = false")
            .bind(address)
            .bind(at - WINDOW),
    )
    .await?;
    let left = wait(by_email, FREE_BY_EMAIL, at).max(wait(by_address, FREE_BY_ADDRESS, at));
    if left > 0 {
        return Err(WebError::TooMany(left));
    }
    let id = Id::new(at);
    sql(
        "insert into sign_in_attempts (id, email_key, address, at, succeeded) values ($1, $2, $3, $4, false)",
    )
    .bind(id)
    .bind(email_key)
    .bind(address)
    .bind(at)
    .run(tx)
    .await?;
    Ok(id)
}

/// The attempt came through: it and the failures before it with this e-mail address count no more.
pub async fn succeeded(tx: &mut Tx, email_key: &str, id: Id<Attempt>) -> Result<()> {
    sql("delete from sign_in_attempts where email_key = $1 and succeeded = false and id <> $2")
        .bind(email_key)
        .bind(id)
        .run(tx)
        .await?;
    sql("update sign_in_attempts set succeeded = true where id = $1").bind(id).run(tx).await.map(drop)
}

/// Forgets attempts that count no more.
pub async fn forget(tx: &mut Tx) -> Result<u64> {
    let at = tx.at();
    sql("delete from sign_in_attempts where at < $1").bind(at - SignedDuration::from_hours(24)).run(tx).await
}

async fn failures(db: &mut impl Db, question: store::query::Sql) -> Result<(i64, Option<Timestamp>)> {
    question.one(db).await
}

/// Seconds that are left to wait: 30 after the last free failure, doubled with each further one, 15 minutes at most.
fn wait((count, last): (i64, Option<Timestamp>), free: i64, now: Timestamp) -> u32 {
    let Some(last) = last.filter(|_| count >= free) else { return 0 };
    let doubled = u32::try_from(count - free).unwrap_or(u32::MAX).min(5);
    let whole = (30_i64 << doubled).min(WINDOW.as_secs());
    let left = whole - (now.as_second() - last.as_second());
    u32::try_from(left).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_failure_after_the_fifth_doubles_the_wait() {
        let now = Timestamp::constant(1_773_131_400, 0);
        let after = |count| wait((count, Some(now)), FREE_BY_EMAIL, now);
        assert_eq!([4, 5, 6, 7, 8, 9, 10, 99].map(after), [0, 30, 60, 120, 240, 480, 900, 900]);
        assert_eq!(wait((5, Some(now)), FREE_BY_EMAIL, now + SignedDuration::from_secs(29)), 1);
        assert_eq!(wait((5, Some(now)), FREE_BY_EMAIL, now + SignedDuration::from_secs(30)), 0);
        assert_eq!(wait((0, None), FREE_BY_EMAIL, now), 0);
    }
}
