//! Rows on their way out: one Rust type for both databases.

use crate::{Error, Result};
use base::{
    Id,
    jiff::{
        Timestamp,
        civil::{Date, Time},
    },
};
use sqlx::{Row as _, postgres::PgRow, sqlite::SqliteRow};
use uuid::Uuid;

/// A row of either database.
pub enum Row {
    /// Of SQLite.
    Lite(SqliteRow),
    /// Of PostgreSQL.
    Pg(PgRow),
}

impl Row {
    /// The column of this name.
    pub fn get<C: Column>(&self, name: &str) -> Result<C> {
        let place = match self {
            Row::Lite(row) => row.try_column(name).map(sqlx::Column::ordinal),
            Row::Pg(row) => row.try_column(name).map(sqlx::Column::ordinal),
        };
        let place = place.map_err(|error| unreadable(name, &error))?;
        C::read(self, place).map_err(|error| match error {
            Error::Unreadable { why, .. } => Error::Unreadable { column: name.to_owned(), why },
            other => other,
        })
    }

    /// The column at this place, from 0.
    pub fn at<C: Column>(&self, place: usize) -> Result<C> {
        C::read(self, place)
    }
}

/// A value of one column; `Option` of one where the column may be null.
pub trait Column: Sized {
    /// Reads the column at `place`; `None` when it is null.
    fn read_maybe(row: &Row, place: usize) -> Result<Option<Self>>;

    /// Reads the column at `place`; null is an error.
    fn read(row: &Row, place: usize) -> Result<Self> {
        Self::read_maybe(row, place)?.ok_or_else(|| unreadable(place, &"null"))
    }
}

impl<T: Column> Column for Option<T> {
    fn read_maybe(row: &Row, place: usize) -> Result<Option<Self>> {
        T::read_maybe(row, place).map(Some)
    }
}

/// A value made of a whole row. Tuples of columns are read by place; see [`crate::row!`] for structs.
pub trait FromRow: Sized {
    /// Reads the row.
    fn from_row(row: &Row) -> Result<Self>;
}

pub(crate) fn unreadable(column: impl ToString, why: &dyn std::fmt::Display) -> Error {
    Error::Unreadable { column: column.to_string(), why: why.to_string() }
}

macro_rules! same_on_both {
    ($($type:ty),+) => {$(
        impl Column for $type {
            fn read_maybe(row: &Row, place: usize) -> Result<Option<Self>> {
                match row {
                    Row::Lite(row) => row.try_get(place),
                    Row::Pg(row) => row.try_get(place),
                }
                .map_err(|error| unreadable(place, &error))
            }
        }
    )+};
}
same_on_both!(String, i64, f64, bool, Uuid, Vec<u8>);

/// A column that is kept as another one.
macro_rules! kept_as {
    ([$($generic:ident)?] $type:ty, $kept:ty, |$v:ident| $value:expr) => {
        impl<$($generic)?> Column for $type {
            fn read_maybe(row: &Row, place: usize) -> Result<Option<Self>> {
                <$kept>::read_maybe(row, place)?
                    .map(|$v| $value)
                    .transpose()
                    .map_err(|error| unreadable(place, &error))
            }
        }
    };
}
kept_as!([T] Id<T>, Uuid, |v| Ok::<_, Error>(Id::from_uuid(v)));
kept_as!([] Time, String, |v| Time::strptime("%H:%M", &v));
kept_as!([] usize, i64, |v| usize::try_from(v));
kept_as!([] u32, i64, |v| u32::try_from(v));

macro_rules! text_on_sqlite {
    ($type:ty, $pg:ty) => {
        impl Column for $type {
            fn read_maybe(row: &Row, place: usize) -> Result<Option<Self>> {
                match row {
                    Row::Lite(row) => row
                        .try_get::<Option<String>, _>(place)
                        .map_err(|error| unreadable(place, &error))?
                        .map(|text| text.parse::<$type>().map_err(|error| unreadable(place, &error)))
                        .transpose(),
                    Row::Pg(row) => row
                        .try_get::<Option<$pg>, _>(place)
                        .map(|v| v.map(<$pg>::to_jiff))
                        .map_err(|error| unreadable(place, &error)),
                }
            }
        }
    };
}
text_on_sqlite!(Timestamp, jiff_sqlx::Timestamp);
text_on_sqlite!(Date, jiff_sqlx::Date);

macro_rules! tuples {
    ($(($($name:ident $place:tt),+))+) => {$(
        impl<$($name: Column),+> FromRow for ($($name,)+) {
            fn from_row(row: &Row) -> Result<Self> {
                Ok(($($name::read(row, $place)?,)+))
            }
        }
    )+};
}
tuples! {
    (A 0) (A 0, B 1) (A 0, B 1, C 2) (A 0, B 1, C 2, D 3) (A 0, B 1, C 2, D 3, E 4)
    (A 0, B 1, C 2, D 3, E 4, F 5) (A 0, B 1, C 2, D 3, E 4, F 5, G 6) (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7)
}

/// Declares a struct whose fields are the columns of the same names:
///
/// ```ignore
/// store::row! {
///     /// A ward in a list.
///     pub struct WardLine { pub id: WardId, pub name: String, pub closed_on: Option<Date> }
/// }
/// ```
#[macro_export]
macro_rules! row {
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $($(#[$fmeta:meta])* $fvis:vis $field:ident : $type:ty),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        $vis struct $name { $($(#[$fmeta])* $fvis $field: $type),+ }
        impl $crate::FromRow for $name {
            fn from_row(row: &$crate::Row) -> $crate::Result<Self> {
                Ok($name { $($field: row.get(stringify!($field))?),+ })
            }
        }
    };
}

/// Lets coded enums (`base::codes!`) be bound and read as their codes: `store::coded!(Risk, Intention);`
#[macro_export]
macro_rules! coded {
    ($($type:ty),+ $(,)?) => {$(
        impl $crate::value::Bind for $type {
            const NULL: $crate::Value = $crate::Value::Text(None);
            fn value(self) -> $crate::Value {
                $crate::Value::Text(Some(base::Code::code(self).to_owned()))
            }
        }
        impl $crate::Column for $type {
            fn read_maybe(row: &$crate::Row, place: usize) -> $crate::Result<Option<Self>> {
                let Some(code) = <String as $crate::Column>::read_maybe(row, place)? else { return Ok(None) };
                <$type as base::Code>::from_code(&code)
                    .map(Some)
                    .ok_or_else(|| $crate::Error::Unreadable { column: place.to_string(), why: format!("code {code:?}") })
            }
        }
    )+};
}
