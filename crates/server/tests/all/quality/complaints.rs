//! Complaints: the register, who may read one, who looks into it, the term of the answer.

use crate::app;
use access::Relation;
use testkit::{Persona, TestApp};

/// The least that a complaint needs, against whom.
pub fn least(against: &'static str) -> Vec<(&'static str, &'static str)> {
    vec![
        ("received_on", "10.03.2026"),
        ("channel", "phone"),
        ("sender", "named"),
        ("sender_name", "Станка Измислена"),
        ("reason", "waiting"),
        ("against", against),
        ("text", "Чаках един час пред вратата."),
    ]
}

/// Registers a complaint at the desk; its address for those who may read it.
async fn complain(app: &TestApp, fields: &[(&str, &str)]) -> String {
    app.as_(&app.house.reception).post("/complaints", fields).await.expect(303);
    let mut db = app.app.store.read().await.unwrap();
    let id: base::ids::ComplaintId =
        store::sql("select id from complaints order by created_at desc, number desc, id limit 1")
            .value(&mut db)
            .await
            .unwrap();
    format!("/complaints/{id}")
}

/// Makes a step as somebody, with the version that the form carries.
async fn step(app: &TestApp, by: &Persona, complaint: &str, step: &str, fields: &[(&str, &str)]) {
    let path = format!("{complaint}/steps/{step}");
    let form = app.as_(by).get(&path).await.expect(200);
    let version = form.attribute("[name=_version]", "value").unwrap();
    let mut fields = fields.to_vec();
    fields.push(("_version", version.as_str()));
    app.as_(by).post(&path, &fields).await.expect(303);
}

#[tokio::test]
async fn a_complaint_is_registered_looked_into_and_answered_in_time() {
    let app = app().await;
    let one = complain(&app, &least("service")).await;
    let (head, worker) = (app.as_(&app.house.head), &app.house.case_worker);
    head.get("/complaints")
        .await
        .expect(200)
        .shows("Ж-2026-0001")
        .shows("остават 14 дни")
        .shows("до 24.03.2026");
    head.get(&one).await.expect(200).shows("Станка Измислена").shows("Още не е казано кой разглежда жалбата");
    app.as_(worker).get(&one).await.expect(404);
    let id = worker.id.to_string();
    step(&app, &app.house.head, &one, "assign", &[("handler_id", &id)]).await;
    app.as_(worker).get(&one).await.expect(200).shows("Чаках един час");
    app.as_(worker).get("/complaints").await.expect(200).shows("Ж-2026-0001");
    step(&app, worker, &one, "acknowledge", &[("on", "10.03.2026"), ("text", "По телефона")]).await;
    app.pass(60 * 24 * 3);
    step(&app, worker, &one, "look-into", &[("on", "12.03.2026"), ("text", "Вратата е била заключена.")])
        .await;
    let answer = [
        ("on", "13.03.2026"),
        ("outcome", "upheld"),
        ("text", "Права сте."),
        ("measures", "Вратата стои отключена."),
    ];
    step(&app, worker, &one, "answer", &answer).await;
    let page = head.get(&one).await.expect(200);
    page.shows("отговор в срок").shows("Основателна").shows("Вратата стои отключена.").shows("за 3 дни");
    head.get("/complaints").await.expect(200).hides("Ж-2026-0001");
    head.get("/complaints?state=all").await.expect(200).shows("Ж-2026-0001");
    head.get(&format!("{one}/steps/withdraw")).await.expect(409);
}

#[tokio::test]
async fn numbers_run_without_gaps_in_a_centre_and_year() {
    let app = app().await;
    for _ in 0..2 {
        complain(&app, &least("service")).await;
    }
    let mut early = least("service");
    early[0] = ("received_on", "30.12.2025");
    complain(&app, &early).await;
    let mut wrong = least("service");
    wrong[0] = ("received_on", "11.03.2026");
    app.as_(&app.house.reception).post("/complaints", &wrong).await.expect(422).shows("Чаках един час");
    complain(&app, &least("service")).await;
    let page = app.as_(&app.house.head).get("/complaints").await.expect(200);
    page.shows("Ж-2026-0001")
        .shows("Ж-2026-0002")
        .shows("Ж-2026-0003")
        .shows("Ж-2025-0001")
        .hides("Ж-2026-0004");
}

