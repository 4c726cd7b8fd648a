//! The whole path, from the first assessment to the closing report, as a worker walks it.

use super::{agree, assess, begun, hand_over, propose};
use crate::{app, cases::case, work};

#[tokio::test]
async fn the_path_says_at_every_step_what_is_done_and_what_comes_next() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    let worker = app.as_(by);
    let path = format!("/cases/{case}/path");
    worker
        .get(&path)
        .await
        .expect(200)
        .shows("Направи индивидуална оценка")
        .shows("Няма записано направление");
    worker
        .get(&format!("/cases/{case}"))
        .await
        .expect(200)
        .shows("Път на семейството")
        .shows("Следва: Индивидуална оценка");

    worker.get(&format!("/cases/{case}/needs-assessments/new")).await.expect(200);
    let needs = assess(&app, by, case).await;
    let signed = worker.get(&needs).await.expect(200);
    signed.shows("На девет дни е.").shows("Действаща");
    assert_eq!(
        signed.attribute("main a.button", "href"),
        Some(format!("/cases/{case}/plans/new?person={}", super::family(&app, case).await.0))
    );
    worker.get(&path).await.expect(200).shows("Напиши индивидуален план");

    let early = worker.get(&format!("/cases/{case}/plans/new")).await.expect(200);
    early.shows("Планът се прави по цели");
    assert_eq!(early.all("main form").len(), 0, "no form before there is a goal");
    assert!(early.attribute("main a.button", "href").unwrap().contains("/goals/new?next="));
    let plan = propose(&app, by, case).await;
    worker
        .get(&plan)
        .await
        .expect(200)
        .shows("Предложен")
        .shows("Още няма отговор")
        .shows("Обучение за придобиване на умения")
        .shows("Запиши отговора на");
    worker.get(&path).await.expect(200).shows("Запиши съгласието на страните");
    agree(&app, by, &plan).await;
    worker.get(&plan).await.expect(200).shows("Съгласуван");

    let form = worker.get(&format!("/cases/{case}/agreements/new")).await.expect(200);
    form.shows("Да предоставя услугите по индивидуалния план");
    assert_eq!(form.attribute("#fee", "value").as_deref(), Some("0"));
    let agreement = hand_over(&app, by, case, "").await.expect(303).location();
    worker.get(&agreement).await.expect(200).shows("Проект на договор").shows("Безплатно");
    worker.get(&path).await.expect(200).shows("Отбележи подписването на договора");
    let agreed = worker.get(&plan).await.expect(200);
    assert_eq!(agreed.attribute("main a.button", "href"), Some(format!("{agreement}/signature")));
    worker.post(&format!("{agreement}/signature"), &[("signed_on", "10.03.2026")]).await.expect(303);
    worker.get(&agreement).await.expect(200).shows("Договор № 1/2026");
    worker.get(&plan).await.expect(200).shows("В сила");

    let review = worker.get(&format!("/cases/{case}/reviews/new")).await.expect(200);
    let goal = review.attribute("input[name='goals-1.goal']", "value").unwrap();
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
    worker.get(&review).await.expect(200).shows("Постигната").shows("Случаят може да се закрие");
    worker.get(&format!("/cases/{case}/assessments")).await.expect(200).shows("Прегледан е");

    crate::cases::close(&app, case).await;
    work(&app).await;
    worker.get(&agreement).await.expect(200).shows("Случаят е закрит");
    worker.get(&plan).await.expect(200).shows("Приключен");
    worker.get(&path).await.expect(200).shows("Напиши заключителния доклад");
    let form = worker.get(&format!("/cases/{case}/closing-report/new")).await.expect(200);
    form.shows("Семейството се справя само.").shows("Цел „Да има личен лекар“: Постигната.");
    let report = [
        ("course", "Всичко е направено."),
        ("child_voice", "Усмихва се."),
        ("parents_view", "Уверени са."),
        ("do", "sign"),
    ];
    let report =
        worker.post(&format!("/cases/{case}/closing-report/new"), &report).await.expect(303).location();
    worker.get(&report).await.expect(200).shows("Усмихва се.").shows("Личният лекар и бабата");
    worker.get(&path).await.expect(200).hides("Напиши заключителния доклад");
    worker.get(&format!("/cases/{case}/history")).await.expect(200).shows("Подписан договор със семейство");
}

