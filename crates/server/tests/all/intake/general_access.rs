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
