//! A paper says what was signed: whatever changed since is no part of it, however late it is made.

use super::{printed, says};
use crate::{
    app,
    cases::case,
    plans::{self, agree, assess, begun, family, hand_over, propose},
};
use store::sql;
use testkit::{Persona, TestApp};

/// The text of the paper that a page offers under this ending of its address.
async fn text(app: &TestApp, by: &Persona, page: &str, kind: &str) -> String {
    let here = app.as_(by).get(page).await.expect(200);
    let offer = here.attribute(&format!("form[action^='/papers/of/'][action$='/{kind}']"), "action").unwrap();
    let paper = app.as_(by).post(&offer, &[]).await.expect(303).location();
    printed(app, &paper).await
}

/// What somebody is in a case changes after the paper was signed.
async fn becomes_kin(app: &TestApp, case: base::ids::CaseId) {
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    sql("update case_people set role = 'kin' where case_id = $1 and role = 'mother'")
        .bind(case)
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn an_agreement_made_into_a_paper_after_an_annex_says_its_first_term() {
    let app = app().await;
    let (case, by) = (case(&app).await, &app.house.case_worker);
    begun(&app, by, case).await;
    let page = app.as_(by).get(&format!("/cases/{case}/path")).await.expect(200);
    let agreement = page.attribute("section ul a[href*='/agreements/']", "href").unwrap();
    let later = [("text", "Удължава се срокът."), ("until_on", "10.12.2026"), ("signed_on", "10.03.2026")];
    app.as_(by).post(&format!("{agreement}/annexes"), &later).await.expect(303);
    let of_agreement = text(&app, by, &agreement, "agreement").await;
    assert!(says(&of_agreement, "10.09.2026") && !says(&of_agreement, "10.12.2026"), "{of_agreement}");
    let of_annex = text(&app, by, &agreement, "annex").await;
    assert!(says(&of_annex, "10.12.2026"));
    let again = [("text", "Още веднъж."), ("until_on", "10.03.2027"), ("signed_on", "10.03.2026")];
    app.as_(by).post(&format!("{agreement}/annexes"), &again).await.expect(303);
    let end = [("ended_on", "10.03.2026"), ("ground", "family")];
    app.as_(by).post(&format!("{agreement}/ending"), &end).await.expect(303);
    let of_agreement = text(&app, by, &agreement, "agreement").await;
    assert!(says(&of_agreement, "10.09.2026") && !says(&of_agreement, "10.03.2027"), "{of_agreement}");
}

#[tokio::test]
async fn a_plan_made_into_a_paper_after_its_review_says_its_first_day() {
    let app = app().await;
    let (case, by) = (case(&app).await, &app.house.case_worker);
    let plan = begun(&app, by, case).await;
    let worker = app.as_(by);
    let form = worker.get(&format!("/cases/{case}/reviews/new")).await.expect(200);
    let goal = form.attribute("input[name='goals-1.goal']", "value").unwrap();
    let judged = [
        ("held_on", "10.03.2026"),
        ("is_planned", "no"),
        ("reason", "Промяна"),
        ("took_part", "Майката"),
        ("not_heard", "Бебе е."),
        ("parents_view", "Доволна е."),
        ("goals-1.goal", goal.as_str()),
        ("goals-1.state", "open"),
        ("conclusions", "Продължават."),
        ("decision", "continue"),
        ("next_on", "10.11.2026"),
        ("do", "sign"),
    ];
    worker.post(&format!("/cases/{case}/reviews/new"), &judged).await.expect(303);
    becomes_kin(&app, case).await;
    let of_plan = text(&app, by, &plan, "plan").await;
    assert!(says(&of_plan, "10.09.2026") && !says(&of_plan, "10.11.2026"), "{of_plan}");
    assert!(says(&of_plan, "майка") && !says(&of_plan, "роднина"), "{of_plan}");
}

#[tokio::test]
async fn a_consent_that_was_withdrawn_is_declared_as_given_and_its_withdrawal_by_itself() {
    let app = app().await;
    let (case, by) = (case(&app).await, &app.house.case_worker);
    let (child, mother) = family(&app, case).await;
    let given = [
        ("person", child.as_str()),
        ("giver", mother.as_str()),
        ("purpose", "photos"),
        ("detail", "Снимки без лица"),
        ("given_on", "09.03.2026"),
    ];
    app.as_(by).post(&format!("/cases/{case}/consents/new"), &given).await.expect(303);
    let path = format!("/cases/{case}/path");
    let withdrawal =
        app.as_(by).get(&path).await.expect(200).attribute("a[href$='/withdrawal']", "href").unwrap();
    let said = [("withdrawn_on", "10.03.2026"), ("by", "майката"), ("note", "Не желае повече.")];
    app.as_(by).post(&withdrawal, &said).await.expect(303);
    let page = app.as_(by).get(&path).await.expect(200);
    let make =
        |record: &str| page.attribute(&format!("form[action^='/papers/of/{record}/']"), "action").unwrap();
    let paper = app.as_(by).post(&make("consent"), &[]).await.expect(303).location();
    let declared = printed(&app, &paper).await;
    assert!(says(&declared, "Снимки без лица") && !says(&declared, "Не желае повече."), "{declared}");
    let paper = app.as_(by).post(&make("consent-withdrawal"), &[]).await.expect(303).location();
    let taken_back = printed(&app, &paper).await;
    for part in ["оттегляне", "Снимки без лица", "09.03.2026", "10.03.2026", "Не желае повече."]
    {
        assert!(says(&taken_back, part), "{part}: {taken_back}");
    }
}

#[tokio::test]
async fn whoever_signs_is_printed_with_their_post_of_that_day() {
    let app = app().await;
    let (case, by) = (case(&app).await, &app.house.case_worker);
    let post = async |job: &str| {
        let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
        sql("update staff set job_bg = $2 where user_id = $1")
            .bind(by.id)
            .bind(job)
            .run(&mut tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    };
    post("социален работник").await;
    let needs = assess(&app, by, case).await;
    post("старши социален работник").await;
    let of_needs = text(&app, by, &needs, "needs-assessment").await;
    assert!(says(&of_needs, "социален работник") && !says(&of_needs, "старши"), "{of_needs}");
    let plan = propose(&app, by, case).await;
    agree(&app, by, &plan).await;
    assert!(says(&text(&app, by, &plan, "plan").await, "старши социален работник"));
    hand_over(&app, by, case, "").await.expect(303);
}

#[tokio::test]
async fn the_family_signs_by_name_and_by_what_they_are_to_the_child() {
    let app = app().await;
    let (case, by) = (case(&app).await, &app.house.case_worker);
    let plan = begun(&app, by, case).await;
    let of_plan = text(&app, by, &plan, "plan").await;
    assert!(says(&of_plan, "Родител или законен представител") && says(&of_plan, "майка"), "{of_plan}");
    let page = app.as_(by).get(&format!("/cases/{case}/path")).await.expect(200);
    let agreement = page.attribute("section ul a[href*='/agreements/']", "href").unwrap();
    assert!(says(&text(&app, by, &agreement, "agreement").await, "майка"));
}

#[tokio::test]
async fn a_protocol_tells_what_was_open_on_the_day_of_the_hand_over() {
    let app = app().await;
    let (case, by) = (case(&app).await, &app.house.case_worker);
    let task = |text: &'static str| [("text", text), ("due_on", "20.03.2026")];
    app.as_(by).post(&format!("/cases/{case}/tasks"), &task("Да се обадим на лекаря")).await.expect(303);
    let to = app.house.colleague.id.to_string();
    let offer =
        [("kind", "colleague"), ("user", &to), ("reason", "Отпуск"), ("hand_over", "Предстои преглед.")];
    app.as_(by).post(&format!("/cases/{case}/transfers/new"), &offer).await.expect(303);
    let colleague = &app.house.colleague;
    let offered =
        app.as_(colleague).get("/transfers").await.expect(200).attribute("main li a", "href").unwrap();
    app.as_(colleague).post(&format!("{offered}/acceptance"), &[]).await.expect(303);
    app.as_(colleague).post(&format!("/cases/{case}/tasks"), &task("Нова задача")).await.expect(303);
    let text = text(&app, colleague, &format!("/cases/{case}/path"), "hand-over").await;
    assert!(says(&text, "Да се обадим на лекаря") && !says(&text, "Нова задача"), "{text}");
}

#[tokio::test]
async fn a_referral_makes_its_paper_as_every_record_does() {
    let app = app().await;
    let (case, by) = (case(&app).await, &app.house.case_worker);
    let (child, _) = plans::family(&app, case).await;
    let to = app.house.hospital.to_string();
    let fields = [
        ("person", child.as_str()),
        ("organisation", to.as_str()),
        ("service", "Проверка на слуха"),
        ("reason", "Не се обръща при шум."),
        ("wish", "Изследване."),
        ("do", "sign"),
    ];
    let here =
        app.as_(by).post(&format!("/cases/{case}/referrals/new"), &fields).await.expect(303).location();
    let page = app.as_(by).get(&here).await.expect(200);
    page.shows("Още не е подписано");
    let offer = page.attribute("#made-papers a", "href").unwrap();
    let draft = app.as_(by).get(&offer).await.expect(200);
    assert!(draft.bytes.starts_with(b"%PDF"));
    app.as_(by).post(&offer, &[]).await.expect(409);
    app.as_(by).get(&format!("{here}/preview")).await.expect(404);
    app.as_(by).post(&format!("{here}/sending"), &[]).await.expect(200);
    let page = app.as_(by).get(&here).await.expect(200);
    let paper = page.attribute("#made-papers li a", "href").unwrap();
    let text = printed(&app, &paper).await;
    assert!(says(&text, "Проверка на слуха") && says(&text, "Не се обръща при шум."), "{text}");
    app.as_(&app.house.colleague).get(&offer).await.expect(404);
}

/// Everybody is called something else from now on.
async fn renamed(app: &TestApp) {
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    sql("update persons set family_name = 'Другова'").run(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn an_application_tells_what_was_asked_for_until_something_else_is() {
    let app = app().await;
    let desk = &app.house.reception;
    let request = crate::intake::application(&app).await;
    renamed(&app).await;
    let there = format!("{request}/change");
    let form = async || app.as_(desk).get(&there).await.expect(200).form("form[action$='/change']");
    let urgent = form().await.with("urgency", "urgent").with("urgency_reason", "Остава без дом.");
    app.as_(desk).post(&urgent.action, &urgent.pairs()).await.expect(303);
    let first = text(&app, desk, &request, "application").await;
    assert!(says(&first, "Мария Петрова") && says(&first, "документите на детето"), "{first}");
    let other = form().await.with("wish", "Иска място в детска градина.");
    app.as_(desk).post(&other.action, &other.pairs()).await.expect(303);
    let second = text(&app, desk, &request, "application").await;
    assert!(says(&second, "Мария Другова") && says(&second, "място в детска градина"), "{second}");
}

#[tokio::test]
async fn the_report_of_a_signal_tells_its_outcome_as_corrected_and_why_no_case_followed() {
    let app = app().await;
    let by = &app.house.case_worker;
    let signal = crate::response::met(&app, by).await;
    let there = format!("{signal}/outcome");
    let decided =
        [("outcome", "unfounded"), ("decided_on", "10.03.2026"), ("note", "Майката е със сестра си.")];
    app.as_(by).post(&there, &decided).await.expect(303);
    renamed(&app).await;
    let first = text(&app, by, &signal, "signal-report").await;
    assert!(says(&first, "Иванка Тестова") && says(&first, "със сестра си"), "{first}");
    let form = app.as_(by).get(&there).await.expect(200).form("form[action$='/outcome']");
    let corrected = form.with("note", "Майката е при баба си.");
    app.as_(by).post(&corrected.action, &corrected.pairs()).await.expect(303);
    let second = text(&app, by, &signal, "signal-report").await;
    assert!(says(&second, "при баба си") && !says(&second, "със сестра си"), "{second}");
    let why = [("reason", "Нямаше повод за случай.")];
    app.as_(by).post(&format!("{signal}/closure"), &why).await.expect(303);
    assert!(says(&text(&app, by, &signal, "signal-report").await, "Нямаше повод за случай."));
}

#[tokio::test]
async fn an_agreement_that_ends_with_its_case_tells_its_end_as_of_that_day() {
    let app = app().await;
    let (case, by) = (case(&app).await, &app.house.case_worker);
    begun(&app, by, case).await;
    let page = app.as_(by).get(&format!("/cases/{case}/path")).await.expect(200);
    let agreement = page.attribute("section ul a[href*='/agreements/']", "href").unwrap();
    crate::cases::close(&app, case).await;
    crate::work(&app).await;
    renamed(&app).await;
    let end = text(&app, by, &agreement, "termination").await;
    assert!(says(&end, "Мария Петров") && !says(&end, "Другова"), "{end}");
}

#[tokio::test]
async fn general_access_that_grew_into_a_request_keeps_its_sheet() {
    let app = app().await;
    let desk = &app.house.reception;
    let contact = [
        ("on", "10.03.2026"),
        ("kind", "consult"),
        ("topic", "parenting"),
        ("place", "centre"),
        ("audience", "named"),
        ("person_q", "Мария Петрова"),
        ("person", "new"),
    ];
    app.as_(desk).post("/general-access", &contact).await.expect(303);
    let page = app.as_(desk).get("/general-access").await.expect(200);
    let period = page.attribute("a[href^='/general-access/periods/']", "href").unwrap();
    let person: base::ids::PersonId = sql("select person_id from general_access_periods")
        .value(&mut app.app.store.read().await.unwrap())
        .await
        .unwrap();
    let (person, id) = (person.to_string(), period.rsplit('/').next().unwrap().to_owned());
    let mut fields = crate::intake::least("application", "Мария Петрова");
    fields.retain(|(name, _)| *name != "person");
    let grown = [("person", person.as_str()), ("period", id.as_str())];
    let fields: Vec<_> = fields.into_iter().chain(grown).collect();
    crate::intake::register(&app, desk, &fields).await;
    renamed(&app).await;
    let sheet = text(&app, desk, &period, "general-access").await;
    assert!(says(&sheet, "Мария Петрова"), "{sheet}");
}