#[tokio::test]
async fn whoever_a_complaint_is_about_neither_reads_it_nor_looks_into_it() {
    let app = app().await;
    let (worker, colleague) = (&app.house.case_worker, &app.house.colleague);
    let (id, other) = (worker.id.to_string(), colleague.id.to_string());
    let mut fields = least("employee");
    fields.push(("about_user_id", id.as_str()));
    let one = complain(&app, &fields).await;
    let head = app.as_(&app.house.head);
    head.get(&one).await.expect(200).shows("Този човек не я вижда и не може да я разглежда");
    let path = format!("{one}/steps/assign");
    let form = head.get(&path).await.expect(200);
    assert_eq!(form.attribute(&format!("option[value='{id}']"), "value"), None);
    let refused = head.post(&path, &[("_version", "1"), ("handler_id", &id)]).await.expect(422);
    refused.shows("Жалбата е срещу този човек и той не може да я разглежда");
    step(&app, &app.house.head, &one, "assign", &[("handler_id", &other)]).await;
    app.as_(worker).get(&one).await.expect(404);
    app.as_(worker).get("/complaints?state=all").await.expect(200).hides("Ж-2026-0001");
    app.as_(colleague).get(&one).await.expect(200);
}

#[tokio::test]
async fn a_complaint_about_the_head_of_service_is_the_providers() {
    let app = app().await;
    let one = complain(&app, &least("head")).await;
    let (head, director) = (app.as_(&app.house.head), app.as_(&app.house.director));
    head.get(&one).await.expect(404);
    head.get("/complaints").await.expect(200).hides("Ж-2026-0001");
    head.get(&format!("{one}/steps/answer")).await.expect(404);
    let register = head.get("/complaints/register").await.expect(200);
    register.shows("Ж-2026-0001").shows("с ограничен достъп").hides("Станка");
    director.get("/complaints").await.expect(200).shows("Ж-2026-0001");
    director.get(&one).await.expect(200).shows("за нея отговаря доставчикът");
    let (id, specialist) = (app.house.head.id.to_string(), app.house.specialist.id.to_string());
    let path = format!("{one}/steps/assign");
    director.post(&path, &[("_version", "1"), ("handler_id", &id)]).await.expect(422);
    step(&app, &app.house.director, &one, "assign", &[("handler_id", &specialist)]).await;
    app.as_(&app.house.specialist).get(&one).await.expect(200);
    let other = complain(&app, &least("service")).await;
    director.get(&other).await.expect(404);
}

#[tokio::test]
async fn those_who_keep_the_house_see_no_complaint_and_the_director_sees_figures() {
    let app = app().await;
    let one = complain(&app, &least("service")).await;
    for nobody in [&app.house.auditor, &app.house.administrator, &app.house.volunteer, &app.house.coordinator]
    {
        app.as_(nobody).get("/complaints").await.expect(403);
        app.as_(nobody).get(&one).await.expect(403);
    }
    app.as_(&app.house.reception).get(&one).await.expect(403);
    app.as_(&app.house.stranger).get(&one).await.expect(404);
    let figures = app.as_(&app.house.director).get("/complaints/figures").await.expect(200);
    figures.shows("под 5").hides("Станка");
    app.as_(&app.house.administrator).get("/complaints/figures").await.expect(403);
}

/// One question, two answers: a single complaint is asked through the policy in memory, a list through its table in SQL.
#[tokio::test]
async fn a_list_of_complaints_and_a_single_one_are_judged_alike() {
    let app = app().await;
    assert!(access::policy::ever(access::Role::CaseWorker, access::Action("complaint.read")));
    assert!(
        !access::policy::layers(access::Role::Head, access::Action("complaint.read"), Relation::Team)
            .is_empty()
    );
    let (worker, head) = (app.house.case_worker.id.to_string(), app.house.head.id.to_string());
    for (against, about) in
        [("service", ""), ("employee", worker.as_str()), ("head", ""), ("head", head.as_str())]
    {
        let mut fields = least(against);
        fields.push(("about_user_id", about));
        let one = complain(&app, &fields).await;
        for (role, persona) in app.house.roles() {
            if !access::policy::ever(role, access::Action("complaint.read")) {
                continue;
            }
            let asking = app.as_(persona);
            let asked = asking.get(&one).await.status == 200;
            let listed = asking.get("/complaints").await.expect(200).body.contains(&one);
            assert_eq!(asked, listed, "{role:?} {against} {about}");
        }
    }
}

#[tokio::test]
async fn a_confidential_name_stands_in_no_register() {
    let app = app().await;
    let mut fields = least("service");
    fields.push(("is_confidential", "yes"));
    let one = complain(&app, &fields).await;
    let head = app.as_(&app.house.head);
    head.get(&one).await.expect(200).shows("Станка Измислена");
    head.get("/complaints/register").await.expect(200).shows("поверително").hides("Станка");
    let workbook = head.get("/complaints/register/xlsx?from=2026-01-01&to=2026-03-31").await.expect(200);
    assert!(workbook.bytes.starts_with(b"PK"));
    app.as_(&app.house.case_worker).get("/complaints/register").await.expect(403);
}

