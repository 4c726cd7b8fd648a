//! A write with the same key happens once.

use crate::NOW;
use base::ids::UserId;
use std::time::Duration;
use store::{
    Store,
    once::{self, Answer, Turn},
    sql,
};
use testkit::db::store;
use uuid::Uuid;

fn created() -> Answer {
    Answer { status: 303, location: Some("/signals/1".to_owned()), body: None }
}

#[tokio::test]
async fn a_repeat_gets_the_first_answer() {
    let test = store().await;
    let (key, user) = (Uuid::now_v7(), UserId::new(NOW));
    let mut tx = test.store.begin(NOW).await.unwrap();
    assert_eq!(once::take(&mut tx, key, Some(user), b"post /signals").await.unwrap(), Turn::First);
    once::answer(&mut tx, key, &created()).await.unwrap();
    tx.commit().await.unwrap();

    let mut tx = test.store.begin(NOW).await.unwrap();
    let take = once::take(&mut tx, key, Some(user), b"post /signals").await.unwrap();
    assert_eq!(take, Turn::Again(created()));
    for (who, what) in [
        (Some(UserId::new(NOW)), b"post /signals".as_slice()),
        (None, b"post /signals".as_slice()),
        (Some(user), b"post /cases".as_slice()),
    ] {
        assert_eq!(once::take(&mut tx, key, who, what).await.unwrap(), Turn::Misused);
    }
}

#[tokio::test]
async fn a_door_without_a_user_has_keys_too() {
    let test = store().await;
    let key = Uuid::now_v7();
    let mut tx = test.store.begin(NOW).await.unwrap();
    assert_eq!(once::take(&mut tx, key, None, b"post /w").await.unwrap(), Turn::First);
    once::answer(&mut tx, key, &created()).await.unwrap();
    assert_eq!(once::take(&mut tx, key, None, b"post /w").await.unwrap(), Turn::Again(created()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeat_under_way_waits_for_the_first() {
    let test = store().await;
    let key = Uuid::now_v7();
    let tries: Vec<_> = (0..5).map(|_| tokio::spawn(write(test.store.clone(), key))).collect();
    let mut first = 0;
    for one in tries {
        match one.await.unwrap() {
            Turn::First => first += 1,
            again => assert_eq!(again, Turn::Again(created())),
        }
    }
    assert_eq!(first, 1);
    let done: i64 =
        sql("select count(*) from outbox").value(&mut test.store.read().await.unwrap()).await.unwrap();
    assert_eq!(done, 1);
}

async fn write(store: Store, key: Uuid) -> Turn {
    let mut tx = store.begin(NOW).await.unwrap();
    let turn = once::take(&mut tx, key, None, b"post").await.unwrap();
    if turn == Turn::First {
        tokio::time::sleep(Duration::from_millis(100)).await;
        store::outbox::tell(&mut tx, "done", &().into()).await.unwrap();
        once::answer(&mut tx, key, &created()).await.unwrap();
    }
    tx.commit().await.unwrap();
    turn
}

#[tokio::test]
async fn a_write_that_failed_leaves_the_key_free() {
    let test = store().await;
    let key = Uuid::now_v7();
    let mut tx = test.store.begin(NOW).await.unwrap();
    assert_eq!(once::take(&mut tx, key, None, b"post").await.unwrap(), Turn::First);
    drop(tx);
    let mut tx = test.store.begin(NOW).await.unwrap();
    assert_eq!(once::take(&mut tx, key, None, b"post").await.unwrap(), Turn::First);
}
