//! What was answered leads on, back, or to the end.

use super::{add, applies, joins, record};
use crate::{app, cases::case};
use base::{ids::CaseId, jiff::civil::date};
use testkit::{Persona, TestApp};

/// A candidate foster family up to the decision of the commission.
async fn decided(app: &TestApp, by: &Persona, case: CaseId, decision: &str) {
    add(app, by, case, "foster-care").await.expect(303);
    applies(app, by, case).await;
    let steps: [(&str, &[(&str, &str)]); 3] = [
        ("training", &[("fields.hours", "24"), ("fields.opinion", "Готови са."), ("fields.ready", "ready")]),
        (
            "meeting",
            &[("fields.meeting", "home"), ("fields.present", "Двамата"), ("fields.findings", "Топъл дом.")],
        ),
        (
            "social-report",
            &[("fields.strengths", "Търпеливи."), ("fields.risks", "Няма."), ("fields.proposal", "approve")],
        ),
    ];
    for (step, fields) in steps {
        app.pass(1);
        record(app, by, (case, "foster-care", step), fields).await.expect(303);
    }
    app.pass(1);
    decides(app, by, case, decision).await;
}

async fn decides(app: &TestApp, by: &Persona, case: CaseId, decision: &str) {
    record(app, by, (case, "foster-care", "decision"), &[("fields.decision", decision)]).await.expect(303);
}

#[tokio::test]
async fn a_family_that_is_not_approved_gets_no_child_and_the_programme_may_end() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    decided(&app, by, case, "refused").await;
    let here = format!("/cases/{case}/kinds/foster-care");
    let worker = app.as_(by);
    let page = worker.get(&here).await.expect(200);
    page.shows("Може да приключи: Кандидатът не е утвърден").hides("Следва:");
    page.shows("Кандидат за приемно семейство").shows("След отговор „Утвърдено приемно семейство“");
    let placement = [("fields.care", "emergency"), ("fields.told", "Спи леко.")];
    let stopped = record(&app, by, (case, "foster-care", "placement"), &placement).await.expect(422);
    stopped
        .shows("на „Решение“ трябва да е отговорено „Утвърдено приемно семейство“")
        .shows("Към „Решение на комисията“");
    let ending = worker.get(&format!("{here}/ending")).await.expect(200);
    assert_eq!(ending.attribute("input[checked]", "value").as_deref(), Some("not-approved"));
    let api = app.api(by).await;
    let over = api.get(&format!("/api/v1{here}")).await.expect(200).json();
    assert_eq!(over["proposed_outcome"], "not-approved");

    app.pass(1);
    decides(&app, by, case, "approved").await;
    let page = worker.get(&here).await.expect(200);
    page.shows("Следва: Настаняване на дете.").shows("Утвърдено приемно семейство").hides("Може да приключи");
    record(&app, by, (case, "foster-care", "placement"), &placement).await.expect(303);
}

#[tokio::test]
async fn more_assessment_leads_back_to_the_meetings_and_to_a_second_decision() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    decided(&app, by, case, "more").await;
    let here = format!("/cases/{case}/kinds/foster-care");
    let page = app.as_(by).get(&here).await.expect(200);
    page.shows("Следва: Среща по проучването.").shows("Да се направи отново.");
    let early = record(&app, by, (case, "foster-care", "decision"), &[("fields.decision", "approved")]).await;
    early.expect(422).shows("Преди това трябва да е записана стъпката „Социален доклад“.");
}

#[tokio::test]
async fn a_report_after_few_meetings_is_told_and_not_stopped() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    decided(&app, by, case, "more").await;
    let meeting = [("fields.meeting", "alone"), ("fields.present", "Тя"), ("fields.findings", "Решителна.")];
    app.pass(1);
    record(&app, by, (case, "foster-care", "meeting"), &meeting).await.expect(303);
    let form =
        app.as_(by).get(&format!("/cases/{case}/kinds/foster-care/steps/social-report")).await.expect(200);
    form.shows("„Среща по проучването“ е записана поне 4 пъти; досега: 2.");
    form.shows("с отговор „Посещение в дома“ е записана поне 2 пъти; досега: 1.").shows("Запиши");
}

