//! Deadlines, the rules they run by, and how people are told of them.

mod belated;
mod follow;
mod lists;
mod notices;
mod rules;
mod started;

use access::Layer;
use base::{
    Id,
    ids::{CaseId, UserId},
    jiff::SignedDuration,
};
use deadlines::{DeadlineId, New, Subject};
use store::sql;
use testkit::TestApp;

/// A case of the centre that the case worker leads.
async fn case(app: &TestApp) -> CaseId {
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    let (at, id) = (tx.at(), CaseId::new(tx.at()));
    sql("insert into cases (id, centre_id, year, number, reference, family_name, search_key, programme, lead_id, opened_on,
             changed_at, created_at, version)
         values ($1, $2, 2026, 12, '2026-0012', 'Измислени', 'izmisleni', 'family-support', $3, $4, $5, $5, 1)")
    .bind(id)
    .bind(app.house.centre)
    .bind(app.house.case_worker.id)
    .bind(base::clock::date_of(at))
    .bind(at)
    .run(&mut tx)
    .await
    .unwrap();
    tx.commit().await.unwrap();
    join(app, id, app.house.case_worker.id).await;
    id
}

/// Puts somebody into the team of a case.
async fn join(app: &TestApp, case: CaseId, user: UserId) {
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    let at = tx.at();
    sql("insert into team_members (id, case_id, user_id, role, from_at) values ($1, $2, $3, 'lead', $4)")
        .bind(Id::<()>::new(at))
        .bind(case)
        .bind(user)
        .bind(at)
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

/// Starts a deadline of a case so many days ago, about a record of its own.
async fn start(app: &TestApp, case: CaseId, rule: &str, days_ago: i64) -> DeadlineId {
    start_in(app, case, rule, days_ago, Layer::General).await
}

/// The same in a layer.
async fn start_in(app: &TestApp, case: CaseId, rule: &str, days_ago: i64, layer: Layer) -> DeadlineId {
    let from = app.clock.now() - SignedDuration::from_hours(24 * days_ago);
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    let subject = Subject::new("plan", Id::<()>::new(tx.at()));
    let new = New::by(rule, app.house.centre, subject, from).of_case(case).in_layer(layer);
    let id = deadlines::start(&mut tx, new).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    id
}

/// How many audit entries of an action there are.
async fn on_record(app: &TestApp, action: &'static str) -> i64 {
    sql("select count(*) from audit_entries where action = $1")
        .bind(action)
        .value(&mut app.app.store.read().await.unwrap())
        .await
        .unwrap()
}
