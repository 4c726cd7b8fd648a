//! Agreements and their signed papers.

use crate::app;
use axum::http::Method;
use testkit::TestApp;

async fn agreement(app: &TestApp, until: &str) -> String {
    let (hospital, protection) = (app.house.hospital.to_string(), app.house.protection.to_string());
    let fields = [
        ("title", "Тристранно споразумение"),
        ("parties", hospital.as_str()),
        ("parties", protection.as_str()),
        ("signed_on", "01.03.2025"),
        ("from_on", "01.03.2025"),
        ("until_on", until),
    ];
    app.as_(&app.house.head).post("/agreements", &fields).await.expect(303).location()
}

#[tokio::test]
async fn what_ends_first_stands_first_with_its_state() {
    let app = app().await;
    agreement(&app, "").await;
    agreement(&app, "01.04.2026").await;
    agreement(&app, "31.12.2025").await;
    let head = app.as_(&app.house.head);
    let page = head.get("/agreements").await.expect(200);
    page.shows("тристранно").shows("Изтича скоро").shows("В сила").hides("Изтекло");
    head.get("/agreements?past=yes").await.expect(200).shows("Изтекло");
    let list = app.api(&app.house.head).await.get("/api/v1/agreements").await.expect(200).json();
    assert_eq!(
        (list["items"][0]["state"].as_str(), list["items"][1]["state"].as_str()),
        (Some("expiring"), Some("in-force"))
    );
    head.post("/agreements/reminder", &[("days", "10")]).await.expect(303);
    head.get("/agreements").await.expect(200).hides("Изтича скоро");
    head.post("/agreements/reminder", &[("days", "0")]).await.expect(422);
}

async fn upload(app: &TestApp, at: &str, name: &str, bytes: &[u8]) -> testkit::Answered {
    let mut body =
        format!("--x\r\nContent-Disposition: form-data; name=\"paper\"; filename=\"{name}\"\r\n\r\n")
            .into_bytes();
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--x--\r\n");
    let head = app.as_(&app.house.head);
    head.send(Method::POST, &format!("{at}/papers"), Some("multipart/form-data; boundary=x"), body).await
}

#[tokio::test]
async fn every_version_of_the_signed_paper_is_kept() {
    let app = app().await;
    let at = agreement(&app, "").await;
    upload(&app, &at, "споразумение.pdf", b"%PDF-1.7 first").await.expect(303);
    upload(&app, &at, "споразумение-2.pdf", b"%PDF-1.7 second").await.expect(303);
    let page = app.as_(&app.house.head).get(&at).await.expect(200);
    page.shows("споразумение-2.pdf").shows("Предишни версии").shows("споразумение.pdf");
    let href = page.attribute(&format!("a[href^='{at}/papers/']"), "href").unwrap();
    let paper = app.as_(&app.house.case_worker).get(&href).await.expect(200);
    assert_eq!(paper.headers["content-type"], "application/pdf");
    app.as_(&app.house.stranger).get(&href).await.expect(404);
}

#[tokio::test]
async fn a_paper_is_known_by_its_content() {
    let app = app().await;
    let at = agreement(&app, "").await;
    upload(&app, &at, "a.pdf", b"MZ\x90\0\x03\0\0\0").await.expect(422);
    upload(&app, &at, "a.txt", b"plain text").await.expect(422).shows("PDF, JPG, PNG или DOCX");
    upload(&app, &at, "a.pdf", b"").await.expect(422);
}

#[tokio::test]
async fn an_agreement_needs_a_party() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    head.get("/agreements/new").await.expect(200);
    head.post("/agreements", &[("title", "Споразумение")])
        .await
        .expect(422)
        .shows("Изберете поне една страна");
    app.as_(&app.house.reception).get("/agreements").await.expect(403);
}
