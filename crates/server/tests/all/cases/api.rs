//! Cases over the API.

use super::{case, note};
use crate::app;
use access::Layer;
use axum::http::Method;
use serde_json::json;

#[tokio::test]
async fn a_case_is_read_with_its_people_team_and_story() {
    let app = app().await;
    let case = case(&app).await;
    note(&app, &app.house.specialist, case, Layer::Psychology, "Тайна").await;
    note(&app, &app.house.specialist, case, Layer::General, "Явна").await;
    let api = app.api(&app.house.case_worker).await;
    let list = api.get("/api/v1/cases").await.expect(200).json();
    assert_eq!(list["items"][0]["reference"], "2026-0001");
    let answer = api.get(&format!("/api/v1/cases/{case}")).await.expect(200);
    assert!(answer.headers.contains_key("etag"));
    let one = answer.json();
    assert_eq!(one["family_name"], "Петрови");
    assert_eq!(one["team"].as_array().unwrap().len(), 2);
    assert_eq!(one["people"][0]["role"], "child");
    assert_eq!(one["people"][1]["role"], "mother");
    let notes = api.get(&format!("/api/v1/cases/{case}/notes")).await.expect(200).json();
    assert_eq!(notes["items"].as_array().unwrap().len(), 1);
    assert_eq!(notes["items"][0]["text"], "Явна");
    let story = api.get(&format!("/api/v1/cases/{case}/story?kind=risk")).await.expect(200).json();
    assert_eq!(story["items"][0]["detail"], "high");
    app.api(&app.house.colleague).await.get(&format!("/api/v1/cases/{case}")).await.expect(404);
}

#[tokio::test]
async fn notes_tasks_and_the_closure_are_written() {
    let app = app().await;
    let case = case(&app).await;
    let api = app.api(&app.house.case_worker).await;
    let path = |end: &str| format!("/api/v1/cases/{case}/{end}");
    let wrong = api.post_json(&path("notes"), json!({ "kind": "phone" })).await.expect(422).json();
    assert_eq!(wrong["errors"][0]["pointer"], "/happened_at");
    let note = json!({ "kind": "phone", "happened_at": "2026-03-10T08:00:00Z", "text": "Обади се." });
    api.post_json(&path("notes"), note).await.expect(201);
    let task =
        api.post_json(&path("tasks"), json!({ "text": "Доклад", "due_on": "2026-03-12" })).await.expect(201);
    let task = format!("{}/{}", path("tasks"), task.json()["id"].as_str().unwrap());
    let patch = |version: &'static str, body: serde_json::Value| {
        let api = api.clone().with("if-match", version);
        let task = task.clone();
        async move {
            api.send(Method::PATCH, &task, Some("application/json"), body.to_string().into_bytes()).await
        }
    };
    let changed = patch("\"1\"", json!({ "due_on": "2026-03-15", "done": true })).await.expect(200).json();
    assert_eq!((changed["due_on"].as_str(), changed["text"].as_str()), (Some("2026-03-15"), Some("Доклад")));
    assert!(changed["done_at"].is_string());
    patch("\"1\"", json!({ "text": "Друг" })).await.expect(412);
    let closure = json!({
        "outcome": "reached", "lives_with": "parents", "summary": "Справят се.", "closed_on": "2026-03-10"
    });
    let closed = api.post_json(&path("closure"), closure.clone()).await.expect(201).json();
    assert_eq!(closed["follow_ups"].as_array().unwrap().len(), 3);
    api.post_json(&path("closure"), closure).await.expect(409);
}

#[tokio::test]
async fn a_write_repeated_with_its_key_counts_once() {
    let app = app().await;
    let case = case(&app).await;
    let api = app.api(&app.house.case_worker).await;
    let api = api.with("idempotency-key", "01890a5d-ac96-774b-bcce-b302099a8057");
    let path = format!("/api/v1/cases/{case}/tasks");
    let first = api.post_json(&path, json!({ "text": "Доклад" })).await.expect(201).json();
    assert_eq!(api.post_json(&path, json!({ "text": "Доклад" })).await.expect(201).json(), first);
    let list = api.get(&path).await.expect(200).json();
    assert_eq!(list["items"].as_array().unwrap().len(), 1);
}
