//! PostgreSQL in a backup: what `pg_dump` says, sealed on its way, so that no plain byte of it reaches a disk.

mod address;
mod program;

pub(super) use program::Restoring;

use super::{Database, Entry, Progress, archive::Writer, tables, tables::Tables};
use crate::{Db, Error, Options, Result, Store, link::Link, sql};
use base::jiff::Timestamp;
use sqlx::{Connection, PgConnection};
use tokio::io::AsyncReadExt;

/// Where the former tables wait after a restore that was forced. Never backed up.
pub(super) const REPLACED: &str = "zaedno_replaced";

/// Has `pg_dump` read the very snapshot in which the rows are counted.
pub(super) async fn dump(
    store: &Store,
    at: Timestamp,
    writer: &mut Writer,
    entries: &mut Vec<Entry>,
    progress: Progress<'_>,
) -> Result<Tables> {
    let Options::Pg { url, .. } = store.options() else { return Err(Error::Backup("no PostgreSQL".into())) };
    let mut snapshot = store.snapshot(at).await?;
    let name: String = sql("select pg_export_snapshot()").value(&mut snapshot).await?;
    let total: i64 = sql("select pg_database_size(current_database())").value(&mut snapshot).await?;
    let tables = tables::count(snapshot.link()).await?;

    let total = u64::try_from(total).unwrap_or(0);
    let mut dump = program::dump(url, &name)?;
    writer.open(Database::Postgresql.entry()).await?;
    let mut some = vec![0; 1 << 17];
    loop {
        let read = dump.out.read(&mut some).await.map_err(|error| Error::Backup(error.to_string()))?;
        if read == 0 {
            break;
        }
        writer.data(some.get(..read).unwrap_or_default()).await?;
        progress(writer.bytes().min(total), total);
    }
    dump.running.end().await?;
    entries.push(writer.close(true).await?);
    snapshot.roll_back().await?;
    Ok(tables)
}

/// True when nothing stands in the database yet.
pub(super) async fn is_empty(url: &str) -> Result<bool> {
    let mut conn = PgConnection::connect(url).await?;
    let things: i64 = sqlx::query_scalar(
        "select count(*) from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'public'",
    )
    .fetch_one(&mut conn)
    .await?;
    conn.close().await?;
    Ok(things == 0)
}

/// Counts what is in the database.
pub(super) async fn count(url: &str) -> Result<Tables> {
    let mut conn = PgConnection::connect(url).await?;
    let tables = tables::count(Link::Pg(&mut conn)).await?;
    conn.close().await?;
    Ok(tables)
}

/// Moves what stands in the database out of the way. What an earlier restore had moved there goes.
pub(super) async fn set_aside(url: &str) -> Result<()> {
    script(
        url,
        "drop schema if exists zaedno_replaced cascade;
         alter schema public rename to zaedno_replaced;
         create schema public authorization pg_database_owner;
         grant usage on schema public to public;",
    )
    .await
}

/// Puts back what [`set_aside`] moved.
pub(super) async fn put_back(url: &str) -> Result<()> {
    script(url, "drop schema public cascade; alter schema zaedno_replaced rename to public;").await
}

/// Leaves an empty database empty after a restore that failed.
pub(super) async fn clear(url: &str) -> Result<()> {
    script(
        url,
        "drop schema public cascade;
         create schema public authorization pg_database_owner;
         grant usage on schema public to public;",
    )
    .await
}

/// Several statements in one transaction.
async fn script(url: &str, statements: &'static str) -> Result<()> {
    let mut conn = PgConnection::connect(url).await?;
    let mut tx = conn.begin().await?;
    sqlx::raw_sql(statements).execute(&mut *tx).await?;
    tx.commit().await?;
    conn.close().await?;
    Ok(())
}
