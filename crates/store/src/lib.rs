//! The one doorway to SQLite and PostgreSQL. One SQL text runs on both; only search may be forked.
//!
//! Order of modules: `error`, `keys`, `value`, `row`, `link`, `query`, `pool`, `migrate`, then what stands on them.

pub mod backup;
pub mod error;
pub mod files;
pub mod jobs;
pub mod keys;
pub mod link;
pub mod migrate;
pub mod numbering;
pub mod once;
pub mod outbox;
pub mod pool;
pub mod query;
pub mod row;
pub mod seal;
mod settle;
pub mod value;

pub use error::Error;
pub use files::Files;
pub use keys::Keys;
pub use link::{Conn, Db, Tx};
pub use pool::{Options, Store};
pub use query::{Sql, sql};
pub use row::{Column, FromRow, Row};
pub use settle::settle;
pub use value::Value;

/// What the doorway answers.
pub type Result<T, E = Error> = std::result::Result<T, E>;
