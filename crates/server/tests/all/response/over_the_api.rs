use super::signal;
use crate::app;
use serde_json::json;

#[tokio::test]
async fn the_whole_response_over_the_api() {
    let app = app().await;
    let place = format!("/api/v1{}", signal(&app).await);
    let api = app.api(&app.house.case_worker).await;
    api.get(&format!("{place}/acceptance")).await.expect(404);
    let accepted = api.post_json(&format!("{place}/acceptance"), json!({})).await.expect(201);
    assert_eq!(accepted.json()["stage"], "accepted");
    app.pass(30);
    api.post_json(&format!("{place}/departure"), json!({})).await.expect(201);
    app.pass(30);
    let arrived = api.post_json(&format!("{place}/arrival"), json!({})).await.expect(201);
    assert_eq!(arrived.json()["stage"], "arrived");
    let meeting = json!({
        "met_at": "2026-03-10T09:25:00Z", "place": "Стая 12", "private": true,
        "participants": [{ "role": "mother" }, { "role": "midwife", "name": "Акуша Шерова" }],
        "intention": "hesitates", "father_known": "unknown", "kin_known": "known", "consent": "consents",
        "summary": "Чухме я.",
    });
    let met = api.post_json(&format!("{place}/meetings"), meeting).await.expect(201);
    assert_eq!(met.json()["kind"], "first");
    assert_eq!(met.json()["participants"][1]["name"], "Акуша Шерова");
    let told = json!({ "kind": "sent", "organisation": app.house.protection, "receiver": "З. Д.", "channel": "email", "text": "…" });
    let told = api.post_json(&format!("{place}/notifications"), told).await.expect(201);
    assert_eq!(told.json()["number"], 1);
    let outcome = json!({ "outcome": "home", "discharged_on": "2026-03-13", "open_case": true, "family_name": "Тестови" });
    let outcome = api.post_json(&format!("{place}/outcome"), outcome).await.expect(201);
    assert!(outcome.json()["case"].is_string(), "{}", outcome.body);
    let read = api.get(&format!("{place}/outcome")).await.expect(200);
    assert_eq!(read.json()["outcome"], "home");
    assert!(read.headers.contains_key("etag"));
    for list in ["meetings", "notifications", "tasks", "alerts"] {
        assert!(api.get(&format!("{place}/{list}")).await.expect(200).json()["items"].is_array());
    }
}

#[tokio::test]
async fn a_repeat_with_the_same_key_gets_the_first_answer() {
    let app = app().await;
    let place = format!("/api/v1{}", signal(&app).await);
    let api = app.api(&app.house.case_worker).await;
    api.post_json(&format!("{place}/acceptance"), json!({})).await.expect(201);
    let api = api.with("idempotency-key", "6f2c0f62-6a57-4be5-8a34-4f3f2a1d9f11");
    let told = json!({ "kind": "sent", "receiver": "З. Д.", "channel": "phone", "text": "…" });
    let first = api.post_json(&format!("{place}/notifications"), told.clone()).await.expect(201);
    let again = api.post_json(&format!("{place}/notifications"), told).await.expect(201);
    assert_eq!(first.body, again.body);
}

#[tokio::test]
async fn a_signal_that_was_changed_since_is_not_moved_on() {
    let app = app().await;
    let place = format!("/api/v1{}", signal(&app).await);
    let api = app.api(&app.house.case_worker).await;
    let accepted = api.post_json(&format!("{place}/acceptance"), json!({})).await.expect(201);
    let version = accepted.json()["version"].as_i64().unwrap();
    let stale = api.clone().with("if-match", format!("\"{}\"", version - 1));
    stale.post_json(&format!("{place}/arrival"), json!({})).await.expect(412);
    let fresh = api.with("if-match", format!("\"{version}\""));
    fresh.post_json(&format!("{place}/arrival"), json!({})).await.expect(201);
}

#[tokio::test]
async fn what_is_wrong_is_pointed_at() {
    let app = app().await;
    let place = format!("/api/v1{}", signal(&app).await);
    let api = app.api(&app.house.case_worker).await;
    api.post_json(&format!("{place}/acceptance"), json!({})).await.expect(201);
    let wrong = api.post_json(&format!("{place}/meetings"), json!({ "place": "х" })).await.expect(422).json();
    let pointers: Vec<_> =
        wrong["errors"].as_array().unwrap().iter().map(|one| one["pointer"].clone()).collect();
    for field in ["/met_at", "/private", "/participants", "/summary", "/intention"] {
        assert!(pointers.contains(&json!(field)), "{field}: {pointers:?}");
    }
}
