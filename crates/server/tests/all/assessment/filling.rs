//! Filling an instrument about somebody in a case.

use super::{FORM, begin, case, fill, finished, instrument, publish, upload};
use crate::app;

#[tokio::test]
async fn what_the_record_knows_is_not_asked_and_steps_are_kept() {
    let app = app().await;
    let case = case(&app).await;
    instrument(&app).await;
    let worker = &app.house.case_worker;
    let here = begin(&app, worker, case).await;
    let page = app.as_(worker).get(&here).await.expect(200);
    assert_eq!(page.attribute("[name='more/birth_date']", "value").as_deref(), Some("01.03.2026"));
    let version =
        page.attribute("form.filling input[name=_version], .filling input[name=_version]", "value").unwrap();
    let step = [("_version", version.as_str()), ("_sheet", "1"), ("home/warm", "never"), ("do", "sheet:2")];
    let held = app.as_(worker).post(&here, &step).await.expect(303).location();
    assert!(held.ends_with("sheet=1"), "a question has come up: {held}");
    let page = app.as_(worker).get(&held).await.expect(200);
    assert!(page.attribute("[data-path='home/why_cold']", "hidden").is_none());
    assert_eq!(page.attribute("[name='home/warm'][checked]", "value").as_deref(), Some("never"));
    app.as_(&app.house.head)
        .get(&here)
        .await
        .expect(200)
        .shows("Попълва се от Вода Водеща")
        .hides("Защо е студено");
}

