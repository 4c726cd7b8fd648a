use super::{accepted, signal};
use crate::app;
use store::sql;

#[tokio::test]
async fn the_department_is_notified_with_a_text_from_the_record_and_a_paper() {
    let app = app().await;
    let signal = accepted(&app, &app.house.case_worker).await;
    let worker = app.as_(&app.house.case_worker);
    let form = worker.get(&format!("{signal}/notifications/new")).await.expect(200);
    let text = form.all("#text").remove(0);
    for part in
        ["Иванка Тестова", "Родилно отделение", "бедност", "Акушерка".to_lowercase().as_str(), "висок"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    let department = app.house.protection.to_string();
    let fields = [
        ("kind", "sent"),
        ("organisation", department.as_str()),
        ("receiver", "Закрила Детева, социален работник"),
        ("channel", "phone"),
        ("text", text.as_str()),
    ];
    let answer = worker.post(&format!("{signal}/notifications"), &fields).await.expect(303);
    let page = worker.get(&answer.location()).await.expect(200);
    let paper = page.attribute("#made-papers a", "href").unwrap();
    worker.get(&paper).await.expect(200);
    let made = worker.post(&paper, &[]).await.expect(303).location();
    let text = crate::papers::printed(&app, &made).await;
    for part in ["чл. 7", "И-2026-0001", "ОЗД Измислено", "Център „Проба“", "подпис", "Закрила Детева"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    app.as_(&app.house.reception).get(&made).await.expect(404);
    app.as_(&app.house.stranger).get(&paper).await.expect(404);
    let mut db = app.app.store.read().await.unwrap();
    let previewed: i64 = sql("select count(*) from audit_entries where action = 'paper.previewed'")
        .value(&mut db)
        .await
        .unwrap();
    assert_eq!(previewed, 1);
}

#[tokio::test]
async fn a_department_that_knows_already_needs_no_number() {
    let app = app().await;
    let signal = accepted(&app, &app.house.case_worker).await;
    let worker = app.as_(&app.house.case_worker);
    worker.get(&signal).await.expect(200).shows("Отделът още не е уведомен");
    let fields =
        [("kind", "knows"), ("receiver", "Закрила Детева"), ("channel", "phone"), ("their_number", "12-3")];
    let answer = worker.post(&format!("{signal}/notifications"), &fields).await.expect(303);
    worker.get(&answer.location()).await.expect(200).shows("12-3").hides("Отвори за печат");
    worker.get(&signal).await.expect(200).hides("Отделът още не е уведомен");
}

#[tokio::test]
async fn only_a_child_protection_department_is_notified() {
    let app = app().await;
    let signal = accepted(&app, &app.house.case_worker).await;
    let hospital = app.house.hospital.to_string();
    let fields = [
        ("kind", "sent"),
        ("organisation", hospital.as_str()),
        ("receiver", "Х"),
        ("channel", "phone"),
        ("text", "…"),
    ];
    app.as_(&app.house.case_worker).post(&format!("{signal}/notifications"), &fields).await.expect(422);
}

#[tokio::test]
async fn the_three_learn_early_and_the_letter_names_nobody() {
    let app = app().await;
    let signal = signal(&app).await;
    let head = app.as_(&app.house.head);
    let page = head.get(&format!("{signal}/alerts")).await.expect(200);
    page.shows("още не знае");
    let provider = page.attribute("input[name=recipients]", "value").unwrap();
    head.post(&format!("{signal}/alerts/letters"), &[("recipients", "cpd:nobody")]).await.expect(422);
    head.post(&format!("{signal}/alerts/letters"), &[("recipients", &provider)]).await.expect(303);
    let told = [("party", "cpd"), ("receiver", "Закрила Детева"), ("channel", "phone")];
    head.post(&format!("{signal}/alerts"), &told).await.expect(303);
    head.get(&format!("{signal}/alerts")).await.expect(200).shows("Закрила Детева").shows("знае");
    let mut db = app.app.store.read().await.unwrap();
    let letter: String =
        sql("select body from messages where topic = 'signal.alert'").value(&mut db).await.unwrap();
    assert!(!letter.contains("Иванка") && letter.contains("Родилно отделение"), "{letter}");
}

#[tokio::test]
async fn a_department_that_was_notified_knows() {
    let app = app().await;
    let signal = accepted(&app, &app.house.case_worker).await;
    let worker = app.as_(&app.house.case_worker);
    let page = worker.get(&format!("{signal}/alerts")).await.expect(200);
    assert_eq!(page.all(".tag.warn"), ["още не знае", "още не знае", "още не знае"]);
    let fields =
        [("kind", "knows"), ("receiver", "Закрила Детева"), ("channel", "phone"), ("their_number", "12-3")];
    worker.post(&format!("{signal}/notifications"), &fields).await.expect(303);
    let page = worker.get(&format!("{signal}/alerts")).await.expect(200);
    page.shows("Закрила Детева");
    assert_eq!(page.all(".tag.warn").len(), 2);
}
