//! Missing papers: asked for, received, waived.

use super::{application, least, register};
use crate::app;
use axum::http::Method;
use testkit::TestApp;

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

/// The office that issues preliminary assessments.
async fn directorate(app: &TestApp) -> String {
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    let (at, id) = (tx.at(), base::ids::OrganisationId::new(tx.at()));
    store::sql(
        "insert into organisations (id, provider_id, kind, name_bg, name_en, search_key, version, created_at)
         values ($1, $2, 'social-assistance-directorate', 'ДСП – Измислено', 'Izmisleno Directorate', 'dsp', 1, $3)",
    )
    .bind(id)
    .bind(app.house.provider)
    .bind(at)
    .run(&mut tx)
    .await
    .unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}

#[tokio::test]
async fn the_centre_helps_to_obtain_the_preliminary_assessment_and_follows_it() {
    let app = app().await;
    let office = directorate(&app).await;
    let mut fields = least("application", "Мария Петрова");
    fields.push(("brought", "application"));
    let request = register(&app, &app.house.reception, &fields).await;
    let paper = format!("{request}/papers/preliminary-assessment");
    let desk = app.as_(&app.house.reception);
    desk.get(&paper).await.expect(200).shows("Подаване за издаване").shows("ДСП – Измислено");
    app.pass(60 * 24 * 2);
    desk.post(&format!("{paper}/submission"), &[("_version", "1")])
        .await
        .expect(422)
        .shows("Къде е подадено");
    let sent = [
        ("_version", "1"),
        ("submitted_to", office.as_str()),
        ("submitted_on", "12.03.2026"),
        ("entry_number", "Вх-120"),
    ];
    app.as_(&app.house.stranger).post(&format!("{paper}/submission"), &sent).await.expect(404);
    desk.post(&format!("{paper}/submission"), &sent).await.expect(303);
    let page = desk.get(&request).await.expect(200);
    page.shows("подадено на 12.03.2026 в ДСП – Измислено, вх. № Вх-120");
    page.shows("срок 01.04.2026").shows("Предварителна оценка на потребностите, до 01.04.2026");
    // The family is served meanwhile: the case shows what is missing, and its path does not call it done.
    let case = super::accept(&app, &request).await;
    let shown = app.as_(&app.house.case_worker).get(&case).await.expect(200);
    shown.shows("Липсващи документи").shows("вх. № Вх-120").shows("Няма записано направление");
    let version =
        desk.get(&paper).await.expect(200).attribute("[name=_version]", "value").unwrap_or_default();
    let came =
        [("_version", version.as_str()), ("received_on", "12.03.2026"), ("referral_number", "94-00-7")];
    let sent = desk.send(Method::POST, &paper, FORM, upload(&came, "Предварителна оценка")).await;
    sent.expect(303);
    desk.get(&request).await.expect(200).shows("Приета").shows("оценка.txt");
    let shown = app.as_(&app.house.case_worker).get(&case).await.expect(200);
    shown.hides("Липсващи документи").hides("Няма записано направление");
    let files = app.as_(&app.house.head).get(&format!("{case}/files")).await.expect(200);
    files.shows("Предварителна оценка на потребностите");
}

#[tokio::test]
async fn a_referral_names_its_services_and_the_agreement_begins_with_them() {
    let app = app().await;
    let mut fields = least("directorate", "Мария Петрова");
    fields.extend([("brought", "application"), ("brought", "preliminary-assessment")]);
    fields.extend([("referral_number", "94-00-7"), ("referral_on", "02.03.2026")]);
    fields.extend([("referral_services", "psychological-therapy"), ("referral_services", "skills-training")]);
    let request = register(&app, &app.house.reception, &fields).await;
    let page = app.as_(&app.house.reception).get(&request).await.expect(200);
    page.shows("за Психологическа терапия; Обучение за придобиване на умения");
    assert!(page.body.contains("/papers/of/request/"), "the application is made where it is asked for");
    let case = super::accept(&app, &request).await;
    let draft = app.as_(&app.house.case_worker).get(&format!("{case}/agreements/new")).await.expect(200);
    // Nobody entered the authority; what is known is enough for the basis.
    let basis = draft.attribute("[name=basis]", "value");
    assert_eq!(basis.as_deref(), Some("Предварителна оценка № 94-00-7"));
    let ticked = draft.all("[name=services][checked]").len();
    assert_eq!(ticked, 2);
    let path = app.as_(&app.house.case_worker).get(&format!("{case}/path")).await.expect(200);
    path.shows("предварителна оценка № 94-00-7 от 02.03.2026");
    let wrong = [("referral_services", "magic")];
    let mut fields = least("directorate", "Яна Колева");
    fields.extend(wrong);
    app.as_(&app.house.reception).post("/requests", &fields).await.expect(422);
}

