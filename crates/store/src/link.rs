//! A way to the database: a connection for reading, or a transaction for changing.

use crate::{Keys, Result};
use base::jiff::Timestamp;
use sqlx::{PgConnection, Postgres, Sqlite, SqliteConnection, Transaction, pool::PoolConnection};

/// Anything a query can run on: [`Conn`] or [`Tx`].
pub trait Db: Send {
    /// The connection underneath.
    fn link(&mut self) -> Link<'_>;
}

/// The connection underneath, of either database.
pub enum Link<'c> {
    /// SQLite.
    Lite(&'c mut SqliteConnection),
    /// PostgreSQL.
    Pg(&'c mut PgConnection),
}

/// So that one function can be handed a connection for reading or a transaction, as `&mut dyn Db`.
impl<T: Db + ?Sized> Db for &mut T {
    fn link(&mut self) -> Link<'_> {
        (**self).link()
    }
}

/// A connection for reading.
pub enum Conn {
    /// SQLite.
    Lite(PoolConnection<Sqlite>),
    /// PostgreSQL.
    Pg(PoolConnection<Postgres>),
}

impl Db for Conn {
    fn link(&mut self) -> Link<'_> {
        match self {
            Conn::Lite(conn) => Link::Lite(conn),
            Conn::Pg(conn) => Link::Pg(conn),
        }
    }
}

/// A transaction: every change is made in one. Dropped without [`Tx::commit`], it leaves nothing.
pub struct Tx {
    pub(crate) inner: Inner,
    at: Timestamp,
    keys: Keys,
}

pub(crate) enum Inner {
    Lite(Transaction<'static, Sqlite>),
    Pg(Transaction<'static, Postgres>),
}

impl Tx {
    pub(crate) fn new(inner: Inner, at: Timestamp, keys: Keys) -> Self {
        Tx { inner, at, keys }
    }

    /// The keys of the store, for what is sealed or hashed as it is written.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// The moment this change is made; every row it writes bears this one time.
    pub fn at(&self) -> Timestamp {
        self.at
    }

    /// Makes the change durable.
    pub async fn commit(self) -> Result<()> {
        match self.inner {
            Inner::Lite(tx) => tx.commit().await?,
            Inner::Pg(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// Leaves everything as it was.
    pub async fn roll_back(self) -> Result<()> {
        match self.inner {
            Inner::Lite(tx) => tx.rollback().await?,
            Inner::Pg(tx) => tx.rollback().await?,
        }
        Ok(())
    }
}

impl Db for Tx {
    fn link(&mut self) -> Link<'_> {
        match &mut self.inner {
            Inner::Lite(tx) => Link::Lite(tx),
            Inner::Pg(tx) => Link::Pg(tx),
        }
    }
}
