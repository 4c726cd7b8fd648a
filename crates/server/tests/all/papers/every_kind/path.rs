//! A case on its path as it makes its papers.

use super::{Row, of_team};
use crate::{
    cases::{self, case},
    plans::{agree, assess, begun, family, goal, propose},
};
use documents::Kind;
use serde_json::json;
use testkit::TestApp;

/// A needs assessment in the layer of psychology.
pub async fn needs_assessment(app: &TestApp) -> Row<'_> {
    let (case, house) = (case(app).await, &app.house);
    let (child, _) = family(app, case).await;
    let body = json!({ "person": child, "layer": "psychology", "held_on": "2026-03-10",
        "domains": [{ "domain": "care", "need": "покой" }], "not_heard": "бебе", "parents_view": "да",
        "wishes": "а", "child_needs": "б", "background": "в", "danger": "г", "ability": "д", "changes": "е",
        "took_part": "майката", "conclusions": "Тайно" });
    let api = app.api(&house.specialist).await;
    let made = api.post_json(&format!("/api/v1/cases/{case}/needs-assessments"), body).await.expect(201);
    let page = made.location().trim_start_matches("/api/v1").to_owned();
    let mut row = of_team(app, &house.specialist, &page, Kind::NeedsAssessment).await;
    row.others.extend([(&house.case_worker, 404, 404), (&house.colleague, 404, 404)]);
    row
}

/// A plan that the family agreed to.
pub async fn plan(app: &TestApp) -> Row<'_> {
    let (case, by) = (case(app).await, &app.house.case_worker);
    assess(app, by, case).await;
    let plan = propose(app, by, case).await;
    agree(app, by, &plan).await;
    of_team(app, by, &plan, Kind::Plan).await
}

/// A plan with a partner that everybody agreed to.
pub async fn joint_plan(app: &TestApp) -> Row<'_> {
    let (case, by) = (case(app).await, &app.house.case_worker);
    assess(app, by, case).await;
    let (child, mother) = family(app, case).await;
    let (goal, partner) = (goal(app, by, case).await, app.house.hospital.to_string());
    let fields = [
        ("person", child.as_str()),
        ("aim", "Детето да расте у дома."),
        ("services", "skills-training"),
        ("partners", partner.as_str()),
        ("goals-1.goal", goal.as_str()),
        ("goals-1.area", "health"),
        ("activities-1.text", "Преглед на слуха"),
        ("activities-1.goal", goal.as_str()),
        ("activities-1.organisation", partner.as_str()),
        ("activities-1.responsible", "Слух Проверов"),
        ("from_on", "10.03.2026"),
        ("review_on", "10.09.2026"),
        ("family", mother.as_str()),
        ("do", "sign"),
    ];
    let plan = app.as_(by).post(&format!("/cases/{case}/plans/new"), &fields).await.expect(303).location();
    let unheard = "a.button[href*='/parties/']";
    while let Some(party) = app.as_(by).get(&plan).await.expect(200).attribute(unheard, "href") {
        app.as_(by).post(&party, &[("agrees", "yes"), ("said_on", "10.03.2026")]).await.expect(303);
    }
    of_team(app, by, &plan, Kind::JointPlan).await
}

/// A review of a plan.
pub async fn review(app: &TestApp) -> Row<'_> {
    let (case, by) = (case(app).await, &app.house.case_worker);
    begun(app, by, case).await;
    let there = format!("/cases/{case}/reviews/new");
    let form = app.as_(by).get(&there).await.expect(200);
    let goal = form.attribute("input[name='goals-1.goal']", "value").unwrap();
    let judged = [
        ("is_planned", "yes"),
        ("held_on", "10.03.2026"),
        ("took_part", "Майката"),
        ("not_heard", "Бебе е."),
        ("parents_view", "Доволна е."),
        ("goals-1.goal", goal.as_str()),
        ("goals-1.state", "met"),
        ("conclusions", "Справят се."),
        ("decision", "close"),
        ("do", "sign"),
    ];
    let review = app.as_(by).post(&there, &judged).await.expect(303).location();
    of_team(app, by, &review, Kind::Review).await
}

/// A report to child protection.
pub async fn progress_report(app: &TestApp) -> Row<'_> {
    let (case, by) = (case(app).await, &app.house.case_worker);
    let protection = app.house.protection.to_string();
    let told = [
        ("organisation", protection.as_str()),
        ("from_on", "10.03.2026"),
        ("until_on", "10.03.2026"),
        ("course", "Посещения."),
        ("results", "Детето расте."),
        ("do", "sign"),
    ];
    let report = app.as_(by).post(&format!("/cases/{case}/reports/new"), &told).await.expect(303).location();
    of_team(app, by, &report, Kind::ProgressReport).await
}

/// The report of a case that was closed.
pub async fn closing_report(app: &TestApp) -> Row<'_> {
    let (case, by) = (case(app).await, &app.house.case_worker);
    cases::close(app, case).await;
    let told = [
        ("course", "Всичко е направено."),
        ("child_voice", "Усмихва се."),
        ("parents_view", "Уверени са."),
        ("do", "sign"),
    ];
    let there = format!("/cases/{case}/closing-report/new");
    let report = app.as_(by).post(&there, &told).await.expect(303).location();
    of_team(app, by, &report, Kind::ClosingReport).await
}

/// A referral that was sent.
pub async fn referral(app: &TestApp) -> Row<'_> {
    let (case, by) = (case(app).await, &app.house.case_worker);
    let (child, _) = family(app, case).await;
    let to = app.house.hospital.to_string();
    let fields = [
        ("person", child.as_str()),
        ("organisation", to.as_str()),
        ("service", "Проверка на слуха"),
        ("reason", "Не се обръща при шум."),
        ("wish", "Изследване."),
        ("do", "sign"),
    ];
    let there = format!("/cases/{case}/referrals/new");
    let referral = app.as_(by).post(&there, &fields).await.expect(303).location();
    app.as_(by).post(&format!("{referral}/sending"), &[]).await.expect(200);
    of_team(app, by, &referral, Kind::Referral).await
}

/// A case that a colleague took over.
pub async fn hand_over(app: &TestApp) -> Row<'_> {
    let (case, house) = (case(app).await, &app.house);
    let to = house.colleague.id.to_string();
    let offered =
        [("kind", "colleague"), ("user", &to), ("reason", "Отпуск"), ("hand_over", "Предстои преглед.")];
    app.as_(&house.case_worker).post(&format!("/cases/{case}/transfers/new"), &offered).await.expect(303);
    let colleague = app.as_(&house.colleague);
    let transfer = colleague.get("/transfers").await.expect(200).attribute("main li a", "href").unwrap();
    colleague.post(&format!("{transfer}/acceptance"), &[]).await.expect(303);
    let page = format!("/cases/{case}/path");
    of_team(app, &house.colleague, &page, Kind::HandOver).await
}