#[tokio::test]
async fn over_the_api_papers_are_asked_for_handed_in_received_and_waived() {
    let app = app().await;
    let office = directorate(&app).await;
    let mut fields = least("application", "Мария Петрова");
    fields.push(("brought", "application"));
    let request = register(&app, &app.house.reception, &fields).await;
    let (api, papers) = (app.api(&app.house.reception).await, format!("/api/v1{request}/papers"));
    let asked = api.post_json(&papers, serde_json::json!({ "paper": "consent" })).await.expect(201).json();
    assert_eq!((asked["due_on"].as_str(), asked["version"].as_i64()), (Some("2026-03-24"), Some(1)));
    api.post_json(&papers, serde_json::json!({ "paper": "consent" })).await.expect(422);
    let assessment = format!("{papers}/preliminary-assessment");
    let sent =
        serde_json::json!({ "submitted_to": office, "submitted_on": "2026-03-10", "entry_number": "Вх-1" });
    let sent = api.post_json(&format!("{assessment}/submission"), sent).await.expect(200).json();
    assert_eq!((sent["entry_number"].as_str(), sent["due_on"].as_str()), (Some("Вх-1"), Some("2026-03-30")));
    let unissued = serde_json::json!({ "submitted_to": office, "submitted_on": "2026-03-10" });
    api.post_json(&format!("{papers}/consent/submission"), unissued).await.expect(404);
    let came = serde_json::json!({
        "received_on": "2026-03-10", "referral_number": "94-00-7", "referral_services": ["skills-training"],
    });
    let came = api.post_json(&format!("{assessment}/receipt"), came).await.expect(200).json();
    assert_eq!(came["received_on"], "2026-03-10");
    api.post_json(&format!("{papers}/consent/waiver"), serde_json::json!({})).await.expect(422);
    let waived = serde_json::json!({ "reason": "Има го в досието." });
    api.post_json(&format!("{papers}/consent/waiver"), waived.clone()).await.expect(200);
    let shape = api.get(&format!("/api/v1{request}")).await.expect(200).json();
    assert_eq!(shape["state"], "received");
    assert_eq!(shape["referral_services"], serde_json::json!(["skills-training"]));
    app.api(&app.house.stranger)
        .await
        .post_json(&format!("{papers}/consent/waiver"), waived)
        .await
        .expect(404);
}

#[tokio::test]
async fn the_api_takes_the_file_of_a_paper_and_gives_it_back() {
    let app = app().await;
    let mut fields = least("application", "Мария Петрова");
    fields.push(("brought", "application"));
    let request = register(&app, &app.house.reception, &fields).await;
    let desk = app.api(&app.house.reception).await;
    let there = format!("/api/v1{request}/papers/preliminary-assessment/file");
    desk.get(&there).await.expect(404);
    let came = [("received_on", "2026-03-10"), ("referral_number", "94-00-7"), ("term_months", "6")];
    let body = || upload(&came, "Предварителна оценка");
    app.api(&app.house.stranger).await.send(Method::POST, &there, FORM, body()).await.expect(404);
    desk.send(Method::POST, &there, FORM, upload(&came, "")).await.expect(422);
    let stale = desk.clone().with("if-match", "\"7\"");
    stale.send(Method::POST, &there, FORM, body()).await.expect(412);
    let keyed = desk.clone().with("idempotency-key", "01890000-0000-7000-8000-0000000000fe");
    let paper = keyed.send(Method::POST, &there, FORM, body()).await.expect(200).json();
    assert_eq!(
        (paper["received_on"].as_str(), paper["file"].as_str()),
        (Some("2026-03-10"), Some(there.as_str()))
    );
    keyed.send(Method::POST, &there, FORM, body()).await.expect(200);
    desk.get(&there).await.expect(200).shows("Предварителна оценка");
    app.api(&app.house.stranger).await.get(&there).await.expect(404);
    let read = desk.get(&format!("/api/v1{request}")).await.expect(200).json();
    let papers = read["papers"].as_array().unwrap();
    assert!(papers.iter().any(|one| one["file"] == there.as_str()), "{papers:?}");
    app.as_(&app.house.reception).get(&request).await.expect(200).shows("оценка.txt");
}
