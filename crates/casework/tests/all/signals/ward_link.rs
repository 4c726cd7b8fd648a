//! The ward's own door.

use crate::house::{House, NOW};
use access::{Permit, Role, Subject, WebError, permit};
use base::{Lang, jiff::SignedDuration};
use casework::{
    permits::WriteWardLink,
    signals::{link, report},
};
use store::sql;

async fn leave(house: &House) -> Permit<WriteWardLink> {
    let head = house.worker("Рада Началник", Role::Head).await;
    let mut db = house.store().read().await.unwrap();
    permit(&mut db, &head, Subject::Centre(house.centre)).await.unwrap()
}

async fn token(house: &House) -> String {
    let app = house.app(NOW);
    let mut db = house.store().read().await.unwrap();
    let id = link::of_ward(&mut db, house.ward).await.unwrap().unwrap();
    let (address, _) = link::address(&mut db, &app, id).await.unwrap();
    address.rsplit('/').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_link_opens_until_it_is_revoked_and_a_new_one_ends_the_old() {
    let house = House::new().await;
    let leave = leave(&house).await;
    let mut tx = house.begin(NOW).await;
    link::make(&mut tx, &leave, house.store().keys(), house.ward).await.unwrap();
    tx.commit().await.unwrap();
    let old = token(&house).await;
    let mut db = house.store().read().await.unwrap();
    let door = link::door(&mut db, house.store().keys(), &old).await.unwrap();
    assert_eq!(door.place(Lang::En), "Maternity ward, Nadezhda Hospital");
    drop(db);
    let mut tx = house.begin(NOW).await;
    link::make(&mut tx, &leave, house.store().keys(), house.ward).await.unwrap();
    tx.commit().await.unwrap();
    let new = token(&house).await;
    let mut db = house.store().read().await.unwrap();
    assert!(matches!(link::door(&mut db, house.store().keys(), &old).await, Err(WebError::NotFound)));
    assert!(link::door(&mut db, house.store().keys(), &new).await.is_ok());
    drop(db);
    let mut tx = house.begin(NOW).await;
    link::revoke(&mut tx, &leave, house.ward).await.unwrap();
    tx.commit().await.unwrap();
    let mut db = house.store().read().await.unwrap();
    assert!(matches!(link::door(&mut db, house.store().keys(), &new).await, Err(WebError::NotFound)));
}

#[tokio::test]
async fn wrong_pins_slow_the_next_try_down() {
    let house = House::new().await;
    let leave = leave(&house).await;
    let mut tx = house.begin(NOW).await;
    let pin = link::make(&mut tx, &leave, house.store().keys(), house.ward).await.unwrap();
    tx.commit().await.unwrap();
    let token = token(&house).await;
    let mut db = house.store().read().await.unwrap();
    let door = link::door(&mut db, house.store().keys(), &token).await.unwrap();
    drop(db);
    let app = house.app(NOW);
    let wrong = if pin == "000000" { "000001" } else { "000000" };
    for _ in 0..5 {
        assert!(!link::try_pin(&app, &door, wrong, "192.0.2.7", NOW).await.unwrap());
    }
    let early = link::try_pin(&app, &door, &pin, "192.0.2.7", NOW).await;
    assert!(matches!(early, Err(WebError::TooMany(_))), "even the right one has to wait");
    let later = NOW + SignedDuration::from_mins(16);
    assert!(link::try_pin(&app, &door, &pin, "192.0.2.7", later).await.unwrap());
}

#[tokio::test]
async fn the_status_tells_first_name_and_role_and_only_of_this_ward() {
    let house = House::new().await;
    let worker = house.worker("Ана Колева", Role::CaseWorker).await;
    let signal = house.signal("Мария Петрова", NOW).await;
    let mut tx = house.begin(NOW).await;
    sql("update signals set stage = 'accepted', accepted_at = $2, accepted_by = $3 where id = $1")
        .bind(signal)
        .bind(NOW)
        .bind(worker.user)
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let mut db = house.store().read().await.unwrap();
    let progress = link::status::of_ward(&mut db, house.ward, (2026, 1)).await.unwrap().unwrap();
    assert_eq!((progress.first_name(Lang::Bg), progress.role), (Some("Ана"), Some(Role::CaseWorker)));
    assert_eq!(progress.arrived_at, None);
    let elsewhere = base::ids::WardId::new(NOW);
    assert_eq!(link::status::of_ward(&mut db, elsewhere, (2026, 1)).await.unwrap(), None);
    let keys = house.store().keys();
    let code = report::code(keys, signal);
    assert_eq!(
        report::progress(&mut db, keys, (2026, 1), &code).await.unwrap(),
        None,
        "not of the public form"
    );
}