#[tokio::test]
async fn a_child_who_comes_back_within_a_year_is_recognised() {
    let app = app().await;
    let first = case(&app).await;
    let by = &app.house.case_worker;
    crate::cases::close(&app, first).await;
    let (child, _) = super::family(&app, first).await;
    let again = crate::cases::open(&app, by, child.parse().unwrap()).await;
    let page = app.as_(by).get(&format!("/cases/{again}/path")).await.expect(200);
    page.shows("Завръщане").shows("2026-0001");
}

#[tokio::test]
async fn the_path_runs_over_the_api_and_clocks_go_with_it() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    work(&app).await;
    let plan = begun(&app, by, case).await;
    let api = app.api(by).await;
    let of = |end: &str| format!("/api/v1/cases/{case}/{end}");
    let steps = api.get(&of("path")).await.expect(200).json();
    let states: Vec<_> = steps["items"].as_array().unwrap().iter().map(|one| one["state"].clone()).collect();
    assert_eq!(states, ["later", "done", "done", "done", "done", "later", "later"]);
    for list in [
        "needs-assessments",
        "plans",
        "agreements",
        "consents",
        "reviews",
        "reports",
        "transfers",
        "closing-reports",
    ] {
        api.get(&of(list)).await.expect(200);
    }
    let plan = format!("/api/v1{plan}");
    let one = api.get(&plan).await.expect(200).json();
    assert_eq!((one["stage"].as_str(), one["goals"][0]["area"].as_str()), (Some("in-force"), Some("health")));
    let mut db = app.app.store.read().await.unwrap();
    let rules: Vec<String> = store::sql(
        "select rule_key from deadlines where case_id = $1 and ended_at is null order by rule_key",
    )
    .bind(case)
    .values(&mut db)
    .await
    .unwrap();
    assert_eq!(rules, ["first-visit-high", "needs-assessment-update", "plan-review", "validity-end"]);
}

#[tokio::test]
async fn an_agreement_is_brought_to_mind_before_it_runs_out_and_an_annex_moves_its_end() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    let worker = app.as_(by);
    assess(&app, by, case).await;
    let plan = propose(&app, by, case).await;
    agree(&app, by, &plan).await;
    let agreement = hand_over(&app, by, case, "").await.expect(303).location();
    let list = format!("/deadlines?rule=validity-end&case={case}");
    worker.get(&list).await.expect(200).hides("10.09.2026");
    worker.post(&format!("{agreement}/signature"), &[("signed_on", "10.03.2026")]).await.expect(303);
    let page = worker.get(&list).await.expect(200);
    page.shows("Край на валидност").shows("10.09.2026");
    assert!(page.attribute(&format!("main a[href='{agreement}']"), "href").is_some());
    let annex = [("text", "Удължава се срокът."), ("until_on", "10.12.2026"), ("signed_on", "10.03.2026")];
    worker.post(&format!("{agreement}/annexes"), &annex).await.expect(303);
    worker.get(&list).await.expect(200).shows("10.12.2026").hides("10.09.2026");
}

#[tokio::test]
async fn from_the_age_that_the_rule_says_a_child_must_be_heard_and_signs() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    let form = format!("/cases/{case}/needs-assessments/new");
    app.as_(by).get(&form).await.expect(200).hides("изслушването му е задължително");
    // The centre hears every child.
    let version = [
        ("value", "0"),
        ("unit", "years"),
        ("counting", "calendar"),
        ("valid_from", "10.03.2026"),
        ("ground", "Заповед № 6"),
        ("reason", "Изслушваме всяко дете."),
    ];
    app.as_(&app.house.head).post("/rules/child-opinion-age/versions", &version).await.expect(303);
    app.as_(by).get(&form).await.expect(200).shows("изслушването му е задължително").shows("Заповед № 6");
    assess(&app, by, case).await;
    let plan = propose(&app, by, case).await;
    agree(&app, by, &plan).await;
    let agreement = hand_over(&app, by, case, "").await.expect(303).location();
    app.as_(&app.house.head).post("/rules/child-sign-age/versions", &version).await.expect(303);
    let signed = [("signed_on", "10.03.2026")];
    let refused = app.as_(by).post(&format!("{agreement}/signature"), &signed).await;
    refused.expect(422).shows("отбележете, че и то е подписало");
}
