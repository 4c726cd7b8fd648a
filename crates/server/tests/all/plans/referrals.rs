//! A family is referred to another service, which answers through a link without an account.

use super::family;
use crate::{app, cases::case};
use base::ids::CaseId;
use store::sql;
use testkit::{Answered, TestApp};

/// The mother agrees that a partner is told what it needs to know of the child; the consent.
async fn consent(app: &TestApp, case: CaseId) -> String {
    let (child, mother) = family(app, case).await;
    let fields = [
        ("person", child.as_str()),
        ("giver", mother.as_str()),
        ("purpose", "sharing"),
        ("detail", "Сведения пред логопеда"),
        ("given_on", "09.03.2026"),
    ];
    app.as_(&app.house.case_worker).post(&format!("/cases/{case}/consents/new"), &fields).await.expect(303);
    let id: base::Id<()> =
        sql("select id from consents where case_id = $1 order by created_at desc, id desc limit 1")
            .bind(case)
            .value(&mut app.app.store.read().await.unwrap())
            .await
            .unwrap();
    id.to_string()
}

/// Registers a referral that tells these facts; the answer.
async fn register(app: &TestApp, case: CaseId, facts: &[&str], (consent, without): (&str, &str)) -> Answered {
    let (child, _) = family(app, case).await;
    let to = app.house.hospital.to_string();
    let mut fields = vec![
        ("person", child.as_str()),
        ("organisation", to.as_str()),
        ("email", "reception@hospital.example"),
        ("service", "Проверка на слуха"),
        ("reason", "Не се обръща при шум."),
        ("wish", "Изследване."),
        ("consent", consent),
        ("no_consent_reason", without),
        ("do", "sign"),
    ];
    fields.extend(facts.iter().map(|fact| ("facts", *fact)));
    app.as_(&app.house.case_worker).post(&format!("/cases/{case}/referrals/new"), &fields).await
}

/// A referral that was sent: where it is, its link and its PIN.
async fn sent(app: &TestApp, case: CaseId, facts: &[&str]) -> (String, String, String) {
    let consent = consent(app, case).await;
    let here = register(app, case, facts, (&consent, "")).await.expect(303).location();
    let page = app.as_(&app.house.case_worker).post(&format!("{here}/sending"), &[]).await.expect(200);
    let pin: String = page.all("strong.pin")[0].chars().filter(char::is_ascii_digit).collect();
    (here, link(app).await, pin)
}

/// The path of the link that stands in the last letter.
async fn link(app: &TestApp) -> String {
    let body: String = sql(
        "select body from messages where topic = 'referral.sent' order by created_at desc, id desc limit 1",
    )
    .value(&mut app.app.store.read().await.unwrap())
    .await
    .unwrap();
    let word = body.split_whitespace().find(|word| word.contains("/referred/")).unwrap();
    format!("/referred/{}", word.rsplit('/').next().unwrap())
}

async fn audited(app: &TestApp, action: &str) -> i64 {
    sql("select count(*) from audit_entries where action = $1")
        .bind(action)
        .value(&mut app.app.store.read().await.unwrap())
        .await
        .unwrap()
}

#[tokio::test]
async fn the_other_side_sees_what_was_chosen_and_nothing_else() {
    let app = app().await;
    let case = case(&app).await;
    let (_, link, pin) = sent(&app, case, &["born"]).await;
    let outside = app.as_nobody();
    let door = outside.get(&link).await.expect(200);
    door.hides("Не се обръща").hides("09.03.2026").hides("Петров");
    let page = outside.post(&link, &[("pin", &pin)]).await.expect(200);
    page.shows("Не се обръща при шум.").shows("Рождена дата").hides("Петров").hides("Кой се грижи");
    assert_eq!(audited(&app, "referral.looked-at").await, 1);
    outside.post(&link, &[("pin", &pin)]).await.expect(200);
    assert_eq!((audited(&app, "referral.looked-at").await, audited(&app, "referral.opened").await), (2, 1));
}

#[tokio::test]
async fn the_letter_and_the_audit_trail_name_nobody_and_tell_no_pin() {
    let app = app().await;
    let case = case(&app).await;
    let (here, _, pin) = sent(&app, case, &["name", "parents"]).await;
    let letter: (String, String) =
        sql("select subject, body from messages where topic = 'referral.sent' order by id limit 1")
            .one(&mut app.app.store.read().await.unwrap())
            .await
            .unwrap();
    for hidden in ["Петров", pin.as_str(), "слуха"] {
        assert!(!letter.0.contains(hidden) && !letter.1.contains(hidden), "{hidden}");
    }
    // A look at it later tells the PIN no more.
    app.as_(&app.house.case_worker).get(&here).await.expect(200).shows("Изпратено").hides(&pin);
    let changes: Vec<String> =
        sql("select changes from audit_entries where action like 'referral.%' order by id")
            .values(&mut app.app.store.read().await.unwrap())
            .await
            .unwrap();
    assert!(changes.iter().all(|text| !text.contains("Петров") && !text.contains(&pin)));
}