#[tokio::test]
async fn what_the_browser_kept_is_there_when_it_is_opened_again() {
    let app = app().await;
    let case = case(&app).await;
    instrument(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let here = begin(&app, &app.house.case_worker, case).await;
    let id = here.rsplit('/').next().unwrap();
    worker
        .post(
            &format!("/drafts/assessment-{id}"),
            &[("_version", "1"), ("home/warm", "never"), ("home/why_cold", "Няма печка")],
        )
        .await
        .expect(204);
    let page = worker.get(&here).await.expect(200);
    page.shows("Върнахме написаното");
    assert_eq!(page.attribute("[name='home/why_cold']", "value").as_deref(), Some("Няма печка"));
}

#[tokio::test]
async fn what_was_kept_from_another_device_is_shown_beside() {
    let app = app().await;
    let case = case(&app).await;
    instrument(&app).await;
    let worker = &app.house.case_worker;
    let here = begin(&app, worker, case).await;
    fill(&app, worker, &here, &[("home/warm", "never"), ("do", "stay")]).await.expect(303);
    let stale = [("_version", "1"), ("home/warm", "always"), ("home/clean", "always"), ("do", "stay")];
    let page = app.as_(worker).post(&here, &stale).await.expect(422);
    page.shows("От другото устройство е запазено: Никога");
    assert_eq!(page.attribute("[name='home/clean'][checked]", "value").as_deref(), Some("always"));
}

#[tokio::test]
async fn it_is_finished_only_when_nothing_is_wrong_and_then_stands_fixed() {
    let app = app().await;
    let case = case(&app).await;
    instrument(&app).await;
    let worker = &app.house.case_worker;
    let here = begin(&app, worker, case).await;
    let back = fill(&app, worker, &here, &[("home/clean", "always"), ("more/rooms", "0"), ("do", "finish")])
        .await
        .expect(303);
    assert!(back.location().contains("check=1&sheet=1"), "{}", back.location());
    let page = app.as_(worker).get(&back.location()).await.expect(200);
    page.shows("За да завършите, погледнете 2 въпроса").shows("Топло ли е?");
    let answers =
        [("home/warm", "never"), ("home/clean", "sometimes"), ("more/rooms", "2"), ("do", "finish")];
    let more = fill(&app, worker, &here, &answers).await.expect(303).location();
    app.as_(worker).get(&more).await.expect(200).shows("се появиха още въпроси");
    fill(&app, worker, &here, &[("do", "finish")]).await.expect(303);
    let result = app.as_(worker).get(&here).await.expect(200);
    result.shows("1 от 4").shows("Нужна е подкрепа").shows("Висок риск").shows("Постави цел: Дом");
    result.shows("1 въпрос без отговор").shows("Защо е студено?");
    fill(&app, worker, &here, &[("home/warm", "always")]).await.expect(404);
    app.as_(worker).get(&format!("/cases/{case}")).await.expect(200).shows("Оценка: Проверка на дома");
}

#[tokio::test]
async fn several_children_are_assessed_in_one_sitting_each_on_their_own() {
    let app = app().await;
    let case = case(&app).await;
    let here = instrument(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let form = worker.get(&format!("/cases/{case}/assessments/new")).await.expect(200);
    let people = form.all("input[name=people]").len();
    assert_eq!(people, 2);
    let ids: Vec<String> =
        ["#people", "#people-2"].iter().map(|id| form.attribute(id, "value").unwrap()).collect();
    let first = worker
        .post(
            &format!("/cases/{case}/assessments"),
            &[
                ("instrument", here.trim_start_matches("/instruments/")),
                ("people", &ids[0]),
                ("people", &ids[1]),
                ("held_on", "10.03.2026"),
                ("language", "bg"),
            ],
        )
        .await
        .expect(303)
        .location();
    worker.get(&first).await.expect(200).shows("Мария Петров");
    let next = fill(&app, &app.house.case_worker, &first, &[("home/warm", "always"), ("do", "finish")])
        .await
        .expect(303)
        .location();
    assert_ne!(next, first, "the next child's form follows");
    worker.get(&next).await.expect(200).shows("Завършена");
    worker
        .post(&format!("/cases/{case}/assessments"), &[("instrument", "x"), ("held_on", "11.03.2026")])
        .await
        .expect(422);
}

#[tokio::test]
async fn answers_keep_their_version_and_the_last_time_is_shown_beside() {
    let app = app().await;
    let case = case(&app).await;
    let instrument = instrument(&app).await;
    let worker = &app.house.case_worker;
    let old = finished(&app, worker, case, "never").await;
    let next = FORM.replace("Топло ли е?", "Топло ли е нощем?");
    upload(&app, &app.house.head, &format!("{instrument}/draft"), &next).await.expect(303);
    publish(&app, &instrument).await;
    app.as_(worker).get(&old).await.expect(200).shows("Топло ли е?").hides("Топло ли е нощем?");
    let here = begin(&app, worker, case).await;
    app.as_(worker)
        .get(&here)
        .await
        .expect(200)
        .shows("Топло ли е нощем?")
        .shows("Миналия път: Никога (10.03.2026)");
}

#[tokio::test]
async fn a_layer_is_closed_to_those_who_may_not_read_it() {
    let app = app().await;
    let case = case(&app).await;
    let instrument = instrument(&app).await;
    let head = app.as_(&app.house.head);
    head.post(&format!("{instrument}/details"), &[("layer", "psychology"), ("months", "")]).await.expect(303);
    let worker = app.as_(&app.house.case_worker);
    worker.get(&format!("/cases/{case}/assessments/new")).await.expect(200).hides("Проверка на дома");
    let done = finished(&app, &app.house.specialist, case, "never").await;
    worker.get(&done).await.expect(404);
    worker.get(&format!("/cases/{case}/assessments")).await.expect(200).hides("Проверка на дома");
    worker.get(&format!("/cases/{case}")).await.expect(200).hides("Проверка на дома");
    head.get(&done).await.expect(200).shows("Проверка на дома");
    app.as_(&app.house.colleague).get(&format!("/cases/{case}/assessments")).await.expect(404);
}

#[tokio::test]
async fn an_unfinished_one_is_thrown_away_by_its_assessor_only() {
    let app = app().await;
    let case = case(&app).await;
    instrument(&app).await;
    let here = begin(&app, &app.house.case_worker, case).await;
    app.as_(&app.house.head).post(&format!("{here}/discard"), &[]).await.expect(404);
    app.as_(&app.house.case_worker).post(&format!("{here}/discard"), &[]).await.expect(303);
    app.as_(&app.house.case_worker).get(&here).await.expect(404);
}
