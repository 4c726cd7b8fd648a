//! Help in a case that ends in a result.

use crate::{app, cases};

#[tokio::test]
async fn documents_to_an_authority_are_followed_until_there_is_an_answer() {
    let app = app().await;
    let case = cases::case(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let base = format!("/cases/{case}/assistance");
    worker.get(&base).await.expect(200).shows("Още няма съдействие").shows("Материална подкрепа");
    worker
        .get(&format!("{base}/new?kind=documents"))
        .await
        .expect(200)
        .shows("Входящ номер")
        .hides("Дарител");
    let fields = [
        ("kind", "documents"),
        ("matter", "family-benefit"),
        ("begun_on", "10.03.2026"),
        ("submitted_on", "10.03.2026"),
        ("entry_number", "94-12"),
    ];
    worker.post(&base, &fields).await.expect(303);
    let page = worker.get(&base).await.expect(200);
    page.shows("Семейни помощи за деца").shows("вх. № 94-12").shows("отговор до 24.03.2026").shows("В ход");
    let one = page.attribute("main td a, main th a", "href").unwrap_or_default();
    worker.get(&one).await.expect(200).shows("Документ за доходите");
    let more =
        [("_version", "1"), ("begun_on", "10.03.2026"), ("submitted_on", "10.03.2026"), ("papers", "income")];
    worker.post(&one, &more).await.expect(303);
    app.pass(60 * 24 * 15);
    worker.get(&base).await.expect(200).shows("Закъснява отговор");
    worker.post(&format!("{one}/end"), &[("_version", "2"), ("ended_on", "25.03.2026")]).await.expect(422);
    let end = [
        ("_version", "2"),
        ("ended_on", "25.03.2026"),
        ("outcome", "reached"),
        ("result_text", "Отпусната е."),
    ];
    worker.post(&format!("{one}/end"), &end).await.expect(303);
    worker.post(&format!("{one}/end"), &end).await.expect(412);
    worker.get(&base).await.expect(200).shows("Постигнато").shows("Отпусната е.").hides("Закъснява отговор");
}

#[tokio::test]
async fn things_that_are_given_have_a_number_a_value_and_a_donor() {
    let app = app().await;
    let case = cases::case(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let base = format!("/cases/{case}/assistance");
    let fields = [
        ("kind", "material-aid"),
        ("matter", "baby-pack"),
        ("begun_on", "10.03.2026"),
        ("quantity", "2"),
        ("value", "45,50"),
        ("donor", "Фирма „Измислена“"),
    ];
    worker.post(&base, &fields).await.expect(303);
    worker.get(&base).await.expect(200).shows("2 броя").shows("на стойност 45,50 евро").shows("Измислена");
}

#[tokio::test]
async fn who_does_not_see_the_case_does_not_see_the_help() {
    let app = app().await;
    let case = cases::case(&app).await;
    let base = format!("/cases/{case}/assistance");
    for nobody in [&app.house.colleague, &app.house.stranger, &app.house.duty_worker] {
        app.as_(nobody).get(&base).await.expect(404);
        app.as_(nobody).get(&format!("{base}/new?kind=work")).await.expect(404);
    }
    app.as_(&app.house.reception).get(&base).await.expect(403);
    let api = app.api(&app.house.case_worker).await;
    let body = serde_json::json!({ "kind": "work", "matter": "curriculum-vitae", "begun_on": "2026-03-10" });
    api.post_json(&format!("/api/v1{base}"), body).await.expect(201);
    let list = api.get(&format!("/api/v1{base}")).await.expect(200).json();
    assert_eq!(list[0]["matter"], "curriculum-vitae");
    let elsewhere = serde_json::json!({
        "kind": "work", "matter": "labour-office", "begun_on": "2026-03-10",
        "person_id": "018f0000-0000-7000-8000-000000000001",
    });
    api.post_json(&format!("/api/v1{base}"), elsewhere).await.expect(422);
}
