//! The API as a whole: described, closed, with problems that point to their fields.

use crate::app;
use std::collections::BTreeSet;

#[tokio::test]
async fn it_describes_itself() {
    let app = app().await;
    let document = app.as_nobody().get("/api/v1/openapi.json").await.expect(200).json();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"), "{}", document["openapi"]);
    assert_eq!(document["components"]["securitySchemes"]["token"]["scheme"], "bearer");
}

#[tokio::test]
async fn every_route_of_the_api_is_described_and_nothing_else() {
    let document = serde_json::to_value(server::docs::document()).unwrap();
    let mut described = BTreeSet::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for method in methods.as_object().unwrap().keys() {
            described.insert((method.to_uppercase(), path.clone()));
        }
    }
    let served: BTreeSet<_> = server::wiring::routes()
        .rows()
        .iter()
        .filter(|row| row.path.starts_with("/api/") && row.path != "/api/v1/openapi.json")
        .map(|row| (row.method.to_string(), row.path.to_owned()))
        .collect();
    assert_eq!(
        served.difference(&described).collect::<Vec<_>>(),
        Vec::<&(String, String)>::new(),
        "served, not described"
    );
    assert_eq!(
        described.difference(&served).collect::<Vec<_>>(),
        Vec::<&(String, String)>::new(),
        "described, not served"
    );
}

#[tokio::test]
async fn a_token_for_reading_changes_nothing() {
    let app = app().await;
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    let keys = app.app.store.keys();
    let scope = access::token::Scope::Read;
    let token = access::token::create(&mut tx, keys, app.house.head.id, "read", scope, None).await.unwrap();
    tx.commit().await.unwrap();
    let reader = app.as_nobody().with("authorization", format!("Bearer {token}"));
    reader.get("/api/v1/indicators/ward-response").await.expect(200);
    reader.post_json("/api/v1/signals", serde_json::json!({})).await.expect(403);
}

#[tokio::test]
async fn a_token_that_is_wrong_or_gone_opens_nothing() {
    let app = app().await;
    let wrong = app.as_nobody().with("authorization", "Bearer zaedno_nothing");
    let answer = wrong.get("/api/v1/indicators/ward-response").await.expect(401);
    assert_eq!(answer.headers["content-type"], "application/problem+json");
}

/// A list of the API, which must not be empty where `some` is said.
async fn items(api: &testkit::app::Asking<'_>, path: &str, some: bool) -> Vec<serde_json::Value> {
    let answer = api.get(&format!("/api/v1{path}")).await.expect(200).json();
    let items = answer["items"].as_array().unwrap_or_else(|| panic!("{path}: {answer}")).clone();
    assert!(!some || !items.is_empty(), "{path}: {answer}");
    items
}

#[tokio::test]
async fn what_is_a_fact_of_the_centre_can_be_read() {
    let app = app().await;
    let api = app.api(&app.house.head).await;
    for path in ["/visits", "/visit-plans", "/handovers"] {
        items(&api, path, false).await;
    }
    items(&api, &format!("/wards/{}/duty-hours", app.house.maternity), false).await;
    assert_eq!(items(&api, "/guidance", true).await.len(), 12);
    let rules = api.get("/api/v1/rules").await.expect(200).json();
    let response = rules["deadlines"].as_array().unwrap().iter().find(|one| one["key"] == "ward-response");
    assert_eq!(response.unwrap()["unit"], "hours");
    let provider = api.get(&format!("/api/v1/providers/{}", app.house.provider)).await.expect(200).json();
    assert_eq!(provider["name_en"], "Provider Proba");
    let hospital = api.get(&format!("/api/v1/organisations/{}", app.house.hospital)).await.expect(200).json();
    assert!(hospital["contacts"].is_array(), "{hospital}");
    app.api(&app.house.reception).await.get("/api/v1/handovers").await.expect(403);
}

#[tokio::test]
async fn what_is_a_fact_of_a_signal_and_its_case_can_be_read() {
    let app = app().await;
    let api = app.api(&app.house.case_worker).await;
    let call = serde_json::json!({
        "ward_id": app.house.maternity, "reporter_role": "midwife", "child_state": "newborn", "risk": "high", "said": "…",
    });
    let signal = api.post_json("/api/v1/signals", call).await.expect(201).json();
    let place = format!("/signals/{}", signal["id"].as_str().unwrap());
    app.pass(5);
    api.post_json(&format!("/api/v1{place}/acceptance"), serde_json::json!({})).await.expect(201);
    let steps = items(&api, &format!("{place}/steps"), true).await;
    assert_eq!(steps.first().unwrap()["kind"], "received");
    assert!(steps.iter().any(|step| step["kind"] == "accepted"), "{steps:?}");
    let guide = items(&api, &format!("{place}/guide"), true).await;
    assert_eq!(guide.first().unwrap()["state"], "done");
    let outcome = serde_json::json!({ "outcome": "home", "open_case": true, "family_name": "Тестови" });
    let outcome = api.post_json(&format!("/api/v1{place}/outcome"), outcome).await.expect(201).json();
    let case = format!("/cases/{}", outcome["case"].as_str().unwrap());
    for path in ["files", "closures"] {
        items(&api, &format!("{case}/{path}"), false).await;
    }
    let note =
        serde_json::json!({ "kind": "phone", "happened_at": "2026-03-10T08:00:00Z", "text": "Обадихме се." });
    let task = serde_json::json!({ "text": "Да се обадим пак" });
    for (things, body) in [("notes", note), ("tasks", task)] {
        let made = api.post_json(&format!("/api/v1{case}/{things}"), body.clone()).await.expect(201);
        let read = api.get(&made.location()).await.expect(200).json();
        assert_eq!(read["text"], body["text"]);
        app.api(&app.house.colleague).await.get(&made.location()).await.expect(404);
    }
}
