//! What holds for the whole house: health, refusals, headers, languages.

use crate::app;

#[tokio::test]
async fn it_says_that_it_lives_and_is_ready() {
    let app = app().await;
    app.as_nobody().get("/healthz").await.expect(200);
    app.as_nobody().get("/readyz").await.expect(200).shows("ready");
}

#[tokio::test]
async fn an_address_that_is_nowhere_says_what_to_do_next() {
    let app = app().await;
    let page = app.as_(&app.house.head).get("/nowhere").await.expect(404);
    page.shows("Не намираме това").shows("Към първата ми страница");
    let document = app.as_nobody().get("/api/v1/nowhere").await.expect(404).json();
    assert_eq!(document["status"], 404);
}

#[tokio::test]
async fn every_page_is_closed_to_scripts_from_elsewhere() {
    let app = app().await;
    let page = app.as_nobody().get("/nowhere").await;
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("script-src 'self'") && !policy.contains("unsafe"), "{policy}");
    assert_eq!(page.headers["cache-control"], "no-store");
}

#[tokio::test]
async fn a_change_asked_for_by_another_site_is_refused() {
    let app = app().await;
    let foreign = app.as_(&app.house.head).with("sec-fetch-site", "cross-site");
    foreign.post("/sign-out", &[]).await.expect(403);
    let foreign = app.as_(&app.house.head).with("origin", "https://evil.test");
    foreign.post("/sign-out", &[]).await.expect(403);
}
