//! Stored files: each encrypted on its own, in a folder or an S3-compatible store.

use crate::{Error, Keys, Result, keys::Use};
use aes_gcm_siv::{
    Aes256GcmSiv, Nonce,
    aead::{Aead, KeyInit, Payload},
};
use base::ids::FileId;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload, path::Path};
use std::sync::Arc;

/// Most bytes of one file.
pub const MAX_BYTES: usize = 25 * 1024 * 1024;

/// The store of files.
#[derive(Debug, Clone)]
pub struct Files {
    store: Arc<dyn ObjectStore>,
    keys: Keys,
}

impl Files {
    /// Files in a folder, made when it is not there.
    pub fn folder(folder: &std::path::Path, keys: Keys) -> Result<Self> {
        std::fs::create_dir_all(folder).map_err(|error| Error::Files(error.to_string()))?;
        let store = object_store::local::LocalFileSystem::new_with_prefix(folder).map_err(files)?;
        Ok(Files { store: Arc::new(store.with_fsync(true)), keys })
    }

    /// Files in an S3-compatible store; address, bucket and credentials come from the configuration.
    pub fn s3(
        endpoint: &str,
        bucket: &str,
        region: &str,
        access_key: &str,
        secret: &str,
        keys: Keys,
    ) -> Result<Self> {
        let store = object_store::aws::AmazonS3Builder::new()
            .with_endpoint(endpoint)
            .with_bucket_name(bucket)
            .with_region(region)
            .with_access_key_id(access_key)
            .with_secret_access_key(secret)
            .with_allow_http(
                endpoint.starts_with("http://127.0.0.1") || endpoint.starts_with("http://localhost"),
            )
            .build()
            .map_err(files)?;
        Ok(Files { store: Arc::new(store), keys })
    }

    /// Writes a file under its id.
    pub async fn put(&self, id: FileId, bytes: &[u8]) -> Result<()> {
        self.put_sealed(id, self.seal(id, bytes)?).await
    }

    /// Reads a file; [`Error::Sealed`] when it was changed from outside or belongs to another id.
    pub async fn get(&self, id: FileId) -> Result<Vec<u8>> {
        self.unseal(id, &self.sealed(id).await?)
    }

    /// Every file with the bytes it takes, ordered by id.
    pub async fn list(&self) -> Result<Vec<(FileId, u64)>> {
        let folders = self.store.list_with_delimiter(None).await.map_err(files)?.common_prefixes;
        let mut found = Vec::new();
        for folder in folders {
            let objects = self.store.list_with_delimiter(Some(&folder)).await.map_err(files)?.objects;
            found.extend(objects.iter().filter_map(|object| {
                let id: FileId = object.location.filename()?.parse().ok()?;
                (place(id) == object.location).then_some((id, object.size))
            }));
        }
        found.sort_unstable();
        Ok(found)
    }

    /// A file as it lies there, sealed.
    pub(crate) async fn sealed(&self, id: FileId) -> Result<Vec<u8>> {
        let whole = self.store.get(&place(id)).await.map_err(files)?.bytes().await.map_err(files)?;
        Ok(whole.into())
    }

    /// Puts a sealed file where it was taken from.
    pub(crate) async fn put_sealed(&self, id: FileId, whole: Vec<u8>) -> Result<()> {
        self.store.put(&place(id), PutPayload::from(whole)).await.map_err(files)?;
        Ok(())
    }

    fn seal(&self, id: FileId, bytes: &[u8]) -> Result<Vec<u8>> {
        let mut nonce = [0u8; 12];
        getrandom::fill(&mut nonce).map_err(|error| Error::Files(error.to_string()))?;
        let name = id.to_string();
        let sealed = self
            .cipher()
            .encrypt(&Nonce::from(nonce), Payload { msg: bytes, aad: name.as_bytes() })
            .map_err(|_| Error::Sealed)?;
        let mut whole = nonce.to_vec();
        whole.extend_from_slice(&sealed);
        Ok(whole)
    }

    /// What is in a sealed file.
    pub(crate) fn unseal(&self, id: FileId, whole: &[u8]) -> Result<Vec<u8>> {
        let Some((nonce, sealed)) = whole.split_first_chunk::<12>() else { return Err(Error::Sealed) };
        let name = id.to_string();
        self.cipher()
            .decrypt(&Nonce::from(*nonce), Payload { msg: sealed, aad: name.as_bytes() })
            .map_err(|_| Error::Sealed)
    }

    /// Removes a file; one that is gone already is no error.
    pub async fn remove(&self, id: FileId) -> Result<()> {
        match self.store.delete(&place(id)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(files(error)),
        }
    }

    fn cipher(&self) -> Aes256GcmSiv {
        let key = self.keys.derive(Use::Files);
        Aes256GcmSiv::new(&(*key).into())
    }
}

/// Two letters of the random end of the id make a folder, so that no folder grows too large.
fn place(id: FileId) -> Path {
    let name = id.to_string();
    let folder = name.get(name.len().saturating_sub(2)..).unwrap_or("00").to_owned();
    Path::from_iter([folder, name])
}

fn files(error: object_store::Error) -> Error {
    match error {
        object_store::Error::NotFound { .. } => Error::NoRow,
        other => Error::Files(other.to_string()),
    }
}
