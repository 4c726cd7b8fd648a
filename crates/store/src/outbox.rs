//! The outbox: what happened, written in the transaction in which it happened, carried out afterwards.

use crate::{Db, Result, Tx, sql};
use base::{Id, jiff::Timestamp};

/// Something that happened.
pub enum Event {}

crate::row! {
    /// An event waiting to be carried out.
    pub struct Waiting {
        /// Its id, ordered by time.
        pub id: Id<Event>,
        /// What happened: `signal.received`, `case.closed` …
        pub topic: String,
        /// The facts as JSON: ids and codes, never names.
        pub payload: String,
        /// How often it was tried.
        pub attempts: i64,
    }
}

/// Tells that something happened. `payload` is JSON of ids and codes.
pub async fn tell(tx: &mut Tx, topic: &'static str, payload: &serde_json::Value) -> Result<()> {
    let at = tx.at();
    sql("insert into outbox (id, topic, payload, happened_at, next_at, attempts) values ($1, $2, $3, $4, $4, 0)")
        .bind(Id::<Event>::new(at))
        .bind(topic)
        .bind(payload.to_string())
        .bind(at)
        .run(tx)
        .await
        .map(drop)
}

/// Takes up to one event that is due, hiding it from other workers until `again_at`.
pub async fn claim(db: &mut impl Db, now: Timestamp, again_at: Timestamp) -> Result<Option<Waiting>> {
    sql("update outbox set next_at = $2, attempts = attempts + 1
         where done_at is null and next_at <= $1 and id = (
             select id from outbox where done_at is null and next_at <= $1 order by next_at, id limit 1)
         returning id, topic, payload, attempts")
    .bind(now)
    .bind(again_at)
    .maybe(db)
    .await
}

/// Marks an event as carried out.
pub async fn done(tx: &mut Tx, id: Id<Event>) -> Result<()> {
    let at = tx.at();
    sql("update outbox set done_at = $2 where id = $1").bind(id).bind(at).run(tx).await.map(drop)
}
