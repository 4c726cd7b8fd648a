//! A request comes into the register.

use super::{application, least, register};
use crate::app;

#[tokio::test]
async fn reception_registers_a_request_and_sees_how_far_it_has_come() {
    let app = app().await;
    let desk = app.as_(&app.house.reception);
    desk.get("/requests/new")
        .await
        .expect(200)
        .shows("Заявление направо до центъра")
        .shows("Мярка за закрила");
    desk.get("/requests/new?way=application").await.expect(200).shows("Кой се обръща");
    let request = application(&app).await;
    let page = desk.get(&request).await.expect(200);
    page.shows("З-2026-0001").shows("Мария Петрова").shows("Чака решение");
    page.hides("Откажи");
    desk.get("/requests").await.expect(200).shows("З-2026-0001");
}

#[tokio::test]
async fn numbers_run_by_centre_and_year_without_gaps() {
    let app = app().await;
    application(&app).await;
    let wrong = app.as_(&app.house.reception).post("/requests", &[("way", "application")]).await.expect(422);
    wrong.shows("Кой се обръща");
    let second = register(&app, &app.house.reception, &least("application", "Яна Колева")).await;
    app.as_(&app.house.head).get(&second).await.expect(200).shows("З-2026-0002");
    let other = register(&app, &app.house.stranger, &least("application", "Вера Чужда")).await;
    app.as_(&app.house.stranger).get(&other).await.expect(200).shows("З-2026-0001");
    let mut earlier = least("application", "Рая Ланска");
    earlier[1] = ("received_on", "30.12.2025");
    let earlier = register(&app, &app.house.reception, &earlier).await;
    app.as_(&app.house.head).get(&earlier).await.expect(200).shows("З-2025-0001");
}

#[tokio::test]
async fn a_person_is_looked_for_before_one_is_entered() {
    let app = app().await;
    application(&app).await;
    let desk = app.as_(&app.house.reception);
    let mut fields = least("application", "мария петр");
    fields.retain(|(name, _)| *name != "person");
    fields.push(("_look", "person"));
    let page = desk.post("/requests", &fields).await.expect(200);
    page.shows("Мария Петрова").shows("Нов човек");
    assert_eq!(page.attribute("#person_role option[selected]", "value").as_deref(), Some("mother"));
    fields.retain(|(name, _)| *name != "_look");
    desk.post("/requests", &fields).await.expect(422).shows("Изберете някого от намерените");
}

#[tokio::test]
async fn a_form_sent_twice_registers_one_request() {
    let app = app().await;
    let mut fields = least("application", "Мария Петрова");
    fields.push(("_key", "01890a5d-ac96-774b-bcce-b302099a8057"));
    let first = register(&app, &app.house.reception, &fields).await;
    assert_eq!(register(&app, &app.house.reception, &fields).await, first);
    app.as_(&app.house.head).get("/requests").await.expect(200).shows("З-2026-0001").hides("З-2026-0002");
}

#[tokio::test]
async fn another_centre_knows_nothing_of_a_request_and_figures_have_no_names() {
    let app = app().await;
    let request = application(&app).await;
    app.as_(&app.house.stranger).get(&request).await.expect(404);
    app.as_(&app.house.stranger).get("/requests").await.expect(200).hides("З-2026-0001");
    for nobody in [&app.house.volunteer, &app.house.coordinator, &app.house.director, &app.house.auditor] {
        app.as_(nobody).get(&request).await.expect(403);
        app.as_(nobody).get("/requests").await.expect(403);
    }
    for figures in [&app.house.coordinator, &app.house.director] {
        let page = app.as_(figures).get("/requests/figures").await.expect(200);
        page.shows("Заявление направо до центъра").hides("Петрова");
    }
    app.as_(&app.house.reception).get("/requests/figures").await.expect(403);
}

#[tokio::test]
async fn the_register_is_found_through_by_name_and_state() {
    let app = app().await;
    application(&app).await;
    register(&app, &app.house.reception, &least("application", "Яна Колева")).await;
    let head = app.as_(&app.house.head);
    head.get("/requests?q=koleva").await.expect(200).shows("З-2026-0002").hides("З-2026-0001");
    head.get("/requests?state=received").await.expect(200).shows("З-2026-0001").hides("З-2026-0002");
    head.get("/requests?state=waiting-papers").await.expect(200).shows("З-2026-0002");
    head.get("/requests?state=refused").await.expect(200).shows("Няма заявка с тези условия");
    head.get("/").await.expect(200).shows("1 заявка чака решение");
}

#[tokio::test]
async fn what_is_wanted_can_be_changed_until_it_is_decided() {
    let app = app().await;
    let request = application(&app).await;
    let desk = app.as_(&app.house.reception);
    let form = desk.get(&format!("{request}/change")).await.expect(200);
    let version = form.attribute("[name=_version]", "value").unwrap_or_default();
    let fields = [
        ("_version", version.as_str()),
        ("services", "skills-training"),
        ("urgency", "urgent"),
        ("urgency_reason", "Изписват бебето утре."),
        ("wish", "Как да се грижи за бебето."),
        ("settlement", "с. Измислено"),
    ];
    desk.post(&format!("{request}/change"), &fields).await.expect(303);
    let page = desk.get(&request).await.expect(200);
    page.shows("Обучение за придобиване на умения").shows("Изписват бебето утре.").shows("с. Измислено");
    // Sent again as it was, though it was read before: the same on both sides is no quarrel.
    desk.post(&format!("{request}/change"), &fields).await.expect(303);
    super::accept(&app, &request).await;
    desk.post(&format!("{request}/change"), &fields).await.expect(409);
}

