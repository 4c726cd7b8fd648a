//! The database file says nothing without its key, and readers only read.

use crate::NOW;
use store::{Error, Keys, Options, Store, sql};
use testkit::db::store;

#[tokio::test]
async fn the_wrong_key_does_not_open_the_file() {
    let test = store().await;
    if !test.store.is_embedded() {
        return;
    }
    test.store.close().await;
    let opened = Store::open(test.options(), Keys::generate().unwrap()).await;
    assert!(matches!(opened, Err(Error::Sealed)), "{opened:?}");
    Store::open(test.options(), testkit::db::keys()).await.unwrap();
}

#[tokio::test]
async fn the_file_shows_nothing_of_what_is_in_it() {
    let test = store().await;
    let Options::Lite { file, .. } = test.options() else { return };
    let mut tx = test.store.begin(NOW).await.unwrap();
    store::outbox::tell(&mut tx, "topic", &"needle-in-a-haystack".into()).await.unwrap();
    tx.commit().await.unwrap();
    // First while it still stands in the write-ahead log, then folded into the file.
    for _ in 0..2 {
        for file in [file.clone(), file.with_extension("db-wal")] {
            let bytes = std::fs::read(file).unwrap_or_default();
            assert!(!contains(&bytes, b"needle-in-a-haystack") && !contains(&bytes, b"create table"));
            assert!(!bytes.starts_with(b"SQLite format 3"));
        }
        test.store.close().await;
    }
}

fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

#[tokio::test]
async fn a_connection_for_reading_cannot_write() {
    let test = store().await;
    for change in [
        "insert into audit_seals (number, entry_id, hash, sealed_at) select 1, id, '', at from audit_entries",
        "create table probe (id bigint primary key)",
        "update jobs set attempts = 0",
        "delete from migrations",
    ] {
        let changed = sql(change).run(&mut test.store.read().await.unwrap()).await;
        assert!(matches!(changed, Err(Error::Database(_))), "{change}");
    }
    assert!(store::migrate::is_current(&test.store).await.unwrap());
}

#[tokio::test]
async fn readers_go_on_while_a_writer_writes() {
    let test = store().await;
    let mut tx = test.store.begin(NOW).await.unwrap();
    store::outbox::tell(&mut tx, "topic", &().into()).await.unwrap();
    let count = async || -> i64 {
        sql("select count(*) from outbox").value(&mut test.store.read().await.unwrap()).await.unwrap()
    };
    assert_eq!(count().await, 0);
    tx.commit().await.unwrap();
    assert_eq!(count().await, 1);
}

#[test]
fn an_address_with_a_password_is_never_shown() {
    let options = Options::Pg { url: "postgres://zaedno:secret@db/zaedno".to_owned(), connections: 1 };
    assert!(!format!("{options:?}").contains("secret"));
}
