//! The board of quality: criteria loaded whole or not at all, scores of two years, evidence, actions.

use crate::app;
use axum::http::Method;
use testkit::{Answered, TestApp};

async fn load(app: &TestApp, table: &str) -> Answered {
    let body = format!(
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"criteria.csv\"\r\n\
         Content-Type: text/csv\r\n\r\n{table}\r\n--x--\r\n"
    );
    let kind = Some("multipart/form-data; boundary=x");
    app.as_(&app.house.head).send(Method::POST, "/quality/criteria", kind, body.into_bytes()).await
}

const TABLE: &str = "направление;код;критерий;показател\n1;1.3;Жалбите получават отговор;Дял в срок\n3;3.4;Хората са доволни;\n";

/// The path of the first criterion.
async fn first(app: &TestApp) -> String {
    let board = app.as_(&app.house.head).get("/quality").await.expect(200);
    let link = board.attribute("a[href^='/quality/criteria/']", "href").unwrap();
    link.split('?').next().unwrap().to_owned()
}

#[tokio::test]
async fn criteria_are_loaded_whole_or_every_wrong_row_is_told() {
    let app = app().await;
    let wrong =
        load(&app, "direction,code,criterion,indicator\n1,1.1,Ред,\n5,1.2,Друго,\n1,1.1,Пак,\n").await;
    wrong.expect(422).shows("Направлението не е 1, 2 или 3").shows("Този код вече стои в по-горен ред");
    let head = app.as_(&app.house.head);
    head.get("/quality").await.expect(200).shows("На таблото още няма критерии");
    load(&app, TABLE).await.expect(303);
    let board = head.get("/quality").await.expect(200);
    board
        .shows("Жалбите получават отговор")
        .shows("Ефективност според резултатите за хората")
        .shows("без оценка");
    let theirs = format!("/quality?centre={}", app.house.centre);
    app.as_(&app.house.director).get(&theirs).await.expect(200).shows("Жалбите получават отговор");
    app.as_(&app.house.stranger).get(&theirs).await.expect(404);
    for nobody in [&app.house.case_worker, &app.house.auditor, &app.house.administrator] {
        app.as_(nobody).get("/quality").await.expect(403);
    }
    app.as_(&app.house.stranger).get("/quality").await.expect(200).hides("Жалбите получават отговор");
}

#[tokio::test]
async fn the_criteria_to_begin_with_say_that_nobody_checked_them() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    head.post("/quality/criteria/starter", &[]).await.expect(303);
    head.get("/quality").await.expect(200).shows("не са сверени с наредбата");
    load(&app, TABLE).await.expect(303);
    head.get("/quality").await.expect(200).hides("не са сверени с наредбата");
}

#[tokio::test]
async fn a_score_stands_beside_that_of_the_year_before() {
    let app = app().await;
    load(&app, TABLE).await.expect(303);
    let (one, head) = (first(&app).await, app.as_(&app.house.head));
    let score = format!("{one}/score");
    head.post(&score, &[("year", "2026"), ("level", "2")]).await.expect(422);
    head.post(&score, &[("year", "2025"), ("level", "1"), ("note", "Няма регистър.")]).await.expect(303);
    let fields = [("year", "2026"), ("level", "2"), ("note", "Има регистър.")];
    head.post(&score, &fields).await.expect(303);
    head.post(&score, &fields).await.expect(412);
    let board = head.get("/quality?year=2026").await.expect(200);
    board.shows("Започнато е").shows("Изпълнен в голямата си част").shows("1 от 1");
    load(&app, TABLE).await.expect(303);
    head.get("/quality?year=2026").await.expect(200).shows("Изпълнен в голямата си част");
    app.as_(&app.house.director).post(&score, &fields).await.expect(403);
    app.as_(&app.house.stranger).get(&one).await.expect(404);
}

