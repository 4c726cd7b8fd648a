//! A signal is received: number, persons, clock.

use crate::house::{House, NOW};
use access::Role;
use base::{Lang, jiff::SignedDuration};
use casework::signals::{Reason, Stage, read, steps};
use store::sql;

#[tokio::test]
async fn numbers_run_without_gaps_also_when_signals_come_at_one_moment() {
    let house = std::sync::Arc::new(House::new().await);
    let mut all = tokio::task::JoinSet::new();
    for _ in 0..12 {
        let house = house.clone();
        all.spawn(async move { house.signal("", NOW).await });
    }
    while let Some(done) = all.join_next().await {
        done.unwrap();
    }
    let mut db = house.store().read().await.unwrap();
    let numbers: Vec<i64> =
        sql("select number from signals order by number, id").values(&mut db).await.unwrap();
    assert_eq!(numbers, (1..=12).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_signal_brings_mother_child_and_clock() {
    let house = House::new().await;
    let id = house.signal("Мария Петрова", NOW).await;
    let mut db = house.store().read().await.unwrap();
    let signal = read::one(&mut db, id).await.unwrap();
    assert_eq!(signal.reference, "С-2026-0001");
    assert_eq!(signal.stage, Stage::Received);
    assert_eq!(signal.mother.as_ref().unwrap().display(Lang::Bg), "Мария Петрова");
    assert_eq!(signal.child.as_ref().unwrap().display(Lang::En), "newborn of Maria Petrova");
    assert_eq!(signal.reasons, [Reason::NoSupport]);
    assert!(signal.due_at > NOW);
    assert_eq!(steps::of(&mut db, id).await.unwrap().len(), 1);
    let told: i64 =
        sql("select count(*) from outbox where topic = 'signal.received'").value(&mut db).await.unwrap();
    assert_eq!(told, 1);
}

#[tokio::test]
async fn clocks_run_for_those_who_may_read_signals_until_the_first_meeting() {
    let house = House::new().await;
    let worker = house.worker("Ана Колева", Role::CaseWorker).await;
    let auditor = house.worker("Одит Одитова", Role::Auditor).await;
    let id = house.signal("Мария Петрова", NOW).await;
    let later = house.signal("Елена", NOW + SignedDuration::from_mins(1)).await;
    let mut db = house.store().read().await.unwrap();
    let running = read::running(&mut db, &worker, 9).await.unwrap();
    assert_eq!(running.iter().map(|line| line.id).collect::<Vec<_>>(), [id, later]);
    assert!(read::running(&mut db, &auditor, 9).await.unwrap().is_empty());
    drop(db);
    let mut tx = house.begin(NOW).await;
    sql("update signals set first_met_at = $2 where id = $1").bind(id).bind(NOW).run(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let mut db = house.store().read().await.unwrap();
    assert_eq!(read::running(&mut db, &worker, 9).await.unwrap().len(), 1);
}
