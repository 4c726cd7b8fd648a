//! The whole file of a case.

use crate::{
    app,
    cases::{case, note},
    kinds, plans,
};
use access::Layer;
use base::ids::CaseId;
use serde_json::Value;
use testkit::{Persona, TestApp};

/// What the areas tell to the file of a case, for one who takes it along in these layers.
async fn told(app: &TestApp, who: &Persona, case: CaseId, layers: &[Layer]) -> Value {
    let viewer = super::viewer(app, who).await;
    let keys = testkit::db::keys();
    let mut db = app.app.store.read().await.unwrap();
    let seen = casework::cases::read::see(&mut db, &viewer, case).await.unwrap();
    let mut parts = Vec::new();
    for tell in server::wiring::case_file() {
        let by = documents::By { viewer: &viewer, keys: &keys };
        parts.extend(tell(&mut db, by, &seen, layers).await.unwrap());
    }
    documents::case_file::gather(&mut db, &seen, layers, &parts, "А", app.clock.now()).await.unwrap()
}

#[tokio::test]
async fn every_record_of_the_case_stands_in_its_file() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    plans::begun(&app, by, case).await;
    kinds::add(&app, by, case, "foster-care").await.expect(303);
    kinds::applies(&app, by, case).await;
    let aid = [
        ("kind", "material-aid"),
        ("matter", "baby-pack"),
        ("begun_on", "09.03.2026"),
        ("quantity", "2"),
        ("donor", "Дарителски магазин"),
    ];
    app.as_(by).post(&format!("/cases/{case}/assistance"), &aid).await.expect(303);
    let text = told(&app, by, case, &[Layer::General, Layer::Safety]).await["parts"].to_string();
    for part in [
        "Индивидуална оценка № 1",
        "Да се научи да къпе детето.",
        "Индивидуален план № 1",
        "Посещения вкъщи",
        "Договор № 1/2026",
        "Участва.",
        "Програма: Приемна грижа",
        "Краткосрочна (до една година)",
        "Дарителски магазин",
        "Преглед на индивидуалния план",
    ] {
        assert!(text.contains(part), "{part} is missing in: {text}");
    }
    app.as_(by).post(&format!("/cases/{case}/file"), &[]).await.expect(200);
}

#[tokio::test]
async fn what_stands_in_a_closed_layer_is_in_no_file_of_others() {
    let app = app().await;
    let case = case(&app).await;
    let house = &app.house;
    kinds::add(&app, &house.head, case, "adoption").await.expect(303);
    let candidate = kinds::joins(&app, case, "Ана", "candidate", None).await;
    let motives = [
        ("fields.applied_on", "02.03.2026"),
        ("fields.candidates", candidate.as_str()),
        ("fields.motives", "Винаги е искала."),
    ];
    kinds::record(&app, &house.head, (case, "adoption", "application"), &motives).await.expect(303);
    let all = [Layer::General, Layer::Psychology, Layer::Safety, Layer::Adoption];
    let of_head = told(&app, &house.head, case, &all).await["parts"].to_string();
    assert!(of_head.contains("Винаги е искала."));
    // Also when a door further up would let every layer through.
    let of_worker = told(&app, &house.case_worker, case, &all).await["parts"].to_string();
    assert!(!of_worker.contains("Винаги е искала.") && !of_worker.contains("Осиновяване"), "{of_worker}");
    let narrow = told(&app, &house.head, case, &[Layer::General]).await["parts"].to_string();
    assert!(!narrow.contains("Винаги е искала."));
}

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
    let data =
        documents::case_file::gather(&mut db, &seen, &layers, &[], "А", app.clock.now()).await.unwrap();
    let text = data.to_string();
    assert!(text.contains("Жилището е топло.") && !text.contains("Само за психолога."));
    let exports: Vec<String> = store::sql("select action from audit_entries where action = 'case.exported'")
        .values(&mut db)
        .await
        .unwrap();
    assert_eq!(exports.len(), 1);
    drop(db);
    app.as_(&house.colleague).post(&format!("/cases/{case}/file"), &[]).await.expect(404);
}

#[tokio::test]
async fn what_came_in_and_what_a_session_was_about_stand_in_the_file() {
    let app = app().await;
    let case = case(&app).await;
    let house = &app.house;
    let letter = [
        ("received_on", "09.03.2026"),
        ("sender", "Детска градина „Мак“"),
        ("their_number", "12"),
        ("about", "Сведение за посещенията"),
        ("case", "2026-0001"),
    ];
    app.as_(&house.head).post("/registers/in", &letter).await.expect(303);
    let wrong = [&letter[..4], &[("case", "2026-0099")]].concat();
    let page = app.as_(&house.head).post("/registers/in", &wrong).await.expect(422);
    page.shows("В центъра няма случай с този номер.");
    let session = [
        ("kind", "diagnosis"),
        ("happened_at", "2026-03-10T10:00"),
        ("layer", "psychology"),
        ("text", "Първа среща."),
        ("mode", "individual"),
        ("method", "игрова терапия"),
        ("test_name", "Рисунка на семейство"),
        ("test_result", "в нормата"),
        ("do", "sign"),
    ];
    app.as_(&house.specialist).post(&format!("/cases/{case}/notes"), &session).await.expect(303);
    let gathered = async |who: &Persona, layers: &[Layer]| {
        let viewer = super::viewer(&app, who).await;
        let mut db = app.app.store.read().await.unwrap();
        let seen = casework::cases::read::see(&mut db, &viewer, case).await.unwrap();
        documents::case_file::gather(&mut db, &seen, layers, &[], "А", app.clock.now()).await.unwrap()
    };
    let file = gathered(&house.specialist, &[Layer::General, Layer::Psychology]).await;
    assert_eq!(file["received"][0]["sender"], "Детска градина „Мак“, техен № 12");
    assert_eq!(file["received"][0]["about"], "Сведение за посещенията");
    let story = file["story"].to_string();
    for part in
        ["С кого: Индивидуално", "игрова терапия", "Тест: Рисунка на семейство; Какво показа: в нормата"]
    {
        assert!(story.contains(part), "{part} is missing in: {story}");
    }
    let file = gathered(&house.case_worker, &[Layer::General, Layer::Psychology]).await;
    assert!(!file["story"].to_string().contains("Рисунка на семейство"));
    app.as_(&house.specialist)
        .post(&format!("/cases/{case}/file"), &[("layers", "psychology")])
        .await
        .expect(200);
}