#[tokio::test]
async fn evidence_leads_into_the_house_and_actions_have_somebody_and_a_day() {
    let app = app().await;
    load(&app, TABLE).await.expect(303);
    let (one, head) = (first(&app).await, app.as_(&app.house.head));
    let evidence = format!("{one}/evidence");
    let wrong = [("kind", "figure"), ("evidence", "Жалбите"), ("target", "https://a.example/x")];
    head.post(&evidence, &wrong).await.expect(422).shows("Посочете справка, процедура или регистър");
    let right = [("kind", "figure"), ("evidence", "Жалбите за годината"), ("target", "/complaints/figures")];
    head.post(&evidence, &right).await.expect(303);
    let page = head.get(&one).await.expect(200);
    assert_eq!(
        page.attribute("main li a[href='/complaints/figures']", "href").as_deref(),
        Some("/complaints/figures")
    );
    let (worker, stranger) = (app.house.case_worker.id.to_string(), app.house.stranger.id.to_string());
    let actions = format!("{one}/actions");
    let action = |user: &str| {
        let fields = [("action", "Обучение по жалби"), ("user_id", user), ("due_on", "01.04.2026")];
        fields.map(|(name, value)| (name, value.to_owned()))
    };
    let send = |fields: [(&'static str, String); 3]| {
        let (head, actions) = (head.clone(), actions.clone());
        async move {
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            head.post(&actions, &fields).await
        }
    };
    send(action(&stranger)).await.expect(422);
    send(action(&worker)).await.expect(303);
    head.get("/quality").await.expect(200).shows("1 предстои").shows("до 01.04.2026");
    app.pass(60 * 24 * 30);
    head.get("/quality").await.expect(200).shows("просрочено от 01.04.2026");
    let page = head.get(&one).await.expect(200);
    let done = page.attribute("form[action$='/completion']", "action").unwrap();
    head.post(&done, &[]).await.expect(303);
    head.get(&one).await.expect(200).shows("готово на 09.04.2026");
}

#[tokio::test]
async fn over_the_api_a_score_is_changed_with_its_version_alone() {
    let app = app().await;
    load(&app, TABLE).await.expect(303);
    let api = app.api(&app.house.head).await;
    let board = api.get("/api/v1/quality?year=2026").await.expect(200).json();
    let one = format!("/api/v1/quality/criteria/{}/score", board["items"][0]["id"].as_str().unwrap());
    let body = serde_json::json!({ "year": 2026, "level": "3", "note": "Готово." });
    let said = api.post_json(&one, body.clone()).await.expect(200).json();
    assert_eq!((&said["level"], &said["version"]), (&"3".into(), &1.into()));
    api.post_json(&one, body.clone()).await.expect(412);
    api.clone().with("if-match", "\"1\"").post_json(&one, body).await.expect(200);
}

#[tokio::test]
async fn what_is_to_be_done_runs_among_the_deadlines_of_whoever_answers_for_it() {
    let app = app().await;
    load(&app, TABLE).await.expect(303);
    let (one, head) = (first(&app).await, app.as_(&app.house.head));
    let worker = app.as_(&app.house.case_worker);
    let user = app.house.case_worker.id.to_string();
    let fields = [("action", "Обучение по жалби"), ("user_id", user.as_str()), ("due_on", "01.04.2026")];
    head.post(&format!("{one}/actions"), &fields).await.expect(303);
    let list = worker.get("/deadlines?mine=yes").await.expect(200);
    list.shows("Действие за качеството").shows("01.04.2026").shows("1.3");
    let page = list.attribute("a[href^='/quality/actions/']", "href").unwrap();
    worker
        .get(&page)
        .await
        .expect(200)
        .shows("Обучение по жалби")
        .shows("Жалбите получават отговор")
        .shows("Готово е");
    for nobody in [&app.house.stranger, &app.house.specialist] {
        app.as_(nobody).get(&page).await.expect(404);
        app.as_(nobody).post(&format!("{page}/completion"), &[]).await.expect(404);
    }
    app.as_(&app.house.director).post(&format!("{page}/completion"), &[]).await.expect(403);
    // Done by whoever answers for it, without leave to see the board.
    worker.post(&format!("{page}/completion"), &[]).await.expect(303);
    worker.get(&page).await.expect(200).shows("готово на 10.03.2026").hides("Готово е");
    worker.get("/deadlines?mine=yes").await.expect(200).hides("01.04.2026");
    worker.get("/deadlines?state=met").await.expect(200).shows("01.04.2026");
}

#[tokio::test]
async fn the_criteria_to_begin_with_are_read_in_the_readers_language_whoever_loaded_them() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    head.post("/quality/criteria/starter", &[]).await.expect(303);
    head.get("/quality").await.expect(200).shows("Хората знаят какво предлага центърът");
    head.get("/language?to=en").await.expect(303);
    let english = head.get("/quality").await.expect(200);
    english.shows("People know what the centre offers").hides("Хората знаят");
    let one = first(&app).await;
    let english = head.get(&one).await.expect(200);
    english.shows("The description of the service is in sight").hides("Описанието на услугата");
    // What the provider loads stands as it was written.
    load(&app, TABLE).await.expect(303);
    let english = head.get("/quality").await.expect(200);
    english.shows("Жалбите получават отговор");
}

