//! Every paper is made from its record with one button: nothing is typed, nothing is made up.

use super::printed;
use crate::{
    app,
    cases::{self, case},
    intake,
    plans::{agree, assess, begun, family, hand_over, propose},
};
use base::ids::CaseId;
use serde_json::json;
use store::sql;
use testkit::{Persona, TestApp};

/// Looks at the draft of the first paper that a page offers, makes it final, and gives back where it is.
async fn made(app: &TestApp, by: &Persona, page: &str) -> String {
    let here = app.as_(by).get(page).await.expect(200);
    let offer = here.attribute("form[action^='/papers/of/']", "action").unwrap();
    let draft = app.as_(by).get(&offer).await.expect(200);
    assert!(draft.bytes.starts_with(b"%PDF"), "{offer}");
    assert!(draft.headers["content-disposition"].to_str().unwrap().starts_with("inline"));
    app.as_(by).post(&offer, &[]).await.expect(303).location()
}

fn holds(text: &str, parts: &[&str]) {
    // Words may break at the end of a line, so blanks do not count.
    let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect::<String>();
    let text = bare(text);
    for part in parts {
        assert!(text.contains(&bare(part)), "{part} is missing in: {text}");
    }
}

/// Where the agreement of a case is, once its services have begun.
async fn agreement(app: &TestApp, by: &Persona, case: CaseId) -> String {
    let page = app.as_(by).get(&format!("/cases/{case}/path")).await.expect(200);
    page.attribute("section ul a[href*='/agreements/']", "href").unwrap()
}

#[tokio::test]
async fn a_signed_agreement_becomes_a_paper_with_names_days_and_services() {
    let app = app().await;
    let (case, by) = (case(&app).await, &app.house.case_worker);
    begun(&app, by, case).await;
    let agreement = agreement(&app, by, case).await;
    let paper = made(&app, by, &agreement).await;
    let text = printed(&app, &paper).await;
    holds(&text, &["№ 1/2026", "Обучение за придобиване на умения", "10.03.2026", "10.09.2026"]);
    holds(&text, &["Предварителна оценка № 15", "6 месеца", "Услугите са безплатни", "Дава услугите."]);
    app.as_(by).get(&agreement).await.expect(200).shows("№ 1 от 10.03.2026").shows("Издай наново");
    app.as_(by).get(&paper).await.expect(200).shows("1/2026");
}

#[tokio::test]
async fn a_draft_is_looked_at_and_made_final_only_when_it_is_signed() {
    let app = app().await;
    let (case, by) = (case(&app).await, &app.house.case_worker);
    assess(&app, by, case).await;
    let plan = propose(&app, by, case).await;
    let page = app.as_(by).get(&plan).await.expect(200);
    page.shows("Още не е подписано");
    let offer = page.attribute("#made-papers a", "href").unwrap();
    app.as_(by).get(&offer).await.expect(200);
    app.as_(by).post(&offer, &[]).await.expect(409).shows("Още не е подписано");
    agree(&app, by, &plan).await;
    let draft = hand_over(&app, by, case, "").await.expect(303).location();
    let offer = app.as_(by).get(&draft).await.expect(200).attribute("#made-papers a", "href").unwrap();
    app.as_(by).get(&offer).await.expect(200);
    app.as_(by).post(&offer, &[]).await.expect(409);
}

#[tokio::test]
async fn the_next_one_takes_the_place_and_a_repeat_is_not_a_second_paper() {
    let app = app().await;
    let (case, by) = (case(&app).await, &app.house.case_worker);
    let needs = assess(&app, by, case).await;
    let first = made(&app, by, &needs).await;
    let offer = format!("/papers/of/needs-assessment/{}/needs-assessment", needs.rsplit('/').next().unwrap());
    let key = [("_key", "01890000-0000-7000-8000-00000000abcd")];
    let second = app.as_(by).post(&offer, &key).await.expect(303).location();
    assert_eq!(app.as_(by).post(&offer, &key).await.expect(303).location(), second);
    assert_ne!(first, second);
    app.as_(by).get(&first).await.expect(200).shows("заменен от по-нов");
    let listed = app.as_(by).get(&needs).await.expect(200);
    assert_eq!(listed.all("#made-papers li").len(), 2);
}

