//! A backup holds everything, opens with the key alone, and is put in place whole or not at all.

use crate::NOW;
use base::ids::FileId;
use std::{
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
};
use store::{
    Error, Files, Keys, Options, Store,
    backup::{Database, Manifest, Restored, backup, restore, verify},
    migrate, outbox, sql,
};
use testkit::db::{TestStore, empty, keys, store};

/// A store with rows and files in it.
async fn filled() -> (TestStore, Vec<(FileId, Vec<u8>)>) {
    let test = store().await;
    let mut tx = test.store.begin(NOW).await.unwrap();
    for n in 0..500 {
        outbox::tell(&mut tx, "needle.topic", &n.into()).await.unwrap();
    }
    tx.commit().await.unwrap();
    let mut files = Vec::new();
    for bytes in [vec![], b"needle in a file".to_vec(), vec![7; 300_000]] {
        let id = FileId::new(NOW);
        test.files.put(id, &bytes).await.unwrap();
        files.push((id, bytes));
    }
    (test, files)
}

/// Where nothing is yet.
struct Target {
    options: Options,
    files: Files,
    test: TestStore,
}

async fn target() -> Target {
    let test = empty().await;
    let options = match test.options() {
        Options::Lite { readers, .. } => Options::Lite { file: test.folder().join("restored.db"), readers },
        pg => pg,
    };
    let files = Files::folder(&test.folder().join("restored"), keys()).unwrap();
    Target { options, files, test }
}

impl Target {
    async fn restore(&self, from: &Path, force: bool) -> store::Result<Restored> {
        restore(from, &self.options, &keys(), &self.files, force, &mut |_, _| {}).await
    }

    async fn open(&self) -> Store {
        Store::open(self.options.clone(), keys()).await.unwrap()
    }

