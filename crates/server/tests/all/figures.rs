//! The figures of the wards' signals.

use crate::app;
use base::{
    Id, clock,
    ids::SignalId,
    jiff::{SignedDuration, Timestamp},
};
use store::sql;
use testkit::TestApp;

/// A signal that came so many hours ago, met after so many minutes, ended so.
async fn signal(
    app: &TestApp,
    number: i64,
    hours_ago: i64,
    met_after: Option<i64>,
    outcome: Option<&str>,
) -> SignalId {
    let now = app.clock.now();
    let came: Timestamp = now - SignedDuration::from_hours(hours_ago);
    let mut tx = app.app.store.begin(now).await.unwrap();
    let id = SignalId::new(came);
    sql("insert into signals (id, centre_id, ward_id, year, number, reference, channel, reporter_role, called_at, received_at,
             child_state, risk, said, rule_key, rule_version, due_at, stage, first_met_at, version, created_at)
         values ($1, $2, $3, 2026, $4, $5, 'phone', 'midwife', $6, $6, 'newborn', 'high', '', 'ward-response', '1', $7, 'received', $8, 1, $6)")
        .bind(id)
        .bind(app.house.centre)
        .bind(app.house.maternity)
        .bind(number)
        .bind(format!("С-2026-{number:04}"))
        .bind(came)
        .bind(came + SignedDuration::from_hours(24))
        .bind(met_after.map(|minutes| came + SignedDuration::from_mins(minutes)))
        .run(&mut tx)
        .await
        .unwrap();
    if let Some(outcome) = outcome {
        let today = clock::date_of(now);
        sql("insert into outcomes (signal_id, outcome, decided_on, user_id, decided_at, version) values ($1, $2, $3, $4, $5, 1)")
            .bind(id)
            .bind(outcome)
            .bind(today)
            .bind(app.house.head.id)
            .bind(now)
            .run(&mut tx)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    id
}

#[tokio::test]
async fn each_figure_says_n_of_n_and_opens_to_its_records() {
    let app = app().await;
    let home = signal(&app, 1, 50, Some(90), Some("home")).await;
    signal(&app, 2, 50, Some(30 * 60), Some("foster")).await;
    signal(&app, 3, 1, None, None).await;
    let head = app.as_(&app.house.head);
    let page = head.get("/figures?by=risk").await.expect(200);
    page.shows("3 сигнала за 3 деца").shows("1 от 2");
    let api = app
        .api(&app.house.head)
        .await
        .get("/api/v1/indicators/ward-response?by=risk")
        .await
        .expect(200)
        .json();
    assert_eq!(api["all"]["prevented"], 1);
    assert_eq!(api["all"]["decided"], 2);
    assert_eq!(api["all"]["median_minutes"], 90);
    let records = head.get("/figures/records?behind=prevented").await.expect(200);
    records.shows("С-2026-0001").hides("С-2026-0002");
    assert!(records.body.contains(&format!("/signals/{home}")));
}

#[tokio::test]
async fn those_of_the_network_see_figures_and_no_records() {
    let app = app().await;
    signal(&app, 1, 50, Some(90), Some("home")).await;
    let director = app.as_(&app.house.director);
    let page = director.get("/figures").await.expect(200);
    page.shows("1 от 1").hides("/figures/records");
    director.get("/figures/records?behind=signals").await.expect(403);
    let stranger = app.as_(&app.house.stranger).get("/figures").await.expect(200);
    stranger.shows("Няма сигнали за този период");
}

#[tokio::test]
async fn an_export_is_a_file_and_stands_in_the_audit_trail() {
    let app = app().await;
    signal(&app, 1, 5, Some(90), Some("home")).await;
    let head = app.as_(&app.house.head);
    let csv = head.get("/figures/export/csv").await.expect(200);
    assert!(csv.body.contains("Болница"), "{}", csv.body);
    let book = head.get("/figures/export/xlsx").await.expect(200);
    assert!(book.bytes.starts_with(b"PK"));
    head.get("/figures/export/exe").await.expect(404);
    let exported: i64 =
        sql("select count(*) from audit_entries where action = 'figure.exported' and user_id = $1")
            .bind(app.house.head.id)
            .value(&mut app.app.store.read().await.unwrap())
            .await
            .unwrap();
    assert_eq!(exported, 2);
}

#[tokio::test]
async fn a_period_that_ends_before_it_begins_is_told_at_its_field() {
    let app = app().await;
    let page = app.as_(&app.house.head).get("/figures?from=02.03.2026&to=01.03.2026").await.expect(422);
    assert!(page.attribute("#to", "aria-invalid").is_some(), "{}", page.body);
    page.shows("Грешка");
    let problem = app
        .api(&app.house.head)
        .await
        .get("/api/v1/indicators/ward-response?from=x")
        .await
        .expect(422)
        .json();
    assert_eq!(problem["errors"][0]["pointer"], "/from");
}

/// Ids are ordered by time, which the tests above lean on.
#[test]
fn ids_follow_time() {
    let early: SignalId = Id::new(Timestamp::constant(1, 0));
    assert!(early < Id::new(Timestamp::constant(2, 0)));
}
