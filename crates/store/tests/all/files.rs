//! Stored files are sealed one by one.

use crate::NOW;
use base::ids::FileId;
use std::path::{Path, PathBuf};
use store::{Error, Files, Keys, files::MAX_BYTES};
use testkit::db::keys;

struct Folder {
    files: Files,
    folder: tempfile::TempDir,
}

fn folder() -> Folder {
    let folder = tempfile::tempdir().unwrap();
    Folder { files: Files::folder(folder.path(), keys()).unwrap(), folder }
}

/// Where the bytes of a file lie.
fn lies_at(folder: &Path, id: FileId) -> PathBuf {
    let name = id.to_string();
    folder.join(&name[name.len() - 2..]).join(name)
}

#[tokio::test]
async fn a_file_comes_back_as_it_went() {
    let Folder { files, folder } = folder();
    for bytes in [Vec::new(), b"needle-in-a-haystack".to_vec(), vec![7; 600_000]] {
        let id = FileId::new(NOW);
        files.put(id, &bytes).await.unwrap();
        assert_eq!(files.get(id).await.unwrap(), bytes);
        let sealed = std::fs::read(lies_at(folder.path(), id)).unwrap();
        assert_eq!(sealed.len(), bytes.len() + 28);
        assert!(!sealed.windows(20).any(|window| window == b"needle-in-a-haystack"));
    }
}

#[tokio::test]
async fn a_file_that_was_touched_is_refused() {
    let Folder { files, folder } = folder();
    let id = FileId::new(NOW);
    files.put(id, b"minutes of a meeting").await.unwrap();
    let whole = std::fs::read(lies_at(folder.path(), id)).unwrap();
    for place in [0, 12, 20, whole.len() - 1] {
        let mut touched = whole.clone();
        touched[place] ^= 1;
        std::fs::write(lies_at(folder.path(), id), touched).unwrap();
        assert!(matches!(files.get(id).await, Err(Error::Sealed)), "byte {place}");
    }
    for length in [0, 5, 12, whole.len() - 1] {
        std::fs::write(lies_at(folder.path(), id), &whole[..length]).unwrap();
        assert!(matches!(files.get(id).await, Err(Error::Sealed)), "cut to {length}");
    }
}

#[tokio::test]
async fn a_file_in_the_place_of_another_is_refused() {
    let Folder { files, folder } = folder();
    let (one, two) = (FileId::new(NOW), FileId::new(NOW));
    files.put(one, b"one").await.unwrap();
    files.put(two, b"two").await.unwrap();
    std::fs::copy(lies_at(folder.path(), one), lies_at(folder.path(), two)).unwrap();
    assert!(matches!(files.get(two).await, Err(Error::Sealed)));
}

#[tokio::test]
async fn another_key_opens_nothing() {
    let Folder { files, folder } = folder();
    let id = FileId::new(NOW);
    files.put(id, b"one").await.unwrap();
    let stranger = Files::folder(folder.path(), Keys::generate().unwrap()).unwrap();
    assert!(matches!(stranger.get(id).await, Err(Error::Sealed)));
}

#[tokio::test]
async fn a_removed_file_is_gone() {
    let Folder { files, folder: _folder } = folder();
    let id = FileId::new(NOW);
    files.put(id, b"one").await.unwrap();
    files.remove(id).await.unwrap();
    files.remove(id).await.unwrap();
    assert!(matches!(files.get(id).await, Err(Error::NoRow)));
}

/// Against a real S3-compatible store when `ZAEDNO_TEST_S3` names one, as `CONTRIBUTING.md` tells; its bucket is
/// called `zaedno`.
#[tokio::test]
async fn in_an_s3_store_a_file_comes_and_goes_as_in_a_folder() {
    let Ok(endpoint) = std::env::var("ZAEDNO_TEST_S3") else { return };
    let files = Files::s3(&endpoint, "zaedno", "us-east-1", "key", "secret", keys()).unwrap();
    let (id, other) = (FileId::new(NOW), FileId::new(NOW));
    let bytes: Vec<u8> = (0..MAX_BYTES).map(|at| (at % 251) as u8).collect();
    files.put(id, &bytes).await.unwrap();
    files.put(other, b"minutes of a meeting").await.unwrap();
    assert_eq!(files.get(id).await.unwrap(), bytes);
    let listed: Vec<_> = files.list().await.unwrap().into_iter().map(|(id, _)| id).collect();
    assert!(listed.contains(&id) && listed.contains(&other), "{listed:?}");
    let stranger =
        Files::s3(&endpoint, "zaedno", "us-east-1", "key", "secret", Keys::generate().unwrap()).unwrap();
    assert!(matches!(stranger.get(other).await, Err(Error::Sealed)));
    files.remove(id).await.unwrap();
    files.remove(id).await.unwrap();
    assert!(matches!(files.get(id).await, Err(Error::NoRow)));
    files.remove(other).await.unwrap();
}
