//! What assessments come to, how they change, what two agree on; goals; the API.

use super::{begin, case, child_of, fill, finished, instrument};
use crate::app;
use serde_json::json;

#[tokio::test]
async fn change_is_shown_from_the_second_one_on() {
    let app = app().await;
    let case = case(&app).await;
    instrument(&app).await;
    let worker = &app.house.case_worker;
    finished(&app, worker, case, "never").await;
    app.pass(60 * 24 * 90);
    let second = finished(&app, worker, case, "always").await;
    let result = app.as_(worker).get(&second).await.expect(200);
    let change = result.attribute("a[href*='/change?']", "href").unwrap();
    let page = app.as_(worker).get(&change).await.expect(200);
    page.shows("Дом: от 25 на 75 процента")
        .shows("1 от 4")
        .shows("3 от 4")
        .shows("Висок риск")
        .shows("Нисък риск");
    let list = app.as_(worker).get(&format!("/cases/{case}/assessments")).await.expect(200);
    list.shows("2 оценки");
}

#[tokio::test]
async fn the_next_assessment_is_a_deadline() {
    let app = app().await;
    let case = case(&app).await;
    let instrument = instrument(&app).await;
    let details = [("layer", "general"), ("months", "3")];
    app.as_(&app.house.head).post(&format!("{instrument}/details"), &details).await.expect(303);
    let worker = &app.house.case_worker;
    let done = finished(&app, worker, case, "never").await;
    app.as_(worker).get(&done).await.expect(200).shows("Предстои на 10.06.2026.");
    app.as_(worker).get("/").await.expect(200).hides("Оцени отново");
    app.pass(60 * 24 * 100);
    app.as_(worker).get("/").await.expect(200).shows("Оцени отново: Проверка на дома");
    app.as_(worker)
        .get(&format!("/cases/{case}/assessments"))
        .await
        .expect(200)
        .shows("закъснява от 10.06.2026");
    app.as_(worker).post(&format!("{done}/next"), &[("next_on", "01.12.2026")]).await.expect(303);
    app.as_(worker).get("/").await.expect(200).hides("Оцени отново");
    app.as_(&app.house.specialist).get("/").await.expect(200).hides("Оцени отново");
}

