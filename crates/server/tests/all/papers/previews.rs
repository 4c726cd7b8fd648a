//! Whoever writes sees the paper as it will be, before signing; nothing of it stays.

use crate::{
    app,
    cases::case,
    plans::{assess, begun, family, goal},
};
use base::ids::CaseId;
use serde_json::json;
use store::sql;
use testkit::TestApp;

async fn count(app: &TestApp, what: &'static str) -> i64 {
    sql(what).value(&mut app.app.store.read().await.unwrap()).await.unwrap()
}

async fn kept(app: &TestApp) -> Vec<i64> {
    vec![
        count(app, "select count(*) from needs_assessments").await,
        count(app, "select count(*) from support_plans").await,
        count(app, "select count(*) from service_agreements").await,
        count(app, "select count(*) from plan_reviews").await,
        count(app, "select count(*) from progress_reports").await,
        count(app, "select count(*) from referrals").await,
        count(app, "select count(*) from papers").await,
        count(app, "select count(*) from papers_as_signed").await,
        count(app, "select count(*) from deadlines").await,
    ]
}

/// Presses the button of a form that shows its paper; where that leads.
async fn look(app: &TestApp, case: CaseId, kind: &str, fields: &[(&str, &str)]) -> testkit::Answered {
    let by = app.as_(&app.house.case_worker);
    let there = format!("/cases/{case}/drafts/{kind}/paper");
    assert_eq!(by.post(&there, fields).await.expect(303).location(), there);
    by.get(&there).await
}

#[tokio::test]
async fn every_form_of_the_path_shows_its_paper_and_keeps_nothing() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    begun(&app, by, case).await;
    let goal_id = goal(&app, by, case).await;
    let (child, mother) = family(&app, case).await;
    let form = app.as_(by).get(&format!("/cases/{case}/reviews/new")).await.expect(200);
    let reviewed = form.attribute("input[name='goals-1.goal']", "value").unwrap();
    let (hospital, protection) = (app.house.hospital.to_string(), app.house.protection.to_string());
    let forms: Vec<(&str, Vec<(&str, &str)>)> = vec![
        (
            "plan",
            vec![
                ("person", &child),
                ("aim", "Да расте у дома."),
                ("services", "skills-training"),
                ("goals-1.goal", &goal_id),
                ("goals-1.area", "health"),
                ("activities-1.text", "Посещения"),
                ("activities-1.responsible", "Вода"),
                ("from_on", "10.03.2026"),
                ("review_on", "10.09.2026"),
                ("family", &mother),
            ],
        ),
        (
            "agreement",
            vec![
                ("person", &mother),
                ("child", &child),
                ("services", "skills-training"),
                ("basis", "Предварителна оценка № 15"),
                ("from_on", "10.03.2026"),
                ("until_on", "10.09.2026"),
                ("centre_duties", "Дава."),
                ("family_duties", "Участва."),
                ("handed_over_on", "10.03.2026"),
            ],
        ),
        (
            "review",
            vec![
                ("held_on", "10.03.2026"),
                ("is_planned", "yes"),
                ("took_part", "Майката"),
                ("not_heard", "Бебе е."),
                ("parents_view", "Доволна е."),
                ("goals-1.goal", &reviewed),
                ("goals-1.state", "met"),
                ("conclusions", "Справят се."),
                ("decision", "close"),
            ],
        ),
        (
            "report",
            vec![
                ("organisation", &protection),
                ("from_on", "10.03.2026"),
                ("until_on", "10.03.2026"),
                ("course", "Посещения."),
                ("results", "Расте."),
            ],
        ),
        (
            "referral",
            vec![
                ("person", &child),
                ("organisation", &hospital),
                ("service", "Слух"),
                ("reason", "Не чува."),
                ("wish", "Преглед."),
            ],
        ),
    ];
    let before = kept(&app).await;
    for (kind, fields) in forms {
        let draft = look(&app, case, kind, &fields).await.expect(200);
        assert!(draft.bytes.starts_with(b"%PDF"), "{kind}");
        assert!(draft.headers["content-disposition"].to_str().unwrap().starts_with("inline"), "{kind}");
    }
    assert_eq!(kept(&app).await, before);
    assert_eq!(count(&app, "select count(*) from audit_entries where action = 'paper.previewed'").await, 5);
}

