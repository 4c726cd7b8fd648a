//! The schema is brought up to date once, and never behind anybody's back.

use crate::NOW;
use store::{
    Error, Store,
    migrate::{self, MIGRATIONS},
    sql,
};
use testkit::db::{empty, keys, store};

#[tokio::test]
async fn the_second_run_has_nothing_to_do() {
    let test = empty().await;
    assert_eq!(migrate::migrate(&test.store, NOW).await.unwrap(), MIGRATIONS.len());
    assert_eq!(migrate::migrate(&test.store, NOW).await.unwrap(), 0);
    assert!(migrate::is_current(&test.store).await.unwrap());
}

#[tokio::test]
async fn two_nodes_that_start_at_once_migrate_once() {
    let test = empty().await;
    let other = Store::open(test.options(), keys()).await.unwrap();
    let (one, two) = tokio::join!(migrate::migrate(&test.store, NOW), migrate::migrate(&other, NOW));
    assert_eq!(one.unwrap() + two.unwrap(), MIGRATIONS.len());
}

#[tokio::test]
async fn a_step_changed_after_it_ran_is_refused() {
    let test = store().await;
    let mut tx = test.store.begin(NOW).await.unwrap();
    sql("update migrations set checksum = 'another' where number = 2").run(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let refused = migrate::migrate(&test.store, NOW).await;
    assert!(
        matches!(&refused, Err(Error::Migration(why)) if why.starts_with("0002_directory")),
        "{refused:?}"
    );
}

#[tokio::test]
async fn a_missing_step_is_seen() {
    let test = store().await;
    let mut tx = test.store.begin(NOW).await.unwrap();
    sql("delete from migrations where number = (select max(number) from migrations)")
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert!(!migrate::is_current(&test.store).await.unwrap());
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_refused() {
    let test = store().await;
    let mut tx = test.store.begin(NOW).await.unwrap();
    sql("insert into migrations (number, name, checksum, applied_at) values (9999, 'later', '', $1)")
        .bind(NOW)
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert!(matches!(migrate::migrate(&test.store, NOW).await, Err(Error::Migration(_))));
}

#[test]
fn the_steps_are_numbered_without_gaps() {
    let numbers: Vec<i64> = MIGRATIONS.iter().map(|step| step.number).collect();
    assert_eq!(numbers, (1..=MIGRATIONS.len() as i64).collect::<Vec<_>>());
}
