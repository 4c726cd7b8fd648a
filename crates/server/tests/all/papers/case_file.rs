//! The whole file of a case.

use crate::{
    app,
    cases::{case, note},
};
use access::Layer;

#[tokio::test]
async fn the_file_holds_what_its_taker_reads_and_is_an_export_on_record() {
    let app = app().await;
    let case = case(&app).await;
    let house = &app.house;
    note(&app, &house.case_worker, case, Layer::General, "Жилището е топло.").await;
    note(&app, &house.specialist, case, Layer::Psychology, "Само за психолога.").await;
    let file = app.as_(&house.case_worker).post(&format!("/cases/{case}/file"), &[]).await.expect(200);
    assert!(file.bytes.starts_with(b"%PDF"));
    let viewer = super::viewer(&app, &house.case_worker).await;
    let mut db = app.app.store.read().await.unwrap();
    let seen = casework::cases::read::see(&mut db, &viewer, case).await.unwrap();
    let layers = [Layer::General, Layer::Safety];
    let data = documents::case_file::gather(&mut db, &seen, &layers, "А", app.clock.now()).await.unwrap();
    let text = data.to_string();
    assert!(text.contains("Жилището е топло.") && !text.contains("Само за психолога."));
    let exports: Vec<String> = store::sql("select action from audit_entries where action = 'case.exported'")
        .values(&mut db)
        .await
        .unwrap();
    assert_eq!(exports.len(), 1);
    app.as_(&house.colleague).post(&format!("/cases/{case}/file"), &[]).await.expect(404);
}
