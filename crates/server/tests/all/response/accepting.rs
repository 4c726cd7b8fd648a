use super::{accepted, signal};
use crate::app;
use store::sql;
use testkit::TestApp;

#[tokio::test]
async fn of_two_who_tap_at_once_one_gets_it_and_the_other_is_told_who() {
    let app = app().await;
    let path = format!("{}/acceptance", signal(&app).await);
    let (one, other) = (app.as_(&app.house.case_worker), app.as_(&app.house.colleague));
    let (one, other) = tokio::join!(one.post(&path, &[]), other.post(&path, &[]));
    let (lost, winner) =
        if one.status == 303 { (other, &app.house.case_worker) } else { (one, &app.house.colleague) };
    lost.expect(409).shows(winner.name);
}

#[tokio::test]
async fn who_takes_it_up_is_of_the_team_and_the_next_step_is_to_set_off() {
    let app = app().await;
    let signal = signal(&app).await;
    let worker = app.as_(&app.house.case_worker);
    worker.get(&signal).await.expect(200).shows("Поемам сигнала");
    worker.post(&format!("{signal}/acceptance"), &[]).await.expect(303);
    worker.get(&signal).await.expect(200).shows("Тръгвам").hides("Поемам сигнала");
    worker.get(&format!("{signal}/colleagues")).await.expect(200).shows(app.house.case_worker.name);
}

#[tokio::test]
async fn tapping_again_on_ones_own_changes_nothing() {
    let app = app().await;
    let signal = accepted(&app, &app.house.case_worker).await;
    app.pass(5);
    app.as_(&app.house.case_worker).post(&format!("{signal}/acceptance"), &[]).await.expect(303);
    assert_eq!(steps(&app, &signal, "accepted").await, 1);
}

#[tokio::test]
async fn a_signal_is_handed_over_with_a_reason_and_the_colleague_is_written_to() {
    let app = app().await;
    let signal = accepted(&app, &app.house.case_worker).await;
    let path = format!("{signal}/handover");
    let to = app.house.colleague.id.to_string();
    let worker = app.as_(&app.house.case_worker);
    worker.post(&path, &[("to", &to)]).await.expect(422).shows("Попълнете това поле");
    worker.post(&path, &[("to", &to), ("reason", "Дежурството ми свършва")]).await.expect(303);
    app.pass(1);
    worker.get(&format!("{signal}/departure")).await.expect(403);
    let colleague = app.as_(&app.house.colleague);
    colleague.get(&signal).await.expect(200).shows("Тръгвам");
    let letters: i64 = count(&app, "signal.given").await;
    assert_eq!(letters, 1);
}

#[tokio::test]
async fn only_who_may_work_on_signals_is_asked_along() {
    let app = app().await;
    let signal = accepted(&app, &app.house.case_worker).await;
    let path = format!("{signal}/colleagues");
    let worker = app.as_(&app.house.case_worker);
    let volunteer = app.house.volunteer.id.to_string();
    worker.post(&path, &[("colleague", &volunteer)]).await.expect(422);
    let stranger = app.house.stranger.id.to_string();
    worker.post(&path, &[("colleague", &stranger)]).await.expect(422);
    app.as_(&app.house.specialist).get(&signal).await.expect(404);
    let specialist = app.house.specialist.id.to_string();
    worker.post(&path, &[("colleague", &specialist)]).await.expect(303);
    app.as_(&app.house.specialist).get(&signal).await.expect(200);
}

#[tokio::test]
async fn a_tap_means_now_and_an_earlier_time_wants_a_reason() {
    let app = app().await;
    let signal = accepted(&app, &app.house.case_worker).await;
    let worker = app.as_(&app.house.case_worker);
    app.pass(30);
    worker.post(&format!("{signal}/departure"), &[]).await.expect(303);
    worker.post(&format!("{signal}/departure"), &[]).await.expect(409).shows("10.03.2026, 11:00");
    let early = [("at", "10.03.2026 10:40")];
    worker.post(&format!("{signal}/arrival"), &early).await.expect(422).shows("Кажете защо");
    let early = [("at", "10.03.2026 10:40"), ("reason", "Нямаше мрежа")];
    worker.post(&format!("{signal}/arrival"), &early).await.expect(422).shows("преди тръгването");
    let corrected = [("at", "10.03.2026 10:35"), ("reason", "Тръгнах веднага")];
    worker.post(&format!("{signal}/departure"), &corrected).await.expect(303);
    worker.post(&format!("{signal}/arrival"), &early).await.expect(303);
    worker.get(&signal).await.expect(200).shows("10.03.2026, 10:40");
}

#[tokio::test]
async fn nobody_arrives_before_somebody_has_taken_it_up() {
    let app = app().await;
    let signal = signal(&app).await;
    let head = app.as_(&app.house.head);
    head.post(&format!("{signal}/arrival"), &[]).await.expect(409).shows("Сигналът още не е поет");
}

#[tokio::test]
async fn arriving_without_having_set_off_is_fine() {
    let app = app().await;
    let signal = accepted(&app, &app.house.duty_worker).await;
    app.as_(&app.house.duty_worker).post(&format!("{signal}/arrival"), &[]).await.expect(303);
    app.as_(&app.house.duty_worker).get(&signal).await.expect(200).shows("Запиши първата среща");
}

async fn steps(app: &TestApp, signal: &str, kind: &'static str) -> i64 {
    let id: base::ids::SignalId = signal.trim_start_matches("/signals/").parse().unwrap();
    let mut db = app.app.store.read().await.unwrap();
    sql("select count(*) from signal_steps where signal_id = $1 and kind = $2")
        .bind(id)
        .bind(kind)
        .value(&mut db)
        .await
        .unwrap()
}

async fn count(app: &TestApp, topic: &'static str) -> i64 {
    let mut db = app.app.store.read().await.unwrap();
    sql("select count(*) from messages where topic = $1").bind(topic).value(&mut db).await.unwrap()
}
