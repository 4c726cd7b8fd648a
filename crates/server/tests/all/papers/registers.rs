//! Registers for a period.

use super::finalised;
use crate::{app, cases::case};
use access::Layer;
use documents::Kind;

#[tokio::test]
async fn the_register_has_no_gaps_and_tells_only_the_number_of_what_is_restricted() {
    let app = app().await;
    let case = case(&app).await;
    finalised(&app, &app.house.head, case, Kind::Agreement, Layer::General).await.unwrap();
    finalised(&app, &app.house.head, case, Kind::Review, Layer::Psychology).await.unwrap();
    let page = app.as_(&app.house.head).get("/registers").await.expect(200);
    assert_eq!(page.all("main table tbody tr").len(), 2);
    page.shows("Договор за ползване на социални услуги").shows("с ограничен достъп");
    let listed = app.api(&app.house.head).await.get("/api/v1/papers").await.expect(200).json();
    assert_eq!(listed["items"][1]["title"], serde_json::Value::Null);
    assert_eq!(listed["items"][1]["number"], 2);
    let book = app.as_(&app.house.head).get("/registers/out/xlsx").await.expect(200);
    assert!(book.bytes.starts_with(b"PK"));
    app.as_(&app.house.head).get("/registers?from=02.03.2026&to=01.03.2026").await.expect(422);
}

#[tokio::test]
async fn what_comes_in_is_entered_under_the_next_number() {
    let app = app().await;
    let reception = &app.house.reception;
    let letter =
        [("received_on", "09.03.2026"), ("sender", "Отдел „Закрила на детето“"), ("about", "Писмо за среща")];
    app.as_(reception).post("/registers/in", &letter).await.expect(303);
    let page = app.as_(reception).get("/registers?register=in").await.expect(200);
    page.shows("Писмо за среща").shows("09.03.2026");
    let wrong =
        app.as_(reception).post("/registers/in", &[("sender", ""), ("about", "Писмо")]).await.expect(422);
    assert_eq!(wrong.attribute("#about", "value").as_deref(), Some("Писмо"));
    app.as_(reception).get("/registers?register=cases").await.expect(403);
    app.as_(&app.house.head).get("/registers?register=cases").await.expect(200);
}

#[tokio::test]
async fn every_register_opens_and_goes_along() {
    let app = app().await;
    case(&app).await;
    let all =
        ["out", "in", "signals", "cases", "agreements", "requests", "consents", "material-aid", "referrals"];
    for register in all {
        app.as_(&app.house.head).get(&format!("/registers?register={register}")).await.expect(200);
        app.as_(&app.house.head).get(&format!("/registers/{register}/xlsx")).await.expect(200);
    }
}

#[tokio::test]
async fn registers_of_families_tell_codes_in_words_and_are_for_those_who_may_read_them() {
    let app = app().await;
    let worker = app.as_(&app.house.case_worker);
    let case = case(&app).await;
    let (child, mother) = crate::plans::family(&app, case).await;
    let consent = [
        ("person", child.as_str()),
        ("giver", mother.as_str()),
        ("purpose", "photos"),
        ("detail", "Снимки от рождения ден"),
        ("given_on", "09.03.2026"),
    ];
    worker.post(&format!("/cases/{case}/consents/new"), &consent).await.expect(303);
    let aid = [
        ("kind", "material-aid"),
        ("matter", "baby-pack"),
        ("begun_on", "09.03.2026"),
        ("quantity", "2"),
        ("value", "45,00"),
        ("donor", "Дарителски магазин"),
    ];
    worker.post(&format!("/cases/{case}/assistance"), &aid).await.expect(303);
    crate::intake::application(&app).await;
    let head = app.as_(&app.house.head);
    head.get("/registers?register=consents").await.expect(200).shows("Снимки и видео").shows("Мария Петров");
    head.get("/registers?register=material-aid")
        .await
        .expect(200)
        .shows("Дарителски магазин")
        .hides("baby-pack");
    head.get("/registers?register=requests").await.expect(200).shows("Мария Петрова").hides("application");
    // What lies outside the period is not in it.
    let before = "from=01.02.2026&to=28.02.2026";
    for register in ["consents", "material-aid", "requests", "referrals"] {
        head.get(&format!("/registers?register={register}&{before}")).await.expect(200).shows("няма записи");
    }
    let reception = app.as_(&app.house.reception);
    reception.get("/registers?register=requests").await.expect(200);
    reception.get("/registers?register=consents").await.expect(403);
    reception.get("/registers/referrals/xlsx").await.expect(403);
}