#[tokio::test]
async fn a_wrong_pin_opens_nothing_and_each_makes_the_next_wait() {
    let app = app().await;
    let case = case(&app).await;
    let (_, link, pin) = sent(&app, case, &[]).await;
    let wrong = if pin == "000000" { "111111" } else { "000000" };
    let outside = app.as_nobody();
    for _ in 0..5 {
        outside.post(&link, &[("pin", wrong)]).await.expect(422).hides("Не се обръща");
    }
    outside.post(&link, &[("pin", &pin)]).await.expect(429);
    assert_eq!(audited(&app, "referral.wrong-pin").await, 5);
    app.pass(20);
    outside.post(&link, &[("pin", &pin)]).await.expect(200);
}

#[tokio::test]
async fn nothing_is_told_without_consent_or_a_reason() {
    let app = app().await;
    let case = case(&app).await;
    register(&app, case, &["name"], ("", "")).await.expect(422).shows("Изберете с кое съгласие се предават");
    register(&app, case, &["name"], ("", "Непосредствена опасност")).await.expect(303);
    // Where nothing of the case is told, nobody has to be asked.
    register(&app, case, &[], ("", "")).await.expect(303);
    // A consent to something else is no consent to this.
    let other = consent(&app, case).await;
    let elsewhere = crate::cases::child(&app, "Яна", "Колева").await;
    let another = crate::cases::open(&app, &app.house.case_worker, elsewhere).await;
    register(&app, another, &["name"], (&other, "")).await.expect(422);
}

#[tokio::test]
async fn a_consent_that_is_withdrawn_closes_the_link() {
    let app = app().await;
    let case = case(&app).await;
    let (_, link, _) = sent(&app, case, &["name"]).await;
    let worker = app.as_(&app.house.case_worker);
    let again: base::Id<()> = sql("select id from consents where case_id = $1 order by id limit 1")
        .bind(case)
        .value(&mut app.app.store.read().await.unwrap())
        .await
        .unwrap();
    let prepared = register(&app, case, &["name"], (&again.to_string(), "")).await.expect(303).location();
    let path = worker.get(&format!("/cases/{case}/path")).await.expect(200);
    let withdrawal = path.attribute("a[href$='/withdrawal']", "href").unwrap();
    worker.post(&withdrawal, &[("withdrawn_on", "10.03.2026"), ("by", "майката")]).await.expect(303);
    app.as_nobody().get(&link).await.expect(404);
    worker.post(&format!("{prepared}/sending"), &[]).await.expect(409);
}

