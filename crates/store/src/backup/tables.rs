//! Tables and their rows, to compare what was backed up with what is restored.

use super::Table;
use crate::{Result, link::Link};
use sqlx::AssertSqlSafe;

/// What a database holds.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tables {
    /// The number of its last migration, 0 when none ever ran.
    pub(super) migration: i64,
    /// Its tables by name.
    pub(super) tables: Vec<Table>,
}

const ON_SQLITE: &str = "select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name";
const ON_POSTGRESQL: &str =
    "select cast(tablename as text) from pg_catalog.pg_tables where schemaname = 'public' order by 1";

/// Counts the rows of every table.
pub(super) async fn count(mut link: Link<'_>) -> Result<Tables> {
    let names: Vec<String> = match &mut link {
        Link::Lite(conn) => sqlx::query_scalar(ON_SQLITE).fetch_all(&mut **conn).await?,
        Link::Pg(conn) => sqlx::query_scalar(ON_POSTGRESQL).fetch_all(&mut **conn).await?,
    };
    let mut tables = Vec::new();
    let mut migration = 0;
    for name in names {
        // A name out of the catalogue, quoted.
        let quoted = format!("\"{}\"", name.replace('"', "\"\""));
        let rows = number(&mut link, &format!("select count(*) from {quoted}")).await?;
        if name == "migrations" {
            migration = number(&mut link, "select coalesce(max(number), 0) from migrations").await?;
        }
        tables.push(Table { name, rows });
    }
    Ok(Tables { migration, tables })
}

async fn number(link: &mut Link<'_>, statement: &str) -> Result<i64> {
    let statement = AssertSqlSafe(statement.to_owned());
    Ok(match link {
        Link::Lite(conn) => sqlx::query_scalar(statement).persistent(false).fetch_one(&mut **conn).await?,
        Link::Pg(conn) => sqlx::query_scalar(statement).persistent(false).fetch_one(&mut **conn).await?,
    })
}
