//! Personal numbers: sealed, hidden, found by hash, opened on record.

use super::{trail, woman};
use crate::app;
use store::sql;

/// Month part 13: no real person bears it.
const NUMBER: &str = "9913010008";

#[tokio::test]
async fn a_failed_check_is_confirmed_with_a_reason_and_never_a_wall() {
    let app = app().await;
    let id = woman(&app, "Номера Едина").await;
    let head = app.as_(&app.house.head);
    let path = format!("/people/{id}/numbers");
    let asked = head.post(&path, &[("personal_number", NUMBER)]).await.expect(422);
    asked.shows("Първите шест цифри не са дата").shows("Защо номерът е верен въпреки това");
    assert_eq!(asked.attribute("input[name=personal_number]", "value").as_deref(), Some(NUMBER));
    let sure = [("personal_number", NUMBER), ("personal_number_reason", "Така е в картата")];
    head.post(&path, &sure).await.expect(303);
    let page = head.get(&format!("/people/{id}")).await.expect(200);
    page.shows("••••••0008").shows("Така е в картата").hides(NUMBER);
}

#[tokio::test]
async fn a_number_stands_nowhere_in_clear_and_is_found_by_its_hash() {
    let app = app().await;
    let id = woman(&app, "Номера Друга").await;
    let head = app.as_(&app.house.head);
    let fields = [("personal_number", NUMBER), ("personal_number_reason", "видях картата")];
    head.post(&format!("/people/{id}/numbers"), &fields).await.expect(303);
    let mut db = app.app.store.read().await.unwrap();
    let (hash, sealed): (String, Vec<u8>) =
        sql("select hash, sealed from person_identifiers").one(&mut db).await.unwrap();
    assert!(!hash.contains(NUMBER) && !String::from_utf8_lossy(&sealed).contains(NUMBER));
    let told: i64 = sql("select count(*) from audit_entries where changes like '%' || $1 || '%'")
        .bind(NUMBER)
        .value(&mut db)
        .await
        .unwrap();
    assert_eq!(told, 0);
    drop(db);
    let found = head.post("/people/by-number", &[("personal_number", "991301 0008")]).await.expect(303);
    assert_eq!(found.location(), format!("/people/{id}"));
    assert_eq!(trail(&app, "person.searched-by-number").await.len(), 1);
    let worker = app.as_(&app.house.case_worker);
    let known = worker.post("/people/by-number", &[("personal_number", NUMBER)]).await.expect(200);
    known.shows("Номера Друга").shows("познат на центъра").hides(&id.to_string());
    let stranger = app.as_(&app.house.stranger);
    stranger.post("/people/by-number", &[("personal_number", NUMBER)]).await.expect(200).hides("Номера");
}

#[tokio::test]
async fn a_number_is_shown_for_a_reason_that_stays_on_record() {
    let app = app().await;
    let id = woman(&app, "Номера Трета").await;
    let head = app.as_(&app.house.head);
    let fields = [("personal_number", NUMBER), ("personal_number_reason", "видях картата")];
    head.post(&format!("/people/{id}/numbers"), &fields).await.expect(303);
    let mut db = app.app.store.read().await.unwrap();
    let number: uuid::Uuid = sql("select id from person_identifiers").value(&mut db).await.unwrap();
    drop(db);
    let path = format!("/people/{id}/numbers/{number}");
    head.get(&path).await.expect(200).hides(NUMBER);
    head.post(&format!("{path}/reveal"), &[("reason", " ")]).await.expect(422).hides(NUMBER);
    head.post(&format!("{path}/reveal"), &[("reason", "заявление до общината")])
        .await
        .expect(200)
        .shows(NUMBER);
    let trail = trail(&app, "person.number-revealed").await;
    assert_eq!(trail[0].0.as_deref(), Some("заявление до общината"));
    head.post(&format!("{path}/end"), &[]).await.expect(303);
    head.post("/people/by-number", &[("personal_number", NUMBER)]).await.expect(200).hides("Трета");
}

#[tokio::test]
async fn an_egn_fills_birth_and_sex_when_wanted() {
    let app = app().await;
    let id = woman(&app, "Номера Четвърта").await;
    let head = app.as_(&app.house.head);
    // A test number of the published algorithm; its bearer would be 150 years old.
    let fields = [("personal_number", "7523169263"), ("personal_number_reason", "проба"), ("fill", "yes")];
    head.post(&format!("/people/{id}/numbers"), &fields).await.expect(303);
    head.get(&format!("/people/{id}")).await.expect(200).shows("16.03.1875");
}
