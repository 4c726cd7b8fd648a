//! The terms of intake run among the deadlines of the house.

use super::{accept, application, least, register, version};
use crate::app;
use testkit::TestApp;

/// The deadlines of the centre, as `rule state` each.
async fn deadlines(app: &TestApp) -> Vec<(String, String)> {
    let mut db = app.app.store.read().await.unwrap();
    store::sql("select rule_key, case when lifted_at is not null then 'lifted' when met_at is not null then 'met' else 'running' end
                  from deadlines where centre_id = $1 order by rule_key, created_at, id")
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
    assert_eq!(deadlines(&app).await, [one("preliminary-assessment", "running")]);
    let waived = [("_version", "1"), ("reason", "Дирекцията я изпрати.")];
    let path = format!("{first}/papers/preliminary-assessment/waiver");
    app.as_(&app.house.reception).post(&path, &waived).await.expect(303);
    // Nothing is waited for any more: now the centre owes a decision.
    let all = [one("preliminary-assessment", "lifted"), one("request-decision", "running")];
    assert_eq!(deadlines(&app).await, all);
}

#[tokio::test]
async fn what_the_family_still_brings_has_a_term_from_the_day_it_was_asked_for_last() {
    let app = app().await;
    let mut fields = least("application", "Мария Петрова");
    fields.push(("brought", "preliminary-assessment"));
    let request = register(&app, &app.house.reception, &fields).await;
    assert_eq!(deadlines(&app).await, [one("missing-papers", "running")]);
    let desk = app.as_(&app.house.reception);
    desk.get(&request).await.expect(200).shows("срок 24.03.2026");
    app.pass(60 * 24 * 3);
    desk.post(&format!("{request}/papers"), &[("paper", "consent")]).await.expect(303);
    assert_eq!(deadlines(&app).await, [one("missing-papers", "running")]);
    app.as_(&app.house.head).get("/deadlines").await.expect(200).shows("27.03.2026");
    for paper in ["application", "consent"] {
        let waived = [("_version", "1"), ("reason", "Не е нужен.")];
        desk.post(&format!("{request}/papers/{paper}/waiver"), &waived).await.expect(303);
    }
    let all = [one("missing-papers", "lifted"), one("request-decision", "running")];
    assert_eq!(deadlines(&app).await, all);
}

#[tokio::test]
async fn the_decision_is_owed_from_the_request_waits_for_papers_and_is_met_by_whatever_is_decided() {
    let app = app().await;
    let request = application(&app).await;
    assert_eq!(deadlines(&app).await, [one("request-decision", "running")]);
    let desk = app.as_(&app.house.reception);
    desk.post(&format!("{request}/papers"), &[("paper", "consent")]).await.expect(303);
    let waits = [one("missing-papers", "running"), one("request-decision", "lifted")];
    assert_eq!(deadlines(&app).await, waits);
    let waived = [("_version", "1"), ("reason", "Не е нужен.")];
    desk.post(&format!("{request}/papers/consent/waiver"), &waived).await.expect(303);
    let owed = [one("missing-papers", "lifted"), one("request-decision", "running")];
    assert_eq!(deadlines(&app).await, owed);
    super::wait(&app, &request, "ordinary", "Няма място.").await;
    assert_eq!(deadlines(&app).await, [one("missing-papers", "lifted"), one("request-decision", "met")]);
}

#[tokio::test]
async fn a_refusal_says_until_when_it_may_be_appealed_against() {
    let app = app().await;
    let request = application(&app).await;
    let path = format!("{request}/refusal");
    let read = version(&app, &path).await;
    let fields = [
        ("_version", read.as_str()),
        ("ground", "other"),
        ("reasons", "Отказ."),
        ("decided_on", "10.03.2026"),
    ];
    app.as_(&app.house.head).post(&path, &fields).await.expect(303);
    let page = app.as_(&app.house.head).get(&request).await.expect(200);
    page.shows("Може да се обжалва до").shows("24.03.2026");
    assert_eq!(deadlines(&app).await, [one("request-decision", "met")]);
}

#[tokio::test]
async fn whoever_is_refused_waits_for_no_paper() {
    let app = app().await;
    let request = register(&app, &app.house.reception, &least("application", "Мария Петрова")).await;
    let path = format!("{request}/refusal");
    let read = version(&app, &path).await;
    let fields = [("_version", read.as_str()), ("ground", "other"), ("reasons", "Отказ.")];
    app.as_(&app.house.head).post(&path, &fields).await.expect(303);
    let all = [one("missing-papers", "lifted"), one("preliminary-assessment", "lifted")];
    assert_eq!(deadlines(&app).await, all);
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
