//! The terms of intake run among the deadlines of the house.

use super::{accept, application, least, register, version};
use crate::app;
use testkit::TestApp;

/// The deadlines of the centre, as `rule state` each.
async fn deadlines(app: &TestApp) -> Vec<(String, String)> {
    let mut db = app.app.store.read().await.unwrap();
    store::sql("select rule_key, case when lifted_at is not null then 'lifted' when met_at is not null then 'met' else 'running' end
                  from deadlines where centre_id = $1 order by rule_key, 2")
        .bind(app.house.centre)
        .all(&mut db)
        .await
        .unwrap()
}

fn one(rule: &str, state: &str) -> (String, String) {
    (rule.to_owned(), state.to_owned())
}

#[tokio::test]
async fn the_preliminary_assessment_is_due_until_it_comes_or_is_not_needed() {
    let app = app().await;
    let mut fields = least("application", "Мария Петрова");
    fields.push(("brought", "application"));
    let first = register(&app, &app.house.reception, &fields).await;
    let decision = || one("request-decision", "running");
    assert_eq!(deadlines(&app).await, [one("preliminary-assessment", "running"), decision()]);
    let waived = [("_version", "1"), ("reason", "Дирекцията я изпрати.")];
    let path = format!("{first}/papers/preliminary-assessment/waiver");
    app.as_(&app.house.reception).post(&path, &waived).await.expect(303);
    assert_eq!(deadlines(&app).await, [one("preliminary-assessment", "lifted"), decision()]);
}

#[tokio::test]
async fn whoever_is_refused_waits_for_no_paper() {
    let app = app().await;
    let request = register(&app, &app.house.reception, &least("application", "Мария Петрова")).await;
    let path = format!("{request}/refusal");
    let read = version(&app, &path).await;
    let fields = [("_version", read.as_str()), ("ground", "other"), ("reasons", "Отказ.")];
    app.as_(&app.house.head).post(&path, &fields).await.expect(303);
    let ended = [
        one("missing-papers", "lifted"),
        one("preliminary-assessment", "lifted"),
        one("request-decision", "met"),
    ];
    assert_eq!(deadlines(&app).await, ended);
    let page = app.as_(&app.house.reception).get(&request).await.expect(200);
    page.shows("Не се чака").hides("Закъснява").hides("срок 30.03.2026");
    app.pass(60 * 24 * 40);
    app.as_(&app.house.reception).get(&request).await.expect(200).hides("Закъснява");
}

#[tokio::test]
async fn a_request_is_decided_within_its_term() {
    let app = app().await;
    let request = application(&app).await;
    assert_eq!(deadlines(&app).await, [one("request-decision", "running")]);
    let page = app.as_(&app.house.head).get(&request).await.expect(200);
    page.shows("Решение по заявление, до 19.03.2026");
    app.as_(&app.house.head)
        .get("/deadlines")
        .await
        .expect(200)
        .shows("Решение по заявление")
        .shows("З-2026-0001");
    super::wait(&app, &request, "ordinary", "").await;
    assert_eq!(deadlines(&app).await, [one("request-decision", "met")]);
    let second = application(&app).await;
    let path = format!("{second}/withdrawal");
    let read = version(&app, &path).await;
    app.as_(&app.house.head)
        .post(&path, &[("_version", read.as_str()), ("reasons", "Не желаят.")])
        .await
        .expect(303);
    assert_eq!(deadlines(&app).await, [one("request-decision", "lifted"), one("request-decision", "met")]);
}

#[tokio::test]
async fn what_the_family_brings_has_a_term_that_ends_with_the_last_paper() {
    let app = app().await;
    let request = application(&app).await;
    let desk = app.as_(&app.house.reception);
    desk.post(&format!("{request}/papers"), &[("paper", "birth-certificate")]).await.expect(303);
    desk.get(&request)
        .await
        .expect(200)
        .shows("срок 24.03.2026")
        .shows("Представяне на липсващи документи, до 24.03.2026");
    app.pass(60 * 24 * 4);
    desk.post(&format!("{request}/papers"), &[("paper", "consent")]).await.expect(303);
    let running = [one("missing-papers", "running"), one("request-decision", "running")];
    assert_eq!(deadlines(&app).await, running);
    let waive = async |paper: &str| {
        let fields = [("_version", "1"), ("reason", "Има го в досието.")];
        desk.post(&format!("{request}/papers/{paper}/waiver"), &fields).await.expect(303);
    };
    waive("birth-certificate").await;
    // The one that is left was asked for four days later.
    desk.get(&request).await.expect(200).shows("Представяне на липсващи документи, до 28.03.2026");
    waive("consent").await;
    assert_eq!(deadlines(&app).await, [one("missing-papers", "lifted"), one("request-decision", "running")]);
}

#[tokio::test]
async fn the_time_to_appeal_runs_from_the_day_a_refusal_was_told() {
    let app = app().await;
    let request = application(&app).await;
    let telling = format!("{request}/refusal/telling");
    let desk = app.as_(&app.house.reception);
    desk.get(&telling).await.expect(409);
    let path = format!("{request}/refusal");
    let read = version(&app, &path).await;
    let fields = [("_version", read.as_str()), ("ground", "other"), ("reasons", "Отказ.")];
    app.as_(&app.house.head).post(&path, &fields).await.expect(303);
    desk.get(&request).await.expect(200).shows("Отказът още не е съобщен");
    app.pass(60 * 24 * 2);
    let read = desk.get(&telling).await.expect(200).attribute("[name=_version]", "value").unwrap_or_default();
    let early = [("_version", read.as_str()), ("told_on", "09.03.2026"), ("appeal", "")];
    desk.post(&telling, &early).await.expect(422);
    let told = [("_version", read.as_str()), ("told_on", "12.03.2026"), ("appeal", "")];
    app.as_(&app.house.stranger).post(&telling, &told).await.expect(404);
    desk.post(&telling, &told).await.expect(303);
    let page = desk.get(&request).await.expect(200);
    page.shows("Съобщен на 12.03.2026").shows("Обжалване на отказ, до 26.03.2026");
    desk.post(&telling, &told).await.expect(412);
    app.pass(60 * 24 * 3);
    let api = app.api(&app.house.reception).await;
    let body =
        serde_json::json!({ "told_on": "2026-03-12", "appeal": "appealed", "appealed_on": "2026-03-14" });
    let shape = api.post_json(&format!("/api/v1{telling}"), body).await.expect(200).json();
    assert_eq!(shape["appeal"], "appealed");
    assert_eq!(deadlines(&app).await, [one("refusal-appeal", "met"), one("request-decision", "met")]);
    desk.get(&request).await.expect(200).shows("Обжалван");
}

#[tokio::test]
async fn with_the_case_the_term_of_assessment_and_plan_begins() {
    let app = app().await;
    let request = application(&app).await;
    accept(&app, &request).await;
    let all = [one("needs-assessment-and-plan", "running"), one("request-decision", "met")];
    assert_eq!(deadlines(&app).await, all);
}

#[tokio::test]
async fn general_access_ends_its_term_when_it_ends_or_turns_into_a_request() {
    let app = app().await;
    let fields = [
        ("on", "10.03.2026"),
        ("kind", "consult"),
        ("topic", "parenting"),
        ("place", "centre"),
        ("audience", "named"),
        ("person_q", "Мария Петрова"),
        ("person", "new"),
    ];
    let desk = app.as_(&app.house.reception);
    desk.post("/general-access", &fields).await.expect(303);
    assert_eq!(deadlines(&app).await, [one("general-access-end", "running")]);
    let page = desk.get("/general-access").await.expect(200);
    let period = page.attribute("a[href^='/general-access/periods/']", "href").unwrap_or_default();
    let end = [("_version", "1"), ("on", "10.03.2026"), ("outcome", "helped")];
    desk.post(&period, &end).await.expect(303);
    assert_eq!(deadlines(&app).await, [one("general-access-end", "met")]);
}

#[tokio::test]
async fn a_time_to_appeal_that_nobody_used_has_passed_and_is_not_overdue() {
    let app = app().await;
    let request = application(&app).await;
    let path = format!("{request}/refusal");
    let read = version(&app, &path).await;
    let fields = [("_version", read.as_str()), ("ground", "other"), ("reasons", "Отказ.")];
    app.as_(&app.house.head).post(&path, &fields).await.expect(303);
    let telling = format!("{request}/refusal/telling");
    let desk = app.as_(&app.house.reception);
    let read = desk.get(&telling).await.expect(200).attribute("[name=_version]", "value").unwrap_or_default();
    let told = [("_version", read.as_str()), ("told_on", "10.03.2026"), ("appeal", "")];
    desk.post(&telling, &told).await.expect(303);
    let head = app.as_(&app.house.head);
    head.get("/deadlines").await.expect(200).shows("Обжалване на отказ");

    app.pass(60 * 24 * 16);
    head.get("/deadlines").await.expect(200).hides("Обжалване на отказ, ").hides("24.03.2026");
    head.get("/deadlines?state=breached").await.expect(200).hides("24.03.2026");
    head.get("/deadlines?state=at-risk").await.expect(200).hides("24.03.2026");
    let passed = head.get("/deadlines?state=lapsed").await.expect(200);
    passed.shows("24.03.2026").shows("Изтекъл");
    let page = passed.attribute("main table a[href^='/deadlines/']", "href").unwrap();
    head.get(&page).await.expect(200).shows("Времето изтече и никой не е закъснял").hides("Срокът отпада");
    let api = app.api(&app.house.head).await;
    assert_eq!(api.get(&format!("/api/v1{page}")).await.expect(200).json()["state"], "lapsed");
    let rule = api.get("/api/v1/rules/refusal-appeal").await.expect(200).json()["rule"].clone();
    assert_eq!((&rule["lapses"], &rule["running"]), (&true.into(), &0.into()));
    desk.get(&request).await.expect(200).shows("Обжалване на отказ, до 24.03.2026").shows("Изтекъл");

    deadlines::notices::begin(&app.app).await.unwrap();
    crate::work(&app).await;
    let letters: Vec<String> =
        store::sql("select body from messages where topic = 'deadline.digest' order by id")
            .values(&mut app.app.store.read().await.unwrap())
            .await
            .unwrap();
    assert!(letters.iter().all(|text| !text.contains("Обжалване")), "{letters:?}");

    // An appeal that came in time and was noted later is noted all the same.
    let read = desk.get(&telling).await.expect(200).attribute("[name=_version]", "value").unwrap_or_default();
    let appealed = [
        ("_version", read.as_str()),
        ("told_on", "10.03.2026"),
        ("appeal", "appealed"),
        ("appealed_on", "20.03.2026"),
    ];
    desk.post(&telling, &appealed).await.expect(303);
    head.get(&page).await.expect(200).shows("Изпълнен");
}