#[tokio::test]
async fn assessment_plan_and_review_tell_what_the_records_say() {
    let app = app().await;
    let (case, by) = (case(&app).await, &app.house.case_worker);
    let needs = assess(&app, by, case).await;
    let text = printed(&app, &made(&app, by, &needs).await).await;
    holds(
        &text,
        &["Да се научи да къпе детето.", "На девет дни е.", "Иска да го гледа.", "Подкрепа у дома."],
    );
    let plan = begun(&app, by, case).await;
    let text = printed(&app, &made(&app, by, &plan).await).await;
    holds(
        &text,
        &["Детето да расте у дома.", "Да има личен лекар", "Има преглед", "Посещения вкъщи", "10.09.2026"],
    );
    let worker = app.as_(by);
    let form = worker.get(&format!("/cases/{case}/reviews/new")).await.expect(200);
    let goal = form.attribute("input[name='goals-1.goal']", "value").unwrap();
    let judged = [
        ("is_planned", "yes"),
        ("held_on", "10.03.2026"),
        ("took_part", "Майката"),
        ("not_heard", "Бебе е."),
        ("parents_view", "Доволна е."),
        ("goals-1.goal", goal.as_str()),
        ("goals-1.state", "met"),
        ("goals-1.remark", "Прегледан е"),
        ("conclusions", "Справят се."),
        ("decision", "close"),
        ("do", "sign"),
    ];
    let review = worker.post(&format!("/cases/{case}/reviews/new"), &judged).await.expect(303).location();
    let text = printed(&app, &made(&app, by, &review).await).await;
    holds(&text, &["Да има личен лекар", "постигната", "Прегледан е", "Справят се.", "Доволна е."]);
}

#[tokio::test]
async fn annex_end_consent_report_and_closing_report_are_made_too() {
    let app = app().await;
    let (case, by) = (case(&app).await, &app.house.case_worker);
    begun(&app, by, case).await;
    let worker = app.as_(by);
    let agreement = agreement(&app, by, case).await;
    let later = [("text", "Удължава се срокът."), ("until_on", "10.12.2026"), ("signed_on", "10.03.2026")];
    worker.post(&format!("{agreement}/annexes"), &later).await.expect(303);
    let page = worker.get(&agreement).await.expect(200);
    let annex = page.attribute("form[action$='/annex']", "action").unwrap();
    let paper = worker.post(&annex, &[]).await.expect(303).location();
    holds(&printed(&app, &paper).await, &["Анекс № 1", "Удължава се срокът.", "10.12.2026", "1/2026"]);
    let end = [("ended_on", "10.03.2026"), ("ground", "family"), ("note", "Заминават.")];
    worker.post(&format!("{agreement}/ending"), &end).await.expect(303);
    let page = worker.get(&agreement).await.expect(200);
    let ending = page.attribute("form[action$='/termination']", "action").unwrap();
    let paper = worker.post(&ending, &[]).await.expect(303).location();
    holds(&printed(&app, &paper).await, &["По желание на семейството", "Заминават."]);

    let (child, mother) = family(&app, case).await;
    let given = [
        ("person", child.as_str()),
        ("giver", mother.as_str()),
        ("purpose", "photos"),
        ("detail", "Снимки без лица"),
        ("given_on", "10.03.2026"),
    ];
    worker.post(&format!("/cases/{case}/consents/new"), &given).await.expect(303);
    let paper = made(&app, by, &format!("/cases/{case}/path")).await;
    holds(&printed(&app, &paper).await, &["Снимки без лица", "майка", "10.03.2026"]);

    let protection = app.house.protection.to_string();
    let report = [
        ("organisation", protection.as_str()),
        ("from_on", "10.03.2026"),
        ("until_on", "10.03.2026"),
        ("course", "Посещения."),
        ("results", "Детето расте."),
        ("do", "sign"),
    ];
    let report = worker.post(&format!("/cases/{case}/reports/new"), &report).await.expect(303).location();
    holds(&printed(&app, &made(&app, by, &report).await).await, &["ОЗД Измислено", "Детето расте."]);

    cases::close(&app, case).await;
    let report = [
        ("course", "Всичко е направено."),
        ("child_voice", "Усмихва се."),
        ("parents_view", "Уверени са."),
        ("do", "sign"),
    ];
    let path = format!("/cases/{case}/closing-report/new");
    let report = worker.post(&path, &report).await.expect(303).location();
    let text = printed(&app, &made(&app, by, &report).await).await;
    holds(&text, &["Всичко е направено.", "Усмихва се.", "Семейството се справя само."]);
}

#[tokio::test]
async fn a_case_that_is_taken_over_gives_its_protocol() {
    let app = app().await;
    let (case, by) = (case(&app).await, &app.house.case_worker);
    let to = app.house.colleague.id.to_string();
    let offer =
        [("kind", "colleague"), ("user", &to), ("reason", "Отпуск"), ("hand_over", "Предстои преглед.")];
    app.as_(by).post(&format!("/cases/{case}/transfers/new"), &offer).await.expect(303);
    let colleague = &app.house.colleague;
    let offered =
        app.as_(colleague).get("/transfers").await.expect(200).attribute("main li a", "href").unwrap();
    app.as_(colleague).post(&format!("{offered}/acceptance"), &[]).await.expect(303);
    let paper = made(&app, colleague, &format!("/cases/{case}/path")).await;
    holds(&printed(&app, &paper).await, &["Отпуск", "Предстои преглед."]);
}

