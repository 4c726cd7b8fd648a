//! General access.

use crate::app;
use testkit::{Persona, TestApp};

const NAMED: [(&str, &str); 7] = [
    ("on", "10.03.2026"),
    ("kind", "consult"),
    ("topic", "parenting"),
    ("place", "centre"),
    ("audience", "named"),
    ("person_q", "Мария Петрова"),
    ("person", "new"),
];

async fn record(app: &TestApp, by: &Persona, fields: &[(&str, &str)]) {
    app.as_(by).post("/general-access", fields).await.expect(303);
}

/// The address of the only time that runs.
async fn period(app: &TestApp) -> String {
    let page = app.as_(&app.house.reception).get("/general-access").await.expect(200);
    page.attribute("a[href^='/general-access/periods/']", "href").unwrap_or_default()
}

#[tokio::test]
async fn the_register_holds_named_people_groups_and_those_without_a_name() {
    let app = app().await;
    record(&app, &app.house.reception, &NAMED).await;
    let mut anonymous = NAMED.to_vec();
    anonymous.truncate(4);
    anonymous.push(("audience", "anonymous"));
    record(&app, &app.house.specialist, &anonymous).await;
    let field_day = [
        ("on", "09.03.2026"),
        ("kind", "mobile"),
        ("topic", "social-rights"),
        ("place", "field"),
        ("place_text", "Източният квартал"),
        ("audience", "group"),
        ("people", "34"),
        ("children", "19"),
        ("families", "11"),
        ("materials", "40"),
    ];
    record(&app, &app.house.case_worker, &field_day).await;
    let page = app.as_(&app.house.head).get("/general-access").await.expect(200);
    page.shows("ОД-2026-0001")
        .shows("Мария Петрова")
        .shows("Без име")
        .shows("34 души, от тях деца: 19, семейства: 11");
    page.shows("Източният квартал");
    let narrowed = app.as_(&app.house.head).get("/general-access?kind=mobile").await.expect(200);
    narrowed.shows("ОД-2026-0003").hides("ОД-2026-0002");
    for nobody in [&app.house.volunteer, &app.house.coordinator, &app.house.auditor] {
        app.as_(nobody).get("/general-access").await.expect(403);
    }
    app.as_(&app.house.stranger).get("/general-access").await.expect(200).hides("Петрова");
    let figures = app.as_(&app.house.director).get("/requests/figures").await.expect(200);
    figures.shows("Мобилна превантивна общностна работа").shows("34").hides("Петрова");
}

#[tokio::test]
async fn two_months_run_from_the_first_contact_of_a_named_person() {
    let app = app().await;
    record(&app, &app.house.reception, &NAMED).await;
    let page = app.as_(&app.house.head).get("/general-access").await.expect(200);
    page.shows("остават 61 дни").shows("до 10.05.2026").shows("1 контакт");
    app.pass(60 * 24 * 55);
    app.as_(&app.house.head).get("/general-access").await.expect(200).shows("остават 6 дни");
    app.pass(60 * 24 * 8);
    app.as_(&app.house.head).get("/general-access").await.expect(200).shows("изтекъл преди 2 дни");
}

#[tokio::test]
async fn a_second_contact_does_not_begin_another_term() {
    let app = app().await;
    record(&app, &app.house.reception, &NAMED).await;
    app.pass(60 * 24 * 20);
    let api = app.api(&app.house.reception).await.get("/api/v1/people?q=petrova").await.expect(200).json();
    let person = api["people"][0]["id"].as_str().unwrap_or_default().to_owned();
    let mut again = NAMED.to_vec();
    again[0] = ("on", "30.03.2026");
    again[6] = ("person", person.as_str());
    record(&app, &app.house.reception, &again).await;
    app.as_(&app.house.head)
        .get("/general-access")
        .await
        .expect(200)
        .shows("2 контакта")
        .shows("до 10.05.2026");
}

#[tokio::test]
async fn it_ends_with_an_outcome() {
    let app = app().await;
    record(&app, &app.house.reception, &NAMED).await;
    let period = period(&app).await;
    let desk = app.as_(&app.house.reception);
    desk.get(&period).await.expect(200).shows("Как приключи");
    desk.post(&period, &[("_version", "1"), ("on", "10.03.2026")]).await.expect(422);
    let end = [("_version", "1"), ("on", "10.03.2026"), ("outcome", "helped")];
    app.as_(&app.house.stranger).post(&period, &end).await.expect(404);
    desk.post(&period, &end).await.expect(303);
    desk.post(&period, &end).await.expect(412);
    app.as_(&app.house.head).get("/general-access").await.expect(200).hides("Двумесечни срокове");
}

