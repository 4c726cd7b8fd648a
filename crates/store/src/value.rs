//! Values bound to `$1`, `$2` …; each carries its type even when it is null, since PostgreSQL asks.

use base::{
    Id,
    jiff::{
        Timestamp,
        civil::{Date, Time},
    },
};
use jiff_sqlx::ToSqlx;
use sqlx::{Postgres, Sqlite, postgres::PgArguments, query::Query, sqlite::SqliteArguments};
use uuid::Uuid;

/// A value on its way into the database.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `text`
    Text(Option<String>),
    /// `bigint`
    Int(Option<i64>),
    /// `double precision`
    Float(Option<f64>),
    /// `boolean`
    Bool(Option<bool>),
    /// `uuid`: 16 bytes on SQLite
    Uuid(Option<Uuid>),
    /// `date`: `yyyy-mm-dd` on SQLite
    Date(Option<Date>),
    /// `timestamptz`: on SQLite text of fixed width in UTC, so that it compares as time does
    At(Option<Timestamp>),
    /// `bytea` / `blob`
    Bytes(Option<Vec<u8>>),
}

/// A moment as SQLite keeps it: always 27 characters, always UTC.
pub fn moment_text(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S.%6fZ").to_string()
}

type LiteQuery<'q> = Query<'q, Sqlite, SqliteArguments>;
type PgQuery<'q> = Query<'q, Postgres, PgArguments>;

impl Value {
    pub(crate) fn bind_lite<'q>(self, query: LiteQuery<'q>) -> LiteQuery<'q> {
        match self {
            Value::Text(v) => query.bind(v),
            Value::Int(v) => query.bind(v),
            Value::Float(v) => query.bind(v),
            Value::Bool(v) => query.bind(v),
            Value::Uuid(v) => query.bind(v),
            Value::Date(v) => query.bind(v.map(|date| date.to_string())),
            Value::At(v) => query.bind(v.map(moment_text)),
            Value::Bytes(v) => query.bind(v),
        }
    }

    pub(crate) fn bind_pg<'q>(self, query: PgQuery<'q>) -> PgQuery<'q> {
        match self {
            Value::Text(v) => query.bind(v),
            Value::Int(v) => query.bind(v),
            Value::Float(v) => query.bind(v),
            Value::Bool(v) => query.bind(v),
            Value::Uuid(v) => query.bind(v),
            Value::Date(v) => query.bind(v.map(ToSqlx::to_sqlx)),
            Value::At(v) => query.bind(v.map(ToSqlx::to_sqlx)),
            Value::Bytes(v) => query.bind(v),
        }
    }
}

/// Anything that can be bound: a value, or `Option` of one.
pub trait Bind: Sized {
    /// The null of its type.
    const NULL: Value;
    /// The value.
    fn value(self) -> Value;
}

/// A value that was made before, for statements of many rows.
impl Bind for Value {
    const NULL: Value = Value::Text(None);
    fn value(self) -> Value {
        self
    }
}

impl<T: Bind> Bind for Option<T> {
    const NULL: Value = T::NULL;
    fn value(self) -> Value {
        self.map_or(T::NULL, T::value)
    }
}

macro_rules! bind {
    ($($type:ty => $variant:ident |$v:ident| $value:expr;)+) => {$(
        impl Bind for $type {
            const NULL: Value = Value::$variant(None);
            fn value(self) -> Value {
                let $v = self;
                Value::$variant(Some($value))
            }
        }
    )+};
}

bind! {
    &str => Text |v| without_nul(v.to_owned());
    String => Text |v| without_nul(v);
    &String => Text |v| without_nul(v.clone());
    i64 => Int |v| v;
    i32 => Int |v| i64::from(v);
    u32 => Int |v| i64::from(v);
    f64 => Float |v| v;
    bool => Bool |v| v;
    Uuid => Uuid |v| v;
    Date => Date |v| v;
    Timestamp => At |v| v;
    Vec<u8> => Bytes |v| v;
    &[u8] => Bytes |v| v.to_vec();
    Time => Text |v| v.strftime("%H:%M").to_string();
}

/// PostgreSQL refuses the character 0 in a text, and nobody types it.
fn without_nul(text: String) -> String {
    if text.contains('\0') { text.replace('\0', "") } else { text }
}

impl<T> Bind for Id<T> {
    const NULL: Value = Value::Uuid(None);
    fn value(self) -> Value {
        Value::Uuid(Some(self.uuid()))
    }
}