#[tokio::test]
async fn a_complaint_that_was_taken_back_lifts_its_term() {
    let app = app().await;
    let one = complain(&app, &least("other")).await;
    step(&app, &app.house.head, &one, "withdraw", &[("on", "10.03.2026"), ("text", "Разбрахме се.")]).await;
    app.pass(60 * 24 * 20);
    let head = app.as_(&app.house.head);
    head.get("/complaints?state=withdrawn").await.expect(200).shows("Оттеглена").hides("просрочена");
    head.get("/deadlines").await.expect(200).hides("Ж-2026-0001");
}

#[tokio::test]
async fn an_answer_that_is_late_is_told_to_be_late() {
    let app = app().await;
    let one = complain(&app, &least("service")).await;
    app.pass(60 * 24 * 16);
    let head = app.as_(&app.house.head);
    head.get("/complaints").await.expect(200).shows("просрочена с 2 дни");
    step(&app, &app.house.head, &one, "look-into", &[("on", "26.03.2026"), ("text", "Питах.")]).await;
    let answer = [("on", "26.03.2026"), ("outcome", "not-upheld"), ("text", "Проверихме.")];
    step(&app, &app.house.head, &one, "answer", &answer).await;
    head.get(&one).await.expect(200).shows("отговор 2 дни след срока");
}

#[tokio::test]
async fn over_the_api_a_step_counts_once_and_a_stale_one_not_at_all() {
    let app = app().await;
    let api = app.api(&app.house.head).await;
    let body = serde_json::json!({
        "received_on": "2026-03-10", "channel": "email", "sender": "anonymous", "reason": "conditions",
        "against": "service", "text": "Студено е.",
    });
    let key = "0190a0a0-0000-7000-8000-000000000001";
    let created =
        api.clone().with("idempotency-key", key).post_json("/api/v1/complaints", body.clone()).await;
    let created = created.expect(201).json();
    let again = api.clone().with("idempotency-key", key).post_json("/api/v1/complaints", body).await;
    assert_eq!(again.expect(201).json(), created);
    let one = format!("/api/v1/complaints/{}", created["id"].as_str().unwrap());
    let shown = api.get(&one).await.expect(200);
    assert_eq!(shown.headers["etag"], "\"1\"");
    assert_eq!(shown.json()["due_on"], "2026-03-24");
    let look =
        serde_json::json!({ "step": "look-into", "on": "2026-03-10", "text": "Радиаторът не работи." });
    let steps = format!("{one}/steps");
    let done = api.clone().with("if-match", "\"1\"").post_json(&steps, look.clone()).await.expect(200);
    assert_eq!(done.json()["state"], "looked-into");
    api.clone().with("if-match", "\"1\"").post_json(&steps, look).await.expect(412);
    let early = serde_json::json!({ "step": "acknowledge", "on": "2026-03-09" });
    api.post_json(&steps, early).await.expect(422);
    let list = api.get("/api/v1/complaints").await.expect(200).json();
    assert_eq!(list["items"][0]["reference"], "Ж-2026-0001");
    app.api(&app.house.case_worker).await.get(&one).await.expect(404);
}

/// To whom letters about new complaints went, and what they say.
async fn told(app: &TestApp) -> Vec<(String, String)> {
    store::sql(
        "select recipient, body from messages where topic = 'complaint.received' order by created_at, id",
    )
    .all(&mut app.app.store.read().await.unwrap())
    .await
    .unwrap()
}

#[tokio::test]
async fn the_head_is_told_of_a_new_complaint_and_the_provider_of_one_about_the_head() {
    let app = app().await;
    let one = complain(&app, &least("service")).await;
    let letters = told(&app).await;
    assert_eq!(letters.len(), 1, "{letters:?}");
    let head: String = store::sql("select email from users where id = $1")
        .bind(app.house.head.id)
        .value(&mut app.app.store.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(letters[0].0, head);
    assert!(letters[0].1.contains(&one) && letters[0].1.contains("Ж-2026-0001"));
    for secret in ["Станка", "Чаках"] {
        assert!(!letters[0].1.contains(secret), "{secret}");
    }
    complain(&app, &least("head")).await;
    let letters = told(&app).await.into_iter();
    let about_head: Vec<_> =
        letters.filter(|(_, body)| body.contains("Ж-2026-0002")).map(|(to, _)| to).collect();
    let director: String = store::sql("select email from users where id = $1")
        .bind(app.house.director.id)
        .value(&mut app.app.store.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(about_head, [director]);
}
