//! Answers taken along.

use super::{case, finished, instrument};
use crate::app;

#[tokio::test]
async fn answers_go_out_without_names_with_a_codebook_and_on_record() {
    let app = app().await;
    let case = case(&app).await;
    let here = instrument(&app).await;
    finished(&app, &app.house.case_worker, case, "never").await;
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
