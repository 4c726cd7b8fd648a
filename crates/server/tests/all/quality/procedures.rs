//! Procedures: versions that do not change, and who has read them.

use crate::app;
use axum::http::Method;
use testkit::{Persona, TestApp};

const MULTIPART: Option<&str> = Some("multipart/form-data; boundary=x");

/// A form as a browser sends it, with a file when there is one.
fn upload(fields: &[(&str, &str)], file: Option<(&str, &[u8])>) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    if let Some((name, bytes)) = file {
        let head = format!(
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/plain\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--x--\r\n");
    body
}

const LEAST: [(&str, &str); 6] = [
    ("kind", "violence"),
    ("title", "При съмнение за насилие"),
    ("text", "Обадете се на ръководителя."),
    ("valid_from", "10.03.2026"),
    ("roles", "case-worker"),
    ("roles", "reception"),
];

/// Publishes a procedure and gives its address.
async fn publish(app: &TestApp, by: &Persona, fields: &[(&str, &str)]) -> String {
    let answer = app.as_(by).send(Method::POST, "/procedures", MULTIPART, upload(fields, None)).await;
    answer.expect(303).location()
}

/// The number that stands beside the procedures in the navigation.
async fn badge(app: &TestApp, who: &Persona) -> Option<String> {
    let page = app.as_(who).get("/procedures").await.expect(200);
    page.all("nav a[href='/procedures'] .count span[aria-hidden]").pop()
}

#[tokio::test]
async fn whoever_must_read_sees_it_on_the_first_screen_until_they_confirm() {
    let app = app().await;
    let one = publish(&app, &app.house.head, &LEAST).await;
    let worker = app.as_(&app.house.case_worker);
    worker.get("/").await.expect(200).shows("Процедури за прочитане");
    assert_eq!(badge(&app, &app.house.case_worker).await.as_deref(), Some("1"));
    assert_eq!(badge(&app, &app.house.specialist).await, None);
    app.as_(&app.house.specialist).get("/").await.expect(200).hides("Процедури за прочитане");
    worker.get(&one).await.expect(200).shows("Обадете се на ръководителя.").shows("Прочетох и разбрах");
    worker.post(&format!("{one}/versions/1/reading"), &[]).await.expect(303);
    assert_eq!(badge(&app, &app.house.case_worker).await, None);
    worker.get("/").await.expect(200).hides("Процедури за прочитане");
    worker.get(&one).await.expect(200).shows("прочетена на").hides("Прочетох и разбрах");
    app.as_(&app.house.specialist).post(&format!("{one}/versions/1/reading"), &[]).await.expect(403);
}

#[tokio::test]
async fn the_head_sees_who_has_read_and_reminds_the_others_once_a_day() {
    let app = app().await;
    let one = publish(&app, &app.house.head, &LEAST).await;
    app.as_(&app.house.case_worker).post(&format!("{one}/versions/1/reading"), &[]).await.expect(303);
    let head = app.as_(&app.house.head);
    let page = head.get(&one).await.expect(200);
    page.shows("Прочели са я 1 от 3.").shows("не е прочетена");
    app.as_(&app.house.case_worker).get(&one).await.expect(200).hides("не е прочетена");
    let reminder = format!("{one}/reminder");
    app.as_(&app.house.case_worker).post(&reminder, &[]).await.expect(403);
    head.post(&reminder, &[]).await.expect(303);
    head.post(&reminder, &[]).await.expect(409).shows("Днес вече е напомнено");
    let mut db = app.app.store.read().await.unwrap();
    let sent: i64 = store::sql("select count(*) from messages where topic = 'procedure.reminded'")
        .value(&mut db)
        .await
        .unwrap();
    assert_eq!(sent, 2);
    drop(db);
    app.pass(60 * 24);
    head.post(&reminder, &[]).await.expect(303);
}

#[tokio::test]
async fn a_published_version_never_changes_and_the_next_one_is_read_anew() {
    let app = app().await;
    let one = publish(&app, &app.house.head, &LEAST).await;
    let worker = app.as_(&app.house.case_worker);
    worker.post(&format!("{one}/versions/1/reading"), &[]).await.expect(303);
    let head = app.as_(&app.house.head);
    let change = format!("{one}/change");
    head.get(&change).await.expect(200).shows("Обадете се на ръководителя.");
    let next = [
        ("_version", "1"),
        ("changes", "Добавен е телефонът."),
        ("text", "Обадете се на 116 111."),
        ("valid_from", "01.04.2026"),
        ("roles", "case-worker"),
    ];
    for (fields, status) in [(&next[..1], 422), (&next[..], 303), (&next[..], 412)] {
        head.send(Method::POST, &change, MULTIPART, upload(fields, None)).await.expect(status);
    }
    worker.get(&one).await.expect(200).shows("Обадете се на 116 111.").shows("Влиза в сила на 01.04.2026");
    let older = worker.get(&format!("{one}/versions/1")).await.expect(200);
    older.shows("Обадете се на ръководителя.").shows("Това е по-стара версия");
    worker.post(&format!("{one}/versions/1/reading"), &[]).await.expect(409);
    assert_eq!(badge(&app, &app.house.case_worker).await.as_deref(), Some("1"));
    assert_eq!(badge(&app, &app.house.reception).await, None);
}

#[tokio::test]
async fn a_file_is_kept_sealed_and_given_out_as_it_was() {
    let app = app().await;
    let mut fields = LEAST.to_vec();
    fields[2] = ("text", "");
    let head = app.as_(&app.house.head);
    let both = upload(&LEAST, Some(("a.txt", b"whole")));
    head.send(Method::POST, "/procedures", MULTIPART, both).await.expect(422).shows("текст или файл");
    let body = upload(&fields, Some(("правила.txt", "Ред.".as_bytes())));
    let one = head.send(Method::POST, "/procedures", MULTIPART, body).await.expect(303).location();
    let worker = app.as_(&app.house.case_worker);
    worker.get(&one).await.expect(200).shows("правила.txt");
    let file = worker.get(&format!("{one}/versions/1/file")).await.expect(200);
    assert_eq!(file.bytes, "Ред.".as_bytes());
    app.as_(&app.house.stranger).get(&format!("{one}/versions/1/file")).await.expect(404);
}

#[tokio::test]
async fn those_outside_the_centre_have_no_library() {
    let app = app().await;
    let one = publish(&app, &app.house.head, &LEAST).await;
    for nobody in [&app.house.auditor, &app.house.administrator, &app.house.coordinator, &app.house.partner] {
        app.as_(nobody).get(&one).await.expect(403);
    }
    app.as_(&app.house.stranger).get(&one).await.expect(404);
    app.as_(&app.house.stranger).get("/procedures").await.expect(200).hides("При съмнение за насилие");
    let body = upload(&LEAST, None);
    app.as_(&app.house.case_worker).send(Method::POST, "/procedures", MULTIPART, body).await.expect(403);
}

#[tokio::test]
async fn a_procedure_that_was_taken_out_is_read_no_more() {
    let app = app().await;
    let one = publish(&app, &app.house.head, &LEAST).await;
    let head = app.as_(&app.house.head);
    head.get(&format!("{one}/retirement")).await.expect(200).shows("Да извадим ли");
    head.post(&format!("{one}/retirement"), &[("_version", "1")]).await.expect(303);
    assert_eq!(badge(&app, &app.house.case_worker).await, None);
    head.get("/procedures").await.expect(200).hides("При съмнение за насилие");
    head.get(&one).await.expect(200).shows("вече не е в библиотеката");
}

#[tokio::test]
async fn over_the_api_a_procedure_is_published_and_read() {
    let app = app().await;
    let head = app.api(&app.house.head).await;
    let body = serde_json::json!({
        "kind": "access", "title": "Достъп", "text": "Звънете.", "valid_from": "2026-03-10", "roles": ["case-worker"],
    });
    let made = head.post_json("/api/v1/procedures", body).await.expect(201).json();
    let one = format!("/api/v1/procedures/{}", made["id"].as_str().unwrap());
    let worker = app.api(&app.house.case_worker).await;
    let list = worker.get("/api/v1/procedures").await.expect(200).json();
    assert_eq!((&list["items"][0]["must_read"], &list["items"][0]["read_at"]), (&true.into(), &().into()));
    let readings = format!("{one}/readings");
    worker.post_json(&readings, serde_json::json!({ "number": 1 })).await.expect(200);
    let next = serde_json::json!({
        "changes": "Нов час.", "text": "Звънете до 18 ч.", "valid_from": "2026-03-10", "roles": ["case-worker"],
    });
    let versions = format!("{one}/versions");
    head.clone().with("if-match", "\"7\"").post_json(&versions, next.clone()).await.expect(412);
    head.clone().with("if-match", "\"1\"").post_json(&versions, next).await.expect(200);
    worker.post_json(&readings, serde_json::json!({ "number": 1 })).await.expect(409);
    let shown = worker.get(&one).await.expect(200);
    assert_eq!(shown.headers["etag"], "\"2\"");
    assert_eq!(shown.json()["versions"][0]["number"], 2);
}

#[tokio::test]
async fn over_the_api_readers_are_told_reminded_and_a_procedure_is_retired() {
    let app = app().await;
    let one = publish(&app, &app.house.head, &LEAST).await;
    let path = format!("/api/v1{one}");
    let (api, theirs) = (app.api(&app.house.head).await, app.api(&app.house.case_worker).await);
    theirs.get(&format!("{path}/readings")).await.expect(403);
    let readers = api.get(&format!("{path}/readings")).await.expect(200).json();
    assert_eq!(
        (readers["items"].as_array().unwrap().len(), &readers["items"][0]["read_at"]),
        (3, &serde_json::Value::Null)
    );
    let none = serde_json::json!({});
    let said = api.post_json(&format!("{path}/reminder"), none.clone()).await.expect(200).json();
    assert_eq!(said["people"], 3);
    api.post_json(&format!("{path}/reminder"), none.clone()).await.expect(409);
    theirs.post_json(&format!("{path}/retirement"), none.clone()).await.expect(403);
    api.clone()
        .with("if-match", "\"9\"")
        .post_json(&format!("{path}/retirement"), none.clone())
        .await
        .expect(412);
    api.post_json(&format!("{path}/retirement"), none).await.expect(200);
    assert_eq!(api.get("/api/v1/procedures").await.expect(200).json()["items"].as_array().unwrap().len(), 0);
}
