//! The rules: shown with their ground, changed by the head in versions, counted anew on purpose.

use super::{case, on_record, start};
use crate::{app, work};
use base::{Lang, clock, ids::CentreId, jiff::SignedDuration, rules::Rules};
use deadlines::{Line, RuleInForce, rules::recount};
use serde_json::json;
use store::sql;
use testkit::TestApp;

/// What the head of service types to have plans reviewed every three months.
const QUARTERLY: [(&str, &str); 6] = [
    ("value", "3"),
    ("unit", "months"),
    ("counting", "calendar"),
    ("valid_from", "10.03.2026"),
    ("ground", "Заповед № 4"),
    ("reason", "Така решихме на екипна среща"),
];

async fn in_force(app: &TestApp, centre: CentreId) -> RuleInForce {
    let today = clock::date_of(app.clock.now());
    deadlines::rule(&mut app.app.store.read().await.unwrap(), centre, "plan-review", today)
        .await
        .unwrap()
        .unwrap()
}

async fn lines(app: &TestApp, case: base::ids::CaseId) -> Vec<Line> {
    deadlines::for_case(&mut app.app.store.read().await.unwrap(), case).await.unwrap()
}

#[tokio::test]
async fn every_rule_stands_on_the_page_with_its_ground() {
    let app = app().await;
    let page = app.as_(&app.house.case_worker).get("/rules").await.expect(200);
    for rule in Rules::embedded().deadlines() {
        page.shows(rule.name(Lang::Bg)).shows(rule.ground.text(Lang::Bg));
    }
    page.shows("Още не е сверено").shows("20 календарни дни").shows("14 години").hides("/versions/new");
    app.as_(&app.house.volunteer).get("/rules").await.expect(403);
}

#[tokio::test]
async fn a_rule_opens_to_its_history() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    let page = head.get("/rules/plan-review").await.expect(200);
    page.shows("Преглед на индивидуалния план")
        .shows("ППЗСУ")
        .shows("Още не е сверено")
        .shows("Идва със системата");
    head.get("/rules/no-such-rule").await.expect(404);
}

#[tokio::test]
async fn the_head_enters_a_version_and_what_runs_keeps_its_own() {
    let app = app().await;
    let case = case(&app).await;
    start(&app, case, "plan-review", 0).await;
    app.as_(&app.house.head).post("/rules/plan-review/versions", &QUARTERLY).await.expect(303);
    let rule = in_force(&app, app.house.centre).await;
    assert_eq!((rule.value, rule.version.as_str(), rule.is_own), (3, "own-1", true));
    start(&app, case, "plan-review", 0).await;
    let lines = lines(&app, case).await;
    let told: Vec<_> = lines
        .iter()
        .map(|line| (line.rule_version.as_str(), clock::date_of(line.due_at).to_string()))
        .collect();
    assert_eq!(told, [("own-1", "2026-06-10".to_owned()), ("1", "2026-09-10".to_owned())]);
    let page = app.as_(&app.house.head).get("/rules/plan-review").await.expect(200);
    page.shows("Въведена от центъра")
        .shows("Така решихме на екипна среща")
        .shows("3 месеца")
        .shows("Преизчисли");
    assert_eq!(on_record(&app, "rule.versioned").await, 1);
}

#[tokio::test]
async fn a_version_holds_for_its_centre_and_from_its_day() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    let mut later = QUARTERLY;
    later[3] = ("valid_from", "01.04.2026");
    head.post("/rules/plan-review/versions", &later).await.expect(303);
    assert_eq!(in_force(&app, app.house.centre).await.value, 6);
    app.pass(22 * 24 * 60);
    assert_eq!(in_force(&app, app.house.centre).await.value, 3);
    assert_eq!(in_force(&app, app.house.other_centre).await.value, 6);
    // The next one may not begin before it.
    let errors = head.post("/rules/plan-review/versions", &QUARTERLY).await.expect(422);
    assert_eq!(errors.attribute("input[name=ground]", "value").as_deref(), Some("Заповед № 4"));
}

#[tokio::test]
async fn only_the_head_changes_a_rule_and_only_of_their_own_centre() {
    let app = app().await;
    for persona in [&app.house.case_worker, &app.house.director, &app.house.administrator] {
        app.as_(persona).get("/rules").await.expect(200);
        app.as_(persona).post("/rules/plan-review/versions", &QUARTERLY).await.expect(403);
    }
    let mut foreign = QUARTERLY.to_vec();
    let other = app.house.other_centre.to_string();
    foreign.push(("centre", &other));
    app.as_(&app.house.head).post("/rules/plan-review/versions", &foreign).await.expect(404);
}

#[tokio::test]
async fn the_centre_goes_back_to_the_rule_of_the_system() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    head.post("/rules/plan-review/versions", &QUARTERLY).await.expect(303);
    head.get("/rules/plan-review/return").await.expect(200).shows("6 месеца");
    head.post("/rules/plan-review/return", &[("reason", "")]).await.expect(422);
    head.post("/rules/plan-review/return", &[("reason", "Наредбата е ясна")]).await.expect(303);
    let rule = in_force(&app, app.house.centre).await;
    assert_eq!((rule.value, rule.is_own), (6, false));
    assert_eq!(on_record(&app, "rule.given-back").await, 1);
}