#[tokio::test]
async fn the_other_side_accepts_and_later_tells_what_came_of_it() {
    let app = app().await;
    let case = case(&app).await;
    let (here, link, pin) = sent(&app, case, &["name"]).await;
    let (outside, worker) = (app.as_nobody(), app.as_(&app.house.case_worker));
    assert_eq!(running(&app).await, 1);
    let form = outside.post(&link, &[("pin", &pin)]).await.expect(200).form("form[action$='/answer']");
    outside
        .post(&form.action, &form.with("answer", "accept").pairs())
        .await
        .expect(422)
        .shows("Не се обръща");
    let yes = form
        .with("answer", "accept")
        .with("accepted_from", "16.03.2026")
        .with("contact", "кабинет 3")
        .with("answered_by", "Мила Примерова");
    outside.post(&yes.action, &yes.pairs()).await.expect(200).shows("Благодарим");
    assert_eq!(running(&app).await, 0);
    worker.get(&here).await.expect(200).shows("Прието").shows("кабинет 3").shows("Мила Примерова");
    worker.get(&format!("/cases/{case}")).await.expect(200).shows("Другата услуга прие семейството");
    // Whoever referred is written to.
    let told: i64 = sql("select count(*) from messages where topic = 'referral.answered'")
        .value(&mut app.app.store.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(told, 1);
    let form = outside.post(&link, &[("pin", &pin)]).await.expect(200).form("form[action$='/outcome']");
    let result = form.with("outcome", "helped").with("outcome_text", "Слухът е наред.");
    outside.post(&result.action, &result.pairs()).await.expect(200);
    worker.get(&here).await.expect(200).shows("Слухът е наред.").shows("С резултат");
}

#[tokio::test]
async fn an_answer_needs_the_pin_of_the_last_hour() {
    let app = app().await;
    let case = case(&app).await;
    let (here, link, pin) = sent(&app, case, &[]).await;
    let outside = app.as_nobody();
    let no = [("answer", "refuse"), ("ground", "no-place"), ("answered_by", "Мила")];
    outside.post(&format!("{link}/answer"), &no).await.expect(409);
    let form = outside.post(&link, &[("pin", &pin)]).await.expect(200).form("form[action$='/answer']");
    let form = form.with("answer", "refuse").with("ground", "no-place").with("answered_by", "Мила");
    app.pass(61);
    outside.post(&form.action, &form.pairs()).await.expect(409);
    let fresh = outside.post(&link, &[("pin", &pin)]).await.expect(200).form("form[action$='/answer']");
    let fresh = fresh.with("answer", "refuse").with("ground", "no-place").with("answered_by", "Мила");
    outside.post(&fresh.action, &fresh.pairs()).await.expect(200);
    app.as_(&app.house.case_worker).get(&here).await.expect(200).shows("Няма свободно място");
}

#[tokio::test]
async fn what_is_taken_back_opens_no_more_and_nobody_waits_for_an_answer() {
    let app = app().await;
    let case = case(&app).await;
    let (here, link, pin) = sent(&app, case, &[]).await;
    let worker = app.as_(&app.house.case_worker);
    worker.get(&format!("{here}/withdrawal")).await.expect(200);
    worker.post(&format!("{here}/withdrawal"), &[]).await.expect(303);
    app.as_nobody().post(&link, &[("pin", &pin)]).await.expect(404);
    assert_eq!(running(&app).await, 0);
    worker
        .post(&format!("{here}/answer"), &[("answer", "refuse"), ("ground", "area"), ("answered_by", "М")])
        .await
        .expect(409);
}

#[tokio::test]
async fn a_link_ends_by_itself_and_a_new_pin_ends_the_old_one() {
    let app = app().await;
    let case = case(&app).await;
    let (here, link, pin) = sent(&app, case, &[]).await;
    let page = app.as_(&app.house.case_worker).post(&format!("{here}/pin"), &[]).await.expect(200);
    let new: String = page.all("strong.pin")[0].chars().filter(char::is_ascii_digit).collect();
    assert!(new != pin);
    app.as_nobody().post(&link, &[("pin", &pin)]).await.expect(422);
    app.as_nobody().post(&link, &[("pin", &new)]).await.expect(200);
    app.pass(60 * 24 * 95);
    app.as_nobody().get(&link).await.expect(404);
}

#[tokio::test]
async fn the_paper_is_made_when_it_is_sent_and_an_answer_by_telephone_is_recorded() {
    let app = app().await;
    let case = case(&app).await;
    let (here, ..) = sent(&app, case, &["name", "born"]).await;
    let worker = app.as_(&app.house.case_worker);
    let paper = worker.get(&here).await.expect(200).attribute("a[href^='/papers/']", "href").unwrap();
    worker.get(&paper).await.expect(200);
    worker.get(&format!("/cases/{case}/referrals")).await.expect(200).shows("Проверка на слуха");
    worker
        .post(&format!("{here}/answer"), &[("answer", "refuse"), ("ground", "other"), ("answered_by", "М")])
        .await
        .expect(422);
    let no = [("answer", "refuse"), ("ground", "other"), ("answer_text", "Затварят"), ("answered_by", "М")];
    worker.post(&format!("{here}/answer"), &no).await.expect(303);
    worker.get(&here).await.expect(200).shows("Затварят");
}

#[tokio::test]
async fn a_referral_goes_the_same_way_over_the_api() {
    let app = app().await;
    let case = case(&app).await;
    let consent = consent(&app, case).await;
    let (child, _) = family(&app, case).await;
    let api = app.api(&app.house.case_worker).await;
    let body = serde_json::json!({ "person": child, "organisation": app.house.hospital, "service": "Слух",
        "reason": "Не чува", "wish": "Преглед", "facts": ["name"], "consent": consent });
    let all = format!("/api/v1/cases/{case}/referrals");
    let made = api.post_json(&all, body).await.expect(201);
    let here = made.location();
    assert_eq!(api.get(&here).await.expect(200).json()["stage"], "created");
    let sent = api.post_json(&format!("{here}/sending"), serde_json::json!({})).await.expect(200).json();
    assert!(sent["pin"].as_str().is_some_and(|pin| pin.len() == 6) && sent["stage"] == "sent");
    api.post_json(&format!("{here}/sending"), serde_json::json!({})).await.expect(409);
    let yes = serde_json::json!({ "answer": "accept", "accepted_from": "2026-03-16", "contact": "каб. 3", "answered_by": "М" });
    assert_eq!(api.post_json(&format!("{here}/answer"), yes).await.expect(200).json()["stage"], "accepted");
    let done = serde_json::json!({ "outcome": "not-used" });
    assert_eq!(api.post_json(&format!("{here}/outcome"), done).await.expect(200).json()["stage"], "done");
    assert_eq!(api.get(&all).await.expect(200).json()["items"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn only_the_team_and_the_head_refer() {
    let app = app().await;
    let case = case(&app).await;
    let (here, ..) = sent(&app, case, &[]).await;
    let new = format!("/cases/{case}/referrals/new");
    app.as_(&app.house.head).get(&new).await.expect(200);
    app.as_(&app.house.colleague).get(&new).await.expect(404);
    app.as_(&app.house.colleague).get(&here).await.expect(404);
    app.as_(&app.house.reception).get(&here).await.expect(403);
    app.as_(&app.house.stranger).get(&here).await.expect(404);
}

/// How many answers to referrals are waited for.
async fn running(app: &TestApp) -> i64 {
    sql("select count(*) from deadlines where rule_key = 'referral-answer' and ended_at is null")
        .value(&mut app.app.store.read().await.unwrap())
        .await
        .unwrap()
}
