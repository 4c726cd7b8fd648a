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
