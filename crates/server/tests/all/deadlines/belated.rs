//! What waited for something before that was a deadline gets one: once, on the day that people were told.

use crate::{
    app,
    assessment::{finished, instrument},
    cases, work,
};
use base::{ids::CaseId, jiff::Timestamp};
use server::wiring;
use store::sql;
use testkit::TestApp;

/// Rule, version and end of what runs of a case.
async fn running(app: &TestApp, case: CaseId, kind: &str) -> Vec<(String, String, Timestamp)> {
    sql("select rule_key, rule_version, due_at from deadlines
          where case_id = $1 and subject_kind = $2 and ended_at is null order by due_at, id")
    .bind(case)
    .bind(kind)
    .all(&mut app.app.store.read().await.unwrap())
    .await
    .unwrap()
}

/// As it was before: nothing of the kind stands among the deadlines.
async fn forget(app: &TestApp, kind: &str) {
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    sql("delete from deadlines where subject_kind = $1").bind(kind).run(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

async fn set_due(app: &TestApp, case: CaseId, months: i64, due_on: base::jiff::civil::Date) {
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    sql("update follow_ups set due_on = $3 where case_id = $1 and months = $2")
        .bind(case)
        .bind(months)
        .bind(due_on)
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

/// The program starts and works through what is due.
async fn restart(app: &TestApp) {
    wiring::begin(&app.app).await.unwrap();
    work(app).await;
}

#[tokio::test]
async fn follow_ups_of_before_get_their_deadlines_once_and_on_the_day_that_was_told() {
    let app = app().await;
    let case = cases::case(&app).await;
    cases::close(&app, case).await;
    let told = running(&app, case, "follow-up").await;
    assert_eq!(told.len(), 3);
    forget(&app, "follow-up").await;
    set_due(&app, case, 3, base::jiff::civil::date(2026, 6, 15)).await;
    restart(&app).await;
    let again = running(&app, case, "follow-up").await;
    assert_eq!((&again[0], &again[2]), (&told[0], &told[2]));
    assert_eq!(base::clock::date_of(again[1].2), base::jiff::civil::date(2026, 6, 15));
    // A second start, and a second run of the same job, change nothing.
    let before: Vec<_> = running(&app, case, "follow-up").await;
    restart(&app).await;
    deadlines::belated::piece(&app.app, &wiring::BELATED[0], uuid::Uuid::nil()).await.unwrap();
    assert_eq!(running(&app, case, "follow-up").await, before);
    let all: i64 = sql("select count(*) from deadlines where subject_kind = 'follow-up'")
        .value(&mut app.app.store.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(all, 3);
    app.as_(&app.house.case_worker).get("/deadlines").await.expect(200).shows("15.06.2026");
}

#[tokio::test]
async fn a_worker_that_stopped_half_way_is_followed_by_one_that_goes_on() {
    let app = app().await;
    let child = cases::child(&app, "Ивайло", "Петров").await;
    let first = cases::open(&app, &app.house.case_worker, child).await;
    let second = cases::case(&app).await;
    for case in [first, second] {
        cases::close(&app, case).await;
    }
    forget(&app, "follow-up").await;
    // As if a worker had done the second case and then stopped.
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    let done: Vec<uuid::Uuid> = sql("select id from follow_ups where case_id = $1 order by id")
        .bind(second)
        .values(&mut tx)
        .await
        .unwrap();
    for (place, id) in (1..).zip(done) {
        let subject = deadlines::Subject { kind: "follow-up", id };
        let rule = format!("follow-up-{place}");
        let new = deadlines::New::by(&rule, app.house.centre, subject, base::clock::date_of(tx.at()));
        deadlines::start(&mut tx, new.of_case(second)).await.unwrap();
    }
    tx.commit().await.unwrap();
    restart(&app).await;
    for case in [first, second] {
        assert_eq!(running(&app, case, "follow-up").await.len(), 3);
    }
}

#[tokio::test]
async fn assessments_to_be_made_again_get_theirs_unless_they_were_made_or_the_case_is_closed() {
    let app = app().await;
    let case = crate::assessment::case(&app).await;
    let form = instrument(&app).await;
    let details = [("layer", "general"), ("months", "3")];
    app.as_(&app.house.head).post(&format!("{form}/details"), &details).await.expect(303);
    finished(&app, &app.house.case_worker, case, "never").await;
    finished(&app, &app.house.case_worker, case, "always").await;
    let told = running(&app, case, "assessment").await;
    assert_eq!(told.len(), 1);
    forget(&app, "assessment").await;
    restart(&app).await;
    assert_eq!(running(&app, case, "assessment").await, told);
    forget(&app, "assessment").await;
    cases::close(&app, case).await;
    restart(&app).await;
    assert!(running(&app, case, "assessment").await.is_empty());
}