    /// Nothing was put anywhere.
    async fn assert_empty(&self) {
        assert!(self.files.list().await.unwrap().is_empty());
        match &self.options {
            Options::Lite { .. } => {
                let names = std::fs::read_dir(self.test.folder()).unwrap();
                let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
                assert!(names.into_iter().all(|name| !name.starts_with("restored.db")));
            }
            Options::Pg { .. } => {
                let tables =
                    sql("select count(*) from pg_catalog.pg_tables where schemaname not like 'pg\\_%'
                                     and schemaname <> 'information_schema'");
                let tables: i64 = tables.value(&mut self.open().await.read().await.unwrap()).await.unwrap();
                assert_eq!(tables, 0);
            }
        }
    }
}

async fn back_up(test: &TestStore) -> (PathBuf, Manifest) {
    let made = backup(&test.store, &test.files, test.folder(), NOW, &mut |_, _| {}).await.unwrap();
    (made.file, made.manifest)
}

async fn events(store: &Store) -> i64 {
    sql("select count(*) from outbox").value(&mut store.read().await.unwrap()).await.unwrap()
}

#[tokio::test]
async fn everything_comes_back() {
    let (test, files) = filled().await;
    let (file, manifest) = back_up(&test).await;
    assert_eq!(file.file_name().unwrap(), "zaedno-backup-20260319T100000Z.zbk");
    assert_eq!(manifest.made_at, NOW);
    assert_eq!(manifest.database == Database::Sqlite, test.store.is_embedded());
    assert_eq!(manifest.entries.len(), 4);
    assert_eq!(manifest.tables.iter().find(|table| table.name == "outbox").unwrap().rows, 500);
    assert_eq!(verify(&file, &keys(), &test.files, &mut |_, _| {}).await.unwrap(), manifest);

    let target = target().await;
    let restored = target.restore(&file, false).await.unwrap();
    assert_eq!(restored.manifest, manifest);
    assert_eq!(restored.set_aside, None);
    for (id, bytes) in files {
        assert_eq!(target.files.get(id).await.unwrap(), bytes);
    }
    let store = target.open().await;
    assert_eq!(migrate::migrate(&store, NOW).await.unwrap(), 0);
    assert_eq!(events(&store).await, 500);
    // And it goes on from there.
    let mut tx = store.begin(NOW).await.unwrap();
    outbox::claim(&mut tx, NOW, NOW).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    // What was restored can be backed up in turn.
    let again = backup(&store, &target.files, target.test.folder(), NOW, &mut |_, _| {}).await.unwrap();
    assert_eq!(again.manifest.tables, manifest.tables);
}

#[tokio::test]
async fn the_guard_of_the_audit_trail_comes_back_too() {
    let (test, _) = filled().await;
    let (file, _) = back_up(&test).await;
    let target = target().await;
    target.restore(&file, false).await.unwrap();
    let store = target.open().await;
    let mut tx = store.begin(NOW).await.unwrap();
    sql("insert into audit_entries (id, at, via, action, subject_kind, changes) values ($1, $2, 'cli', 'a', 'b', '')")
        .bind(uuid::Uuid::now_v7())
        .bind(NOW)
        .run(&mut tx)
        .await
        .unwrap();
    assert!(sql("update audit_entries set action = 'c'").run(&mut tx).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_of_one_moment_while_others_write() {
    let (test, _) = filled().await;
    let stop = std::sync::Arc::new(AtomicBool::new(false));
    let writing = tokio::spawn(write_pairs(test.store.clone(), stop.clone()));
    let mut seen = (0, 0);
    let mut progress = |done, total| {
        assert!(done >= seen.0 && done <= total, "{done} of {total} after {seen:?}");
        seen = (done, total);
    };
    let made = backup(&test.store, &test.files, test.folder(), NOW, &mut progress).await.unwrap();
    assert!(seen.0 > 0 && seen.0 == seen.1);
    stop.store(true, Ordering::Relaxed);
    assert!(writing.await.unwrap() > 0);

    let target = target().await;
    target.restore(&made.file, false).await.unwrap();
    let store = target.open().await;
    let (events, jobs): (i64, i64) =
        sql("select (select count(*) from outbox where topic = 'pair'), (select count(*) from jobs)")
            .one(&mut store.read().await.unwrap())
            .await
            .unwrap();
    assert_eq!(events, jobs);
}

/// Writes an event and a job in one transaction, over and over. How many were written.
async fn write_pairs(store: Store, stop: std::sync::Arc<AtomicBool>) -> u32 {
    let mut pairs = 0;
    while !stop.load(Ordering::Relaxed) {
        let mut tx = store.begin(NOW).await.unwrap();
        outbox::tell(&mut tx, "pair", &().into()).await.unwrap();
        store::jobs::put(&mut tx, "pair", &().into(), NOW, None).await.unwrap();
        tx.commit().await.unwrap();
        pairs += 1;
    }
    pairs
}

#[tokio::test]
async fn a_backup_says_nothing_without_the_key() {
    let (test, _) = filled().await;
    let (file, _) = back_up(&test).await;
    let bytes = std::fs::read(&file).unwrap();
    assert!(!bytes.windows(6).any(|window| window == b"needle" || window == b"outbox"));
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let stranger = Keys::generate().unwrap();
    let opened = verify(&file, &stranger, &test.files, &mut |_, _| {}).await;
    assert!(matches!(opened, Err(Error::Sealed)), "{opened:?}");
}

#[tokio::test]
async fn nothing_but_the_backup_is_left_behind() {
    let (test, _) = filled().await;
    let folder = test.folder().join("backups");
    std::fs::create_dir(&folder).unwrap();
    backup(&test.store, &test.files, &folder, NOW, &mut |_, _| {}).await.unwrap();
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
    // A second one does not write over the first.
    let again = backup(&test.store, &test.files, &folder, NOW, &mut |_, _| {}).await;
    assert!(matches!(again, Err(Error::Backup(_))));
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
}

#[tokio::test]
async fn a_backup_cut_short_is_refused() {
    let (test, _) = filled().await;
    let (file, _) = back_up(&test).await;
    let whole = std::fs::read(&file).unwrap();
    let starts = pieces(&whole);
    let target = target().await;
    let within = [0, 10, 20, 32, 33, whole.len() / 2, whole.len() - 1];
    for length in within.into_iter().chain(starts[1..].iter().copied()) {
        std::fs::write(&file, &whole[..length]).unwrap();
        let refused = target.restore(&file, false).await;
        assert!(matches!(refused, Err(Error::Backup(_))), "cut to {length}: {refused:?}");
    }
    std::fs::write(&file, [whole.as_slice(), b"more"].concat()).unwrap();
    assert!(target.restore(&file, false).await.is_err());
    target.assert_empty().await;
}

#[tokio::test]
async fn a_backup_with_one_bit_changed_is_refused() {
    let (test, _) = filled().await;
    let (file, _) = back_up(&test).await;
    let whole = std::fs::read(&file).unwrap();
    let target = target().await;
    let first = pieces(&whole)[0];
    for place in [3, 16, 31, first, first + 3, first + 4, whole.len() / 3, whole.len() / 2, whole.len() - 1] {
        let mut changed = whole.clone();
        changed[place] ^= 0x10;
        std::fs::write(&file, changed).unwrap();
        assert!(target.restore(&file, false).await.is_err(), "byte {place}");
    }
    target.assert_empty().await;
}

#[tokio::test]
async fn a_backup_with_its_pieces_moved_is_refused() {
    let (test, _) = filled().await;
    let (file, _) = back_up(&test).await;
    let whole = std::fs::read(&file).unwrap();
    let at = pieces(&whole);
    let target = target().await;
    let (one, two) = (&whole[at[0]..at[1]], &whole[at[1]..at[2]]);
    for changed in [
        [&whole[..at[0]], two, one, &whole[at[2]..]].concat(),
        [&whole[..at[0]], two, &whole[at[2]..]].concat(),
        [&whole[..at[0]], one, one, &whole[at[1]..]].concat(),
    ] {
        std::fs::write(&file, changed).unwrap();
        assert!(matches!(target.restore(&file, false).await, Err(Error::Sealed)));
    }
    target.assert_empty().await;
}

/// Where each sealed piece begins: after the head and salt, each with its length before it.
fn pieces(whole: &[u8]) -> Vec<usize> {
    let mut places = vec![32];
    while let Some(length) = whole.get(places[places.len() - 1]..).and_then(|rest| rest.first_chunk::<4>()) {
        let length = u32::from_be_bytes(*length) & !(1 << 31);
        places.push(places[places.len() - 1] + 4 + length as usize);
    }
    places.pop();
    assert!(places.len() > 2, "too small to try with");
    places
}

#[tokio::test]
async fn what_is_there_is_not_written_over_unless_that_is_meant() {
    let (test, _) = filled().await;
    let (file, _) = back_up(&test).await;
    let target = target().await;
    target.restore(&file, false).await.unwrap();
    let store = target.open().await;
    let mut tx = store.begin(NOW).await.unwrap();
    outbox::tell(&mut tx, "later", &().into()).await.unwrap();
    tx.commit().await.unwrap();
    store.close().await;

    assert!(matches!(target.restore(&file, false).await, Err(Error::Backup(_))));
    // A backup that is damaged does not cost what is there.
    let whole = std::fs::read(&file).unwrap();
    std::fs::write(&file, &whole[..whole.len() - 1]).unwrap();
    assert!(target.restore(&file, true).await.is_err());
    let store = target.open().await;
    assert_eq!(events(&store).await, 501);
    store.close().await;

    std::fs::write(&file, &whole).unwrap();
    // More than once, since the second finds what the first set aside.
    for rows in [501, 500] {
        let aside = target.restore(&file, true).await.unwrap().set_aside.unwrap();
        let store = target.open().await;
        assert_eq!(events(&store).await, 500);
        assert_eq!(migrate::migrate(&store, NOW).await.unwrap(), 0);
        let former = match &target.options {
            Options::Lite { .. } => {
                let options = Options::Lite { file: aside.into(), readers: 1 };
                let former = Store::open(options, keys()).await.unwrap();
                let rows = events(&former).await;
                former.close().await;
                rows
            }
            Options::Pg { .. } => {
                let rows = sql("select count(*) from zaedno_replaced.outbox");
                rows.value(&mut store.read().await.unwrap()).await.unwrap()
            }
        };
        assert_eq!(former, rows);
        store.close().await;
    }
    // What was set aside is in no later backup.
    let store = target.open().await;
    let again =
        backup(&store, &target.files, &target.test.folder().join("again.zbk"), NOW, &mut |_, _| {}).await;
    let other = self::target().await;
    other.restore(&again.unwrap().file, false).await.unwrap();
    assert_eq!(events(&other.open().await).await, 500);
}

#[tokio::test]
async fn a_backup_of_a_newer_version_is_refused() {
    let (test, _) = filled().await;
    let mut tx = test.store.begin(NOW).await.unwrap();
    sql("insert into migrations (number, name, checksum, applied_at) values (9999, 'later', '', $1)")
        .bind(NOW)
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let (file, _) = back_up(&test).await;
    let target = target().await;
    assert!(matches!(target.restore(&file, false).await, Err(Error::Migration(_))));
    target.assert_empty().await;
}

#[tokio::test]
async fn a_file_that_is_damaged_already_is_named_and_costs_nothing_else() {
    let (test, files) = filled().await;
    let name = files[1].0.to_string();
    let lies_at = test.folder().join("files").join(&name[name.len() - 2..]).join(&name);
    let mut sealed = std::fs::read(&lies_at).unwrap();
    sealed[15] ^= 1;
    std::fs::write(&lies_at, sealed).unwrap();
    let (file, manifest) = back_up(&test).await;
    assert_eq!(manifest.damaged().collect::<Vec<_>>(), [name]);
    let target = target().await;
    target.restore(&file, false).await.unwrap();
    assert_eq!(target.files.get(files[2].0).await.unwrap(), files[2].1);
    assert!(matches!(target.files.get(files[1].0).await, Err(Error::Sealed)));
}

#[tokio::test]
async fn what_is_no_backup_is_refused() {
    let target = target().await;
    let file = target.test.folder().join("letter.pdf");
    for bytes in [b"".as_slice(), b"%PDF-1.7 and so on, longer than a head is"] {
        std::fs::write(&file, bytes).unwrap();
        assert!(matches!(target.restore(&file, false).await, Err(Error::Backup(_))));
    }
    assert!(target.restore(&target.test.folder().join("nothing"), false).await.is_err());
    target.assert_empty().await;
}
