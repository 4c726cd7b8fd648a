//! Answers taken along.

use super::{begin, case, fill, instrument};
use crate::app;
use testkit::TestApp;

/// A case with a finished assessment in which somebody wrote freely; where the instrument is.
async fn answered(app: &TestApp) -> String {
    let case = case(app).await;
    let instrument = instrument(app).await;
    let worker = &app.house.case_worker;
    let here = begin(app, worker, case).await;
    let answers = [("home/warm", "never"), ("home/clean", "sometimes"), ("do", "stay")];
    fill(app, worker, &here, &answers).await.expect(303);
    let told = [("home/why_cold", "Печката е у баба Пена"), ("do", "finish")];
    assert_eq!(fill(app, worker, &here, &told).await.expect(303).location(), here);
    instrument
}

#[tokio::test]
async fn answers_go_out_without_names_with_a_codebook_and_on_record() {
    let app = app().await;
    let here = answered(&app).await;
    let head = app.as_(&app.house.head);
    let csv = head.get(&format!("{here}/answers.csv")).await.expect(200);
    csv.shows("2026-0001;")
        .shows(";10.03.2026;1;alone;bg;")
        .shows("never;sometimes")
        .hides("Ивайло")
        .hides("майката");
    csv.shows("home/warm").shows("score_home").shows(";2026;").hides("01.03.2026");
    let book = head.get(&format!("{here}/codebook.csv")).await.expect(200);
    book.shows("home/warm;;Никога;Never;never;0,00").shows("score_home");
    let workbook = head.get(&format!("{here}/answers.xlsx")).await.expect(200);
    assert!(workbook.bytes.starts_with(b"PK"));
    app.as_(&app.house.case_worker).get(&format!("{here}/answers.csv")).await.expect(403);
    app.as_(&app.house.auditor).get("/audit").await.expect(200).shows("Изтеглени отговори по инструмент");
}

#[tokio::test]
async fn what_somebody_wrote_freely_stays_behind_unless_a_reason_is_given() {
    let app = app().await;
    let here = answered(&app).await;
    let head = app.as_(&app.house.head);
    head.get(&here).await.expect(200).shows("Свободният текст и точните места не се изтеглят");
    let csv = head.get(&format!("{here}/answers.csv")).await.expect(200);
    csv.hides("home/why_cold").hides("баба Пена");
    let take = format!("{here}/answers");
    head.get(&take).await.expect(200).shows("имена, адреси");
    head.post(&take, &[("texts", "yes"), ("reason", " "), ("as", "csv")]).await.expect(422);
    head.post(&take, &[("reason", "за отчета"), ("as", "csv")]).await.expect(200).hides("баба Пена");
    let wanted = [("texts", "yes"), ("reason", "проучване за отоплението"), ("as", "csv")];
    head.post(&take, &wanted).await.expect(200).shows("home/why_cold").shows("Печката е у баба Пена");
    app.as_(&app.house.case_worker).post(&take, &wanted).await.expect(403);
    let trail = app.as_(&app.house.auditor).get("/audit").await.expect(200);
    trail.shows("Свободен текст").shows("проучване за отоплението");
}

#[tokio::test]
async fn the_same_holds_over_the_api() {
    let app = app().await;
    let here = answered(&app).await;
    let api = app.api(&app.house.head).await;
    let path = format!("/api/v1{here}/answers");
    let taken = api.post_json(&path, serde_json::json!({})).await.expect(200).json();
    let columns = taken["columns"].as_array().unwrap();
    assert!(columns.contains(&"home/warm".into()) && !columns.contains(&"home/why_cold".into()), "{taken}");
    assert_eq!(taken["rows"][0].as_array().unwrap().len(), columns.len());
    api.post_json(&path, serde_json::json!({"texts": true})).await.expect(422);
    let wanted = serde_json::json!({"texts": true, "reason": "проучване"});
    let taken = api.post_json(&path, wanted).await.expect(200);
    taken.shows("home/why_cold").shows("Печката е у баба Пена");
}
