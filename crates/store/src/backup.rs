//! A backup is one encrypted file with everything: the database as it stood at one moment and the stored files.
//! It is made while the system serves, and verified as a whole before anything of it is put in place.
//!
//! It opens with the master key alone. Keep that key elsewhere.

mod archive;
mod postgres;
mod restore;
mod sqlite;
mod tables;

pub use restore::{Restored, restore, verify};

use crate::{Error, Files, Result, Store};
use archive::Writer;
use base::{ids::FileId, jiff::Timestamp};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// What a backup says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// When it was made.
    pub made_at: Timestamp,
    /// The version of the program that made it.
    pub program: String,
    /// Which database it is of.
    pub database: Database,
    /// The number of the last migration that had run.
    pub migration: i64,
    /// Every table with its rows.
    pub tables: Vec<Table>,
    /// Everything in it, in this order.
    pub entries: Vec<Entry>,
}

/// Which database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Database {
    /// An encrypted SQLite file.
    Sqlite,
    /// PostgreSQL.
    Postgresql,
}

/// A table of the database.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// How many rows it has.
    pub rows: i64,
}

/// One thing in a backup: the database, or a stored file as it lies, sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// `database.sqlite` or `database.postgresql`, or the id of a file.
    pub name: String,
    /// How many bytes.
    pub bytes: u64,
    /// SHA-256 of them, in hexadecimal.
    pub sha256: String,
    /// False for a stored file that could not be opened any more when the backup was made.
    pub sound: bool,
}

impl Manifest {
    /// The stored files that were damaged already when the backup was made.
    pub fn damaged(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().filter(|entry| !entry.sound).map(|entry| entry.name.as_str())
    }
}

/// A backup that was made.
#[derive(Debug)]
pub struct Backup {
    /// Where it is.
    pub file: PathBuf,
    /// What is in it.
    pub manifest: Manifest,
}

/// Told of progress: bytes done and bytes in all, the second an estimate.
pub type Progress<'p> = &'p mut (dyn FnMut(u64, u64) + Send);

impl Database {
    /// The name of its entry, the first of a backup.
    const fn entry(self) -> &'static str {
        match self {
            Database::Sqlite => "database.sqlite",
            Database::Postgresql => "database.postgresql",
        }
    }
}

/// Backs everything up into `to`: a folder, where the file is named by the time `at`, or a file that is not there yet.
pub async fn backup(
    store: &Store,
    files: &Files,
    to: &Path,
    at: Timestamp,
    progress: Progress<'_>,
) -> Result<Backup> {
    let file = place(to, at)?;
    let mut writer = Writer::create(&file, store.keys()).await?;
    let mut entries = Vec::new();
    let (database, tables) = match store.is_embedded() {
        true => (Database::Sqlite, sqlite::copy(store, &mut writer, &mut entries, progress).await?),
        false => {
            (Database::Postgresql, postgres::dump(store, at, &mut writer, &mut entries, progress).await?)
        }
    };
    // After the database: whatever file it knows lies there by now. One that nobody knows yet does no harm.
    copy_files(files, &mut writer, &mut entries, progress).await?;
    let manifest = Manifest {
        made_at: at,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        database,
        migration: tables.migration,
        tables: tables.tables,
        entries,
    };
    writer.finish(&manifest).await?;
    Ok(Backup { file, manifest })
}

fn place(to: &Path, at: Timestamp) -> Result<PathBuf> {
    let file = match to.is_dir() {
        true => to.join(format!("zaedno-backup-{}.zbk", at.strftime("%Y%m%dT%H%M%SZ"))),
        false => to.to_owned(),
    };
    if file.exists() {
        return Err(Error::Backup(format!("{} is there already", file.display())));
    }
    Ok(file)
}

async fn copy_files(
    files: &Files,
    writer: &mut Writer,
    entries: &mut Vec<Entry>,
    progress: Progress<'_>,
) -> Result<()> {
    let list = files.list().await?;
    let total = writer.bytes() + list.iter().map(|(_, bytes)| bytes).sum::<u64>();
    progress(writer.bytes(), total);
    for (id, _) in list {
        let sealed = match files.sealed(id).await {
            Ok(sealed) => sealed,
            // Removed since it was listed.
            Err(Error::NoRow) => continue,
            Err(error) => return Err(error),
        };
        let sound = is_sound(files, id, &sealed);
        writer.open(&id.to_string()).await?;
        writer.data(&sealed).await?;
        entries.push(writer.close(sound).await?);
        progress(writer.bytes().min(total), total);
    }
    progress(total, total);
    Ok(())
}

fn is_sound(files: &Files, id: FileId, sealed: &[u8]) -> bool {
    let sound = files.unseal(id, sealed).is_ok();
    if !sound {
        tracing::warn!(file = %id, "a stored file does not open and goes into the backup as it is");
    }
    sound
}

/// An error of the machine while a backup is written or read.
fn io(what: &Path) -> impl Fn(std::io::Error) -> Error + '_ {
    move |error| Error::Backup(format!("{}: {error}", what.display()))
}
