//! Sealing of secrets in rows and files: AES-256-GCM-SIV, a random nonce in front, bound to its place.

use crate::{Error, Keys, Result, keys::Use};
use aes_gcm_siv::{
    Aes256GcmSiv, Nonce,
    aead::{Aead, KeyInit, Payload},
};

/// Seals bytes for one use; `place` (an id, a column) is what they are bound to and must be given again.
pub fn seal(keys: &Keys, purpose: Use, place: &[u8], bytes: &[u8]) -> Result<Vec<u8>> {
    let mut nonce = [0u8; 12];
    getrandom::fill(&mut nonce).map_err(|error| Error::Config(format!("no randomness: {error}")))?;
    let sealed = cipher(keys, purpose)
        .encrypt(&Nonce::from(nonce), Payload { msg: bytes, aad: place })
        .map_err(|_| Error::Sealed)?;
    let mut whole = nonce.to_vec();
    whole.extend_from_slice(&sealed);
    Ok(whole)
}

/// Opens what [`seal`] made; [`Error::Sealed`] when it was changed or belongs elsewhere.
pub fn open(keys: &Keys, purpose: Use, place: &[u8], whole: &[u8]) -> Result<Vec<u8>> {
    let (nonce, sealed) = whole.split_first_chunk::<12>().ok_or(Error::Sealed)?;
    cipher(keys, purpose)
        .decrypt(&Nonce::from(*nonce), Payload { msg: sealed, aad: place })
        .map_err(|_| Error::Sealed)
}

fn cipher(keys: &Keys, purpose: Use) -> Aes256GcmSiv {
    Aes256GcmSiv::new(&(*keys.derive(purpose)).into())
}
