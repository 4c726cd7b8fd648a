//! The file of a backup: a head, then pieces sealed one by one. The number of a piece and whether it is the last are
//! sealed with it, so that none can be left out, moved or cut off.
//!
//! Inside the pieces is one stream: entries, each a name, data and an end, then the manifest.

use super::{Entry, Manifest, io};
use crate::{Error, Keys, Result, keys::Use};
use aes_gcm_siv::{
    Aes256GcmSiv, Nonce,
    aead::{Aead, KeyInit, Payload},
};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use tokio::{
    fs::File,
    io::{AsyncReadExt, AsyncWriteExt, BufReader},
};

const HEAD: &[u8; 16] = b"zaedno backup 1\n";
/// Bytes of a piece before it is sealed.
const PIECE: usize = 128 * 1024;
/// What sealing adds.
const TAG: usize = 16;
/// Set in the length of the last piece.
const LAST: u32 = 1 << 31;
/// Most bytes of a name.
const LONGEST_NAME: usize = 255;

const ENTRY: u8 = 1;
const DATA: u8 = 2;
const END: u8 = 3;
const MANIFEST: u8 = 4;

/// Seals and opens the pieces of one backup, each under its number.
struct Pieces {
    cipher: Aes256GcmSiv,
    number: u64,
}

impl Pieces {
    /// Every backup has a key of its own, made of the master key and the salt in its head.
    fn new(keys: &Keys, salt: &[u8; 16]) -> Self {
        let key = keys.hash(Use::Backup, &[salt]);
        Pieces { cipher: Aes256GcmSiv::new(&key.into()), number: 0 }
    }

    fn seal(&mut self, piece: &[u8], last: bool) -> Result<Vec<u8>> {
        let (nonce, about) = self.next(last);
        self.cipher.encrypt(&nonce, Payload { msg: piece, aad: &about }).map_err(|_| Error::Sealed)
    }

    fn unseal(&mut self, sealed: &[u8], last: bool) -> Result<Vec<u8>> {
        let (nonce, about) = self.next(last);
        self.cipher.decrypt(&nonce, Payload { msg: sealed, aad: &about }).map_err(|_| Error::Sealed)
    }

    fn next(&mut self, last: bool) -> (Nonce, [u8; 9]) {
        let number = self.number.to_be_bytes();
        self.number += 1;
        let mut nonce = [0; 12];
        nonce[4..].copy_from_slice(&number);
        let mut about = [u8::from(last); 9];
        about[1..].copy_from_slice(&number);
        (nonce.into(), about)
    }
}

/// Writes a backup. What is not finished leaves nothing.
pub(super) struct Writer {
    file: File,
    part: Part,
    pieces: Pieces,
    waiting: Vec<u8>,
    entry: Option<(Entry, Sha256)>,
    written: u64,
}

impl Writer {
    pub(super) async fn create(to: &Path, keys: &Keys) -> Result<Self> {
        let mut salt = [0; 16];
        getrandom::fill(&mut salt).map_err(|error| Error::Backup(format!("no randomness: {error}")))?;
        let part = Part::of(to, "part");
        let mut options = File::options();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        options.mode(0o600);
        let mut file = options.open(&part.part).await.map_err(io(&part.part))?;
        file.write_all(HEAD).await.map_err(io(&part.part))?;
        file.write_all(&salt).await.map_err(io(&part.part))?;
        let pieces = Pieces::new(keys, &salt);
        Ok(Writer { file, part, pieces, waiting: Vec::new(), entry: None, written: 0 })
    }

    /// A name beside the backup for what must lie on disk for a while.
    pub(super) fn beside(&self, ending: &str) -> Part {
        Part::of(&self.part.whole, ending)
    }

    /// Bytes of entries so far.
    pub(super) fn bytes(&self) -> u64 {
        self.written
    }

    pub(super) async fn open(&mut self, name: &str) -> Result<()> {
        let length = u8::try_from(name.len()).map_err(|_| Error::Backup("a name is too long".into()))?;
        self.entry = Some((
            Entry { name: name.to_owned(), bytes: 0, sha256: String::new(), sound: true },
            Sha256::new(),
        ));
        self.put(&[ENTRY, length]).await?;
        self.put(name.as_bytes()).await
    }

