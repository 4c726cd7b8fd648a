//! Satisfaction by link: answered without an account, nobody kept, small numbers held back.

use crate::{app, cases};
use testkit::TestApp;

/// Puts the instrument that comes with the program into use.
async fn in_use(app: &TestApp) {
    let head = app.as_(&app.house.head);
    head.post("/instruments/shipped/satisfaction", &[]).await.expect(303);
}

/// The path of a link that was just made.
async fn path_of(app: &TestApp, by: &testkit::Persona, link: &str) -> String {
    let page = app.as_(by).get(link).await.expect(200);
    page.all(".poster-address").pop().unwrap().trim_start_matches("http://zaedno.test").to_owned()
}

async fn centre_link(app: &TestApp) -> String {
    let head = &app.house.head;
    let made = app.as_(head).post("/satisfaction/links", &[("scope", "centre")]).await.expect(303).location();
    path_of(app, head, &made).await
}

/// What a parent sends.
fn parent<'a>(listen: &'a str, change: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("do", "send"),
        ("who/respondent", "parent"),
        ("respect/res_listen", listen),
        ("more/change", change),
    ]
}

#[tokio::test]
async fn a_parent_answers_without_an_account_in_either_language() {
    let app = app().await;
    in_use(&app).await;
    let link = centre_link(&app).await;
    let nobody = app.as_nobody();
    nobody.get(&link).await.expect(200).shows("Кой отговаря?").shows("Не пишете името си");
    nobody.in_english().get(&link).await.expect(200).shows("Who is answering?");
    let turned = [("do", "sheet:2"), ("_sheet", "1"), ("who/respondent", "parent")];
    app.as_nobody().post(&link, &turned).await.expect(200).shows("Изслушват ли Ви хората в центъра?");
    let nobody = app.as_nobody();
    nobody.post(&link, &[("do", "send")]).await.expect(422).shows("Изберете, за да Ви покажем");
    let thanks = nobody.post(&link, &parent("yes", "Повече часове")).await.expect(303).location();
    nobody.get(&thanks).await.expect(200).shows("Благодарим Ви!");
}

#[tokio::test]
async fn fewer_than_five_answers_are_not_told_and_what_was_written_is_for_the_head() {
    let app = app().await;
    in_use(&app).await;
    let link = centre_link(&app).await;
    for _ in 0..4 {
        app.as_nobody().post(&link, &parent("yes", "Повече часове")).await.expect(303);
    }
    let (head, director) = (app.as_(&app.house.head), app.as_(&app.house.director));
    let few = head.get("/satisfaction").await.expect(200);
    few.shows("Отговорили са 4 души.").shows("Отговорите са под 5").shows("Повече часове");
    app.as_nobody().post(&link, &parent("yes", "Всичко е наред")).await.expect(303);
    let five = director.get("/satisfaction").await.expect(200);
    five.shows("Изслушват ли Ви хората в центъра?").shows("5 от 5 (100%)").hides("Повече часове");
    app.as_nobody().post(&link, &parent("no", "")).await.expect(303);
    director.get("/satisfaction").await.expect(200).hides("5 от 6 (83%)").shows("не се показва");
    for nobody in [&app.house.case_worker, &app.house.auditor, &app.house.administrator] {
        app.as_(nobody).get("/satisfaction").await.expect(403);
    }
    let api = app.api(&app.house.director).await.get("/api/v1/satisfaction").await.expect(200);
    assert_eq!(api.json()["answers"], 6);
    api.hides("Повече часове");
    app.as_(&app.house.stranger).get("/satisfaction").await.expect(200).shows("За този период няма отговори");
}

#[tokio::test]
async fn a_link_of_a_case_is_for_one_answer_and_nothing_ties_the_two() {
    let app = app().await;
    in_use(&app).await;
    let case = cases::case(&app).await;
    let worker = &app.house.case_worker;
    let asked = format!("/cases/{case}/satisfaction");
    app.as_(worker).get(&format!("/cases/{case}")).await.expect(200).shows("Питай семейството");
    app.as_(worker).get(&asked).await.expect(200).shows("не показва кой го е дал");
    let made = app.as_(worker).post(&asked, &[]).await.expect(303).location();
    app.as_(&app.house.stranger).get(&made).await.expect(404);
    let link = path_of(&app, worker, &made).await;
    app.as_nobody().post(&link, &parent("yes", "")).await.expect(303);
    app.as_nobody().get(&link).await.expect(200).shows("Благодарим Ви!");
    app.as_nobody().post(&link, &parent("no", "")).await.expect(409);
    app.as_(worker).get(&made).await.expect(200).shows("отговорено на 10.03.2026");
    let mut db = app.app.store.read().await.unwrap();
    let kept: (base::Id<()>, String) =
        store::sql("select id, scope from satisfaction_answers").one(&mut db).await.unwrap();
    assert_eq!((kept.0.uuid().get_version_num(), kept.1.as_str()), (4, "case"));
}

#[tokio::test]
async fn a_link_that_was_revoked_asks_nobody() {
    let app = app().await;
    in_use(&app).await;
    let head = app.as_(&app.house.head);
    head.post("/satisfaction/links", &[("scope", "course")]).await.expect(422);
    let fields = [("scope", "course"), ("course", "Курс за бъдещи родители")];
    let made = head.post("/satisfaction/links", &fields).await.expect(303).location();
    let link = path_of(&app, &app.house.head, &made).await;
    app.as_nobody().get(&link).await.expect(200).shows("Курс за бъдещи родители");
    head.post(&format!("{made}/revocation"), &[]).await.expect(303);
    app.as_nobody().get(&link).await.expect(404);
    app.as_(&app.house.case_worker).post("/satisfaction/links", &fields).await.expect(403);
    let body = serde_json::json!({ "scope": "centre" });
    let api = app.api(&app.house.head).await.post_json("/api/v1/satisfaction/links", body).await.expect(201);
    assert!(api.json()["address"].as_str().unwrap().contains("/s/"));
}

#[tokio::test]
async fn over_the_api_links_are_listed_opened_and_revoked_and_words_are_for_the_head() {
    let app = app().await;
    in_use(&app).await;
    let api = app.api(&app.house.head).await;
    let made = api.post_json("/api/v1/satisfaction/links", serde_json::json!({ "scope": "centre" })).await;
    let made = made.expect(201).json();
    let links = api.get("/api/v1/satisfaction/links").await.expect(200).json();
    assert_eq!(links["items"][0]["id"], made["id"]);
    let one = format!("/api/v1/satisfaction/links/{}", made["id"].as_str().unwrap());
    assert_eq!(api.get(&one).await.expect(200).json()["address"], made["address"]);
    app.api(&app.house.stranger).await.get(&one).await.expect(404);
    let path = made["address"].as_str().unwrap().trim_start_matches("http://zaedno.test").to_owned();
    app.as_nobody().post(&path, &parent("yes", "Повече часове")).await.expect(303);
    let told = api.get("/api/v1/satisfaction").await.expect(200).json();
    assert_eq!(told["texts"][0]["texts"][0], "Повече часове");
    let provider = app.api(&app.house.director).await.get("/api/v1/satisfaction").await.expect(200).json();
    assert_eq!(provider["texts"].as_array().unwrap().len(), 0);
    api.post_json(&format!("{one}/revocation"), serde_json::json!({})).await.expect(200);
    app.as_nobody().get(&path).await.expect(404);
    assert_eq!(
        api.get("/api/v1/satisfaction/links").await.expect(200).json()["items"].as_array().unwrap().len(),
        0
    );
}