/// A girl who expects a child, in place of the mother of the case.
async fn girl(app: &TestApp, case: CaseId) {
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    store::sql("delete from case_people where case_id = $1 and role = 'mother'")
        .bind(case)
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    joins(app, case, "Ива", "mother", Some(date(2009, 9, 1))).await;
}

#[tokio::test]
async fn the_flag_of_a_girl_under_age_comes_from_her_birth_and_child_protection_is_notified() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    girl(&app, case).await;
    add(&app, by, case, "pregnancy-at-risk").await.expect(303);
    let here = format!("/cases/{case}/kinds/pregnancy-at-risk");
    let worker = app.as_(by);
    let page = worker.get(&format!("{here}/steps/first-talk")).await.expect(200);
    page.shows("Попълнено е по датата на раждане от досието.");
    let form = page.form("main form[data-draft]");
    assert!(form.pairs().contains(&("fields.under_age", "yes")), "{:?}", form.pairs());
    let filled = form
        .with("fields.due_on", "01.07.2026")
        .with("fields.check_ups", "none")
        .with("fields.intention", "hesitates")
        .with("fields.fears", "Че ще спре училище.");
    let wrong = filled.with("fields.under_age", "no");
    worker
        .post(&filled.action, &wrong.pairs())
        .await
        .expect(422)
        .shows("По дата на раждане не е пълнолетна.");
    worker.post(&filled.action, &filled.pairs()).await.expect(303);
    let page = worker.get(&here).await.expect(200);
    page.shows("Следва: Непълнолетна: родител и отдел „Закрила на детето“.");
    page.shows("Уведомяване за дете в риск");
    worker.get(&format!("/deadlines?case={case}")).await.expect(200).shows("Уведомяване за дете в риск");
    app.pass(1);
    let notified = [("fields.guardian_told", "yes"), ("fields.notified_on", "10.03.2026")];
    record(&app, by, (case, "pregnancy-at-risk", "under-age"), &notified).await.expect(303);
    let page = worker.get(&here).await.expect(200);
    page.shows("Следва: Проследяване на бременността.").hides("Уведомяване за дете в риск");
}

#[tokio::test]
async fn a_young_woman_of_age_needs_no_notification_until_it_is_put_right() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    add(&app, by, case, "pregnancy-at-risk").await.expect(303);
    let talk = [
        ("fields.due_on", "01.07.2026"),
        ("fields.under_age", "no"),
        ("fields.check_ups", "some"),
        ("fields.intention", "keeps"),
        ("fields.fears", "Няма къде да живее."),
    ];
    record(&app, by, (case, "pregnancy-at-risk", "first-talk"), &talk).await.expect(303);
    let here = format!("/cases/{case}/kinds/pregnancy-at-risk");
    let worker = app.as_(by);
    let page = worker.get(&here).await.expect(200);
    page.shows("Следва: Проследяване на бременността.").shows("Само при отговор „Да“ на „Под 18 години“.");
    page.hides("Уведомяване за дете в риск");
    app.pass(1);
    let id = page.attribute(".record", "id").unwrap();
    let action = format!("{here}/records/{}", id.trim_start_matches("record-"));
    let form = worker.get(&action).await.expect(200).form("main form[data-draft]");
    let better = form.with("fields.under_age", "yes").with("reason", "Показа личната си карта.");
    worker.post(&action, &better.pairs()).await.expect(303);
    worker.get(&here).await.expect(200).shows("Уведомяване за дете в риск").shows("Следва: Непълнолетна");
}

#[tokio::test]
async fn an_institution_is_a_partner_that_is_named() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    add(&app, by, case, "reintegration").await.expect(303);
    let plan = [
        ("fields.lives_now", "institution"),
        ("fields.returns_to", "mother"),
        ("fields.why_placed", "Липса на дом."),
        ("fields.must_change", "Дом и доход."),
    ];
    let asked = record(&app, by, (case, "reintegration", "plan"), &plan).await.expect(422);
    asked.shows("Коя институция или услуга");
    assert_eq!(asked.all(".field .problem").len(), 1, "{}", asked.visible());
}
