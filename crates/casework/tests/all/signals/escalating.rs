//! Nobody takes a signal up: the next one is told.

use crate::house::{House, NOW};
use access::{Role, Viewer};
use base::{
    ids::{SignalId, UserId},
    jiff::{SignedDuration, Timestamp},
};
use casework::signals::{StepKind, escalate, steps};
use store::sql;

async fn round(house: &House, signal: SignalId, round: i64, at: Timestamp) {
    let payload = serde_json::json!({ "signal": signal, "round": round });
    assert!(escalate::run_job(&house.app(at), escalate::JOB, &payload).await.unwrap());
}

async fn told(house: &House, signal: SignalId) -> Vec<(StepKind, Option<i64>, Option<UserId>)> {
    let mut db = house.store().read().await.unwrap();
    let steps = steps::of(&mut db, signal).await.unwrap();
    steps.into_iter().skip(1).map(|step| (step.kind, step.rung, step.user_id)).collect()
}

fn after(minutes: i64) -> Timestamp {
    NOW + SignedDuration::from_mins(minutes)
}

fn step(kind: StepKind, rung: i64, who: &Viewer) -> (StepKind, Option<i64>, Option<UserId>) {
    (kind, Some(rung), Some(who.user))
}

#[tokio::test]
async fn on_duty_then_the_substitute_then_the_head_again_and_again() {
    let house = House::new().await;
    let head = house.worker("Рада Началник", Role::Head).await;
    let ana = house.worker("Ана Колева", Role::DutyWorker).await;
    let boris = house.worker("Борис Илиев", Role::CaseWorker).await;
    house.on_duty(&ana, Some(&boris), -1).await;
    let signal = house.signal("Мария Петрова", NOW).await;
    for minutes in 0..4 {
        round(&house, signal, minutes, after(minutes * 15)).await;
    }
    assert_eq!(
        told(&house, signal).await,
        [
            step(StepKind::Alerted, 0, &ana),
            step(StepKind::Escalated, 1, &boris),
            step(StepKind::Escalated, 2, &head),
            step(StepKind::Escalated, 2, &head),
        ]
    );
    let mut db = house.store().read().await.unwrap();
    let messages: Vec<(String, String, String)> =
        sql("select channel, subject, body from messages order by created_at, channel, id")
            .all(&mut db)
            .await
            .unwrap();
    assert_eq!(messages.len(), 8, "each by letter and by text message");
    assert!(messages.iter().all(|(_, _, body)| !body.contains("Мария") && body.contains("С-2026-0001")));
}

#[tokio::test]
async fn without_a_substitute_the_next_on_the_roster_is_told() {
    let house = House::new().await;
    let ana = house.worker("Ана Колева", Role::DutyWorker).await;
    let vera = house.worker("Вера Тодорова", Role::DutyWorker).await;
    house.on_duty(&ana, None, -1).await;
    house.on_duty(&vera, None, 7).await;
    let signal = house.signal("", NOW).await;
    round(&house, signal, 0, NOW).await;
    round(&house, signal, 1, after(15)).await;
    assert_eq!(
        told(&house, signal).await,
        [step(StepKind::Alerted, 0, &ana), step(StepKind::Escalated, 1, &vera)]
    );
}

#[tokio::test]
async fn with_nobody_on_duty_the_head_is_told_at_once() {
    let house = House::new().await;
    let head = house.worker("Рада Началник", Role::Head).await;
    let signal = house.signal("", NOW).await;
    round(&house, signal, 0, NOW).await;
    assert_eq!(
        told(&house, signal).await,
        [(StepKind::NobodyOnDuty, Some(0), None), step(StepKind::Escalated, 2, &head)]
    );
}

#[tokio::test]
async fn a_round_is_made_once_and_none_after_acceptance() {
    let house = House::new().await;
    let head = house.worker("Рада Началник", Role::Head).await;
    let ana = house.worker("Ана Колева", Role::DutyWorker).await;
    house.on_duty(&ana, None, -1).await;
    let signal = house.signal("", NOW).await;
    let app = (house.app(NOW), house.app(NOW));
    let payload = serde_json::json!({ "signal": signal, "round": 0 });
    let (one, two) = tokio::join!(
        escalate::run_job(&app.0, escalate::JOB, &payload),
        escalate::run_job(&app.1, escalate::JOB, &payload)
    );
    assert!(one.unwrap() && two.unwrap());
    assert_eq!(told(&house, signal).await, [step(StepKind::Alerted, 0, &ana)]);
    let mut tx = house.begin(after(5)).await;
    sql("update signals set stage = 'accepted', accepted_at = $2, accepted_by = $3 where id = $1")
        .bind(signal)
        .bind(after(5))
        .bind(head.user)
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    round(&house, signal, 1, after(15)).await;
    assert_eq!(told(&house, signal).await.len(), 1);
}
