//! Where a database is restored to.

use super::{
    super::{Database, Manifest, archive::Part, io, postgres, sqlite, tables::Tables},
    Walk,
};
use crate::{Error, Files, Keys, Options, Result};
use std::path::{Path, PathBuf};
use tokio::io::AsyncWrite;

/// The place, and how far the restore has come.
pub(super) enum Target {
    /// A file; its copy out of the backup waits beside it.
    Lite { file: PathBuf, staged: Option<Part> },
    /// A database; once `staged`, what was in it is in another schema, if there was anything.
    Pg { url: String, empty: bool, staged: bool },
}

impl Target {
    pub(super) fn of(options: &Options) -> Self {
        match options {
            Options::Lite { file, .. } => Target::Lite { file: file.clone(), staged: None },
            Options::Pg { url, .. } => Target::Pg { url: url.clone(), empty: true, staged: false },
        }
    }

    pub(super) fn database(&self) -> Database {
        match self {
            Target::Lite { .. } => Database::Sqlite,
            Target::Pg { .. } => Database::Postgresql,
        }
    }

    pub(super) async fn is_empty(&mut self) -> Result<bool> {
        match self {
            Target::Lite { file, .. } => Ok(std::fs::metadata(file).map_or(true, |found| found.len() == 0)),
            Target::Pg { url, empty, .. } => {
                *empty = postgres::is_empty(url).await?;
                Ok(*empty)
            }
        }
    }

    /// Takes the database while the backup is looked at. What is not sealed is not written anywhere yet.
    pub(super) async fn staging(&mut self) -> Result<Box<dyn AsyncWrite + Unpin + Send>> {
        match self {
            Target::Lite { file, staged } => {
                let part = staged.insert(Part::of(file, "restoring"));
                let mut options = tokio::fs::File::options();
                options.write(true).create(true).truncate(true);
                #[cfg(unix)]
                options.mode(0o600);
                Ok(Box::new(options.open(&part.part).await.map_err(io(&part.part))?))
            }
            Target::Pg { .. } => Ok(Box::new(tokio::io::sink())),
        }
    }

    /// Brings the database to where it can be looked at, and looks.
    pub(super) async fn stage(
        &mut self,
        from: &Path,
        keys: &Keys,
        files: &Files,
        manifest: &Manifest,
    ) -> Result<()> {
        let found = match self {
            Target::Lite { staged, .. } => {
                let Some(part) = staged else { return Err(Error::Backup("nothing is staged".into())) };
                std::fs::File::open(&part.part).and_then(|file| file.sync_all()).map_err(io(&part.part))?;
                sqlite::check(&part.part, keys).await?
            }
            Target::Pg { url, empty, staged } => {
                if !*empty {
                    postgres::set_aside(url).await?;
                }
                *staged = true;
                let mut restoring = postgres::Restoring::start(url)?;
                let database = &mut restoring.told;
                let walk = Walk { from, keys, files, expected: None, database, put: None, part: (0, 1) };
                let walked = walk.read_database().await;
                // When it stopped listening, it says why.
                restoring.end().await?;
                walked?;
                postgres::count(url).await?
            }
        };
        same(&found, manifest)
    }

    /// Puts what is staged in place; where the former database is kept.
    pub(super) fn put_in_place(&mut self) -> Result<Option<String>> {
        match self {
            Target::Lite { file, staged } => {
                let Some(part) = staged.take() else { return Err(Error::Backup("nothing is staged".into())) };
                let aside = set_aside(file).map_err(io(file))?;
                part.keep()?;
                Ok(aside.map(|aside| aside.display().to_string()))
            }
            Target::Pg { empty, .. } => Ok((!*empty).then(|| postgres::REPLACED.to_owned())),
        }
    }

    /// Leaves the place as it was.
    pub(super) async fn undo(self) {
        // What is staged beside a file goes with the value.
        let Target::Pg { url, empty, staged: true } = self else { return };
        let undone = if empty { postgres::clear(&url).await } else { postgres::put_back(&url).await };
        if let Err(error) = undone {
            tracing::error!(%error, "a restore failed and could not be undone; look for the schema zaedno_replaced");
        }
    }
}

fn same(found: &Tables, manifest: &Manifest) -> Result<()> {
    if found.tables != manifest.tables || found.migration != manifest.migration {
        return Err(Error::Backup("its tables do not hold the rows that its manifest names".into()));
    }
    Ok(())
}

/// Moves a database with its write-ahead log out of the way, over what was moved there before.
fn set_aside(file: &Path) -> std::io::Result<Option<PathBuf>> {
    let with = |ending: &str| {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    };
    remove(&with(".replaced-wal"))?;
    remove(&with("-shm"))?;
    let there = file.exists();
    if there {
        std::fs::rename(file, with(".replaced"))?;
    }
    // A log without its database, or left beside the new one, would spoil it.
    if with("-wal").exists() {
        std::fs::rename(with("-wal"), with(".replaced-wal"))?;
    }
    Ok(there.then(|| with(".replaced")))
}

fn remove(file: &Path) -> std::io::Result<()> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
