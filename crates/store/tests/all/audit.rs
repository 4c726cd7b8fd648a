//! The audit trail is only ever added to; the database itself sees to that.

use crate::NOW;
use base::ids::{CaseId, Id};
use store::{Tx, sql};
use testkit::db::{TestStore, store};

async fn with_an_entry() -> TestStore {
    let test = store().await;
    let mut tx = test.store.begin(NOW).await.unwrap();
    sql("insert into audit_entries (id, at, via, action, subject_kind, subject_id, changes)
         values ($1, $2, 'page', 'case.read', 'case', $3, '[]')")
    .bind(Id::<()>::new(NOW))
    .bind(NOW)
    .bind(CaseId::new(NOW))
    .run(&mut tx)
    .await
    .unwrap();
    tx.commit().await.unwrap();
    test
}

async fn refused(test: &TestStore, change: &'static str) {
    let mut tx: Tx = test.store.begin(NOW).await.unwrap();
    assert!(sql(change).run(&mut tx).await.is_err(), "{change}");
    drop(tx);
    let kept: Vec<String> = sql("select action from audit_entries order by id")
        .values(&mut test.store.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(kept, ["case.read"], "{change}");
}

#[tokio::test]
async fn an_entry_is_never_changed() {
    refused(&with_an_entry().await, "update audit_entries set action = 'nothing'").await;
}

#[tokio::test]
async fn an_entry_is_never_removed() {
    let test = with_an_entry().await;
    refused(&test, "delete from audit_entries").await;
    if !test.store.is_embedded() {
        refused(&test, "truncate audit_entries cascade").await;
    }
}

#[tokio::test]
async fn an_entry_is_never_written_over() {
    let test = with_an_entry().await;
    refused(
        &test,
        "insert into audit_entries (id, at, via, action, subject_kind, changes)
                    select id, at, via, 'nothing', subject_kind, changes from audit_entries",
    )
    .await;
    if test.store.is_embedded() {
        // SQLite fires no delete trigger for this unless it is told to.
        refused(
            &test,
            "insert or replace into audit_entries (id, at, via, action, subject_kind, changes)
                        select id, at, via, 'nothing', subject_kind, changes from audit_entries",
        )
        .await;
    }
}
