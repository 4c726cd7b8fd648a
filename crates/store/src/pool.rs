//! Opening the store and handing out ways to it.

use crate::{Conn, Db, Error, Keys, Result, Tx, keys::Use, link::Inner};
use base::jiff::Timestamp;
use sqlx::{
    PgConnection, PgPool, SqlitePool,
    pool::PoolConnectionMetadata,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{fmt, path::PathBuf, pin::Pin, str::FromStr, time::Duration};
use zeroize::Zeroizing;

/// Where the data is.
#[derive(Clone)]
pub enum Options {
    /// An encrypted SQLite file.
    Lite {
        /// The file; made when it is not there.
        file: PathBuf,
        /// Connections for reading.
        readers: u32,
    },
    /// A PostgreSQL server.
    Pg {
        /// `postgres://…`
        url: String,
        /// Most connections: half for reading, half for writing.
        connections: u32,
    },
}

impl fmt::Debug for Options {
    // The address holds a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Options::Lite { file, .. } => write!(f, "Lite({})", file.display()),
            Options::Pg { .. } => f.write_str("Pg(…)"),
        }
    }
}

/// The doorway. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    pool: Pool,
    options: Options,
    keys: Keys,
}

#[derive(Debug, Clone)]
enum Pool {
    Lite { readers: SqlitePool, writer: SqlitePool },
    Pg { readers: PgPool, writers: PgPool },
}

impl Store {
    /// Opens the database; [`Error::Sealed`] when the key does not fit it. Migrations are [`crate::migrate`]'s.
    pub async fn open(options: Options, keys: Keys) -> Result<Self> {
        let pool = match options.clone() {
            Options::Lite { file, readers } => {
                let connect = lite_options(&file, &keys);
                let writer = lite_pool(1)
                    .connect_with(connect.clone().create_if_missing(true))
                    .await
                    .map_err(sealed)?;
                let readers =
                    lite_pool(readers.max(1)).connect_with(connect.read_only(true)).await.map_err(sealed)?;
                Pool::Lite { readers, writer }
            }
            Options::Pg { url, connections } => {
                let connect = PgConnectOptions::from_str(&url)?.application_name("zaedno");
                let writers = (connections / 2).max(1);
                let readers = connections.saturating_sub(writers).max(1);
                Pool::Pg {
                    readers: pg_pool(readers).after_connect(only_read).connect_with(connect.clone()).await?,
                    writers: pg_pool(writers).connect_with(connect).await?,
                }
            }
        };
        Ok(Store { pool, options, keys })
    }

    /// True on SQLite; for the few things that must differ.
    pub fn is_embedded(&self) -> bool {
        matches!(self.pool, Pool::Lite { .. })
    }

    /// How this store was opened.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// The keys this store was opened with.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// A connection for reading; a change on it is refused.
    pub async fn read(&self) -> Result<Conn> {
        Ok(match &self.pool {
            Pool::Lite { readers, .. } => Conn::Lite(readers.acquire().await?),
            Pool::Pg { readers, .. } => Conn::Pg(readers.acquire().await?),
        })
    }

    /// A transaction whose rows bear the time `at`. On SQLite it takes the writer's turn at once.
    pub async fn begin(&self, at: Timestamp) -> Result<Tx> {
        let inner = match &self.pool {
            Pool::Lite { writer, .. } => Inner::Lite(writer.begin_with("begin immediate").await?),
            Pool::Pg { writers, .. } => Inner::Pg(writers.begin().await?),
        };
        Ok(Tx::new(inner, at, self.keys.clone()))
    }

    /// One unmoving view of everything, for reading.
    pub(crate) async fn snapshot(&self, at: Timestamp) -> Result<Tx> {
        let inner = match &self.pool {
            Pool::Lite { readers, .. } => Inner::Lite(readers.begin().await?),
            Pool::Pg { readers, .. } => {
                Inner::Pg(readers.begin_with("begin isolation level repeatable read read only").await?)
            }
        };
        Ok(Tx::new(inner, at, self.keys.clone()))
    }

    /// Runs a text of several statements on the writer, as migrations are.
    pub(crate) async fn run_script(tx: &mut Tx, text: &str) -> Result<()> {
        let script = sqlx::raw_sql(sqlx::AssertSqlSafe(text));
        match tx.link() {
            crate::link::Link::Lite(conn) => script.execute(conn).await.map(drop)?,
            crate::link::Link::Pg(conn) => script.execute(conn).await.map(drop)?,
        }
        Ok(())
    }

    /// Closes every connection; on SQLite the write-ahead log is folded into the file.
    pub async fn close(&self) {
        match &self.pool {
            Pool::Lite { readers, writer } => {
                readers.close().await;
                writer.close().await;
            }
            Pool::Pg { readers, writers } => {
                readers.close().await;
                writers.close().await;
            }
        }
    }
}

/// An encrypted file with its key, and nothing else said.
pub(crate) fn lite_file(file: &std::path::Path, keys: &Keys) -> SqliteConnectOptions {
    let key = Zeroizing::new(hex::encode(keys.derive(Use::Database).as_ref()));
    SqliteConnectOptions::new().filename(file).pragma("key", format!("\"x'{}'\"", key.as_str()))
}

fn lite_options(file: &std::path::Path, keys: &Keys) -> SqliteConnectOptions {
    lite_file(file, keys)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        .pragma("temp_store", "memory")
        .pragma("cache_size", "-8000")
        // As PostgreSQL does; and only so does `like 'prefix%'` use an index.
        .pragma("case_sensitive_like", "on")
        // So that a row which is replaced fires the trigger that guards the audit trail.
        .pragma("recursive_triggers", "on")
        .statement_cache_capacity(400)
}

fn lite_pool(connections: u32) -> SqlitePoolOptions {
    // Opened eagerly and never recycled: opening a SQLCipher connection is the dear part.
    SqlitePoolOptions::new()
        .min_connections(connections)
        .max_connections(connections)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .acquire_timeout(Duration::from_secs(30))
}

fn pg_pool(connections: u32) -> PgPoolOptions {
    PgPoolOptions::new().max_connections(connections).acquire_timeout(Duration::from_secs(10))
}

/// A change on a connection for reading is refused here as it is on SQLite.
fn only_read<'c>(
    conn: &'c mut PgConnection,
    _: PoolConnectionMetadata,
) -> Pin<Box<dyn Future<Output = sqlx::Result<()>> + Send + 'c>> {
    Box::pin(async move {
        sqlx::query("set session characteristics as transaction read only").execute(conn).await.map(drop)
    })
}

pub(crate) fn sealed(error: sqlx::Error) -> Error {
    match &error {
        sqlx::Error::Database(inner) if inner.code().as_deref() == Some("26") => Error::Sealed,
        _ => error.into(),
    }
}
