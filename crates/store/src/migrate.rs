//! Migrations: one ordered list for both databases, run at the start under a lock.

use crate::{Db, Error, Result, Store, Tx, sql};
use base::jiff::Timestamp;
use sha2::{Digest, Sha256};

/// One step of the schema. `lite` or `pg` holds what must differ and runs after `both`.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Its place in the list, from 1.
    pub number: i64,
    /// What it makes.
    pub name: &'static str,
    /// For both databases.
    pub both: &'static str,
    /// For SQLite alone.
    pub lite: &'static str,
    /// For PostgreSQL alone.
    pub pg: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// Brings the schema up to date; how many steps ran. A step that was changed after it ran is refused, and so is
/// a database that a newer version of the program has migrated.
pub async fn migrate(store: &Store, at: Timestamp) -> Result<usize> {
    let mut tx = store.begin(at).await?;
    if !store.is_embedded() {
        // Held to the end of the transaction, so that two nodes never migrate at once.
        sql("select pg_advisory_xact_lock(7309453)").run(&mut tx).await?;
    }
    Store::run_script(
        &mut tx,
        "create table if not exists migrations (number bigint primary key, name text not null, checksum text not null, applied_at timestamptz not null)",
    )
    .await?;
    refuse_newer(last_step(&mut tx).await?)?;
    let mut ran = 0;
    for step in MIGRATIONS {
        ran += usize::from(apply(&mut tx, step, store.is_embedded()).await?);
    }
    tx.commit().await?;
    Ok(ran)
}

/// Reads which steps have run, for `/readyz`: true when none is missing.
pub async fn is_current(store: &Store) -> Result<bool> {
    Ok(last_step(&mut store.read().await?).await? == newest())
}

/// The number of the last step that has run, 0 for none.
pub(crate) async fn last_step(db: &mut impl Db) -> Result<i64> {
    sql("select coalesce(max(number), 0) from migrations").value(db).await
}

/// The number of the last step that this program knows.
pub(crate) fn newest() -> i64 {
    MIGRATIONS.last().map_or(0, |step| step.number)
}

/// Refuses what a newer version of the program has written.
pub(crate) fn refuse_newer(last: i64) -> Result<()> {
    if last > newest() {
        return Err(Error::Migration(format!("{last:04} is of a newer version of the program")));
    }
    Ok(())
}

/// Names this list of steps; another list has another name.
pub fn fingerprint() -> String {
    let mut hash = Sha256::new();
    MIGRATIONS.iter().for_each(|step| hash.update(checksum(step)));
    hex::encode(hash.finalize())
}

async fn apply(tx: &mut Tx, step: &Migration, embedded: bool) -> Result<bool> {
    let checksum = checksum(step);
    let known: Option<String> =
        sql("select checksum from migrations where number = $1").bind(step.number).maybe_value(tx).await?;
    match known {
        Some(known) if known == checksum => return Ok(false),
        Some(_) => {
            return Err(Error::Migration(format!(
                "{:04}_{} was changed after it ran",
                step.number, step.name
            )));
        }
        None => {}
    }
    let own = if embedded { step.lite } else { step.pg };
    for text in [step.both, own] {
        if !text.trim().is_empty() {
            Store::run_script(tx, text)
                .await
                .map_err(|error| Error::Migration(format!("{:04}_{}: {error}", step.number, step.name)))?;
        }
    }
    let at = tx.at();
    sql("insert into migrations (number, name, checksum, applied_at) values ($1, $2, $3, $4)")
        .bind(step.number)
        .bind(step.name)
        .bind(checksum)
        .bind(at)
        .run(tx)
        .await?;
    Ok(true)
}

fn checksum(step: &Migration) -> String {
    let mut hash = Sha256::new();
    for text in [step.both, step.lite, step.pg] {
        hash.update(text.as_bytes());
        hash.update([0]);
    }
    hex::encode(hash.finalize())
}
