//! A query: a static SQL text with its values.

use crate::{Column, Db, Error, FromRow, Result, Row, Value, link::Link, value::Bind};

/// A query with the text `text`: static, `$1` placeholders, the same on both databases.
pub fn sql(text: &'static str) -> Sql {
    Sql { text, values: Vec::new() }
}

/// A query on its way.
#[must_use = "a query does nothing until it is run"]
pub struct Sql {
    text: &'static str,
    values: Vec<Value>,
}

impl Sql {
    /// Binds the next placeholder.
    pub fn bind(mut self, value: impl Bind) -> Self {
        self.values.push(value.value());
        self
    }

    /// Every row.
    pub async fn all<T: FromRow>(self, db: &mut impl Db) -> Result<Vec<T>> {
        match db.link() {
            Link::Lite(conn) => {
                let query = self.values.into_iter().fold(sqlx::query(self.text), |q, v| v.bind_lite(q));
                query.fetch_all(conn).await?.into_iter().map(|row| T::from_row(&Row::Lite(row))).collect()
            }
            Link::Pg(conn) => {
                let query = self.values.into_iter().fold(sqlx::query(self.text), |q, v| v.bind_pg(q));
                query.fetch_all(conn).await?.into_iter().map(|row| T::from_row(&Row::Pg(row))).collect()
            }
        }
    }

    /// The first row, if there is one.
    pub async fn maybe<T: FromRow>(self, db: &mut impl Db) -> Result<Option<T>> {
        match db.link() {
            Link::Lite(conn) => {
                let query = self.values.into_iter().fold(sqlx::query(self.text), |q, v| v.bind_lite(q));
                query.fetch_optional(conn).await?.map(|row| T::from_row(&Row::Lite(row))).transpose()
            }
            Link::Pg(conn) => {
                let query = self.values.into_iter().fold(sqlx::query(self.text), |q, v| v.bind_pg(q));
                query.fetch_optional(conn).await?.map(|row| T::from_row(&Row::Pg(row))).transpose()
            }
        }
    }

    /// The first row; [`Error::NoRow`] without one.
    pub async fn one<T: FromRow>(self, db: &mut impl Db) -> Result<T> {
        self.maybe(db).await?.ok_or(Error::NoRow)
    }

    /// The first column of every row.
    pub async fn values<C: Column>(self, db: &mut impl Db) -> Result<Vec<C>> {
        Ok(self.all::<(C,)>(db).await?.into_iter().map(|(value,)| value).collect())
    }

    /// The first column of the first row; [`Error::NoRow`] without one.
    pub async fn value<C: Column>(self, db: &mut impl Db) -> Result<C> {
        Ok(self.one::<(C,)>(db).await?.0)
    }

    /// The first column of the first row, if there is one.
    pub async fn maybe_value<C: Column>(self, db: &mut impl Db) -> Result<Option<C>> {
        Ok(self.maybe::<(C,)>(db).await?.map(|(value,)| value))
    }

    /// Runs a change; how many rows it touched.
    pub async fn run(self, db: &mut impl Db) -> Result<u64> {
        match db.link() {
            Link::Lite(conn) => {
                let query = self.values.into_iter().fold(sqlx::query(self.text), |q, v| v.bind_lite(q));
                Ok(query.execute(conn).await?.rows_affected())
            }
            Link::Pg(conn) => {
                let query = self.values.into_iter().fold(sqlx::query(self.text), |q, v| v.bind_pg(q));
                Ok(query.execute(conn).await?.rows_affected())
            }
        }
    }
}
