//! How deadlines stand, who knows of them, and who ends them.

use super::{case, join, on_record, start, start_in};
use crate::app;
use access::Layer;
use base::{Id, jiff::SignedDuration};
use deadlines::{New, State, Subject};
use serde_json::json;
use store::sql;

#[tokio::test]
async fn a_deadline_runs_is_at_risk_and_is_overdue_as_time_passes() {
    let app = app().await;
    let case = case(&app).await;
    start(&app, case, "needs-assessment-and-plan", 0).await;
    let worker = app.as_(&app.house.case_worker);
    let list = worker.get("/deadlines").await.expect(200);
    list.shows("Индивидуална оценка и индивидуален план")
        .shows("2026-0012")
        .shows("Тече")
        .shows("30.03.2026");
    worker.get("/deadlines?state=at-risk").await.expect(200).shows("Няма срокове за това търсене");
    // Friday, 27 March: the last two working days begin.
    app.pass(17 * 24 * 60);
    worker.get("/deadlines?state=at-risk").await.expect(200).shows("Застрашен").shows("2026-0012");
    app.pass(4 * 24 * 60);
    worker.get("/deadlines?state=breached").await.expect(200).shows("Просрочен").shows("2026-0012");
    worker.get("/deadlines?state=running").await.expect(200).hides("2026-0012");
}

#[tokio::test]
async fn starting_again_what_runs_changes_nothing() {
    let app = app().await;
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    let subject = Subject::new("plan", Id::<()>::new(tx.at()));
    let new = New::by("plan-review", app.house.centre, subject, app.clock.now());
    let first = deadlines::start(&mut tx, new).await.unwrap();
    let later = New { from: (app.clock.now() + SignedDuration::from_hours(25)).into(), ..new };
    assert_eq!(deadlines::start(&mut tx, later).await.unwrap(), first);
    let now = app.clock.now();
    assert!(deadlines::meet(&mut tx, subject, "plan-review", now).await.unwrap());
    assert!(!deadlines::meet(&mut tx, subject, "plan-review", now).await.unwrap());
    // The same start once more is the same deadline; a later one is the next.
    assert_eq!(deadlines::start(&mut tx, new).await.unwrap(), first);
    assert_ne!(deadlines::start(&mut tx, later).await.unwrap(), first);
    let lines = deadlines::for_subject(&mut tx, subject).await.unwrap();
    assert_eq!(lines.iter().map(|line| line.state(now)).collect::<Vec<_>>(), [State::Met, State::Running]);
}

#[tokio::test]
async fn what_comes_round_is_met_one_after_the_other() {
    let app = app().await;
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    let subject = Subject::new("decision", Id::<()>::new(tx.at()));
    let new = New::by("adoption-follow-up", app.house.centre, subject, app.clock.now());
    deadlines::start(&mut tx, new).await.unwrap();
    let lines = deadlines::for_subject(&mut tx, subject).await.unwrap();
    assert_eq!(lines.iter().map(|line| line.round).collect::<Vec<_>>(), [1, 2, 3, 4]);
    let now = app.clock.now();
    deadlines::meet(&mut tx, subject, "adoption-follow-up", now).await.unwrap();
    let lines = deadlines::for_subject(&mut tx, subject).await.unwrap();
    assert!(lines[0].met_at.is_some() && lines[1].met_at.is_none());
    assert_eq!(lines[1].name(base::Lang::Bg), "Наблюдение след осиновяване (2 от 4)");
}

#[tokio::test]
async fn nobody_knows_of_a_deadline_of_a_case_that_is_not_theirs() {
    let app = app().await;
    let case = case(&app).await;
    let id = start(&app, case, "plan-review", 0).await;
    for (persona, sees) in [
        (&app.house.case_worker, true),
        (&app.house.head, true),
        (&app.house.colleague, false),
        (&app.house.stranger, false),
    ] {
        let asking = app.as_(persona);
        let list = asking.get("/deadlines").await.expect(200);
        assert_eq!(list.body.contains("2026-0012"), sees, "{}", persona.name);
        asking.get(&format!("/deadlines/{id}")).await.expect(if sees { 200 } else { 404 });
    }
    app.as_(&app.house.director).get("/deadlines").await.expect(403);
}

