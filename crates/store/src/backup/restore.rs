//! Restoring: first everything is looked at, then it is put in place, or nothing is.

mod target;

use super::{
    Database, Entry, Manifest, Progress,
    archive::{Reader, Record},
    io,
};
use crate::{Error, Files, Keys, Options, Result, migrate};
use base::ids::FileId;
use sha2::{Digest, Sha256};
use std::{collections::BTreeSet, path::Path};
use target::Target;
use tokio::io::{AsyncWrite, AsyncWriteExt};

/// What was restored.
#[derive(Debug)]
pub struct Restored {
    /// What is in place now.
    pub manifest: Manifest,
    /// Where the database that stood there before is kept: a file, or a schema of PostgreSQL.
    pub set_aside: Option<String>,
}

/// Reads a whole backup and compares it with its manifest; nothing is written anywhere.
pub async fn verify(from: &Path, keys: &Keys, files: &Files, progress: Progress<'_>) -> Result<Manifest> {
    let mut nowhere = tokio::io::sink();
    Walk { from, keys, files, expected: None, database: &mut nowhere, put: None, part: (0, 1) }
        .read_all(progress)
        .await
}

/// Puts a backup in place: its database where `options` says, its files into `files`.
///
/// Nobody may be using the database meanwhile. A target that is not empty is refused unless `force` is given; then its
/// database is set aside, not removed. When anything is wrong with the backup, the target stays as it was.
pub async fn restore(
    from: &Path,
    options: &Options,
    keys: &Keys,
    files: &Files,
    force: bool,
    progress: Progress<'_>,
) -> Result<Restored> {
    let mut target = Target::of(options);
    let there: BTreeSet<FileId> = files.list().await?.into_iter().map(|(id, _)| id).collect();
    let empty = target.is_empty().await?;
    if !(force || empty && there.is_empty()) {
        return Err(Error::Backup("there is something already where it would be restored".into()));
    }
    let expected = Some(target.database());
    let mut put = Vec::new();
    let restoring = async {
        let mut staging = target.staging().await?;
        let walk = Walk { from, keys, files, expected, database: &mut staging, put: None, part: (0, 2) };
        let manifest = walk.read_all(progress).await?;
        migrate::refuse_newer(manifest.migration)?;
        target.stage(from, keys, files, &manifest).await?;
        let mut nowhere = tokio::io::sink();
        let walk =
            Walk { from, keys, files, expected, database: &mut nowhere, put: Some(&mut put), part: (1, 2) };
        if walk.read_all(progress).await? != manifest {
            return Err(Error::Backup("it was changed while it was read".into()));
        }
        let set_aside = target.put_in_place()?;
        Ok(Restored { manifest, set_aside })
    };
    let restored = restoring.await;
    if restored.is_err() {
        target.undo().await;
        for id in put.into_iter().filter(|id| !there.contains(id)) {
            if let Err(error) = files.remove(id).await {
                tracing::warn!(file = %id, %error, "a file of a restore that failed stays");
            }
        }
    }
    restored
}

/// One reading of a backup.
struct Walk<'w> {
    from: &'w Path,
    keys: &'w Keys,
    files: &'w Files,
    /// The database it must be of.
    expected: Option<Database>,
    /// Takes the bytes of the database.
    database: &'w mut (dyn AsyncWrite + Unpin + Send),
    /// When given, stored files are put in place, and noted here.
    put: Option<&'w mut Vec<FileId>>,
    /// Which reading this is, from 0, and of how many; for the progress.
    part: (u64, u64),
}

impl Walk<'_> {
    /// Reads everything and compares it with the manifest.
    async fn read_all(mut self, progress: Progress<'_>) -> Result<Manifest> {
        let size = std::fs::metadata(self.from).map_err(io(self.from))?.len();
        let (part, parts) = self.part;
        let mut reader = Reader::open(self.from, self.keys).await?;
        let mut found: Vec<Entry> = Vec::new();
        let manifest = loop {
            match reader.next().await? {
                Record::Entry(name) => found.push(self.entry(name, &mut reader).await?),
                Record::Manifest(manifest) => break *manifest,
                Record::Data(_) | Record::End => return Err(Error::Backup("it is not in order".into())),
            }
            progress(size * part + reader.read(), size * parts);
        };
        compare(&found, &manifest)?;
        Ok(manifest)
    }

    /// Reads the database and no further.
    async fn read_database(mut self) -> Result<()> {
        let mut reader = Reader::open(self.from, self.keys).await?;
        match reader.next().await? {
            Record::Entry(name) => self.entry(name, &mut reader).await.map(drop),
            _ => Err(Error::Backup("it is not in order".into())),
        }
    }

    async fn entry(&mut self, name: String, reader: &mut Reader) -> Result<Entry> {
        if let Ok(id) = name.parse::<FileId>() {
            return self.file(id, reader).await;
        }
        if self.expected.is_some_and(|expected| expected.entry() != name) {
            return Err(Error::Backup(format!("it is of another database: {name}")));
        }
        let (mut bytes, mut hash) = (0, Sha256::new());
        while let Some(some) = more(reader).await? {
            bytes += some.len() as u64;
            hash.update(&some);
            self.database.write_all(&some).await.map_err(|error| Error::Backup(error.to_string()))?;
        }
        self.database.flush().await.map_err(|error| Error::Backup(error.to_string()))?;
        Ok(Entry { name, bytes, sha256: hex::encode(hash.finalize()), sound: true })
    }

    async fn file(&mut self, id: FileId, reader: &mut Reader) -> Result<Entry> {
        let mut sealed = Vec::new();
        while let Some(some) = more(reader).await? {
            sealed.extend_from_slice(&some);
        }
        let entry = Entry {
            name: id.to_string(),
            bytes: sealed.len() as u64,
            sha256: hex::encode(Sha256::digest(&sealed)),
            sound: self.files.unseal(id, &sealed).is_ok(),
        };
        if let Some(put) = &mut self.put {
            put.push(id);
            self.files.put_sealed(id, sealed).await?;
        }
        Ok(entry)
    }
}

async fn more(reader: &mut Reader) -> Result<Option<Vec<u8>>> {
    match reader.next().await? {
        Record::Data(some) => Ok(Some(some)),
        Record::End => Ok(None),
        Record::Entry(_) | Record::Manifest(_) => Err(Error::Backup("it is not in order".into())),
    }
}

/// Everything the manifest names is there, in its order, and nothing else.
fn compare(found: &[Entry], manifest: &Manifest) -> Result<()> {
    if found.first().map(|entry| entry.name.as_str()) != Some(manifest.database.entry()) {
        return Err(Error::Backup("it has no database".into()));
    }
    if found != manifest.entries {
        return Err(Error::Backup("it does not hold what its manifest names".into()));
    }
    Ok(())
}
