//! The first screen, by role.

use crate::{app, duty::put_on_duty};
use base::{
    Id,
    ids::{CaseId, SignalId, UserId},
    jiff::{Timestamp, civil::date},
};
use store::{Tx, sql};
use testkit::TestApp;

#[tokio::test]
async fn whoever_is_on_duty_reads_it_first_with_the_hour_and_the_wards() {
    let app = app().await;
    let substitute = app.house.colleague.id.to_string();
    put_on_duty(&app, &[("substitute", &substitute)]).await.expect(303);
    let page = app.as_(&app.house.duty_worker).get("/").await.expect(200);
    page.shows("На дежурство сте до 20:00").shows("Родилно отделение, Болница „Измислена“");
    page.shows("заместник е Коля Колегов").shows("Нов сигнал");
    let english = app.as_(&app.house.colleague).get("/").await.expect(200);
    english
        .shows("Кой дежури сега")
        .shows("Дежура Бърза")
        .shows("до 20:00")
        .shows("Няма дежурен")
        .hides("На дежурство сте");
}

#[tokio::test]
async fn the_next_duty_is_told_to_those_who_are_not_on_duty() {
    let app = app().await;
    put_on_duty(&app, &[("day", "11.03.2026")]).await.expect(303);
    let page = app.as_(&app.house.duty_worker).get("/").await;
    page.shows("Следващото Ви дежурство: ср 11.03.2026, 08:00–20:00.");
}

#[tokio::test]
async fn every_role_has_a_first_screen() {
    let app = app().await;
    for (role, persona) in app.house.roles() {
        let page = app.as_(persona).get("/").await.expect(200);
        assert_eq!(page.all("h1").len(), 1, "{role:?}");
        let start = page.all(".starts a, .empty, .card, a.button");
        assert!(!start.is_empty(), "{role:?} finds nothing to do: {}", page.visible());
    }
    app.as_(&app.house.auditor).get("/").await.shows("Дневник на действията").hides("Нов сигнал");
    app.as_(&app.house.director).get("/").await.shows("Показатели").hides("Кой дежури сега");
    app.as_(&app.house.reception).get("/").await.shows("Нов сигнал").shows("Кой дежури сега");
    app.as_(&app.house.volunteer).get("/").await.shows("Център „Проба“").hides("Кой дежури сега");
}

#[tokio::test]
async fn a_running_signal_stands_before_those_who_may_take_it_up_and_nobody_else() {
    let app = app().await;
    signal(&app, "received", None).await;
    for persona in [&app.house.duty_worker, &app.house.case_worker, &app.house.head] {
        app.as_(persona).get("/").await.shows("С-2026-0001").shows("Поеми го");
    }
    app.as_(&app.house.head).get("/").await.shows("1 непоет сигнал").shows("Чака поемане");
    let others = [&app.house.specialist, &app.house.reception, &app.house.volunteer, &app.house.director];
    for persona in
        others.into_iter().chain([&app.house.auditor, &app.house.administrator, &app.house.stranger])
    {
        app.as_(persona).get("/").await.expect(200).hides("С-2026-0001");
    }
}

#[tokio::test]
async fn a_signal_that_nobody_takes_up_says_how_long_it_waits_and_turns_late_after_the_rule() {
    let app = app().await;
    signal(&app, "received", None).await;
    let worker = app.as_(&app.house.case_worker);
    app.pass(8);
    let page = worker.get("/").await.expect(200);
    page.shows("Чака поемане").shows("от 8 мин");
    assert_eq!((page.all(".running .clock.soon").len(), page.all(".running .clock.over").len()), (1, 0));
    app.pass(14);
    let page = worker.get("/").await.expect(200);
    page.shows("Не е поет").shows("от 22 мин").shows("В срок");
    assert!(!page.all(".running .clock.over").is_empty());
    worker.get("/signals").await.expect(200).shows("от 22 мин");
}

#[tokio::test]
async fn what_is_due_stands_with_its_day_and_late_things_say_so() {
    let app = app().await;
    let worker = app.house.case_worker.id;
    let case = case(&app, worker).await;
    let mut tx = begin(&app).await;
    task(&mut tx, &app, case, worker, "Обаждане до общината", 9).await;
    task(&mut tx, &app, case, worker, "Домашно посещение", 10).await;
    task(&mut tx, &app, case, worker, "След месец", 30).await;
    task(&mut tx, &app, case, app.house.colleague.id, "Чужда задача", 10).await;
    tx.commit().await.unwrap();
    let page = app.as_(&app.house.case_worker).get("/").await.expect(200);
    page.shows("Обаждане до общината").shows("просрочено от 09.03.2026").shows("Домашно посещение");
    page.hides("След месец").hides("Чужда задача");
    app.as_(&app.house.colleague).get("/").await.hides("Чужда задача").hides("Домашно посещение");
}

