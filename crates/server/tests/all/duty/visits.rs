//! Regular visits to the wards.

use crate::{app, work};
use testkit::{Answered, TestApp};

async fn plan(app: &TestApp, changes: &[(&str, &str)]) -> Answered {
    let ward = app.house.maternity.to_string();
    let mut fields = vec![
        ("ward", ward.as_str()),
        ("weekday", "4"),
        ("at", "10:00"),
        ("every", "1"),
        ("from", "10.03.2026"),
    ];
    for (name, value) in changes {
        fields.retain(|(field, _)| field != name);
        fields.push((name, value));
    }
    app.as_(&app.house.head).post("/duty/visits/plans", &fields).await
}

#[tokio::test]
async fn a_plan_brings_the_visits_of_four_weeks_at_the_same_hour_when_the_clocks_change() {
    let app = app().await;
    plan(&app, &[]).await.expect(303);
    let page = app.as_(&app.house.duty_worker).get("/duty/visits").await.expect(200);
    page.shows("Четвъртък, 10:00, всяка седмица: Дежурният");
    let coming = page.all("section[aria-labelledby=coming] tbody th");
    let expected = ["12.03.2026, 10:00", "19.03.2026, 10:00", "26.03.2026, 10:00", "02.04.2026, 10:00"];
    assert_eq!(coming, expected);
}

#[tokio::test]
async fn planning_again_plans_nothing_twice() {
    let app = app().await;
    plan(&app, &[]).await.expect(303);
    for _ in 0..3 {
        let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
        casework::duty::visits::plan_ahead(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
    }
    let page = app.as_(&app.house.head).get("/duty/visits").await;
    assert_eq!(page.all("section[aria-labelledby=coming] tbody tr").len(), 4);
}

#[tokio::test]
async fn every_night_the_next_day_is_planned() {
    let app = app().await;
    plan(&app, &[]).await.expect(303);
    for _ in 0..7 {
        app.pass(24 * 60);
        work(&app).await;
    }
    let mut db = app.app.store.read().await.unwrap();
    let planned: i64 = store::sql("select count(*) from ward_visits").value(&mut db).await.unwrap();
    assert_eq!(planned, 5, "the visit of 9 April came in the night of 12 March");
}

#[tokio::test]
async fn a_visit_is_made_with_a_note_and_counted_against_the_plan() {
    let app = app().await;
    plan(&app, &[]).await.expect(303);
    app.pass(3 * 24 * 60);
    let worker = app.as_(&app.house.duty_worker);
    let page = worker.get("/duty/visits").await;
    page.shows("Чака отговор");
    let href = page.attribute("section[aria-labelledby=waiting] tbody a", "href").unwrap();
    let form = worker.get(&href).await.expect(200);
    assert_eq!(
        form.attribute("#place", "value").as_deref(),
        Some("Стая 12"),
        "the ward's quiet place is offered"
    );
    let made = [
        ("outcome", "made"),
        ("at", "12.03.2026 10:15"),
        ("place", "Стая 12"),
        ("note", "Спокойно, две родилки"),
        ("_version", "1"),
    ];
    worker.post(&href, &made).await.expect(303);
    let page = worker.get("/duty/visits").await;
    page.shows("1 от 1 (100%)").shows("Спокойно, две родилки").shows("Проведено");
}

#[tokio::test]
async fn two_who_write_down_one_visit_see_what_the_other_found() {
    let app = app().await;
    plan(&app, &[]).await.expect(303);
    app.pass(3 * 24 * 60);
    let worker = app.as_(&app.house.duty_worker);
    let page = worker.get("/duty/visits").await;
    let href = page.attribute("section[aria-labelledby=waiting] tbody a", "href").unwrap();
    let form = worker.get(&href).await.expect(200).form("main form:has(#note)");
    let made = form.with("outcome", "made").with("note", "Спокойно, две родилки");
    worker.post(&href, &made.pairs()).await.expect(303);
    let missed = form.with("outcome", "missed").with("reason", "Карантина");
    let asked = worker.post(&href, &missed.pairs()).await.expect(422);
    assert_eq!(asked.all(".merge-text"), ["Пропуснато", "Проведено"]);
    let chosen = asked.form("main form:has(.merge)").with("outcome", "made");
    worker.post(&href, &chosen.pairs()).await.expect(303);
    worker.get("/duty/visits").await.shows("1 от 1 (100%)").shows("Спокойно, две родилки").shows("Стая 12");
}

#[tokio::test]
async fn a_missed_visit_wants_its_reason() {
    let app = app().await;
    plan(&app, &[]).await.expect(303);
    app.pass(3 * 24 * 60);
    let worker = app.as_(&app.house.duty_worker);
    let page = worker.get("/duty/visits").await;
    let href = page.attribute("section[aria-labelledby=waiting] tbody a", "href").unwrap();
    worker.post(&href, &[("outcome", "missed"), ("_version", "1")]).await.expect(422);
    let missed = [("outcome", "missed"), ("reason", "Карантина"), ("_version", "1")];
    worker.post(&href, &missed).await.expect(303);
    worker.get("/duty/visits").await.shows("0 от 1 (0%)").shows("Карантина");
}

#[tokio::test]
async fn a_changed_plan_asks_for_its_visits_anew() {
    let app = app().await;
    plan(&app, &[]).await.expect(303);
    let head = app.as_(&app.house.head);
    let href =
        head.get("/duty/visits").await.attribute("section[aria-labelledby=plans] td a", "href").unwrap();
    let ward = app.house.neonatal.to_string();
    let changed = [
        ("ward", ward.as_str()),
        ("weekday", "5"),
        ("at", "09:30"),
        ("every", "2"),
        ("from", "10.03.2026"),
        ("until", "27.03.2026"),
        ("_version", "1"),
    ];
    head.post(&href, &changed).await.expect(303);
    let page = head.get("/duty/visits").await;
    page.shows("Петък, 09:30, на 2 седмици: Дежурният");
    let coming = page.all("section[aria-labelledby=coming] tbody th");
    assert_eq!(coming, ["13.03.2026, 09:30", "27.03.2026, 09:30"]);
    head.post(&href, &changed).await.expect(303);
    head.get("/duty/visits").await.shows("Петък, 09:30, на 2 седмици: Дежурният");
}

#[tokio::test]
async fn a_visit_without_a_plan_is_recorded() {
    let app = app().await;
    let worker = app.as_(&app.house.case_worker);
    let ward = app.house.maternity.to_string();
    let visit = [("ward", ward.as_str()), ("at", "10.03.2026 09:00"), ("note", "Разговор с акушерката")];
    worker.post("/duty/visits", &visit).await.expect(303);
    worker.get("/duty/visits").await.shows("Разговор с акушерката").shows("и 1 извън плана");
    let tomorrow = [("ward", ward.as_str()), ("at", "11.03.2026 09:00")];
    worker.post("/duty/visits", &tomorrow).await.expect(422);
}

#[tokio::test]
async fn a_plan_is_the_head_of_service_s_and_a_ward_is_the_centre_s_own() {
    let app = app().await;
    app.as_(&app.house.duty_worker).post("/duty/visits/plans", &[]).await.expect(403);
    app.as_(&app.house.specialist).post("/duty/visits", &[]).await.expect(403);
    let ward = app.house.maternity.to_string();
    let foreign =
        [("ward", ward.as_str()), ("weekday", "4"), ("at", "10:00"), ("every", "1"), ("from", "10.03.2026")];
    app.as_(&app.house.stranger).post("/duty/visits/plans", &foreign).await.expect(422);
}