#[tokio::test]
async fn it_turns_into_a_request_with_whoever_came() {
    let app = app().await;
    record(&app, &app.house.reception, &NAMED).await;
    let period = period(&app).await;
    let id = period.trim_start_matches("/general-access/periods/").to_owned();
    let desk = app.as_(&app.house.reception);
    let form = desk.get(&format!("/requests/new?way=application&period={id}")).await.expect(200);
    let person = form.attribute("#person[checked]", "value").unwrap_or_default();
    let mut fields = super::least("application", "Мария Петрова");
    fields.retain(|(name, _)| *name != "person");
    fields.extend([("person", person.as_str()), ("period", id.as_str())]);
    super::register(&app, &app.house.reception, &fields).await;
    desk.get(&period).await.expect(200).shows("Премина към заявка");
    let strange = format!("/requests/new?way=application&period={id}");
    app.as_(&app.house.stranger).get(&strange).await.expect(404);
}

#[tokio::test]
async fn over_the_api_the_register_has_no_names() {
    let app = app().await;
    let api = app.api(&app.house.reception).await;
    let body = serde_json::json!({
        "on": "2026-03-10", "kind": "inform", "topic": "documents", "place": "phone", "audience": "named",
        "person": "new", "person_q": "Мария Петрова",
    });
    api.post_json("/api/v1/general-access", body).await.expect(201);
    let list = api.get("/api/v1/general-access").await.expect(200);
    assert_eq!(list.json()["items"][0]["reference"], "ОД-2026-0001");
    list.hides("Петрова");
}

/// The same person, a later contact.
fn again<'a>(person: &'a str, on: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut fields = NAMED.to_vec();
    (fields[0], fields[6]) = (("on", on), ("person", person));
    fields
}

#[tokio::test]
async fn a_contact_after_the_term_is_told_of_and_may_still_be_written_down() {
    let app = app().await;
    record(&app, &app.house.reception, &NAMED).await;
    let api = app.api(&app.house.reception).await;
    let running = api.get("/api/v1/general-access/periods").await.expect(200).json();
    let (person, period) = (running[0]["person_id"].as_str().unwrap(), running[0]["id"].as_str().unwrap());
    app.pass(60 * 24 * 63);
    let desk = app.as_(&app.house.reception);
    let fields = again(person, "12.05.2026");
    let told = desk.post("/general-access", &fields).await.expect(200);
    told.shows("Двумесечният срок на Мария Петрова изтече на 10.05.2026");
    assert!(
        told.attribute(&format!("a[href='/requests/new?way=application&period={period}']"), "href").is_some()
    );
    assert!(told.attribute(&format!("a[href='/general-access/periods/{period}']"), "href").is_some());
    desk.get("/general-access").await.expect(200).shows("1 контакт");
    let carried = told.attribute("[name=term_told]", "value").unwrap_or_default();
    let mut fields = fields;
    fields.push(("term_told", carried.as_str()));
    record(&app, &app.house.reception, &fields).await;
    desk.get("/general-access").await.expect(200).shows("2 контакта");
    desk.get("/").await.expect(200).shows("Общ достъп: срокове, които изтичат или са изтекли");
    let body = serde_json::json!({
        "on": "2026-05-12", "kind": "inform", "topic": "documents", "place": "phone", "audience": "named",
        "person": person, "person_q": "Мария Петрова",
    });
    let recorded = api.post_json("/api/v1/general-access", body).await.expect(201).json();
    assert_eq!(recorded["warnings"], serde_json::json!(["term-over"]));
}

#[tokio::test]
async fn over_the_api_a_term_ends_with_an_outcome() {
    let app = app().await;
    record(&app, &app.house.reception, &NAMED).await;
    let api = app.api(&app.house.reception).await;
    let running = api.get("/api/v1/general-access/periods").await.expect(200).json();
    let path = format!("/api/v1/general-access/periods/{}/ending", running[0]["id"].as_str().unwrap());
    let body = serde_json::json!({ "outcome": "helped", "on": "2026-03-10" });
    api.post_json(&path, serde_json::json!({ "outcome": "request", "on": "2026-03-10" })).await.expect(422);
    app.api(&app.house.stranger).await.post_json(&path, body.clone()).await.expect(404);
    let ended = api.post_json(&path, body.clone()).await.expect(200).json();
    assert_eq!((ended["outcome"].as_str(), ended["ended_on"].as_str()), (Some("helped"), Some("2026-03-10")));
    api.post_json(&path, body).await.expect(412);
}

#[tokio::test]
async fn it_stands_among_the_registers_with_service_topic_and_place() {
    let app = app().await;
    record(&app, &app.house.reception, &NAMED).await;
    let mut anonymous = NAMED.to_vec();
    anonymous.truncate(4);
    anonymous[1] = ("kind", "mobile");
    anonymous.push(("audience", "anonymous"));
    record(&app, &app.house.reception, &anonymous).await;
    let desk = app.as_(&app.house.reception);
    let page = desk.get("/registers?register=general-access").await.expect(200);
    page.shows("ОД-2026-0001").shows("Родителски умения и отглеждане на дете").shows("В центъра");
    page.shows("Мобилна превантивна общностна работа").shows("Без име").shows("Мария Петрова");
    page.shows("Информиране, консултиране и обучение за реализиране на социални права");
    desk.get("/registers/general-access/xlsx?from=2026-01-01&to=2026-03-31").await.expect(200);
    app.as_(&app.house.director).get("/registers?register=general-access").await.expect(403);
}