#[tokio::test]
async fn drafts_wait_for_the_signature_of_their_author_alone() {
    let app = app().await;
    let worker = app.house.case_worker.id;
    let case = case(&app, worker).await;
    let mut tx = begin(&app).await;
    let at = tx.at();
    sql("insert into note_drafts (id, case_id, author_id, kind, layer, happened_at, text, saved_at, version)
         values ($1, $2, $3, 'visit', 'general', $4, 'x', $4, 1)")
    .bind(Id::<()>::new(at))
    .bind(case)
    .bind(worker)
    .bind(at)
    .run(&mut tx)
    .await
    .unwrap();
    tx.commit().await.unwrap();
    app.as_(&app.house.case_worker).get("/").await.shows("Чакат Вашия подпис").shows("2026-0001");
    app.as_(&app.house.head).get("/").await.hides("Чакат Вашия подпис");
}

#[tokio::test]
async fn a_case_that_changed_since_the_last_look_is_told_to_its_team() {
    let app = app().await;
    let worker = app.house.case_worker.id;
    let case = case(&app, worker).await;
    let asking = app.as_(&app.house.case_worker);
    asking.get("/").await.shows("Промени в моите случаи").shows("нов за Вас");
    let mut tx = begin(&app).await;
    sql("insert into case_readings (user_id, case_id, read_at) values ($1, $2, $3)")
        .bind(worker)
        .bind(case)
        .bind(app.clock.now())
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    asking.get("/").await.hides("Промени в моите случаи").shows("Нямате нищо спешно");
    app.pass(60);
    let mut tx = begin(&app).await;
    sql("update cases set changed_at = $2 where id = $1")
        .bind(case)
        .bind(app.clock.now())
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    asking.get("/").await.shows("променен на 10.03.2026, 11:30");
    app.as_(&app.house.colleague).get("/").await.hides("Промени в моите случаи");
}

#[tokio::test]
async fn the_head_of_service_sees_gaps_and_what_was_opened_in_an_emergency() {
    let app = app().await;
    let case = case(&app, app.house.case_worker.id).await;
    let mut tx = begin(&app).await;
    let at = tx.at();
    sql("insert into grants (id, user_id, case_id, reason, from_at, until_at) values ($1, $2, $3, 'Обаждане през нощта', $4, $5)")
        .bind(Id::<()>::new(at))
        .bind(app.house.colleague.id)
        .bind(case)
        .bind(at)
        .bind(at + base::jiff::SignedDuration::from_hours(1))
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let page = app.as_(&app.house.head).get("/").await.expect(200);
    page.shows("Без дежурен")
        .shows("през следващите 7 дни")
        .shows("Обаждане през нощта")
        .shows("Коля Колегов");
    app.as_(&app.house.case_worker).get("/").await.hides("Обаждане през нощта");
    app.as_(&app.house.stranger).get("/").await.hides("Обаждане през нощта");
}

#[tokio::test]
async fn a_planned_visit_stands_before_whoever_is_on_duty_then() {
    let app = app().await;
    put_on_duty(&app, &[("day", "12.03.2026")]).await.expect(303);
    let ward = app.house.maternity.to_string();
    let plan =
        [("ward", ward.as_str()), ("weekday", "4"), ("at", "10:00"), ("every", "1"), ("from", "10.03.2026")];
    app.as_(&app.house.head).post("/duty/visits/plans", &plan).await.expect(303);
    let page = app.as_(&app.house.duty_worker).get("/").await;
    page.shows("Моите посещения и срещи").shows("12.03.2026, 10:00");
    app.as_(&app.house.colleague).get("/").await.hides("Моите посещения и срещи");
}

#[tokio::test]
async fn an_agreed_meeting_stands_before_the_team_of_the_signal() {
    let app = app().await;
    let worker = app.house.duty_worker.id;
    let signal = signal(&app, "met", Some(worker)).await;
    let mut tx = begin(&app).await;
    let at = tx.at();
    sql("insert into meetings (id, signal_id, kind, met_at, place, private, summary, next_on, user_id, created_at, version)
         values ($1, $2, 'first', $3, 'Стая 12', true, 'x', $4, $5, $3, 1)")
    .bind(Id::<()>::new(at))
    .bind(signal)
    .bind(at)
    .bind(date(2026, 3, 11))
    .bind(worker)
    .run(&mut tx)
    .await
    .unwrap();
    tx.commit().await.unwrap();
    app.as_(&app.house.duty_worker).get("/").await.shows("Среща по сигнал С-2026-0001, 11.03.2026");
    app.as_(&app.house.colleague).get("/").await.hides("Среща по сигнал");
}

#[tokio::test]
async fn today_is_read_over_the_api() {
    let app = app().await;
    put_on_duty(&app, &[]).await.expect(303);
    let answer = app.api(&app.house.duty_worker).await.get("/api/v1/today").await.expect(200).json();
    assert_eq!(answer["duty"]["until"], "2026-03-10T18:00:00Z");
    assert_eq!(answer["clocks"].as_array().map(Vec::len), Some(0));
    let auditor = app.api(&app.house.auditor).await.get("/api/v1/today").await.expect(200).json();
    assert!(auditor["duty"].is_null());
}

async fn begin(app: &TestApp) -> Tx {
    app.app.store.begin(app.clock.now()).await.unwrap()
}

async fn signal(app: &TestApp, stage: &str, worker: Option<UserId>) -> SignalId {
    let mut tx = begin(app).await;
    let (at, id) = (tx.at(), SignalId::new(tx.at()));
    let due: Timestamp = "2026-03-11T08:30:00Z".parse().unwrap();
    let met = worker.map(|_| at);
    sql("insert into signals (id, centre_id, ward_id, year, number, reference, channel, reporter_role, called_at, received_at,
             child_state, risk, said, rule_key, rule_version, due_at, stage, first_met_at, version, created_at)
         values ($1, $2, $3, 2026, 1, 'С-2026-0001', 'phone', 'midwife', $4, $4, 'newborn', 'high', 'x', 'first-meeting', '1',
             $5, $6, $7, 1, $4)")
    .bind(id)
    .bind(app.house.centre)
    .bind(app.house.maternity)
    .bind(at)
    .bind(due)
    .bind(stage)
    .bind(met)
    .run(&mut tx)
    .await
    .unwrap();
    if let Some(worker) = worker {
        sql("insert into signal_team (signal_id, user_id, from_at) values ($1, $2, $3)")
            .bind(id)
            .bind(worker)
            .bind(at)
            .run(&mut tx)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    id
}

async fn case(app: &TestApp, lead: UserId) -> CaseId {
    let mut tx = begin(app).await;
    let (at, id) = (tx.at(), CaseId::new(tx.at()));
    sql("insert into cases (id, centre_id, year, number, reference, family_name, search_key, programme, lead_id, opened_on, changed_at, created_at, version)
         values ($1, $2, 2026, 1, '2026-0001', 'Измислени', 'izmisleni', 'prevention', $3, $4, $5, $5, 1)")
    .bind(id)
    .bind(app.house.centre)
    .bind(lead)
    .bind(date(2026, 3, 1))
    .bind(at)
    .run(&mut tx)
    .await
    .unwrap();
    sql("insert into team_members (id, case_id, user_id, role, from_at) values ($1, $2, $3, 'lead', $4)")
        .bind(Id::<()>::new(at))
        .bind(id)
        .bind(lead)
        .bind(at)
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    id
}

async fn task(tx: &mut Tx, app: &TestApp, case: CaseId, user: UserId, text: &str, days: i64) {
    let at = tx.at();
    let due = date(2026, 3, 1).checked_add(base::jiff::Span::new().days(days - 1)).unwrap();
    sql("insert into tasks (id, centre_id, case_id, text, user_id, due_on, created_at, version) values ($1, $2, $3, $4, $5, $6, $7, 1)")
        .bind(Id::<()>::new(at))
        .bind(app.house.centre)
        .bind(case)
        .bind(text)
        .bind(user)
        .bind(due)
        .bind(at)
        .run(tx)
        .await
        .unwrap();
}

#[tokio::test]
async fn whoever_may_set_the_house_up_is_led_to_the_steps_that_are_left() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    let page = head.get("/").await.expect(200);
    page.shows("Подготовка на системата").shows("от 4 стъпки");
    let steps = page.attribute("#setting-up ~ .buttons a", "href").unwrap();
    head.get(&steps).await.expect(200).shows("Следващите стъпки").shows("Състави дежурствата");
    app.as_(&app.house.case_worker).get("/").await.expect(200).hides("/setup/next");
}
