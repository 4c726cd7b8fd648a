//! Jobs: work to do at a time. Claimed by one worker, tried again after a failure.

use crate::{Db, Result, Tx, sql};
use base::{Id, jiff::Timestamp};

/// A piece of work.
pub enum Job {}

crate::row! {
    /// A job that one worker has taken.
    pub struct Claimed {
        /// Its id.
        pub id: Id<Job>,
        /// Which work: `signal.escalate`, `audit.seal` …
        pub kind: String,
        /// What about, as JSON of ids and codes.
        pub payload: String,
        /// How often it was tried, this time included.
        pub attempts: i64,
    }
}

/// Puts work on the list for `run_at`. Work with the same `unique_key` is put there once.
pub async fn put(
    tx: &mut Tx,
    kind: &'static str,
    payload: &serde_json::Value,
    run_at: Timestamp,
    unique_key: Option<&str>,
) -> Result<()> {
    let at = tx.at();
    sql("insert into jobs (id, kind, payload, run_at, unique_key, created_at, attempts)
         values ($1, $2, $3, $4, $5, $6, 0) on conflict (unique_key) do nothing")
    .bind(Id::<Job>::new(at))
    .bind(kind)
    .bind(payload.to_string())
    .bind(run_at)
    .bind(unique_key)
    .bind(at)
    .run(tx)
    .await
    .map(drop)
}

/// Takes one job that is due; nobody else gets it before `again_at`.
pub async fn claim(db: &mut impl Db, now: Timestamp, again_at: Timestamp) -> Result<Option<Claimed>> {
    sql("update jobs set run_at = $2, attempts = attempts + 1
         where done_at is null and run_at <= $1 and id = (
             select id from jobs where done_at is null and run_at <= $1 order by run_at, id limit 1)
         returning id, kind, payload, attempts")
    .bind(now)
    .bind(again_at)
    .maybe(db)
    .await
}

/// Marks a job as done and frees its unique key for the next one.
pub async fn done(tx: &mut Tx, id: Id<Job>) -> Result<()> {
    let at = tx.at();
    sql("update jobs set done_at = $2, unique_key = null where id = $1")
        .bind(id)
        .bind(at)
        .run(tx)
        .await
        .map(drop)
}

/// Keeps the reason of a failure, and when it is tried again.
pub async fn failed(tx: &mut Tx, id: Id<Job>, why: &str, again_at: Timestamp) -> Result<()> {
    sql("update jobs set last_error = $2, run_at = $3 where id = $1")
        .bind(id)
        .bind(why)
        .bind(again_at)
        .run(tx)
        .await
        .map(drop)
}
