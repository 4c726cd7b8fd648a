//! The master key: where it lies, who may read it, what comes of it.

use std::os::unix::fs::PermissionsExt;
use store::{Error, Keys, keys::Use};
use testkit::db::keys;

const USES: [Use; 7] =
    [Use::Database, Use::Files, Use::PersonalNumbers, Use::Secrets, Use::Audit, Use::Tokens, Use::Backup];

#[test]
fn a_key_file_is_made_once_and_for_its_owner_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("key");
    let made = Keys::from_file(&file).unwrap();
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(made.hex(), Keys::from_file(&file).unwrap().hex());
    assert_ne!(made.hex(), Keys::generate().unwrap().hex());
}

#[test]
fn a_key_file_that_others_can_read_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("key");
    Keys::from_file(&file).unwrap();
    for mode in [0o640, 0o604, 0o644, 0o620] {
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode)).unwrap();
        assert!(matches!(Keys::from_file(&file), Err(Error::Config(_))), "{mode:o}");
    }
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o400)).unwrap();
    Keys::from_file(&file).unwrap();
}

#[test]
fn what_is_no_key_is_refused_without_being_repeated() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("key");
    for text in ["", "secret", &"g".repeat(64), &"a".repeat(63), &"a".repeat(66)] {
        std::fs::write(&file, text).unwrap();
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).unwrap();
        let refused = Keys::from_file(&file).unwrap_err().to_string();
        assert!(!refused.contains("secret"), "{refused}");
    }
    assert!(matches!(Keys::from_file(folder.path().join("no/such/folder").as_path()), Err(Error::Config(_))));
}

#[test]
fn no_two_uses_share_a_key() {
    let keys = keys();
    for (place, one) in USES.into_iter().enumerate() {
        assert_ne!(keys.derive(one).as_ref(), hex::decode(keys.hex().as_bytes()).unwrap().as_slice());
        for two in &USES[place + 1..] {
            assert_ne!(keys.derive(one), keys.derive(*two));
            assert_ne!(keys.hash(one, &[b"1"]), keys.hash(*two, &[b"1"]));
        }
    }
}

#[test]
fn the_parts_of_a_hash_do_not_run_into_each_other() {
    let hash = |parts: &[&[u8]]| keys().hash(Use::Tokens, parts);
    assert_eq!(hash(&[b"a", b"b"]), hash(&[b"a", b"b"]));
    assert_ne!(hash(&[b"a", b"b"]), hash(&[b"ab"]));
    assert_ne!(hash(&[b"a", b"b"]), hash(&[b"ab", b""]));
    assert_ne!(hash(&[b"a", b"b"]), hash(&[b"b", b"a"]));
}

#[test]
fn a_key_is_never_shown() {
    assert_eq!(format!("{:?}", keys()), "Keys(…)");
}
