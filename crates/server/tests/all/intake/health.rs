//! The health of the children of a case.

use crate::{app, cases};
use base::ids::{CaseId, PersonId};
use testkit::TestApp;

/// A case about a child born nine days ago.
async fn newborn(app: &TestApp) -> (CaseId, PersonId) {
    let child = cases::child(app, "Ивайло", "Петров").await;
    (cases::open(app, &app.house.case_worker, child).await, child)
}

#[tokio::test]
async fn what_is_due_at_its_age_stands_with_each_child() {
    let app = app().await;
    let (case, child) = newborn(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let base = format!("/cases/{case}/health");
    let page = worker.get(&base).await.expect(200);
    page.shows("Хепатит Б, първа доза").shows("Закъснява").shows("БЦЖ").shows("при раждането");
    page.shows("още не са сверени").hides("Тетанус и дифтерия");
    worker.get(&format!("/cases/{case}")).await.expect(200).shows("1 закъснява").shows("Няма личен лекар");
    let item = format!("{base}/{child}/items/hepatitis-b-birth/1");
    worker.get(&item).await.expect(200).shows("От 01.03.2026 до 02.03.2026");
    worker.post(&item, &[("outcome", "done")]).await.expect(422);
    worker.post(&item, &[("outcome", "done"), ("done_on", "11.03.2026")]).await.expect(422);
    let done = [("outcome", "done"), ("done_on", "01.03.2026"), ("place", "МБАЛ „Тестова“")];
    worker.post(&item, &done).await.expect(303);
    worker.post(&item, &done).await.expect(409);
    let page = worker.get(&base).await.expect(200);
    page.shows("МБАЛ „Тестова“").hides("Закъснява");
    let removal = page.attribute("form[action$='/removal']", "action").unwrap();
    worker.post(&removal, &[]).await.expect(303);
    worker.get(&base).await.expect(200).shows("Закъснява");
    worker.get(&format!("{base}/{child}/items/unknown/1")).await.expect(404);
    app.as_(&app.house.colleague).get(&base).await.expect(404);
    app.as_(&app.house.reception).get(&base).await.expect(403);
}

#[tokio::test]
async fn what_a_family_declines_is_written_down_with_its_reason() {
    let app = app().await;
    let (case, child) = newborn(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let item = format!("/cases/{case}/health/{child}/items/bcg/1");
    worker.post(&item, &[("outcome", "declined")]).await.expect(422);
    worker.post(&item, &[("outcome", "declined"), ("reason", "Страхуват се.")]).await.expect(303);
    let page = worker.get(&format!("/cases/{case}/health")).await.expect(200);
    page.shows("Семейството отказва").shows("Страхуват се.");
}

#[tokio::test]
async fn the_card_of_vaccinations_is_looked_at_once_for_all() {
    let app = app().await;
    let (case, child) = newborn(&app).await;
    app.pass(60 * 24 * 125);
    let worker = app.as_(&app.house.case_worker);
    let base = format!("/cases/{case}/health");
    worker.get(&base).await.expect(200).shows("Шесткомпонентна ваксина, втора").shows("Закъснява");
    worker.post(&format!("{base}/{child}/card"), &[]).await.expect(303);
    let page = worker.get(&base).await.expect(200);
    page.shows("По имунизационния картон").shows("Предстои");
    page.hides("Закъснява");
}

#[tokio::test]
async fn a_child_without_a_doctor_stands_in_the_list_until_one_is_chosen() {
    let app = app().await;
    let (case, child) = newborn(&app).await;
    let without = "/health?doctor=none";
    for sees in [&app.house.case_worker, &app.house.head] {
        app.as_(sees).get(without).await.expect(200).shows("Ивайло");
    }
    app.as_(&app.house.colleague).get(without).await.expect(200).hides("Ивайло");
    app.as_(&app.house.stranger).get("/health").await.expect(200).hides("Ивайло");
    let worker = app.as_(&app.house.case_worker);
    let path = format!("/cases/{case}/health/{child}/doctor");
    worker.post(&path, &[("name", ""), ("chosen_on", "10.03.2026")]).await.expect(422);
    for name in ["д-р Първа", "д-р Втора"] {
        worker.post(&path, &[("name", name), ("chosen_on", "10.03.2026")]).await.expect(303);
    }
    worker.get(without).await.expect(200).hides("Ивайло").shows("Всяко дете има личен лекар");
    worker.get("/health").await.expect(200).shows("д-р Втора").hides("д-р Първа");
    worker.get(&path).await.expect(200).shows("Досега: д-р Втора");
}

#[tokio::test]
async fn the_calendar_goes_over_the_api_too() {
    let app = app().await;
    let (case, child) = newborn(&app).await;
    let base = format!("/api/v1/cases/{case}/health");
    let api = app.api(&app.house.case_worker).await;
    let record = serde_json::json!({ "item": "bcg", "outcome": "done", "done_on": "2026-03-04" });
    api.post_json(&format!("{base}/{child}/records"), record.clone()).await.expect(201);
    api.post_json(&format!("{base}/{child}/records"), record).await.expect(409);
    let doctor = serde_json::json!({ "name": "д-р Тестова", "chosen_on": "2026-03-05" });
    api.post_json(&format!("{base}/{child}/doctor"), doctor).await.expect(201);
    let told = api.get(&base).await.expect(200).json();
    assert_eq!(told[0]["doctor"], "д-р Тестова");
    assert_eq!(told[0]["items"][0]["item"], "hepatitis-b-birth");
    assert_eq!(told[0]["items"][0]["state"], "late");
    let bcg = told[0]["items"].as_array().unwrap().iter().find(|item| item["item"] == "bcg").unwrap();
    assert_eq!((&bcg["state"], &bcg["outcome"]), (&"recorded".into(), &"done".into()));
    let all = api.get("/api/v1/health").await.expect(200).json();
    assert_eq!(all["items"].as_array().unwrap().len(), 1);
    let none = api.get("/api/v1/health?doctor=none").await.expect(200).json();
    assert_eq!(none["items"].as_array().unwrap().len(), 0);
    app.api(&app.house.colleague).await.get(&base).await.expect(404);
}

#[tokio::test]
async fn what_is_late_or_ends_soon_stands_on_the_first_screen_of_whoever_leads_the_case() {
    let app = app().await;
    let (case, child) = newborn(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let first = worker.get("/").await.expect(200);
    first.shows("Хепатит Б, първа доза").shows("Ивайло").hides("БЦЖ");
    assert!(first.attribute(&format!("a[href='/cases/{case}/health']"), "href").is_some());
    let api = app.api(&app.house.case_worker).await;
    let due = api.get("/api/v1/today").await.expect(200).json()["due"].clone();
    let health = |due: &serde_json::Value| {
        let lines = due.as_array().unwrap().iter();
        lines.filter(|line| line["href"] == format!("/cases/{case}/health")).count()
    };
    assert_eq!(health(&due), 1, "one line for the child: {due}");
    app.as_(&app.house.specialist).get("/").await.expect(200).hides("Хепатит Б");
    app.as_(&app.house.head).get("/").await.expect(200).hides("Хепатит Б");

    let item = format!("/cases/{case}/health/{child}/items/hepatitis-b-birth/1");
    let done = [("outcome", "done"), ("done_on", "01.03.2026")];
    worker.post(&item, &done).await.expect(303);
    worker.get("/").await.expect(200).hides("Хепатит Б").hides("БЦЖ");
    // One line a child, what was first to be done: the visit is late, and then the vaccination of the first month.
    app.pass(60 * 24 * 15);
    worker.get("/").await.expect(200).shows("Първо посещение на личния лекар").hides("БЦЖ");
    let visit = format!("/cases/{case}/health/{child}/items/newborn-visit/1");
    worker.post(&visit, &[("outcome", "done"), ("done_on", "12.03.2026")]).await.expect(303);
    worker.get("/").await.expect(200).shows("БЦЖ").hides("Първо посещение на личния лекар");
}
