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
    let both = ["preliminary-assessment", "request-decision"].map(|rule| one(rule, "running"));
    assert_eq!(deadlines(&app).await, both);
    let waived = [("_version", "1"), ("reason", "Дирекцията я изпрати.")];
    let path = format!("{first}/papers/preliminary-assessment/waiver");
    app.as_(&app.house.reception).post(&path, &waived).await.expect(303);
    let all = [one("preliminary-assessment", "lifted"), one("request-decision", "running")];
    assert_eq!(deadlines(&app).await, all);
}

#[tokio::test]
async fn what_the_family_still_brings_has_a_term_and_the_decision_another() {
    let app = app().await;
    let mut fields = least("application", "Мария Петрова");
    fields.push(("brought", "preliminary-assessment"));
    let request = register(&app, &app.house.reception, &fields).await;
    let both = ["missing-papers", "request-decision"].map(|rule| one(rule, "running"));
    assert_eq!(deadlines(&app).await, both);
    let desk = app.as_(&app.house.reception);
    desk.get(&request).await.expect(200).shows("24.03.2026");
    desk.post(&format!("{request}/papers"), &[("paper", "consent")]).await.expect(303);
    for paper in ["application", "consent"] {
        let waived = [("_version", "1"), ("reason", "Не е нужен.")];
        desk.post(&format!("{request}/papers/{paper}/waiver"), &waived).await.expect(303);
    }
    let all = [one("missing-papers", "lifted"), one("request-decision", "running")];
    assert_eq!(deadlines(&app).await, all);
    super::wait(&app, &request, "ordinary", "Няма място.").await;
    assert_eq!(deadlines(&app).await, [one("missing-papers", "lifted"), one("request-decision", "met")]);
}

#[tokio::test]
async fn whoever_is_refused_waits_for_no_paper() {
    let app = app().await;
    let request = register(&app, &app.house.reception, &least("application", "Мария Петрова")).await;
    let path = format!("{request}/refusal");
    let read = version(&app, &path).await;
    let fields = [("_version", read.as_str()), ("ground", "other"), ("reasons", "Отказ.")];
    app.as_(&app.house.head).post(&path, &fields).await.expect(303);
    let all = [
        one("missing-papers", "lifted"),
        one("preliminary-assessment", "lifted"),
        one("request-decision", "met"),
    ];
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