#[tokio::test]
async fn what_is_half_written_is_shown_with_dots_and_what_cannot_be_is_told() {
    let app = app().await;
    let case = case(&app).await;
    let (child, _) = family(&app, case).await;
    let begun = [
        ("person", child.as_str()),
        ("held_on", "10.03.2026"),
        ("domains-1.domain", "care"),
        ("domains-1.need", "Покой"),
        ("_version", "0"),
    ];
    let draft = look(&app, case, "needs", &begun).await.expect(200);
    assert!(draft.bytes.starts_with(b"%PDF"));
    // The form comes back with what was typed, and can still be signed.
    let by = app.as_(&app.house.case_worker);
    by.get(&format!("/cases/{case}/needs-assessments/new")).await.expect(200).shows("Покой");
    let without = look(&app, case, "needs", &[("person", child.as_str()), ("held_on", "утре")]).await;
    without.expect(422).shows("Дата на оценката").shows("Към формуляра").hides("Какво казват родителите");
    assert_eq!(kept(&app).await[0], 0);
    assess(&app, &app.house.case_worker, case).await;
}

#[tokio::test]
async fn what_was_put_aside_by_a_colleague_can_be_looked_at() {
    let app = app().await;
    let case = case(&app).await;
    let (child, _) = family(&app, case).await;
    let aside = [
        ("person", child.as_str()),
        ("held_on", "10.03.2026"),
        ("domains-1.domain", "care"),
        ("domains-1.need", "Покой"),
        ("_version", "0"),
        ("do", "keep"),
    ];
    let worker = app.as_(&app.house.case_worker);
    worker.post(&format!("/cases/{case}/needs-assessments/new"), &aside).await.expect(303);
    let there = format!("/cases/{case}/drafts/needs/paper");
    let path = app.as_(&app.house.specialist).get(&format!("/cases/{case}/path")).await.expect(200);
    assert_eq!(path.attribute("a[href$='/paper']", "href"), Some(there.clone()));
    assert!(app.as_(&app.house.specialist).get(&there).await.expect(200).bytes.starts_with(b"%PDF"));
    app.as_(&app.house.colleague).get(&there).await.expect(404);
    app.as_(&app.house.duty_worker).get(&there).await.expect(403);
    worker.get(&format!("/cases/{case}/drafts/nothing/paper")).await.expect(404);
}

#[tokio::test]
async fn the_api_shows_the_paper_of_a_body_that_is_not_sent_yet() {
    let app = app().await;
    let case = case(&app).await;
    let (child, _) = family(&app, case).await;
    let api = app.api(&app.house.case_worker).await;
    let body = json!({ "person": child, "held_on": "2026-03-10", "domains": [{ "domain": "care", "need": "покой" }] });
    let there = format!("/api/v1/cases/{case}/drafts/needs/paper");
    assert!(api.post_json(&there, body).await.expect(200).bytes.starts_with(b"%PDF"));
    api.post_json(&there, json!({ "person": child })).await.expect(422);
    app.api(&app.house.stranger).await.post_json(&there, json!({})).await.expect(404);
    assert_eq!(kept(&app).await[0], 0);
}

#[tokio::test]
async fn of_a_joint_plan_one_sees_what_every_partner_does() {
    let app = app().await;
    let case = case(&app).await;
    let goal = goal(&app, &app.house.case_worker, case).await;
    let (child, mother) = family(&app, case).await;
    let partner = app.house.hospital.to_string();
    let fields = [
        ("person", child.as_str()),
        ("aim", "Да расте у дома."),
        ("services", "skills-training"),
        ("partners", partner.as_str()),
        ("goals-1.goal", goal.as_str()),
        ("goals-1.area", "health"),
        ("activities-1.text", "Преглед"),
        ("activities-1.organisation", partner.as_str()),
        ("activities-1.responsible", "Слух Проверов"),
        ("from_on", "10.03.2026"),
        ("review_on", "10.09.2026"),
        ("family", mother.as_str()),
    ];
    let draft = look(&app, case, "plan", &fields).await.expect(200);
    assert!(draft.headers["content-disposition"].to_str().unwrap().contains("joint-plan-draft.pdf"));
    // The child's own plan is a paper too.
    let by = app.as_(&app.house.case_worker);
    let form = by.get(&format!("/cases/{case}/plans/new")).await.expect(200);
    let own = form.attribute("button[formaction*='paper=']", "formaction").unwrap();
    assert_eq!(by.post(&own, &fields).await.expect(303).location(), own);
    let draft = by.get(&own).await.expect(200);
    assert!(draft.headers["content-disposition"].to_str().unwrap().contains("\"plan-draft.pdf"));
    by.get(&own.replace("=plan", "=review")).await.expect(404);
    assert_eq!(kept(&app).await[1], 0);
}
