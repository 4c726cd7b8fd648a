//! What a partner contact with an account sees: their wards, and how far the answers to these wards' signals are.

use crate::app;
use serde_json::json;

#[tokio::test]
async fn a_partner_sees_their_wards_and_how_far_we_are_and_nothing_of_the_family() {
    let app = app().await;
    let call = json!({
        "ward_id": app.house.maternity, "reporter_role": "midwife", "child_state": "newborn", "risk": "high",
        "mother_name": "Тайна Майчина", "said": "Не бива да се вижда.",
    });
    let signal = app.api(&app.house.duty_worker).await.post_json("/api/v1/signals", call).await.expect(201);
    let (reference, id) = (signal.json()["reference"].clone(), signal.json()["id"].clone());
    let partner = app.as_(&app.house.partner);
    let page = partner.get("/").await.expect(200);
    page.shows("Родилно отделение, Болница „Измислена“").shows("Неонатология").shows("още няма връзка");
    page.shows(reference.as_str().unwrap()).shows("търсим кой да дойде");
    page.hides("Тайна").hides("Не бива").hides(id.as_str().unwrap());

    let accept = format!("/api/v1/signals/{}/acceptance", id.as_str().unwrap());
    app.api(&app.house.case_worker).await.post_json(&accept, json!({})).await.expect(201);
    partner.get("/").await.expect(200).shows("Поет от Вода").hides("Водеща");
    // The link of the ward is one tap away, once it has one.
    app.as_(&app.house.head).post(&format!("/wards/{}/link", app.house.maternity), &[]).await;
    let page = partner.get("/").await.expect(200);
    assert!(page.attribute("main a[href*='/r/']", "href").is_some(), "{}", page.visible());
}

#[tokio::test]
async fn a_partner_of_no_institution_is_told_whom_to_call() {
    let app = app().await;
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    store::sql("update staff set organisation_id = null where user_id = $1")
        .bind(app.house.partner.id)
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let page = app.as_(&app.house.partner).get("/").await.expect(200);
    page.shows("още няма отделения").hides("Родилно отделение");
}

#[tokio::test]
async fn a_partner_is_appointed_for_an_institution_of_the_same_provider() {
    let app = app().await;
    let (head, centre, hospital) =
        (app.as_(&app.house.head), app.house.centre.to_string(), app.house.hospital.to_string());
    let post = async |organisation: &str| {
        let typed = [
            ("name", "Парт Новкова"),
            ("email", "part@example.org"),
            ("language", "bg"),
            ("role", "partner"),
            ("centre", &centre),
            ("organisation", organisation),
        ];
        head.post("/staff", &typed).await
    };
    post("").await.expect(422).shows("Изберете институцията");
    post("01890000-0000-7000-8000-000000000000").await.expect(422);
    post(&hospital).await.expect(200);
    let mut db = app.app.store.read().await.unwrap();
    let kept: i64 = store::sql(
        "select count(*) from staff s join users u on u.id = s.user_id where u.email = $1 and s.organisation_id = $2",
    )
    .bind("part@example.org")
    .bind(app.house.hospital)
    .value(&mut db)
    .await
    .unwrap();
    assert_eq!(kept, 1);
}
