//! Follow-ups and assessments to be made again are deadlines; signals, follow-ups and returns count by the centre's own
//! version of a rule.

use crate::{
    app,
    assessment::{finished, instrument},
    cases, response,
};
use deadlines::Line;
use store::sql;
use testkit::TestApp;

/// Gives the centre its own version of a rule from today on.
async fn own(app: &TestApp, key: &str, value: &str, unit: &str) {
    let version = [
        ("value", value),
        ("unit", unit),
        ("counting", "calendar"),
        ("valid_from", "10.03.2026"),
        ("ground", "Заповед № 4"),
        ("reason", "Така решихме на екипна среща"),
    ];
    app.as_(&app.house.head).post(&format!("/rules/{key}/versions"), &version).await.expect(303);
}

/// The deadlines of a case about records of a kind: the rule, and whether it runs.
async fn of(app: &TestApp, case: base::ids::CaseId, kind: &str) -> Vec<(String, bool)> {
    let lines: Vec<Line> = deadlines::for_case(&mut app.app.store.read().await.unwrap(), case).await.unwrap();
    let mut told: Vec<_> = lines
        .into_iter()
        .filter(|line| line.subject_kind == kind)
        .map(|line| (line.rule_key, line.met_at.is_none() && line.lifted_at.is_none()))
        .collect();
    told.sort();
    told
}

#[tokio::test]
async fn follow_ups_are_deadlines_met_when_done_and_lifted_when_the_case_is_opened_again() {
    let app = app().await;
    let case = cases::case(&app).await;
    let worker = app.as_(&app.house.case_worker);
    cases::close(&app, case).await;
    let all = ["follow-up-1", "follow-up-2", "follow-up-3"].map(|key| (key.to_owned(), true));
    assert_eq!(of(&app, case, "follow-up").await, all);
    // On the day it is due it stands on the first screen once, and opens to its own page.
    app.pass(60 * 24 * 31);
    let today = worker.get("/").await.expect(200);
    let follow_ups = today.all("main a[href*='/follow-ups/']").len();
    assert_eq!((follow_ups, today.all("main a[href^='/deadlines/0']").len()), (1, 0));
    worker.get("/deadlines").await.expect(200).shows("Първо проследяване след закриване");
    let page = worker.get(&format!("/cases/{case}/details")).await.expect(200);
    let first = page.attribute("main a[href*='/follow-ups/']", "href").unwrap();
    let form = worker.get(&first).await.expect(200);
    let version = form.attribute("main input[name=_version]", "value").unwrap();
    let result = [
        ("_version", version.as_str()),
        ("done_on", "10.04.2026"),
        ("lives_with", "parents"),
        ("result", "Добре са."),
    ];
    worker.post(&first, &result).await.expect(303);
    assert_eq!(of(&app, case, "follow-up").await.iter().filter(|(_, runs)| *runs).count(), 2);
    worker.post(&format!("/cases/{case}/reopening"), &[("reason", "Обадиха се.")]).await.expect(303);
    assert!(of(&app, case, "follow-up").await.iter().all(|(_, runs)| !runs));
    // The one that was done stays done.
    let met: i64 =
        sql("select count(*) from deadlines where subject_kind = 'follow-up' and met_at is not null")
            .value(&mut app.app.store.read().await.unwrap())
            .await
            .unwrap();
    assert_eq!(met, 1);
}

#[tokio::test]
async fn a_centre_follows_up_by_its_own_version_of_the_rule() {
    let app = app().await;
    own(&app, "follow-up-1", "2", "months").await;
    let case = cases::case(&app).await;
    cases::close(&app, case).await;
    let page = app.as_(&app.house.case_worker).get(&format!("/cases/{case}/details")).await.expect(200);
    page.shows("10.05.2026").hides("10.04.2026");
    let version: String = sql("select rule_version from deadlines where rule_key = 'follow-up-1'")
        .value(&mut app.app.store.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(version, "own-1");
}

#[tokio::test]
async fn a_return_is_counted_by_the_centres_own_version_of_the_rule() {
    let app = app().await;
    let child = cases::child(&app, "Ивайло", "Петров").await;
    let first = cases::open(&app, &app.house.case_worker, child).await;
    cases::close(&app, first).await;
    app.pass(60 * 24 * 100);
    let worker = app.as_(&app.house.case_worker);
    let again = format!("/cases/new?child={child}");
    let told = worker.get(&again).await.expect(200);
    let before = told.all("main .notice").join(" ");
    own_later(&app, "re-entry", "3", "months").await;
    let after = worker.get(&again).await.expect(200).all("main .notice").join(" ");
    assert!(before != after, "{before}");
}

/// The same from a day that is past by then.
async fn own_later(app: &TestApp, key: &str, value: &str, unit: &str) {
    own(app, key, value, unit).await;
}

#[tokio::test]
async fn the_clock_of_a_signal_runs_by_the_centres_own_version_of_the_rule() {
    let app = app().await;
    own(&app, "ward-response", "12", "hours").await;
    own(&app, "ward-acceptance", "40", "minutes").await;
    let signal = response::signal(&app).await;
    let rows: Vec<(base::jiff::Timestamp, base::jiff::Timestamp, String, base::jiff::Timestamp)> =
        sql("select called_at, due_at, rule_version, take_up_by from signals order by id")
            .all(&mut app.app.store.read().await.unwrap())
            .await
            .unwrap();
    let (called, due, version, take_up) = rows[0].clone();
    assert_eq!(due.as_second() - called.as_second(), 12 * 3600);
    assert_eq!(version, "own-1");
    assert_eq!(take_up.as_second() - app.clock.now().as_second(), 40 * 60);
    app.as_(&app.house.case_worker).get(&signal).await.expect(200);
}

#[tokio::test]
async fn an_assessment_to_be_made_again_is_a_deadline_until_the_next_one_is_made() {
    let app = app().await;
    let case = crate::assessment::case(&app).await;
    let form = instrument(&app).await;
    let details = [("layer", "general"), ("months", "3")];
    app.as_(&app.house.head).post(&format!("{form}/details"), &details).await.expect(303);
    let worker = &app.house.case_worker;
    let done = finished(&app, worker, case, "never").await;
    assert_eq!(of(&app, case, "assessment").await, [("assessment-again".to_owned(), true)]);
    app.as_(worker).post(&format!("{done}/next"), &[("next_on", "01.05.2026")]).await.expect(303);
    app.as_(worker)
        .get("/deadlines")
        .await
        .expect(200)
        .shows("Повторно оценяване с инструмент")
        .shows("01.05.2026");
    app.as_(worker).post(&format!("{done}/next"), &[("next_on", "")]).await.expect(303);
    assert_eq!(of(&app, case, "assessment").await, [("assessment-again".to_owned(), false)]);
    app.as_(worker).post(&format!("{done}/next"), &[("next_on", "01.05.2026")]).await.expect(303);
    assert_eq!(of(&app, case, "assessment").await, [("assessment-again".to_owned(), true)]);
    finished(&app, worker, case, "always").await;
    let all = of(&app, case, "assessment").await;
    assert_eq!(all.iter().filter(|(_, runs)| *runs).count(), 1, "the new one runs, the old one is met");
}