#[tokio::test]
async fn a_correction_says_why_and_keeps_what_stood_before() {
    let app = app().await;
    let case = case(&app).await;
    instrument(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let done = finished(&app, &app.house.case_worker, case, "never").await;
    let path = format!("{done}/correction");
    let form = worker.get(&path).await.expect(200);
    let version = form.attribute("input[name=_version]", "value").unwrap();
    let answers = [("_version", version.as_str()), ("home/warm", "always"), ("do", "correct")];
    worker.post(&path, &answers).await.expect(422).shows("Попълнете това поле");
    let reasoned = [
        ("_version", version.as_str()),
        ("home/warm", "always"),
        ("reason", "Сбъркан ред"),
        ("do", "correct"),
    ];
    worker.post(&path, &reasoned).await.expect(303);
    let page = worker.get(&done).await.expect(200);
    page.shows("Сбъркан ред").shows("Никога → Винаги").shows("3 от 4");
    worker.post(&path, &reasoned).await.expect(412);
}

#[tokio::test]
async fn two_score_on_their_own_and_agree_and_both_are_kept() {
    let app = app().await;
    let case = case(&app).await;
    instrument(&app).await;
    let (worker, specialist) = (&app.house.case_worker, &app.house.specialist);
    let first = finished(&app, worker, case, "never").await;
    app.as_(worker).post(&format!("{first}/second"), &[]).await.expect(409);
    let second = app.as_(specialist).post(&format!("{first}/second"), &[]).await.expect(303).location();
    app.as_(specialist)
        .get(&first)
        .await
        .expect(200)
        .shows("Оценявате същото независимо")
        .hides("Нужна е подкрепа");
    app.as_(specialist).get(&second).await.expect(200).hides("Миналия път");
    app.as_(worker).get(&format!("{first}/agreement")).await.expect(404);
    fill(
        &app,
        specialist,
        &second,
        &[("home/warm", "always"), ("home/clean", "sometimes"), ("do", "finish")],
    )
    .await
    .expect(303);
    let page = app.as_(worker).get(&format!("{first}/agreement")).await.expect(200);
    page.shows("Вода Водеща : Никога").shows("Психа Логова : Винаги").hides("Чисто ли е?");
    app.as_(worker).post(&format!("{first}/agreement"), &[]).await.expect(422);
    let agreed = app
        .as_(worker)
        .post(&format!("{first}/agreement"), &[("home/warm", "second")])
        .await
        .expect(303)
        .location();
    app.as_(specialist).get(&agreed).await.expect(200).shows("Съгласувана оценка").shows("3 от 4");
    app.as_(specialist).get(&first).await.expect(200).shows("1 от 4");
    app.as_(worker).post(&format!("{first}/agreement"), &[("home/warm", "first")]).await.expect(404);
}

#[tokio::test]
async fn a_goal_is_set_where_support_is_needed_and_reviewed() {
    let app = app().await;
    let case = case(&app).await;
    instrument(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let done = finished(&app, &app.house.case_worker, case, "never").await;
    let link = worker.get(&done).await.expect(200).attribute("a[href*='/goals/new']", "href").unwrap();
    let form = worker.get(&link).await.expect(200);
    assert_eq!(form.attribute("#domain option[selected]", "value").as_deref(), Some("home"));
    let person = form.attribute("#person option[selected]", "value").unwrap();
    let path = format!("/cases/{case}/goals");
    worker
        .post(&path, &[("person", &person), ("domain", "home"), ("due_on", "01.03.2026")])
        .await
        .expect(422);
    let goal = [
        ("person", person.as_str()),
        ("domain", "home"),
        ("text", "Да има печка"),
        ("indicator", "Топло е"),
        ("due_on", "01.04.2026"),
    ];
    worker.post(&path, &goal).await.expect(303);
    let list = worker.get(&format!("/cases/{case}/assessments")).await.expect(200);
    list.shows("Да има печка").shows("до 01.04.2026");
    let goal = list.attribute(".goals a", "href").unwrap();
    worker.post(&goal, &[("state", "open")]).await.expect(422);
    worker.post(&goal, &[("state", "met"), ("remark", "Печката работи")]).await.expect(303);
    worker
        .get(&format!("/cases/{case}/assessments"))
        .await
        .expect(200)
        .shows("Постигната")
        .shows("Печката работи");
    worker
        .get(&format!("/cases/{case}"))
        .await
        .expect(200)
        .shows("Целта е постигната")
        .shows("Цел до 01.04.2026");
}

#[tokio::test]
async fn a_filled_one_is_printed_on_record() {
    let app = app().await;
    let case = case(&app).await;
    instrument(&app).await;
    let done = finished(&app, &app.house.case_worker, case, "never").await;
    let page = app.as_(&app.house.specialist).get(&format!("{done}/paper")).await.expect(200);
    page.shows("Ивайло Петров").shows("Никога").shows("Работно помагало");
    let history = app.as_(&app.house.head).get(&format!("/cases/{case}/history")).await.expect(200);
    history.shows("Отпечатана оценка");
}

#[tokio::test]
async fn assessments_are_posted_and_read_over_the_api() {
    let app = app().await;
    let case = case(&app).await;
    let instrument = instrument(&app).await;
    let api = app.api(&app.house.case_worker).await;
    let path = format!("/api/v1/cases/{case}/assessments");
    let person = child_of(&app, case).await;
    let body = |answers| {
        json!({ "instrument": instrument.trim_start_matches("/instruments/"), "person": person,
                "held_on": "2026-03-10", "minutes": 20, "answers": answers })
    };
    let wrong = json!({ "home/clean": "never", "more/rooms": 0, "home/nothing": 1 });
    let refused = api.post_json(&path, body(wrong)).await.expect(422).json();
    let pointers: Vec<_> =
        refused["errors"].as_array().unwrap().iter().map(|one| one["pointer"].as_str().unwrap()).collect();
    assert_eq!(pointers, ["/answers/home~1warm", "/answers/more~1rooms", "/answers/home~1nothing"]);
    assert!(api.get(&path).await.expect(200).json()["items"].as_array().unwrap().is_empty());
    let made = api.post_json(&path, body(json!({ "home/warm": "never", "more/rooms": 2 }))).await.expect(201);
    assert_eq!(made.json()["scores"][0]["scale"], "home");
    let one = api.get(&made.location()).await.expect(200).json();
    assert_eq!(one["answers"]["home/warm"], "never");
    assert_eq!((one["minutes"].as_i64(), one["state"].as_str()), (Some(20), Some("finished")));
    app.api(&app.house.colleague).await.get(&path).await.expect(404);
}

#[tokio::test]
async fn a_file_answers_a_question_and_is_given_out_to_keep() {
    let app = app().await;
    let case = case(&app).await;
    let with_photo = super::FORM
        .replace("| | integer | rooms |", "| | image | photo | Снимка | A picture |\n| | integer | rooms |");
    let head = &app.house.head;
    let instrument = super::upload(&app, head, "/instruments", &with_photo).await.expect(303).location();
    super::publish(&app, &instrument).await;
    let worker = &app.house.case_worker;
    let here = begin(&app, worker, case).await;
    let to = fill(&app, worker, &here, &[("home/warm", "always"), ("do", "file:more/photo")])
        .await
        .expect(303)
        .location();
    app.as_(worker).get(&to).await.expect(200).shows("Снимка");
    let body = "--x\r\nContent-Disposition: form-data; name=\"path\"\r\n\r\nmore/photo\r\n\
                --x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7\n\r\n--x--\r\n";
    let kind = Some("multipart/form-data; boundary=x");
    let post = axum::http::Method::POST;
    app.as_(worker).send(post, &format!("{here}/files"), kind, body.into()).await.expect(303);
    app.as_(worker).get(&here).await.expect(200).shows("Има файл");
    let file = app.as_(worker).get(&here).await.attribute("input[name='more/photo']", "value").unwrap();
    fill(&app, worker, &here, &[("do", "finish")]).await.expect(303);
    let page = app.as_(&app.house.specialist).get(&here).await.expect(200);
    page.shows("a.pdf");
    app.as_(&app.house.specialist).get(&format!("{here}/files/{file}")).await.expect(200);
    app.as_(&app.house.colleague).get(&format!("{here}/files/{file}")).await.expect(404);
}
