//! The waiting list.

use super::{accept, application, least, register, version, wait};
use crate::app;

#[tokio::test]
async fn the_order_follows_priority_then_the_day_and_the_next_is_told() {
    let app = app().await;
    let first = application(&app).await;
    wait(&app, &first, "ordinary", "").await;
    app.pass(60 * 24 * 3);
    let second = register(&app, &app.house.reception, &least("directorate", "Яна Колева")).await;
    wait(&app, &second, "ordinary", "").await;
    let list = app.as_(&app.house.reception).get("/waiting-list").await.expect(200);
    list.shows("На ред е Мария Петрова").shows("3 дни").shows("0 дни");
    list.hides("Приеми");
    let third = register(&app, &app.house.reception, &least("protection", "Рая Ланска")).await;
    wait(&app, &third, "first", "Детето е в риск.").await;
    let list = app.as_(&app.house.head).get("/waiting-list").await.expect(200);
    list.shows("На ред е Рая Ланска").shows("Детето е в риск.");
    let api = app.api(&app.house.reception).await.get("/api/v1/waiting-list").await.expect(200).json();
    let order: Vec<_> =
        api.as_array().unwrap().iter().map(|one| one["reference"].as_str().unwrap().to_owned()).collect();
    assert_eq!(order, ["З-2026-0003", "З-2026-0001", "З-2026-0002"]);
    assert_eq!((api[1]["place"].as_i64(), api[1]["days"].as_i64()), (Some(2), Some(3)));
}

#[tokio::test]
async fn whoever_goes_before_others_does_so_for_a_reason_on_record() {
    let app = app().await;
    let request = application(&app).await;
    wait(&app, &request, "ordinary", "").await;
    let path = format!("{request}/priority");
    let read = version(&app, &path).await;
    let head = app.as_(&app.house.head);
    head.post(&path, &[("_version", read.as_str()), ("priority", "raised")]).await.expect(422);
    let fields =
        [("_version", read.as_str()), ("priority", "raised"), ("priority_reason", "Делото е скоро.")];
    head.post(&path, &fields).await.expect(303);
    head.post(&path, &fields).await.expect(412);
    head.get(&request)
        .await
        .expect(200)
        .shows("Променено място в списъка: По-рано от реда си")
        .shows("Делото е скоро.");
}

#[tokio::test]
async fn who_is_accepted_or_drops_out_leaves_the_list() {
    let app = app().await;
    let first = application(&app).await;
    wait(&app, &first, "ordinary", "").await;
    let path = format!("{first}/waiting");
    app.as_(&app.house.head).get(&path).await.expect(409).shows("В списъка на чакащите");
    accept(&app, &first).await;
    let second = register(&app, &app.house.reception, &least("application", "Яна Колева")).await;
    wait(&app, &second, "ordinary", "").await;
    let path = format!("{second}/withdrawal");
    let read = version(&app, &path).await;
    let fields = [("_version", read.as_str()), ("reasons", "Преместиха се.")];
    app.as_(&app.house.head).post(&path, &fields).await.expect(303);
    app.as_(&app.house.head).get("/waiting-list").await.expect(200).shows("Никой не чака за място");
    app.as_(&app.house.head).get(&format!("{second}/priority")).await.expect(404);
}

#[tokio::test]
async fn a_missing_paper_does_not_cost_the_place_in_the_list() {
    let app = app().await;
    let request = application(&app).await;
    wait(&app, &request, "ordinary", "").await;
    let desk = app.as_(&app.house.reception);
    desk.post(&format!("{request}/papers"), &[("paper", "consent")]).await.expect(303);
    let list = desk.get("/waiting-list").await.expect(200);
    list.shows("На ред е Мария Петрова").shows("липсва 1 документ");
}

#[tokio::test]
async fn over_the_api_a_place_in_the_list_is_given_with_its_reason() {
    let app = app().await;
    let request = application(&app).await;
    let api = app.api(&app.house.head).await;
    let path = format!("/api/v1{request}/priority");
    let body = serde_json::json!({ "priority": "first", "priority_reason": "Детето е в риск." });
    api.post_json(&path, body.clone()).await.expect(404);
    wait(&app, &request, "ordinary", "").await;
    api.post_json(&path, serde_json::json!({ "priority": "first" })).await.expect(422);
    let kept = api.post_json(&path, body.clone()).await.expect(200).json();
    assert_eq!((kept["priority"].as_str(), kept["version"].as_i64()), (Some("first"), Some(2)));
    let list = api.get("/api/v1/waiting-list").await.expect(200).json();
    assert_eq!(
        (list[0]["reason"].as_str(), list[0]["version"].as_i64()),
        (Some("Детето е в риск."), Some(2))
    );
    app.api(&app.house.reception).await.post_json(&path, body).await.expect(403);
}
