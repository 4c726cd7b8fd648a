//! Keys: one master of 32 bytes in a file of its own, and a derived key for each use.

use crate::{Error, Result};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::{fmt, path::Path};
use zeroize::Zeroizing;

/// The master key. Never logged, never in the database.
#[derive(Clone)]
pub struct Keys(Zeroizing<[u8; 32]>);

/// What a derived key is for. Two uses never share a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// SQLCipher's raw key.
    Database,
    /// Stored files.
    Files,
    /// The blind index of personal numbers.
    PersonalNumbers,
    /// Secrets in rows: TOTP seeds, PINs, sealed fields.
    Secrets,
    /// The chain of the audit trail.
    Audit,
    /// Hashes of session cookies, API tokens and ward links.
    Tokens,
    /// Backups.
    Backup,
}

impl Use {
    const fn label(self) -> &'static [u8] {
        match self {
            Use::Database => b"zaedno/database/1",
            Use::Files => b"zaedno/files/1",
            Use::PersonalNumbers => b"zaedno/personal-numbers/1",
            Use::Secrets => b"zaedno/secrets/1",
            Use::Audit => b"zaedno/audit/1",
            Use::Tokens => b"zaedno/tokens/1",
            Use::Backup => b"zaedno/backup/1",
        }
    }
}

impl Keys {
    /// A new random master key.
    pub fn generate() -> Result<Self> {
        let mut bytes = Zeroizing::new([0u8; 32]);
        getrandom::fill(bytes.as_mut()).map_err(|error| Error::Config(format!("no randomness: {error}")))?;
        Ok(Keys(bytes))
    }

    /// A key of 64 hexadecimal digits, as the key file and `ZAEDNO_KEY` hold it.
    pub fn from_hex(text: &str) -> Result<Self> {
        let mut bytes = Zeroizing::new([0u8; 32]);
        hex::decode_to_slice(text.trim(), bytes.as_mut())
            .map_err(|_| Error::Config("the key must be 64 hexadecimal digits".into()))?;
        Ok(Keys(bytes))
    }

    /// The key in `path`; made there, readable by its owner alone, when there is none yet.
    pub fn from_file(path: &Path) -> Result<Self> {
        match std::fs::read_to_string(path) {
            Ok(text) => {
                refuse_open_file(path)?;
                Self::from_hex(&text)
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let keys = Self::generate()?;
                write_owner_only(path, &keys.hex())
                    .map_err(|e| Error::Config(format!("{}: {e}", path.display())))?;
                Ok(keys)
            }
            Err(error) => Err(Error::Config(format!("{}: {error}", path.display()))),
        }
    }

    /// 64 hexadecimal digits, for the key file.
    pub fn hex(&self) -> Zeroizing<String> {
        Zeroizing::new(hex::encode(self.0.as_ref()))
    }

    /// The key for one use.
    pub fn derive(&self, purpose: Use) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(mac(self.0.as_ref(), &[purpose.label()]))
    }

    /// A keyed hash for one use over parts that cannot run into each other.
    pub fn hash(&self, purpose: Use, parts: &[&[u8]]) -> [u8; 32] {
        let key = self.derive(purpose);
        mac(key.as_ref(), parts)
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys(…)")
    }
}

fn mac(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    // HMAC takes a key of any length, so the error can never come; an all-zero answer would match nothing.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return [0; 32] };
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

#[cfg(unix)]
fn refuse_open_file(path: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::metadata(path)
        .map_err(|e| Error::Config(format!("{}: {e}", path.display())))?
        .permissions()
        .mode();
    if mode & 0o077 != 0 {
        return Err(Error::Config(format!("{} can be read by others: run chmod 600 on it", path.display())));
    }
    Ok(())
}

#[cfg(not(unix))]
fn refuse_open_file(_: &Path) -> Result<()> {
    Ok(())
}

fn write_owner_only(path: &Path, text: &str) -> std::io::Result<()> {
    use std::io::Write;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
