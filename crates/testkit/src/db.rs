//! A migrated, empty database for one test, gone when the test is.
//!
//! SQLite by default. With the address of a cluster's maintenance database and a superuser in
//! `ZAEDNO_TEST_POSTGRES` it is PostgreSQL, where a template is migrated once and copied from then on.

mod postgres;

use base::jiff::Timestamp;
use std::path::Path;
use store::{Files, Keys, Options, Store};
use tempfile::TempDir;

/// Names the cluster in which the tests' databases are made.
pub const POSTGRES: &str = "ZAEDNO_TEST_POSTGRES";

/// The master key of every test.
const KEY: &str = "7a6165646e6f2d7465737473000000000000000000000000000000000000beef";

/// When the migrations of every test ran.
const MIGRATED_AT: Timestamp = Timestamp::constant(1_767_225_600, 0);

/// A store of one test's own. Keep it as long as its [`Store`] is used.
pub struct TestStore {
    /// The database: migrated, empty.
    pub store: Store,
    /// The stored files: none yet.
    pub files: Files,
    options: Options,
    // Dropped in this order: the database first, then the folder it may lie in.
    _database: Option<postgres::Database>,
    folder: TempDir,
}

impl TestStore {
    /// How the database was opened, to open it once more.
    pub fn options(&self) -> Options {
        self.options.clone()
    }

    /// A folder of this test, for whatever it writes. `data.db` and `files/` in it are taken.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}

/// A new database for one test.
pub async fn store() -> TestStore {
    match std::env::var(POSTGRES) {
        Ok(cluster) => on_postgres(postgres::Database::migrated(&cluster).await).await,
        Err(_) => {
            let test = on_sqlite().await;
            migrate(&test.store).await;
            test
        }
    }
}

/// A new database that no migration has touched, for tests of migrations and of restored backups.
pub async fn empty() -> TestStore {
    match std::env::var(POSTGRES) {
        Ok(cluster) => on_postgres(postgres::Database::create(&cluster, None).await).await,
        Err(_) => on_sqlite().await,
    }
}

/// Dropped when the test's thread ends, after its runtime: no connection may be open when the process exits.
struct Settle;

impl Drop for Settle {
    fn drop(&mut self) {
        store::settle();
    }
}

thread_local! {
    static SETTLE: Settle = const { Settle };
}

async fn on_sqlite() -> TestStore {
    SETTLE.with(|_| ());
    let folder = TempDir::new().unwrap();
    // One reader: a page that holds a connection while it waits for another would wait for ever under load, and fails here.
    let options = Options::Lite { file: folder.path().join("data.db"), readers: 1 };
    open(options, None, folder).await
}

async fn on_postgres(database: postgres::Database) -> TestStore {
    let options = Options::Pg { url: database.url().to_owned(), connections: 8 };
    open(options, Some(database), TempDir::new().unwrap()).await
}

async fn open(options: Options, database: Option<postgres::Database>, folder: TempDir) -> TestStore {
    let store = Store::open(options.clone(), keys()).await.unwrap();
    let files = Files::folder(&folder.path().join("files"), keys()).unwrap();
    TestStore { store, files, options, _database: database, folder }
}

async fn migrate(store: &Store) {
    store::migrate::migrate(store, MIGRATED_AT).await.unwrap();
}

/// The master key that every test's database and files are sealed with.
pub fn keys() -> Keys {
    Keys::from_hex(KEY).unwrap()
}
