//! Databases of one cluster, each copied from a template and dropped at the end.

use base::{Id, jiff::Timestamp};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use store::{Options, Store};

/// Serialises the making of the template.
const LOCK: &str = "select pg_advisory_lock(7309454)";

/// A database of one test's own.
pub(super) struct Database {
    cluster: String,
    name: String,
    url: String,
}

impl Database {
    /// One that has the whole schema. The first test of all makes the template.
    pub(super) async fn migrated(cluster: &str) -> Database {
        let fingerprint = store::migrate::fingerprint();
        let template = format!("zaedno_template_{}", fingerprint.get(..16).unwrap());
        let mut admin = PgConnection::connect(cluster).await.unwrap();
        if !exists(&mut admin, &template).await {
            run(&mut admin, LOCK).await;
            if !exists(&mut admin, &template).await {
                make_template(cluster, &mut admin, &template).await;
            }
        }
        admin.close().await.unwrap();
        Self::create(cluster, Some(&template)).await
    }

    /// One with the collation that is asked of every installation, copied from `template` or bare.
    pub(super) async fn create(cluster: &str, template: Option<&str>) -> Database {
        let name = format!("zaedno_test_{}", Id::<Database>::new(Timestamp::now()).uuid().simple());
        let template = template.unwrap_or("template0");
        let mut admin = PgConnection::connect(cluster).await.unwrap();
        run(
            &mut admin,
            &format!("create database {name} template {template} lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'"),
        )
        .await;
        admin.close().await.unwrap();
        Database { cluster: cluster.to_owned(), url: address(cluster, &name), name }
    }

    pub(super) fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let (cluster, name) = (self.cluster.clone(), self.name.clone());
        // On a thread of its own, since the test's runtime may be the one that drops us.
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let mut admin = PgConnection::connect(&cluster).await.unwrap();
                run(&mut admin, &format!("drop database if exists {name} with (force)")).await;
            });
        });
        // What is left when this fails goes with the cluster.
        drop(dropping.join());
    }
}

/// Made under another name and renamed when it is whole, so that nobody copies half a schema.
async fn make_template(cluster: &str, admin: &mut PgConnection, template: &str) {
    let making = format!("{template}_making");
    run(admin, &format!("drop database if exists {making} with (force)")).await;
    run(
        admin,
        &format!("create database {making} template template0 lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'"),
    )
    .await;
    let options = Options::Pg { url: address(cluster, &making), connections: 1 };
    let store = Store::open(options, super::keys()).await.unwrap();
    super::migrate(&store).await;
    store.close().await;
    run(admin, &format!("alter database {making} rename to {template}")).await;
}

async fn exists(admin: &mut PgConnection, name: &str) -> bool {
    let found =
        sqlx::query("select 1 from pg_database where datname = $1").bind(name).fetch_optional(admin).await;
    found.unwrap().is_some()
}

async fn run(admin: &mut PgConnection, statement: &str) {
    sqlx::raw_sql(AssertSqlSafe(statement)).execute(admin).await.unwrap();
}

/// The cluster's address with another database in it.
fn address(cluster: &str, database: &str) -> String {
    let (place, settings) = cluster.split_once('?').map_or((cluster, ""), |(place, rest)| (place, rest));
    let (server, _) = place.rsplit_once('/').unwrap();
    if settings.is_empty() {
        format!("{server}/{database}")
    } else {
        format!("{server}/{database}?{settings}")
    }
}
