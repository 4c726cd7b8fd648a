//! Missing papers: asked for, received, waived.

use super::{application, least, register};
use crate::app;
use axum::http::Method;

const FORM: Option<&str> = Some("multipart/form-data; boundary=x");

fn upload(fields: &[(&str, &str)], file: &str) -> Vec<u8> {
    let mut body = String::new();
    for (name, value) in fields {
        body.push_str(&format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"));
    }
    body.push_str(&format!(
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"оценка.txt\"\r\n\r\n{file}\r\n--x--\r\n"
    ));
    body.into_bytes()
}

#[tokio::test]
async fn what_was_not_brought_is_asked_for_and_the_request_waits_for_it() {
    let app = app().await;
    let mut fields = least("application", "Мария Петрова");
    fields.push(("brought", "application"));
    let request = register(&app, &app.house.reception, &fields).await;
    let page = app.as_(&app.house.reception).get(&request).await.expect(200);
    page.shows("Чака документи").shows("Предварителна оценка на потребностите").shows("срок 30.03.2026");
    assert_eq!(page.all("#papers ~ table tbody tr").len(), 2);
}

#[tokio::test]
async fn each_way_in_asks_for_its_own_papers() {
    let app = app().await;
    let protection = register(&app, &app.house.reception, &least("protection", "Мария Петрова")).await;
    let page = app.as_(&app.house.head).get(&protection).await.expect(200);
    page.shows("План за действие").shows("Направление на отдел „Закрила на детето“");
    let court = register(&app, &app.house.reception, &least("court", "Яна Колева")).await;
    app.as_(&app.house.head).get(&court).await.expect(200).shows("Съдебен акт");
}

#[tokio::test]
async fn a_paper_that_comes_carries_its_referral_and_file_and_the_request_goes_on() {
    let app = app().await;
    let mut fields = least("application", "Мария Петрова");
    fields.push(("brought", "application"));
    let request = register(&app, &app.house.reception, &fields).await;
    let paper = format!("{request}/papers/preliminary-assessment");
    let desk = app.as_(&app.house.reception);
    let form = desk.get(&paper).await.expect(200);
    form.shows("Чл. 73 от Закона за социалните услуги");
    let version = form.attribute("[name=_version]", "value").unwrap_or_default();
    let fields = [
        ("_version", version.as_str()),
        ("received_on", "10.03.2026"),
        ("referral_number", "94-00-7"),
        ("term_months", "6"),
    ];
    desk.send(Method::POST, &paper, FORM, upload(&fields, "Предварителна оценка")).await.expect(303);
    let page = desk.get(&request).await.expect(200);
    page.shows("Чака решение").shows("оценка.txt").shows("№ 94-00-7").shows("за 6 месеца");
    let file = desk.get(&format!("{paper}/file")).await.expect(200);
    assert_eq!(file.body, "Предварителна оценка");
    app.as_(&app.house.stranger).get(&format!("{paper}/file")).await.expect(404);
    // The page that somebody else had open is stale now, and no file is left behind.
    desk.send(Method::POST, &paper, FORM, upload(&fields, "Друга")).await.expect(412);
    let case = super::accept(&app, &request).await;
    let files = app.as_(&app.house.head).get(&format!("{case}/files")).await.expect(200);
    files.shows("Предварителна оценка на потребностите");
}

#[tokio::test]
async fn a_paper_is_late_once_its_term_is_over() {
    let app = app().await;
    let request = register(&app, &app.house.reception, &least("application", "Мария Петрова")).await;
    app.pass(60 * 24 * 21);
    app.as_(&app.house.head).get(&request).await.expect(200).shows("Закъснява");
}

#[tokio::test]
async fn a_paper_is_waived_with_a_reason_only() {
    let app = app().await;
    let mut fields = least("application", "Мария Петрова");
    fields.push(("brought", "application"));
    let request = register(&app, &app.house.reception, &fields).await;
    let paper = format!("{request}/papers/preliminary-assessment");
    let desk = app.as_(&app.house.reception);
    desk.post(&format!("{paper}/waiver"), &[("_version", "1"), ("reason", " ")]).await.expect(422);
    let waived = [("_version", "1"), ("reason", "Дирекцията я изпрати по електронен път.")];
    desk.post(&format!("{paper}/waiver"), &waived).await.expect(303);
    let page = desk.get(&request).await.expect(200);
    page.shows("Отпаднал").shows("Дирекцията я изпрати").shows("Чака решение");
}

#[tokio::test]
async fn one_more_paper_can_be_asked_for_and_the_request_waits_again() {
    let app = app().await;
    let request = application(&app).await;
    let desk = app.as_(&app.house.reception);
    let path = format!("{request}/papers");
    desk.post(&path, &[("paper", "consent")]).await.expect(303);
    let page = desk.get(&request).await.expect(200);
    page.shows("Чака документи").shows("Декларация за информирано съгласие");
    desk.post(&path, &[("paper", "consent")]).await.expect(303);
    desk.post(&path, &[("paper", "made-up")]).await.expect(303);
    assert_eq!(desk.get(&request).await.all("#papers ~ table tbody tr").len(), 3);
    super::accept(&app, &request).await;
    desk.post(&path, &[("paper", "birth-certificate")]).await.expect(409);
}
