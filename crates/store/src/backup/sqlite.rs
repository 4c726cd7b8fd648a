//! SQLite in a backup: a copy as it stood at one moment, under the database's own key.

use super::{Database, Entry, Progress, archive::Writer, io, tables, tables::Tables};
use crate::{
    Error, Keys, Result, Store,
    link::Link,
    pool::{lite_file, sealed},
    sql,
};
use sqlx::{ConnectOptions, Connection, SqliteConnection};
use std::path::Path;
use tokio::io::AsyncReadExt;

/// Copies the database while it is used, and counts what is in the copy.
pub(super) async fn copy(
    store: &Store,
    writer: &mut Writer,
    entries: &mut Vec<Entry>,
    progress: Progress<'_>,
) -> Result<Tables> {
    let copy = writer.beside("database");
    let path = copy.part.to_str().ok_or_else(|| Error::Backup("the folder's name is not UTF-8".into()))?;
    sql("vacuum into $1").bind(path).run(&mut store.read().await?).await?;
    let tables = check(&copy.part, store.keys()).await?;

    let mut file = tokio::fs::File::open(&copy.part).await.map_err(io(&copy.part))?;
    let total = file.metadata().await.map_err(io(&copy.part))?.len();
    writer.open(Database::Sqlite.entry()).await?;
    let mut some = vec![0; 1 << 17];
    loop {
        let read = file.read(&mut some).await.map_err(io(&copy.part))?;
        if read == 0 {
            break;
        }
        writer.data(some.get(..read).unwrap_or_default()).await?;
        progress(writer.bytes(), total);
    }
    entries.push(writer.close(true).await?);
    Ok(tables)
}

/// Opens a copy with the key, has SQLite look through every page of it, and counts what is in it.
pub(super) async fn check(file: &Path, keys: &Keys) -> Result<Tables> {
    let mut conn = lite_file(file, keys).read_only(true).connect().await.map_err(sealed)?;
    let found = look_through(&mut conn).await;
    conn.close().await?;
    found
}

async fn look_through(conn: &mut SqliteConnection) -> Result<Tables> {
    let told: Vec<String> =
        sqlx::query_scalar("pragma integrity_check").fetch_all(&mut *conn).await.map_err(sealed)?;
    if told != ["ok"] {
        return Err(Error::Backup("the database in it is damaged".into()));
    }
    tables::count(Link::Lite(conn)).await
}