    pub(super) async fn data(&mut self, bytes: &[u8]) -> Result<()> {
        for bytes in bytes.chunks(PIECE) {
            if let Some((entry, hash)) = &mut self.entry {
                hash.update(bytes);
                entry.bytes += bytes.len() as u64;
            }
            self.written += bytes.len() as u64;
            self.counted(DATA, bytes).await?;
        }
        Ok(())
    }

    pub(super) async fn close(&mut self, sound: bool) -> Result<Entry> {
        self.put(&[END]).await?;
        let (entry, hash) = self.entry.take().ok_or_else(|| Error::Backup("no entry is open".into()))?;
        Ok(Entry { sha256: hex::encode(hash.finalize()), sound, ..entry })
    }

    /// Ends with the manifest and puts the file where it belongs, durably.
    pub(super) async fn finish(mut self, manifest: &Manifest) -> Result<()> {
        let manifest = serde_json::to_vec(manifest).map_err(|error| Error::Backup(error.to_string()))?;
        self.counted(MANIFEST, &manifest).await?;
        let waiting = std::mem::take(&mut self.waiting);
        self.piece(&waiting, true).await?;
        self.file.flush().await.map_err(io(&self.part.part))?;
        self.file.sync_all().await.map_err(io(&self.part.part))?;
        self.part.keep()
    }

    async fn counted(&mut self, what: u8, bytes: &[u8]) -> Result<()> {
        let length = u32::try_from(bytes.len()).map_err(|_| Error::Backup("too much at once".into()))?;
        self.put(&[what]).await?;
        self.put(&length.to_be_bytes()).await?;
        self.put(bytes).await
    }

    async fn put(&mut self, bytes: &[u8]) -> Result<()> {
        self.waiting.extend_from_slice(bytes);
        // One piece always waits, since the last must be known as such.
        while self.waiting.len() > PIECE {
            let rest = self.waiting.split_off(PIECE);
            let piece = std::mem::replace(&mut self.waiting, rest);
            self.piece(&piece, false).await?;
        }
        Ok(())
    }

    async fn piece(&mut self, piece: &[u8], last: bool) -> Result<()> {
        let sealed = self.pieces.seal(piece, last)?;
        let length = u32::try_from(sealed.len()).map_err(|_| Error::Backup("too much at once".into()))?;
        let length = if last { length | LAST } else { length };
        self.file.write_all(&length.to_be_bytes()).await.map_err(io(&self.part.part))?;
        self.file.write_all(&sealed).await.map_err(io(&self.part.part))
    }
}

/// A file that is being made beside another one; removed unless it is kept.
pub(super) struct Part {
    /// What it is part of.
    whole: PathBuf,
    /// Where it is made.
    pub(super) part: PathBuf,
}

impl Part {
    pub(super) fn of(whole: &Path, ending: &str) -> Self {
        let mut part = whole.as_os_str().to_owned();
        part.push(".");
        part.push(ending);
        Part { whole: whole.to_owned(), part: part.into() }
    }

    /// Puts it in the place of what it is part of.
    pub(super) fn keep(self) -> Result<()> {
        std::fs::rename(&self.part, &self.whole).map_err(io(&self.whole))?;
        let folder = self.whole.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = std::fs::File::open(folder.unwrap_or(Path::new("."))).map_err(io(&self.whole))?;
        folder.sync_all().map_err(io(&self.whole))
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // Gone already when it was kept.
        let _ = std::fs::remove_file(&self.part);
    }
}

/// What stands in a backup, in order.
pub(super) enum Record {
    /// An entry of this name begins.
    Entry(String),
    /// Bytes of it.
    Data(Vec<u8>),
    /// It ends.
    End,
    /// The manifest, with which the backup ends.
    Manifest(Box<Manifest>),
}

