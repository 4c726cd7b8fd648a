//! Several signals about one child: joined, none lost.

use crate::house::{House, NOW};
use access::{Role, Subject, Viewer, WebError, permit};
use base::{ids::SignalId, jiff::SignedDuration};
use casework::{
    permits::JoinSignals,
    signals::{join, read, steps},
};
use store::sql;

async fn joined(house: &House, who: &Viewer, one: SignalId, other: SignalId) -> Result<SignalId, WebError> {
    let mut tx = house.begin(NOW + SignedDuration::from_hours(2)).await;
    let one = permit::<JoinSignals>(&mut tx, who, Subject::Signal(one)).await?;
    let other = permit::<JoinSignals>(&mut tx, who, Subject::Signal(other)).await?;
    let first = join::join(&mut tx, &one, &other).await?;
    tx.commit().await?;
    Ok(first)
}

#[tokio::test]
async fn the_first_bears_the_clock_and_the_other_keeps_its_number_and_story() {
    let house = House::new().await;
    let worker = house.worker("Ана Колева", Role::CaseWorker).await;
    let first = house.signal("Мария Петрова", NOW).await;
    let later = house.signal("Maria", NOW + SignedDuration::from_hours(1)).await;
    let stranger = house.signal("Елена Димова", NOW + SignedDuration::from_hours(1)).await;

    let mut db = house.store().read().await.unwrap();
    let likely = join::likely_same(&mut db, later, NOW).await.unwrap();
    assert_eq!(likely.iter().map(|one| one.id).collect::<Vec<_>>(), [first], "a name in either script");
    drop(db);

    assert_eq!(joined(&house, &worker, later, first).await.unwrap(), first);
    let mut db = house.store().read().await.unwrap();
    let kept = read::one(&mut db, later).await.unwrap();
    assert_eq!((kept.joined_to, kept.reference.as_str()), (Some(first), "С-2026-0002"));
    assert_eq!(join::joined_to(&mut db, first).await.unwrap()[0].id, later);
    let running = read::running(&mut db, &worker, 9).await.unwrap();
    assert_eq!(running.iter().map(|line| line.id).collect::<Vec<_>>(), [first, stranger]);
    assert_eq!(steps::of(&mut db, later).await.unwrap().len(), 2, "its own story and the joining");
    drop(db);
    let again = joined(&house, &worker, later, stranger).await;
    assert!(matches!(again, Err(WebError::Conflict(_))));
}

#[tokio::test]
async fn joining_can_be_undone_and_then_it_is_told_of_again() {
    let house = House::new().await;
    let worker = house.worker("Ана Колева", Role::CaseWorker).await;
    let first = house.signal("Мария Петрова", NOW).await;
    let later = house.signal("Мария", NOW + SignedDuration::from_hours(1)).await;
    joined(&house, &worker, first, later).await.unwrap();
    let mut tx = house.begin(NOW + SignedDuration::from_hours(3)).await;
    let permit = permit::<JoinSignals>(&mut tx, &worker, Subject::Signal(later)).await.unwrap();
    join::part(&mut tx, &permit).await.unwrap();
    tx.commit().await.unwrap();
    let mut db = house.store().read().await.unwrap();
    assert_eq!(read::one(&mut db, later).await.unwrap().joined_to, None);
    assert_eq!(read::running(&mut db, &worker, 9).await.unwrap().len(), 2);
    let lines: i64 =
        sql("select count(*) from audit_entries where action in ('signal.joined', 'signal.parted')")
            .value(&mut db)
            .await
            .unwrap();
    assert_eq!(lines, 4, "both signals tell of it");
}

#[tokio::test]
async fn who_is_on_the_way_because_of_the_later_one_is_on_the_way_because_of_both() {
    let house = House::new().await;
    let worker = house.worker("Ана Колева", Role::CaseWorker).await;
    let first = house.signal("Мария Петрова", NOW).await;
    let later = house.signal("Мария", NOW + SignedDuration::from_hours(1)).await;
    let mut tx = house.begin(NOW).await;
    sql("update signals set stage = 'on-the-way', accepted_at = $2, accepted_by = $3, set_off_at = $2 where id = $1")
        .bind(later)
        .bind(NOW)
        .bind(worker.user)
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    joined(&house, &worker, first, later).await.unwrap();
    let mut db = house.store().read().await.unwrap();
    let head = read::one(&mut db, first).await.unwrap();
    assert_eq!((head.accepted_by, head.set_off_at), (Some(worker.user), Some(NOW)));
}