#[tokio::test]
async fn a_closed_layer_stays_closed_in_lists_and_on_pages() {
    let app = app().await;
    let case = case(&app).await;
    join(&app, case, app.house.specialist.id).await;
    let id = start_in(&app, case, "plan-review", 0, Layer::Psychology).await;
    app.as_(&app.house.case_worker).get("/deadlines").await.expect(200).hides("2026-0012");
    app.as_(&app.house.case_worker).get(&format!("/deadlines/{id}")).await.expect(404);
    app.as_(&app.house.case_worker).get(&format!("/cases/{case}")).await.expect(200).hides(&id.to_string());
    app.as_(&app.house.specialist).get("/deadlines").await.expect(200).shows("2026-0012");
}

#[tokio::test]
async fn the_head_lifts_a_deadline_with_a_reason_that_stays() {
    let app = app().await;
    let case = case(&app).await;
    let id = start(&app, case, "plan-review", 0).await;
    let path = format!("/deadlines/{id}/lifting");
    app.as_(&app.house.case_worker).post(&path, &[("reason", "x")]).await.expect(403);
    let head = app.as_(&app.house.head);
    head.post(&path, &[("reason", " "), ("_version", "1")]).await.expect(422);
    head.post(&path, &[("reason", "Поет от друг център"), ("_version", "1")]).await.expect(303);
    head.get(&format!("/deadlines/{id}"))
        .await
        .expect(200)
        .shows("Отпаднал")
        .shows("Поет от друг център")
        .shows("Ръка Ръководна");
    head.get("/deadlines").await.expect(200).hides("2026-0012");
    head.get("/deadlines?state=lifted").await.expect(200).shows("2026-0012");
    head.post(&path, &[("reason", "Още веднъж"), ("_version", "2")]).await.expect(409);
    assert_eq!(on_record(&app, "deadline.lifted").await, 1);
}

#[tokio::test]
async fn a_deadline_without_a_place_of_its_own_is_entered_and_met_by_hand() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    let fields = [("rule", "complaint-answer"), ("from", "09.03.2026 10:00"), ("about", "Жалба вх. № 12")];
    let made = head.post("/deadlines", &fields).await.expect(303).location();
    head.get(&made).await.expect(200).shows("Отговор на жалба").shows("23.03.2026").shows("Жалба вх. № 12");
    head.post(&format!("{made}/fulfilment"), &[("met_at", "11.03.2026 10:00")]).await.expect(422);
    head.post(&format!("{made}/fulfilment"), &[("met_at", "10.03.2026 09:00")]).await.expect(303);
    head.get(&made).await.expect(200).shows("Изпълнен");
    // Of the centre as a whole the head alone; of a case whoever works on it.
    let worker = app.as_(&app.house.case_worker);
    worker.post("/deadlines", &fields).await.expect(403);
    let case = case(&app).await;
    let of_case = [fields[0], fields[1], fields[2], ("reference", "2026-0012")];
    let made = worker.post("/deadlines", &of_case).await.expect(303).location();
    worker.get(&format!("/deadlines?case={case}")).await.expect(200).shows("Жалба вх. № 12");
    worker.get(&made).await.expect(200).shows("Вода Водеща");
    app.as_(&app.house.colleague).post("/deadlines", &of_case).await.expect(422);
}

#[tokio::test]
async fn what_its_record_meets_is_not_met_by_hand() {
    let app = app().await;
    let case = case(&app).await;
    let id = start(&app, case, "plan-review", 0).await;
    let worker = app.as_(&app.house.case_worker);
    worker.get(&format!("/deadlines/{id}")).await.expect(200).hides("/fulfilment");
    worker.post(&format!("/deadlines/{id}/fulfilment"), &[("met_at", "10.03.2026 09:00")]).await.expect(409);
}