/// Reads a backup; what was changed, moved or cut off is an error.
pub(super) struct Reader {
    file: BufReader<File>,
    path: PathBuf,
    pieces: Pieces,
    waiting: Vec<u8>,
    /// How much of `waiting` is read.
    from: usize,
    ended: bool,
    read: u64,
}

impl Reader {
    pub(super) async fn open(path: &Path, keys: &Keys) -> Result<Self> {
        let mut file = BufReader::new(File::open(path).await.map_err(io(path))?);
        let (mut head, mut salt) = ([0; 16], [0; 16]);
        file.read_exact(&mut head).await.map_err(cut_short)?;
        if head != *HEAD {
            return Err(Error::Backup(format!("{} is no backup of this program", path.display())));
        }
        file.read_exact(&mut salt).await.map_err(cut_short)?;
        let pieces = Pieces::new(keys, &salt);
        Ok(Reader {
            file,
            path: path.to_owned(),
            pieces,
            waiting: Vec::new(),
            from: 0,
            ended: false,
            read: 32,
        })
    }

    /// Bytes of the file so far.
    pub(super) fn read(&self) -> u64 {
        self.read
    }

    /// What comes next. Nothing comes after the manifest.
    pub(super) async fn next(&mut self) -> Result<Record> {
        let kind = self.byte().await?;
        Ok(match kind {
            ENTRY => {
                let length = usize::from(self.byte().await?).min(LONGEST_NAME);
                let name = self.take(length).await?;
                Record::Entry(String::from_utf8(name).map_err(|_| disordered())?)
            }
            DATA => Record::Data(self.counted().await?),
            END => Record::End,
            MANIFEST => {
                let text = self.counted().await?;
                self.nothing_more().await?;
                Record::Manifest(serde_json::from_slice(&text).map_err(|_| disordered())?)
            }
            _ => return Err(disordered()),
        })
    }

    async fn nothing_more(&mut self) -> Result<()> {
        let after = self.file.read(&mut [0]).await.map_err(io(&self.path))?;
        if !self.ended || self.from != self.waiting.len() || after != 0 {
            return Err(disordered());
        }
        Ok(())
    }

    async fn counted(&mut self) -> Result<Vec<u8>> {
        let length = self.take(4).await?;
        let length = length.try_into().map(u32::from_be_bytes).map_err(|_| disordered())?;
        self.take(usize::try_from(length).map_err(|_| disordered())?).await
    }

    async fn byte(&mut self) -> Result<u8> {
        self.take(1).await?.first().copied().ok_or_else(disordered)
    }

    async fn take(&mut self, bytes: usize) -> Result<Vec<u8>> {
        let mut taken = Vec::new();
        while taken.len() < bytes {
            if self.from == self.waiting.len() {
                self.piece().await?;
            }
            let rest = self.waiting.get(self.from..).unwrap_or_default();
            let some = rest.get(..bytes - taken.len()).unwrap_or(rest);
            taken.extend_from_slice(some);
            self.from += some.len();
        }
        Ok(taken)
    }

    async fn piece(&mut self) -> Result<()> {
        if self.ended {
            return Err(disordered());
        }
        let mut length = [0; 4];
        self.file.read_exact(&mut length).await.map_err(cut_short)?;
        let length = u32::from_be_bytes(length);
        let last = length & LAST != 0;
        let bytes = usize::try_from(length & !LAST).unwrap_or(usize::MAX);
        if !(TAG..=PIECE + TAG).contains(&bytes) {
            return Err(Error::Sealed);
        }
        let mut sealed = vec![0; bytes];
        self.file.read_exact(&mut sealed).await.map_err(cut_short)?;
        self.waiting = self.pieces.unseal(&sealed, last)?;
        self.from = 0;
        self.ended = last;
        self.read += 4 + bytes as u64;
        Ok(())
    }
}

fn cut_short(error: std::io::Error) -> Error {
    match error.kind() {
        std::io::ErrorKind::UnexpectedEof => Error::Backup("it is cut short".into()),
        _ => Error::Backup(error.to_string()),
    }
}

fn disordered() -> Error {
    Error::Backup("it is not in order".into())
}
