//! Instruments and their versions.

use super::{FORM, instrument, publish, upload};
use crate::app;
use axum::http::Method;

#[tokio::test]
async fn a_workbook_is_uploaded_tried_out_and_published() {
    let app = app().await;
    let head = &app.house.head;
    let here = upload(&app, head, "/instruments", FORM).await.expect(303).location();
    let page = app.as_(head).get(&here).await.expect(200);
    page.shows("Проверка на дома").shows("Непубликуван").shows("Пробен формуляр.");
    let tried = app.as_(head).get(&format!("{here}/versions/draft")).await.expect(200);
    tried.shows("Топло ли е?");
    assert!(tried.attribute("[data-path='home/why_cold']", "hidden").is_some(), "asked only when it is cold");
    publish(&app, &here).await;
    app.as_(head).get(&here).await.expect(200).shows("В употреба, версия 1");
    app.as_(&app.house.case_worker).get("/instruments").await.expect(200).shows("Проверка на дома");
}

#[tokio::test]
async fn every_problem_is_told_with_its_place_and_nothing_is_half_loaded() {
    let app = app().await;
    let head = &app.house.head;
    let wrong =
        FORM.replace("${warm} = 'never'", "${worm} = 'never'").replace("| | integer |", "| | integr |");
    let page = upload(&app, head, "/instruments", &wrong).await.expect(422);
    page.shows("Няма въпрос с име „worm“").shows("Може би „warm“?");
    page.shows("Няма тип на въпрос „integr“").shows("Лист „survey“, ред");
    app.as_(head).get("/instruments").await.expect(200).hides("Проверка на дома");
    upload(&app, head, "/instruments", "no workbook")
        .await
        .expect(422)
        .shows("Това не е работна книга на Excel");
}