#[tokio::test]
async fn running_deadlines_are_counted_anew_when_it_is_asked_for() {
    let app = app().await;
    let case = case(&app).await;
    for days in 0..4 {
        start(&app, case, "plan-review", days).await;
    }
    let met = start(&app, case, "plan-review", 50).await;
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    sql("update deadlines set met_at = due_at, ended_at = due_at where id = $1")
        .bind(met)
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let head = app.as_(&app.house.head);
    head.post("/rules/plan-review/versions", &QUARTERLY).await.expect(303);
    head.get("/rules/plan-review/recount").await.expect(200).shows("3 месеца");
    head.post("/rules/plan-review/recount", &[]).await.expect(303);
    head.get("/rules/plan-review").await.expect(200).shows("Преизчислени 0 от");
    work(&app).await;
    let lines = lines(&app, case).await;
    let running: Vec<_> = lines.iter().filter(|line| line.met_at.is_none()).collect();
    assert!(
        running
            .iter()
            .all(|line| line.rule_version == "own-1" && line.former_version.as_deref() == Some("1"))
    );
    assert_eq!(clock::date_of(running[0].due_at).to_string(), "2026-06-07");
    assert_eq!(clock::date_of(running[0].former_due_at.unwrap()).to_string(), "2026-09-07");
    head.get("/rules/plan-review").await.expect(200).shows("срока");
    head.get(&format!("/deadlines/{}", running[0].id))
        .await
        .expect(200)
        .shows("преди преизчисляването: 07.09.2026");
    assert_eq!(
        (on_record(&app, "rule.recount-asked").await, on_record(&app, "rule.recounted").await),
        (1, 1)
    );
}

#[tokio::test]
async fn a_recount_that_stops_goes_on_where_it_was() {
    let app = app().await;
    let case = case(&app).await;
    for days in 0..45 {
        start(&app, case, "plan-review", days).await;
    }
    let head = app.as_(&app.house.head);
    head.post("/rules/plan-review/versions", &QUARTERLY).await.expect(303);
    head.post("/rules/plan-review/recount", &[]).await.expect(303);
    let last = async || {
        recount::last(&mut app.app.store.read().await.unwrap(), app.house.centre, "plan-review")
            .await
            .unwrap()
            .unwrap()
    };
    let id = last().await.id;
    assert!(recount::piece(&app.app, id).await.unwrap());
    let half = last().await;
    assert!((1..45).contains(&half.done) && half.ended_at.is_none(), "{half:?}");
    // Whoever takes it up next does the rest, and nothing twice.
    work(&app).await;
    let whole = last().await;
    assert_eq!((whole.done, whole.total, whole.ended_at.is_some()), (45, 45, true));
    assert!(lines(&app, case).await.iter().all(|line| line.version == 2));
}

#[tokio::test]
async fn terms_of_hours_are_counted_anew_to_the_minute() {
    let app = app().await;
    let case = case(&app).await;
    start(&app, case, "first-visit-high", 0).await;
    app.pass(90);
    start(&app, case, "first-visit-high", 0).await;
    let head = app.as_(&app.house.head);
    let mut sooner = QUARTERLY;
    sooner[0] = ("value", "12");
    sooner[1] = ("unit", "hours");
    head.post("/rules/first-visit-high/versions", &sooner).await.expect(303);
    head.post("/rules/first-visit-high/recount", &[]).await.expect(303);
    work(&app).await;
    for line in lines(&app, case).await {
        assert_eq!(line.due_at, line.started_at + SignedDuration::from_hours(12));
        assert_eq!(line.risk_at, line.started_at + SignedDuration::from_hours(9));
    }
}

#[tokio::test]
async fn rules_are_read_and_versioned_over_the_api() {
    let app = app().await;
    let api = app.api(&app.house.head).await;
    let new = json!({ "value": 3, "unit": "months", "counting": "calendar", "valid_from": "2026-03-10",
        "ground": "Заповед № 4", "reason": "Екипна среща", "verified_by": "Юрист", "verified_on": "2026-03-09" });
    let made = api.post_json("/api/v1/rules/plan-review/versions", new).await.expect(201).json();
    assert_eq!((&made["version"], &made["verified"]), (&json!("own-1"), &json!(true)));
    let rules = api.get("/api/v1/rules").await.expect(200).json();
    let own = rules["in_force"]
        .as_array()
        .unwrap()
        .iter()
        .find(|rule| rule["key"] == "plan-review")
        .unwrap()
        .clone();
    assert_eq!((&own["value"], &own["own"]), (&json!(3), &json!(true)));
    api.post_json("/api/v1/rules/plan-review/versions", json!({})).await.expect(422);
    api.post_json("/api/v1/rules/no-such/versions", json!({})).await.expect(404);
    app.api(&app.house.case_worker)
        .await
        .post_json("/api/v1/rules/plan-review/versions", json!({}))
        .await
        .expect(403);
}

#[tokio::test]
async fn the_days_off_of_a_year_are_shown() {
    let app = app().await;
    let page = app.as_(&app.house.case_worker).get("/rules/holidays?year=2026").await.expect(200);
    page.shows("10.04.2026")
        .shows("Велики петък")
        .shows("25.05.2026")
        .shows("Даден за празник")
        .shows("02.01.2026");
    app.as_(&app.house.case_worker).get("/rules/holidays?year=nonsense").await.expect(200).shows("2026");
}