#[tokio::test]
async fn the_first_screen_and_the_case_show_what_is_near() {
    let app = app().await;
    let case = case(&app).await;
    let id = start(&app, case, "needs-assessment-and-plan", 19).await;
    let href = format!("/deadlines/{id}");
    let worker = app.as_(&app.house.case_worker);
    worker
        .get("/")
        .await
        .expect(200)
        .shows("Индивидуална оценка и индивидуален план")
        .shows("2026-0012 Измислени");
    let page = worker.get(&format!("/cases/{case}")).await.expect(200);
    assert!(page.body.contains(&href));
    page.shows("наближава: 11.03.2026");
    app.as_(&app.house.colleague).get("/").await.expect(200).hides(&href);
}

#[tokio::test]
async fn a_list_goes_on_where_the_page_ends() {
    let app = app().await;
    let case = case(&app).await;
    for days in 0..30 {
        start(&app, case, "plan-review", days).await;
    }
    let worker = app.as_(&app.house.case_worker);
    let first = worker.get("/deadlines").await.expect(200);
    assert_eq!(first.all("tbody tr").len(), 25);
    let next = first.attribute("nav.pager a", "href").unwrap();
    assert_eq!(worker.get(&next).await.expect(200).all("tbody tr").len(), 5);
}

#[tokio::test]
async fn deadlines_are_told_and_lifted_over_the_api() {
    let app = app().await;
    let case = case(&app).await;
    let id = start(&app, case, "plan-review", 0).await;
    let api = app.api(&app.house.head).await;
    let list = api.get(&format!("/api/v1/deadlines?case={case}&state=running")).await.expect(200).json();
    assert_eq!(list["items"][0]["rule"], "plan-review");
    assert_eq!(list["items"][0]["state"], "running");
    let one = api.get(&format!("/api/v1/deadlines/{id}")).await.expect(200);
    assert_eq!(one.headers["etag"], "\"1\"");
    let path = format!("/api/v1/deadlines/{id}/lifting");
    api.post_json(&path, json!({})).await.expect(422);
    api.clone().with("if-match", "\"7\"").post_json(&path, json!({ "reason": "…" })).await.expect(412);
    let lifted = api.post_json(&path, json!({ "reason": "Случаят е закрит" })).await.expect(200).json();
    assert_eq!((&lifted["state"], &lifted["version"]), (&json!("lifted"), &json!(2)));
    let new = json!({ "rule": "licence-change", "from": "2026-03-09T08:00:00Z", "about": "Нов адрес" });
    let made = api.post_json("/api/v1/deadlines", new).await.expect(201);
    api.get(&made.location()).await.expect(200);
    app.api(&app.house.colleague).await.get(&format!("/api/v1/deadlines/{id}")).await.expect(404);
}

#[tokio::test]
async fn closing_a_case_lifts_what_runs_of_it() {
    let app = app().await;
    let case = case(&app).await;
    start(&app, case, "plan-review", 0).await;
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    let mut viewer = access::Viewer::outside(access::viewer::Via::Page, base::Lang::Bg, "-", app.clock.now());
    viewer.user = app.house.head.id;
    viewer.posts = access::Viewer::posts_of(&mut tx, viewer.user).await.unwrap();
    let subject = access::Subject::Case(case);
    let permit = access::permit::<deadlines::acts::LiftDeadline>(&mut tx, &viewer, subject).await.unwrap();
    assert_eq!(deadlines::deadline::lift_case(&mut tx, &permit, case, "Закрит").await.unwrap(), 1);
    tx.commit().await.unwrap();
    let open: i64 = sql("select count(*) from deadlines where ended_at is null")
        .value(&mut app.app.store.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(open, 0);
}