#[tokio::test]
async fn a_preview_evaluates_what_was_typed_and_keeps_nothing() {
    let app = app().await;
    let here = instrument(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let path = format!("{here}/versions/1");
    let page =
        worker.post(&path, &[("home/warm", "never"), ("more/rooms", "0"), ("do", "check")]).await.expect(200);
    assert!(page.attribute("[data-path='home/why_cold']", "hidden").is_none());
    page.shows("Отговорът не отговаря на условието").shows("Нужна е подкрепа");
    let english = worker.post(&path, &[("home/warm", "always"), ("do", "language:en")]).await.expect(200);
    english.shows("Is it warm?");
    assert_eq!(english.attribute("[name='home/warm'][checked]", "value").as_deref(), Some("always"));
    worker.get(&path).await.expect(200).hides("Нужна е подкрепа");
    worker
        .get(&format!("{path}/logic"))
        .await
        .expect(200)
        .shows("Is it warm?")
        .shows("Пита се, когато „Топло ли е?“ е „Никога“")
        .shows("Брои се към скала: Дом")
        .hides("${warm}");
    worker.get(&format!("{path}/paper")).await.expect(200).shows("☐ Винаги");
}

#[tokio::test]
async fn a_published_version_never_changes_and_the_next_says_what_did() {
    let app = app().await;
    let here = instrument(&app).await;
    let head = &app.house.head;
    let next =
        FORM.replace("Топло ли е?", "Топло ли е през нощта?").replace("| 1 | Български", "| 2 | Български");
    upload(&app, head, &format!("{here}/draft"), &next).await.expect(303);
    let asked = app.as_(head).get(&format!("{here}/publication")).await.expect(200);
    asked.shows("Да се публикува ли версия 2?").shows("Топло ли е през нощта?");
    publish(&app, &here).await;
    app.as_(head).get(&format!("{here}/versions/1")).await.expect(200).hides("през нощта");
    app.as_(head).get(&format!("{here}/versions/2")).await.expect(200).shows("през нощта");
    let other = FORM.replace("home_check", "other_check");
    upload(&app, head, &format!("{here}/draft"), &other).await.expect(409);
}

#[tokio::test]
async fn a_draft_is_published_only_as_it_was_seen() {
    let app = app().await;
    let head = &app.house.head;
    let here = upload(&app, head, "/instruments", FORM).await.expect(303).location();
    let asked = app.as_(head).get(&format!("{here}/publication")).await.expect(200);
    let seen = asked.attribute("input[name=draft]", "value").unwrap();
    upload(&app, head, &format!("{here}/draft"), &FORM.replace("Чисто", "Подредено")).await.expect(303);
    app.as_(head).post(&format!("{here}/publication"), &[("draft", &seen)]).await.expect(412);
}

#[tokio::test]
async fn only_those_who_may_upload_and_another_provider_sees_nothing() {
    let app = app().await;
    let here = instrument(&app).await;
    upload(&app, &app.house.case_worker, "/instruments", FORM).await.expect(403);
    app.as_(&app.house.case_worker).get(&here).await.expect(200).hides("Следваща версия");
    app.as_(&app.house.reception).get("/instruments").await.expect(403);
    app.as_(&app.house.director).get(&here).await.expect(200).shows("Следваща версия");
}

#[tokio::test]
async fn a_form_that_comes_along_is_put_into_use_downloaded_and_taken_back_in() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    head.get("/instruments").await.expect(200).shows("Родителски капацитет");
    let here = head.post("/instruments/shipped/parental_capacity", &[]).await.expect(303).location();
    head.get(&here).await.expect(200).shows("В употреба, версия 1");
    let book = head.get(&format!("{here}/versions/1/workbook.xlsx")).await.expect(200);
    let api = app.api(&app.house.head).await;
    let kind = Some("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    let id = here.trim_start_matches("/instruments/");
    let path = format!("/api/v1/instruments/{id}/versions");
    api.send(Method::POST, &path, kind, book.bytes).await.expect(201);
    head.get(&here).await.expect(200).shows("Няма разлика във въпросите, изборите и скалите.");
    let definition = head.get(&format!("{here}/versions/2/definition.json")).await.expect(200).json();
    assert_eq!(definition["settings"]["form_id"], "parental_capacity");
}

#[tokio::test]
async fn instruments_are_read_and_sent_over_the_api() {
    let app = app().await;
    let api = app.api(&app.house.head).await;
    let made =
        api.send(Method::POST, "/api/v1/instruments", Some("text/markdown"), FORM.into()).await.expect(201);
    assert_eq!(made.json()["form_id"], "home_check");
    let wrong = FORM.replace("${warm}", "${worm}");
    let refused =
        api.send(Method::POST, "/api/v1/instruments", Some("text/markdown"), wrong.into()).await.expect(422);
    assert_eq!(refused.json()["errors"][0]["code"], "name_unknown");
    assert_eq!(refused.json()["errors"][0]["sheet"], "survey");
    let list = api.get("/api/v1/instruments").await.expect(200).json();
    let id = list["items"][0]["id"].as_str().unwrap().to_owned();
    let versions = api.get(&format!("/api/v1/instruments/{id}/versions")).await.expect(200).json();
    assert!(versions["items"][0]["number"].is_null());
}

#[tokio::test]
async fn an_instrument_is_taken_out_of_use_and_comes_back() {
    let app = app().await;
    let here = instrument(&app).await;
    let head = app.as_(&app.house.head);
    head.post(&format!("{here}/retirement"), &[("do", "retire")]).await.expect(303);
    head.get(&here).await.expect(200).shows("Не се използва");
    head.post(&format!("{here}/retirement"), &[("do", "return")]).await.expect(303);
    let details = [("purpose_bg", "За дома."), ("layer", "psychology"), ("months", "6")];
    head.post(&format!("{here}/details"), &[("layer", "general"), ("months", "сто")]).await.expect(422);
    head.post(&format!("{here}/details"), &details).await.expect(303);
    head.get(&here).await.expect(200).shows("след 6 месеца").shows("За дома.");
}

#[tokio::test]
async fn tables_that_came_with_a_workbook_go_out_with_it_and_come_in_again() {
    let app = app().await;
    let head = &app.house.head;
    let form = "
| survey | type | name | label::Български (bg) | label::English (en) |
| | select_one_from_file villages.csv | village | Кое село? | Which village? |
| settings | form_id | label::Български (bg) | label::English (en) | version |
| | with_table | С таблица | With a table | 1 |
";
    let table = "name,label\r\nv1,\"Горно, голямо\"\r\nv2,Долно\r\n";
    let sent = |form: &str| {
        let part = |name: &str, file: &str, text: &str| {
            format!(
                "--x\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\n\r\n{text}\r\n"
            )
        };
        format!("{}{}--x--\r\n", part("workbook", "form.xlsx", form), part("workbook", "villages.csv", table))
    };
    let kind = Some("multipart/form-data; boundary=x");
    let made = app.as_(head).send(Method::POST, "/instruments", kind, sent(form).into_bytes()).await;
    let here = made.expect(303).location();
    publish(&app, &here).await;
    let page = app.as_(head).get(&here).await.expect(200);
    page.shows("Изтегли villages.csv");
    let file = page.attribute("a[href*='/files/']", "href").unwrap();
    let out = app.as_(head).get(&file).await.expect(200);
    assert_eq!(out.body.trim_start_matches('\u{feff}'), table);
    let book = app.as_(head).get(&format!("{here}/versions/1/workbook.xlsx")).await.expect(200);
    assert!(book.bytes.starts_with(b"PK"));
    app.as_(head).get(&format!("{here}/versions/1/files/survey")).await.expect(404);
    app.as_(&app.house.reception).get(&file).await.expect(403);
    let next = form.replace("Кое село?", "В кое село?");
    let draft = format!("{here}/draft");
    app.as_(head).send(Method::POST, &draft, kind, sent(&next).into_bytes()).await.expect(303);
}