#[tokio::test]
async fn evidence_may_be_one_record_and_opens_for_those_who_may_read_it() {
    let app = app().await;
    load(&app, TABLE).await.expect(303);
    let (one, head) = (first(&app).await, app.as_(&app.house.head));
    let case = crate::cases::case(&app).await;
    let target = format!("https://centre.example/cases/{case}?x=1");
    let fields =
        [("kind", "record"), ("evidence", "Обратна връзка след приключване"), ("target", target.as_str())];
    head.post(&format!("{one}/evidence"), &fields).await.expect(303);
    let page = head.get(&one).await.expect(200);
    let link = page.attribute(&format!("main li a[href='/cases/{case}']"), "href").unwrap();
    head.get(&link).await.expect(200);
    // The provider sees that it is there, and is led to no refusal.
    let page = app.as_(&app.house.director).get(&one).await.expect(200);
    page.shows("Обратна връзка след приключване");
    assert_eq!(page.all(&format!("main li a[href='/cases/{case}']")).len(), 0);
    let wrong = [("kind", "record"), ("evidence", "Списък"), ("target", "/cases")];
    head.post(&format!("{one}/evidence"), &wrong).await.expect(422).shows("Посочете адреса на един запис");
}

#[tokio::test]
async fn over_the_api_evidence_and_actions_are_kept_as_on_the_pages() {
    let app = app().await;
    load(&app, TABLE).await.expect(303);
    let api = app.api(&app.house.head).await;
    let board = api.get("/api/v1/quality").await.expect(200).json();
    let one = format!("/api/v1/quality/criteria/{}", board["items"][0]["id"].as_str().unwrap());
    let shown = serde_json::json!({ "kind": "register", "evidence": "Жалбите", "target": "/registers" });
    let kept = api.post_json(&format!("{one}/evidence"), shown).await.expect(201).json();
    assert_eq!(kept["evidence"][0]["target"], "/registers");
    let wrong = serde_json::json!({ "kind": "register", "evidence": "Жалбите", "target": "//x" });
    api.post_json(&format!("{one}/evidence"), wrong).await.expect(422);
    let user = app.house.case_worker.id.to_string();
    let action = serde_json::json!({ "action": "Обучение", "user_id": user, "due_on": "2026-04-01" });
    let kept = api.post_json(&format!("{one}/actions"), action.clone()).await.expect(201).json();
    assert_eq!(kept["actions"][0]["due_on"], "2026-04-01");
    let action_id = kept["actions"][0]["id"].as_str().unwrap().to_owned();
    let theirs = app.api(&app.house.case_worker).await;
    theirs.post_json(&format!("{one}/actions"), action).await.expect(403);
    let done = format!("/api/v1/quality/actions/{action_id}/completion");
    let said = theirs.post_json(&done, serde_json::json!({})).await.expect(200).json();
    assert_eq!(said["done_on"], "2026-03-10");
    let evidence = kept["evidence"][0]["id"].as_str().unwrap();
    let away = format!("/api/v1/quality/evidence/{evidence}/removal");
    api.post_json(&away, serde_json::json!({})).await.expect(200);
    let left = api.get(&one).await.expect(200).json();
    assert_eq!(
        (left["evidence"].as_array().unwrap().len(), left["criterion"]["open_actions"].as_i64()),
        (0, Some(0))
    );
}
