//! Named access: given with a reason, for as long as was said, taken back, told to whom it is about, on record.

use super::{adoption, leave, name, violence};
use crate::app;
use base::ids::CaseId;
use store::sql;
use testkit::{Persona, TestApp};

async fn reads(app: &TestApp, who: &Persona, case: CaseId, kind: &str) -> bool {
    app.as_(who).get(&format!("/cases/{case}/kinds/{kind}")).await.status == 200
}

#[tokio::test]
async fn somebody_of_the_team_is_named_for_one_layer_and_reads_it_alone() {
    let app = app().await;
    let case = adoption(&app).await;
    let house = &app.house;
    assert!(!reads(&app, &house.specialist, case, "adoption").await);
    name(&app, case, &house.specialist, "adoption", "").await.expect(303);
    assert!(reads(&app, &house.specialist, case, "adoption").await);
    app.as_(&house.specialist).get(&format!("/cases/{case}/details")).await.expect(200).shows("Осиновяване");
    assert!(!reads(&app, &house.colleague, case, "adoption").await, "nobody else of the team");
    let offered = app.as_(&house.specialist).get(&format!("/cases/{case}/notes/new")).await.expect(200);
    offered.shows("Осиновяване").hides("value=\"safety\"");
}

#[tokio::test]
async fn it_ends_on_its_day_when_it_is_taken_back_and_with_the_place_on_the_team() {
    let app = app().await;
    let case = violence(&app).await;
    let house = &app.house;
    name(&app, case, &house.specialist, "safety", "10.03.2026").await.expect(303);
    assert!(reads(&app, &house.specialist, case, "violence").await);
    app.pass(24 * 60);
    assert!(!reads(&app, &house.specialist, case, "violence").await, "its last day is over");
    name(&app, case, &house.specialist, "safety", "").await.expect(303);
    assert!(reads(&app, &house.specialist, case, "violence").await);
    let page = app.as_(&house.head).get(&format!("/cases/{case}/readers")).await.expect(200);
    page.shows("Отпреди");
    let end = page.attribute("main a[href$='/end']", "href").unwrap();
    app.as_(&house.head).get(&end).await.expect(200).shows("Прекрати достъпа на Психа Логова");
    app.as_(&house.head).post(&end, &[("reason", "Срещите приключиха.")]).await.expect(303);
    assert!(!reads(&app, &house.specialist, case, "violence").await, "it was taken back");
    app.as_(&house.head).post(&end, &[]).await.expect(409);
    name(&app, case, &house.specialist, "safety", "").await.expect(303);
    leave_and_come_back(&app, &house.specialist, case).await;
    assert!(!reads(&app, &house.specialist, case, "violence").await, "it ended with the place on the team");
}

async fn leave_and_come_back(app: &TestApp, who: &Persona, case: CaseId) {
    leave(app, who, case).await;
    let who = who.id.to_string();
    let fields = [("user", who.as_str()), ("role", "member")];
    app.as_(&app.house.head).post(&format!("/cases/{case}/team"), &fields).await.expect(303);
}

#[tokio::test]
async fn only_the_head_of_service_names_and_only_somebody_of_the_team() {
    let app = app().await;
    let case = violence(&app).await;
    let house = &app.house;
    let who = house.specialist.id.to_string();
    let fields = [("user", who.as_str()), ("layer", "safety"), ("reason", "Води срещите.")];
    let path = format!("/cases/{case}/readers");
    app.as_(&house.case_worker).post(&path, &fields).await.expect(403);
    app.api(&house.case_worker)
        .await
        .post_json(&format!("/api/v1{path}"), serde_json::json!({}))
        .await
        .expect(403);
    app.as_(&house.stranger).post(&path, &fields).await.expect(404);
    name(&app, case, &house.reception, "safety", "").await.expect(422).shows("не е в екипа");
    name(&app, case, &house.case_worker, "safety", "").await.expect(422).shows("вече чете тази част");
    name(&app, case, &house.specialist, "safety", "09.03.2026").await.expect(422).shows("Тази дата е минала");
    let bare = [("user", who.as_str()), ("layer", "safety"), ("reason", "")];
    app.as_(&house.head).post(&path, &bare).await.expect(422);
}

#[tokio::test]
async fn it_is_on_record_and_told_in_a_letter_that_gives_nothing_away() {
    let app = app().await;
    let case = adoption(&app).await;
    let house = &app.house;
    name(&app, case, &house.specialist, "adoption", "").await.expect(303);
    let mut db = app.app.store.read().await.unwrap();
    let entries: Vec<(Option<String>, Option<uuid::Uuid>)> =
        sql("select reason, case_id from audit_entries where action = 'reader.named'")
            .all(&mut db)
            .await
            .unwrap();
    assert_eq!(entries, [(Some("Води срещите.".to_owned()), None)], "laid to the access, not to the case");
    let letters: Vec<(String, String)> =
        sql("select subject, body from messages where topic = 'reader.named' and user_id = $1")
            .bind(house.specialist.id)
            .all(&mut db)
            .await
            .unwrap();
    drop(db);
    let [(subject, body)] = letters.as_slice() else { panic!("{letters:?}") };
    assert!(body.contains(&format!("/cases/{case}/readers")), "{body}");
    for hidden in ["синов", "Води срещите", "Петров"] {
        assert!(!body.contains(hidden) && !subject.contains(hidden), "{subject} {body}");
    }
    let history = app.as_(&house.colleague).get(&format!("/cases/{case}/history")).await.expect(200);
    history.hides("Поименен").hides("синов");
}

#[tokio::test]
async fn the_page_and_the_api_tell_who_reads_what_as_far_as_one_reads_it() {
    let app = app().await;
    let case = violence(&app).await;
    let house = &app.house;
    name(&app, case, &house.specialist, "safety", "12.03.2026").await.expect(303);
    let path = format!("/cases/{case}/readers");
    let page = app.as_(&house.case_worker).get(&path).await.expect(200);
    page.shows("Вода Водеща").shows("Води случая").shows("Психа Логова").shows("Поименен достъп");
    page.shows("Води срещите.").shows("12.03.2026").shows("Ръка Ръководна").hides("Прекрати достъпа");
    app.as_(&house.head).get(&path).await.expect(200).shows("Прекрати достъпа на Психа Логова");
    let other = app.as_(&house.colleague).get(&path).await.expect(200);
    other.shows("Не четете закрита част на този случай").hides("Води срещите.");
    let api = app.api(&house.head).await;
    let listed = api.get(&format!("/api/v1{path}")).await.expect(200).json();
    let named =
        listed["items"].as_array().unwrap().iter().find(|one| one["relation"] == "named-safety").unwrap();
    assert_eq!((&named["name"], &named["reason"]), (&"Психа Логова".into(), &"Води срещите.".into()));
    let end = format!("/api/v1{path}/{}/end", named["named"].as_str().unwrap());
    api.post_json(&end, serde_json::json!({ "reason": "Приключи." })).await.expect(200);
    let duty = serde_json::json!({ "user": house.duty_worker.id, "layer": "safety", "reason": "Дежури през нощта." });
    api.post_json(&format!("/api/v1{path}"), duty).await.expect(201);
    assert!(reads(&app, &house.duty_worker, case, "violence").await);
    assert!(!reads(&app, &house.specialist, case, "violence").await);
}
