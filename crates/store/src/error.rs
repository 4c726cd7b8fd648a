//! What can go wrong at the doorway.

use thiserror::Error;

/// An error of the store.
#[derive(Debug, Error)]
pub enum Error {
    /// The row that must be there is not.
    #[error("no such row")]
    NoRow,
    /// A row with this unique value is already there; the constraint's name when the database tells it.
    #[error("already there: {0}")]
    Taken(String),
    /// A stored value cannot be read as what it should be.
    #[error("column {column}: {why}")]
    Unreadable {
        /// Name or place of the column.
        column: String,
        /// What is wrong, without the value itself.
        why: String,
    },
    /// The key does not open this database, or a file was changed from outside.
    #[error("cannot decrypt: wrong key, or changed from outside")]
    Sealed,
    /// The data folder, key or address is not usable as configured.
    #[error("{0}")]
    Config(String),
    /// A migration that has already run was changed afterwards, or one is missing.
    #[error("migration {0}")]
    Migration(String),
    /// The database's own error.
    #[error(transparent)]
    Database(sqlx::Error),
    /// A backup cannot be made, is damaged, or does not belong where it is to be restored.
    #[error("backup: {0}")]
    Backup(String),
    /// A stored file cannot be read or written.
    #[error("files: {0}")]
    Files(String),
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::RowNotFound => Error::NoRow,
            sqlx::Error::Database(inner) if inner.is_unique_violation() => {
                Error::Taken(inner.constraint().map_or_else(|| inner.message().to_owned(), str::to_owned))
            }
            _ => Error::Database(error),
        }
    }
}