#[tokio::test]
async fn an_application_and_its_refusal_are_made_at_the_desk() {
    let app = app().await;
    let request = intake::application(&app).await;
    let desk = &app.house.reception;
    let paper = made(&app, desk, &request).await;
    holds(&printed(&app, &paper).await, &["Заявление", "10.03.2026"]);
    app.as_(desk).get(&paper).await.expect(200);
    let head = app.as_(&app.house.head);
    let form = head.get(&format!("{request}/refusal")).await.expect(200);
    let ground =
        form.attribute("[name=ground][value], [name=ground] option[value]:not([value=''])", "value").unwrap();
    let version = form.attribute("[name=_version]", "value").unwrap_or_default();
    let no =
        [("ground", ground.as_str()), ("reasons", "Всички места са заети."), ("_version", version.as_str())];
    head.post(&format!("{request}/refusal"), &no).await.expect(303);
    let page = head.get(&request).await.expect(200);
    let refusal = page.attribute("form[action$='/refusal'][action^='/papers']", "action").unwrap();
    let paper = head.post(&refusal, &[]).await.expect(303).location();
    holds(&printed(&app, &paper).await, &["отказва", "Всички места са заети.", "Обжалване"]);
    app.as_(&app.house.stranger).get(&refusal).await.expect(404);
    app.as_(&app.house.stranger).post(&refusal, &[]).await.expect(404);
}

#[tokio::test]
async fn papers_are_made_by_those_who_may_in_the_layer_of_the_record() {
    let app = app().await;
    let case = case(&app).await;
    let house = &app.house;
    let (child, _) = family(&app, case).await;
    let body = json!({ "person": child, "layer": "psychology", "held_on": "2026-03-10",
        "domains": [{ "domain": "care", "need": "покой" }], "not_heard": "бебе", "parents_view": "да",
        "wishes": "а", "child_needs": "б", "background": "в", "danger": "г", "ability": "д", "changes": "е",
        "took_part": "майката", "conclusions": "Тайно" });
    let api = app.api(&house.specialist).await;
    let inner = api.post_json(&format!("/api/v1/cases/{case}/needs-assessments"), body).await.expect(201);
    let inner = inner.json()["id"].as_str().unwrap().to_owned();
    let open = assess(&app, &house.case_worker, case).await;
    let open = open.rsplit('/').next().unwrap();
    let of = |id: &str| format!("/papers/of/needs-assessment/{id}/needs-assessment");
    for (who, id, look, make) in [
        (&house.colleague, open, 404, 404),
        (&house.stranger, open, 404, 404),
        (&house.reception, open, 404, 404),
        (&house.duty_worker, open, 404, 404),
        (&house.case_worker, open, 200, 303),
        (&house.case_worker, inner.as_str(), 404, 404),
        (&house.specialist, inner.as_str(), 200, 303),
        (&house.head, inner.as_str(), 200, 303),
    ] {
        app.as_(who).get(&of(id)).await.expect(look);
        app.as_(who).post(&of(id), &[]).await.expect(make);
    }
    app.as_(&house.case_worker).get(&of(open).replace("/needs-assessment/", "/plan/")).await.expect(404);
    let mut db = app.app.store.read().await.unwrap();
    let layers: Vec<String> = sql("select layer from papers order by number").values(&mut db).await.unwrap();
    assert_eq!(layers, ["general", "psychology", "psychology"]);
}

#[tokio::test]
async fn the_api_makes_them_too_and_lists_those_of_a_record() {
    let app = app().await;
    let (case, by) = (case(&app).await, &app.house.case_worker);
    let needs = assess(&app, by, case).await;
    let id = needs.rsplit('/').next().unwrap();
    let api = app.api(by).await;
    let of = format!("/api/v1/papers/of/needs-assessment/{id}");
    api.get(&of).await.expect(404);
    let body = json!({ "kind": "needs-assessment", "subject": { "kind": "needs-assessment", "id": id } });
    let api = api.with("idempotency-key", "01890000-0000-7000-8000-00000000beef");
    let paper = api.post_json("/api/v1/papers", body.clone()).await.expect(201);
    let again = api.post_json("/api/v1/papers", body).await.expect(201);
    assert_eq!(paper.json()["id"], again.json()["id"]);
    assert_eq!(paper.json()["number"], 1);
    let api = app.api(by).await;
    api.get(&paper.location()).await.expect(200);
    let listed = api.get(&of).await.expect(200).json();
    assert_eq!(listed["items"].as_array().unwrap().len(), 1);
    let wrong = json!({ "kind": "needs-assessment", "subject": { "kind": "needs-assessment", "id": "x" } });
    api.post_json("/api/v1/papers", wrong).await.expect(422);
    let other = json!({ "kind": "plan", "subject": { "kind": "needs-assessment", "id": id } });
    api.post_json("/api/v1/papers", other).await.expect(404);
    app.api(&app.house.stranger).await.get(&of).await.expect(404);
}