#[tokio::test]
async fn two_who_change_a_request_at_one_time_lose_nothing() {
    let app = app().await;
    let request = application(&app).await;
    let (desk, head) = (app.as_(&app.house.reception), app.as_(&app.house.head));
    let change = format!("{request}/change");
    let form = desk.get(&change).await.expect(200).form("main form:has(input[name=_version])");
    let theirs = form.with("wish", "Иска място в дневния център.").with("settlement", "с. Измислено");
    head.post(&change, &theirs.pairs()).await.expect(303);
    // Another field: joined without a question.
    let mine = form.with("urgency", "urgent").with("urgency_reason", "Изписват бебето утре.");
    desk.post(&change, &mine.pairs()).await.expect(303);
    let page = desk.get(&request).await.expect(200);
    page.shows("Иска място в дневния център.").shows("Изписват бебето утре.").shows("с. Измислено");
    // The same field: both stand side by side, and the rest of what was typed goes along.
    let same = form.with("wish", "Търси адвокат.").with("programme", "family-support");
    let asked = desk.post(&change, &same.pairs()).await.expect(422);
    assert_eq!(asked.all(".merge-text"), ["Търси адвокат.", "Иска място в дневния център."]);
    let chosen = asked.form("main form:has(input[name=_version])").with("wish", "Търси адвокат.");
    desk.post(&change, &chosen.pairs()).await.expect(303);
    desk.get(&request)
        .await
        .expect(200)
        .shows("Търси адвокат.")
        .shows("с. Измислено")
        .shows("Изписват бебето утре.");
}

#[tokio::test]
async fn over_the_api_the_same_rules_hold() {
    let app = app().await;
    let api = app.api(&app.house.reception).await;
    let wrong =
        api.post_json("/api/v1/requests", serde_json::json!({ "way": "application" })).await.expect(422);
    assert!(wrong.body.contains("/wish"), "{}", wrong.body);
    let body = serde_json::json!({
        "way": "application", "channel": "phone", "received_on": "2026-03-10", "person": "new",
        "person_q": "Мария Петрова", "person_role": "mother", "services": ["psychological-therapy"],
        "urgency": "ordinary", "wish": "Разговор с психолог.", "brought": ["application"],
    });
    let made = api.post_json("/api/v1/requests", body).await.expect(201);
    let request = made.json();
    assert_eq!(
        (request["state"].as_str(), request["reference"].as_str()),
        (Some("waiting-papers"), Some("З-2026-0001"))
    );
    assert_eq!(request["papers"].as_array().map(Vec::len), Some(2));
    let again = api.get(&made.location()).await.expect(200);
    assert_eq!(again.headers["etag"], "\"1\"");
    let list = api.get("/api/v1/requests").await.expect(200).json();
    assert_eq!(list["items"][0]["missing_papers"], 1);
    app.api(&app.house.stranger).await.get(&made.location()).await.expect(404);
}

#[tokio::test]
async fn over_the_api_what_is_wanted_is_changed_field_by_field() {
    let app = app().await;
    let request = application(&app).await;
    let api = app.api(&app.house.reception).await;
    let path = format!("/api/v1{request}");
    let body = serde_json::json!({ "services": ["skills-training"], "settlement": "с. Измислено" });
    let changed = api.patch_json(&path, body.clone()).await.expect(200).json();
    assert_eq!(changed["services"], serde_json::json!(["skills-training"]));
    assert_eq!(
        (changed["wish"].as_str(), changed["version"].as_i64()),
        (Some("Иска помощ с документите на детето."), Some(2))
    );
    api.with("if-match", "\"1\"").patch_json(&path, body.clone()).await.expect(412);
    let api = app.api(&app.house.reception).await;
    api.patch_json(&path, serde_json::json!({ "urgency": "urgent" })).await.expect(422);
    app.api(&app.house.stranger).await.patch_json(&path, body.clone()).await.expect(404);
    super::accept(&app, &request).await;
    api.patch_json(&path, body).await.expect(409);
}

#[tokio::test]
async fn reception_is_told_on_its_first_page_what_waits() {
    let app = app().await;
    let desk = app.as_(&app.house.reception);
    desk.get("/").await.expect(200).hides("Заявки, които чакат решение");
    application(&app).await;
    let mut fields = least("application", "Яна Колева");
    fields.push(("brought", "application"));
    register(&app, &app.house.reception, &fields).await;
    desk.get("/")
        .await
        .expect(200)
        .shows("Заявки, които чакат решение")
        .hides("Заявки със закъснели документи");
    app.pass(60 * 24 * 21);
    let first = desk.get("/").await.expect(200);
    first.shows("Заявки със закъснели документи");
    assert!(first.attribute("a[href='/requests?late=yes']", "href").is_some());
    let late = desk.get("/requests?late=yes").await.expect(200);
    late.shows("З-2026-0002").hides("З-2026-0001");
    app.as_(&app.house.head).get("/").await.expect(200).shows("Заявки със закъснели документи");
}
