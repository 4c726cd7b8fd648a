//! Help in a case that ends in a result.

use crate::{app, cases};
use axum::http::Method;
use testkit::{Persona, TestApp};

#[tokio::test]
async fn documents_to_an_authority_are_followed_until_there_is_an_answer() {
    let app = app().await;
    let case = cases::case(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let base = format!("/cases/{case}/assistance");
    worker.get(&base).await.expect(200).shows("Още няма съдействие").shows("Материална подкрепа");
    worker
        .get(&format!("{base}/new?kind=documents"))
        .await
        .expect(200)
        .shows("Входящ номер")
        .hides("Дарител");
    let fields = [
        ("kind", "documents"),
        ("matter", "family-benefit"),
        ("begun_on", "10.03.2026"),
        ("submitted_on", "10.03.2026"),
        ("entry_number", "94-12"),
    ];
    worker.post(&base, &fields).await.expect(303);
    let page = worker.get(&base).await.expect(200);
    page.shows("Семейни помощи за деца").shows("вх. № 94-12").shows("отговор до 24.03.2026").shows("В ход");
    let one = page.attribute("main td a, main th a", "href").unwrap_or_default();
    worker.get(&one).await.expect(200).shows("Документ за доходите");
    let more =
        [("_version", "1"), ("begun_on", "10.03.2026"), ("submitted_on", "10.03.2026"), ("papers", "income")];
    worker.post(&one, &more).await.expect(303);
    app.pass(60 * 24 * 15);
    worker.get(&base).await.expect(200).shows("Закъснява отговор");
    worker.post(&format!("{one}/end"), &[("_version", "2"), ("ended_on", "25.03.2026")]).await.expect(422);
    let end = [
        ("_version", "2"),
        ("ended_on", "25.03.2026"),
        ("outcome", "reached"),
        ("result_text", "Отпусната е."),
    ];
    worker.post(&format!("{one}/end"), &end).await.expect(303);
    worker.post(&format!("{one}/end"), &end).await.expect(412);
    worker.get(&base).await.expect(200).shows("Постигнато").shows("Отпусната е.").hides("Закъснява отговор");
}

#[tokio::test]
async fn things_that_are_given_have_a_number_a_value_and_a_donor() {
    let app = app().await;
    let case = cases::case(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let base = format!("/cases/{case}/assistance");
    let fields = [
        ("kind", "material-aid"),
        ("matter", "baby-pack"),
        ("begun_on", "10.03.2026"),
        ("quantity", "2"),
        ("value", "45,50"),
        ("donor", "Фирма „Измислена“"),
    ];
    worker.post(&base, &fields).await.expect(303);
    worker.get(&base).await.expect(200).shows("2 броя").shows("на стойност 45,50 евро").shows("Измислена");
}

#[tokio::test]
async fn who_does_not_see_the_case_does_not_see_the_help() {
    let app = app().await;
    let case = cases::case(&app).await;
    let base = format!("/cases/{case}/assistance");
    for nobody in [&app.house.colleague, &app.house.stranger, &app.house.duty_worker] {
        app.as_(nobody).get(&base).await.expect(404);
        app.as_(nobody).get(&format!("{base}/new?kind=work")).await.expect(404);
    }
    app.as_(&app.house.reception).get(&base).await.expect(403);
    let api = app.api(&app.house.case_worker).await;
    let body = serde_json::json!({ "kind": "work", "matter": "curriculum-vitae", "begun_on": "2026-03-10", "job": "unemployed" });
    api.post_json(&format!("/api/v1{base}"), body).await.expect(201);
    let list = api.get(&format!("/api/v1{base}")).await.expect(200).json();
    assert_eq!(list[0]["matter"], "curriculum-vitae");
    let elsewhere = serde_json::json!({
        "kind": "work", "matter": "labour-office", "begun_on": "2026-03-10", "job": "unemployed",
        "person_id": "018f0000-0000-7000-8000-000000000001",
    });
    api.post_json(&format!("/api/v1{base}"), elsewhere).await.expect(422);
}

/// Begins to help with something and gives the address of its page.
async fn begin(app: &TestApp, base: &str, fields: &[(&str, &str)]) -> String {
    let worker = app.as_(&app.house.case_worker);
    worker.post(base, fields).await.expect(303);
    let page = worker.get(base).await.expect(200);
    page.attribute("main td a[href*='/assistance/'], main th a[href*='/assistance/']", "href").unwrap()
}

#[tokio::test]
async fn looking_for_work_tells_how_it_was_at_the_start_and_at_the_end() {
    let app = app().await;
    let case = cases::case(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let base = format!("/cases/{case}/assistance");
    let fields = [("kind", "work"), ("matter", "job-search"), ("begun_on", "10.03.2026")];
    worker.post(&base, &fields).await.expect(422).shows("Как е с работата сега");
    let fields =
        [fields.as_slice(), &[("job", "unemployed"), ("with_whom", "Бюро по труда – Тестово")]].concat();
    let one = begin(&app, &base, &fields).await;
    worker.get(&base).await.expect(200).shows("Бюро по труда – Тестово").shows("в началото: Без работа");
    let path = format!("{one}/applications");
    worker.post(&path, &[("employer", ""), ("applied_on", "10.03.2026")]).await.expect(422);
    worker
        .post(&path, &[("employer", "Пекарна"), ("position", "продавач"), ("applied_on", "10.03.2026")])
        .await
        .expect(303);
    let page = worker.get(&one).await.expect(200);
    page.shows("Пекарна").shows("Чака отговор").hides("От този ден тече");
    let application = page.attribute("main a[href*='/applications/']", "href").unwrap();
    app.pass(60 * 24 * 3);
    worker.post(&application, &[("_version", "1"), ("answered_on", "12.03.2026")]).await.expect(422);
    let hired = [("_version", "1"), ("answer", "hired"), ("answered_on", "12.03.2026")];
    worker.post(&application, &hired).await.expect(303);
    worker.post(&application, &hired).await.expect(412);
    worker.get(&one).await.expect(200).shows("Назначаване").shows("12.03.2026");
    let end = [("_version", "1"), ("ended_on", "13.03.2026"), ("outcome", "reached")];
    worker.post(&format!("{one}/end"), &end).await.expect(422).shows("Как е с работата накрая");
    let end = [end.as_slice(), &[("job_after", "employed")]].concat();
    worker.post(&format!("{one}/end"), &end).await.expect(303);
    worker.get(&base).await.expect(200).shows("накрая: На трудов договор").shows("1 кандидатстване");
    app.as_(&app.house.colleague).get(&application).await.expect(404);
}

#[tokio::test]
async fn a_stay_in_hospital_ends_in_a_task_for_the_check_afterwards() {
    let app = app().await;
    let case = cases::case(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let base = format!("/cases/{case}/assistance");
    let fields = [("kind", "hospital"), ("begun_on", "10.03.2026"), ("companion", "Вяра")];
    worker.post(&base, &fields).await.expect(422);
    let stay = [("admitted_on", "05.03.2026"), ("discharged_on", "09.03.2026")];
    let before = [fields.as_slice(), &stay, &[("follow_up_on", "01.03.2026")]].concat();
    worker.post(&base, &before).await.expect(422);
    let fields = [fields.as_slice(), &stay, &[("follow_up_on", "16.03.2026")]].concat();
    let one = begin(&app, &base, &fields).await;
    let list = worker.get(&base).await.expect(200);
    list.shows("прием на 05.03.2026").shows("изписване на 09.03.2026").shows("придружи: Вяра");
    let tasks = format!("/cases/{case}/tasks");
    let page = worker.get(&tasks).await.expect(200);
    page.shows("Контролен преглед: Придружаване в болница").shows("16.03.2026");
    let moved: Vec<_> = [("_version", "1"), ("begun_on", "10.03.2026"), ("follow_up_on", "18.03.2026")]
        .into_iter()
        .chain(stay)
        .collect();
    worker.post(&one, &moved).await.expect(303);
    worker.get(&tasks).await.expect(200).shows("18.03.2026").hides("16.03.2026");
}

#[tokio::test]
async fn the_term_of_an_answer_is_spoken_of_where_there_is_one() {
    let app = app().await;
    let case = cases::case(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let base = format!("/cases/{case}/assistance");
    let new = |kind: &str| format!("{base}/new?kind={kind}");
    let page = worker.get(&new("documents")).await.expect(200);
    page.shows("От този ден тече срокът за отговор при").shows("Семейни помощи за деца");
    worker.get(&new("enrolment")).await.expect(200).shows("Подадено на").hides("От този ден тече");
    let fields = [
        ("kind", "documents"),
        ("matter", "other-documents"),
        ("begun_on", "10.03.2026"),
        ("submitted_on", "10.03.2026"),
    ];
    begin(&app, &base, &fields).await;
    worker.get(&base).await.expect(200).shows("отговор до 24.03.2026");
    worker.get(&format!("/cases/{case}")).await.expect(200).shows("Отговор на институция по заявление");
}

#[tokio::test]
async fn a_copy_stays_with_what_was_handed_in() {
    let app = app().await;
    let case = cases::case(&app).await;
    let base = format!("/cases/{case}/assistance");
    let fields = [("kind", "documents"), ("matter", "birth-certificate"), ("begun_on", "10.03.2026")];
    let one = begin(&app, &base, &fields).await;
    let body = |name: &str, content: &str| {
        format!(
            "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nЗаявление\r\n--x\r\nContent-Disposition: \
             form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n{content}\r\n--x--\r\n"
        )
        .into_bytes()
    };
    let send = |by: &Persona, body: Vec<u8>| {
        let asking = app.as_(by);
        let path = format!("{one}/copies");
        async move { asking.send(Method::POST, &path, Some("multipart/form-data; boundary=x"), body).await }
    };
    send(&app.house.case_worker, body("a.exe", "MZ")).await.expect(422).shows("Този вид файл не се приема");
    send(&app.house.case_worker, body("a.pdf", "%PDF-1.7\n%%EOF\n")).await.expect(303);
    let page = app.as_(&app.house.case_worker).get(&one).await.expect(200);
    page.shows("Заявление");
    let href = page.attribute("main a[download]", "href").unwrap();
    app.as_(&app.house.specialist).get(&href).await.expect(200);
    app.as_(&app.house.colleague).get(&href).await.expect(404);
    send(&app.house.colleague, body("a.pdf", "%PDF-1.7\n%%EOF\n")).await.expect(404);
    let files = app.as_(&app.house.case_worker).get(&format!("/cases/{case}/files")).await.expect(200);
    files.shows("a.pdf");
}

#[tokio::test]
async fn a_result_goes_over_the_api_too() {
    let app = app().await;
    let case = cases::case(&app).await;
    let base = format!("/api/v1/cases/{case}/assistance");
    let api = app.api(&app.house.case_worker).await;
    let body = serde_json::json!({
        "kind": "work", "matter": "job-search", "begun_on": "2026-03-10", "job": "registered",
    });
    let made = api.post_json(&base, body).await.expect(201).json();
    let one = format!("{base}/{}", made["id"].as_str().unwrap());
    let application = serde_json::json!({ "employer": "Пекарна", "applied_on": "2026-03-10" });
    let application = api.post_json(&format!("{one}/applications"), application).await.expect(201).json();
    let reply = serde_json::json!({ "answer": "refused", "answered_on": "2026-03-10" });
    let path = format!("{one}/applications/{}", application["id"].as_str().unwrap());
    api.post_json(&path, reply).await.expect(200);
    let end = serde_json::json!({ "outcome": "partly", "ended_on": "2026-03-10" });
    api.post_json(&format!("{one}/end"), end.clone()).await.expect(422);
    let mut end = end;
    end["job_after"] = "training".into();
    let ended = api.post_json(&format!("{one}/end"), end.clone()).await.expect(200).json();
    assert_eq!((&ended["result"], &ended["job_after"]), (&"partly".into(), &"training".into()));
    assert_eq!(ended["applications"][0]["answer"], "refused");
    api.post_json(&format!("{one}/end"), end).await.expect(412);
    api.get(&one).await.expect(200);
    app.api(&app.house.colleague).await.get(&one).await.expect(404);
}
