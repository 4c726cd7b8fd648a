//! A signal is entered, read, changed and joined through the front door.

use super::{post, signal};
use crate::{app, work};
use serde_json::json;
use store::sql;
use testkit::TestApp;

fn least(ward: &str) -> Vec<(&str, &str)> {
    vec![
        ("ward_id", ward),
        ("reporter_role", "midwife"),
        ("child_state", "newborn"),
        ("risk", "high"),
        ("reasons", "poverty"),
    ]
}

#[tokio::test]
async fn a_signal_is_entered_with_five_answers_and_its_clock_is_on_every_page() {
    let app = app().await;
    let duty = app.as_(&app.house.duty_worker);
    duty.get("/signals/new").await.expect(200).shows("Нов сигнал");
    let ward = app.house.maternity.to_string();
    let answer = post(&duty, "/signals", &least(&ward)).await.expect(303);
    let page = duty.get(&answer.location()).await.expect(200);
    page.shows("С-2026-0001").shows("Чака да бъде поет").shows("никой не е на дежурство");
    assert_eq!(duty.get("/signals").await.expect(200).all(".clocks li a").len(), 1);
}

#[tokio::test]
async fn what_is_missing_is_told_beside_its_field_and_what_was_typed_stays() {
    let app = app().await;
    let duty = app.as_(&app.house.duty_worker);
    let answer = post(&duty, "/signals", &[("said", "Майката плаче.")]).await.expect(422);
    for field in ["ward_id", "reporter_role", "child_state", "risk"] {
        assert_eq!(answer.all(&format!("#{field}-error")).len(), 1, "{field}");
    }
    answer.shows("Майката плаче.");
}

#[tokio::test]
async fn a_ward_of_another_centre_is_not_offered() {
    let app = app().await;
    let stranger = app.as_(&app.house.stranger);
    let ward = app.house.maternity.to_string();
    let answer = post(&stranger, "/signals", &least(&ward)).await.expect(422);
    assert_eq!(answer.all("#ward_id-error").len(), 1);
}

#[tokio::test]
async fn reception_enters_signals_and_does_not_read_them() {
    let app = app().await;
    let reception = app.as_(&app.house.reception);
    let ward = app.house.maternity.to_string();
    let answer = post(&reception, "/signals", &least(&ward)).await.expect(303);
    assert_eq!(answer.location(), "/");
    reception.get("/signals").await.expect(403);
    let api = app.api(&app.house.head).await;
    let id =
        api.get("/api/v1/signals").await.expect(200).json()["items"][0]["id"].as_str().unwrap().to_owned();
    reception.get(&format!("/signals/{id}")).await.expect(403);
    app.as_(&app.house.stranger).get(&format!("/signals/{id}")).await.expect(404);
}

#[tokio::test]
async fn the_same_key_enters_one_signal() {
    let app = app().await;
    let api =
        app.api(&app.house.duty_worker).await.with("idempotency-key", "0190b6a2-0000-7000-8000-000000000001");
    let body = json!({ "reporter_role": "kin", "child_state": "unborn", "risk": "low", "said": "Не знае какво да прави." });
    let first = api.post_json("/api/v1/signals", body.clone()).await.expect(201);
    let again = api.post_json("/api/v1/signals", body).await.expect(201);
    assert_eq!(first.json()["id"], again.json()["id"]);
    assert_eq!(first.json()["ward_id"], json!(null));
}

#[tokio::test]
async fn a_change_needs_a_reason_and_stands_in_the_trail() {
    let app = app().await;
    let id = signal(&app, "Мария Петрова").await;
    let path = format!("/api/v1/signals/{id}");
    let api = app.api(&app.house.duty_worker).await;
    api.send(patch(), &path, Some("application/json"), br#"{"risk":"low"}"#.to_vec()).await.expect(422);
    let body = json!({ "risk": "low", "why": "Бабата ще ги приеме." }).to_string().into_bytes();
    let changed = api.clone().with("if-match", "\"1\"");
    let answer = changed.send(patch(), &path, Some("application/json"), body.clone()).await.expect(200);
    assert_eq!((answer.json()["risk"].as_str(), answer.json()["version"].as_i64()), (Some("low"), Some(2)));
    let stale = json!({ "risk": "high", "why": "Отказа се." }).to_string().into_bytes();
    changed.send(patch(), &path, Some("application/json"), stale).await.expect(412);
    let mut db = app.app.store.read().await.unwrap();
    let (reason, changes): (String, String) =
        sql("select reason, changes from audit_entries where action = 'signal.changed'")
            .one(&mut db)
            .await
            .unwrap();
    assert_eq!((reason.as_str(), changes.as_str()), ("Бабата ще ги приеме.", r#"[["risk","high","low"]]"#));
}

fn patch() -> axum::http::Method {
    axum::http::Method::PATCH
}

#[tokio::test]
async fn two_who_change_at_once_lose_nothing() {
    let app = app().await;
    let id = signal(&app, "Мария Петрова").await;
    let form = app.as_(&app.house.duty_worker).get(&format!("/signals/{id}/change")).await.expect(200);
    let was = form.attribute("input[name=_was]", "value").unwrap();
    let ward = app.house.maternity.to_string();
    let mut fields = least(&ward);
    fields.extend([
        ("reasons", "no-support"),
        ("channel", "phone"),
        ("_version", "1"),
        ("_was", was.as_str()),
    ]);
    let change = |said: &'static str, phone: &'static str| {
        let mut fields = fields.clone();
        fields.extend([("said", said), ("reporter_phone", phone), ("why", "Чухме се пак.")]);
        fields
    };
    let path = format!("/signals/{id}/change");
    post(&app.as_(&app.house.head), &path, &change("Майката се колебае.", "")).await.expect(303);
    let answer =
        post(&app.as_(&app.house.duty_worker), &path, &change("Майката тръгва утре.", "0888 123 456"))
            .await
            .expect(422);
    answer.shows("Майката се колебае.").shows("Майката тръгва утре.");
    assert_eq!(answer.attribute("input[name=reporter_phone]", "value").as_deref(), Some("0888 123 456"));
}

#[tokio::test]
async fn signals_are_joined_by_number_and_taken_apart_again() {
    let app = app().await;
    let first = signal(&app, "Мария Петрова").await;
    app.pass(10);
    let later = signal(&app, "").await;
    let duty = app.as_(&app.house.duty_worker);
    let join = format!("/signals/{later}/join");
    post(&duty, &join, &[("number", "77")]).await.expect(422).shows("Няма такъв сигнал");
    let answer = post(&duty, &join, &[("number", "2026-0001")]).await.expect(303);
    assert_eq!(answer.location(), format!("/signals/{first}"));
    duty.get(&format!("/signals/{first}")).await.expect(200).shows("С-2026-0002");
    duty.get(&format!("/signals/{later}")).await.expect(200).shows("обединен с първия");
    post(&duty, &format!("/signals/{later}/part"), &[]).await.expect(303);
    assert_eq!(duty.get("/signals").await.expect(200).all(".clocks li a").len(), 2);
}

#[tokio::test]
async fn the_register_is_narrowed_and_goes_on_page_by_page() {
    let app = app().await;
    for _ in 0..27 {
        signal(&app, "").await;
        app.pass(1);
    }
    let api = app.api(&app.house.head).await;
    let page = api.get("/api/v1/signals?risk=high").await.expect(200).json();
    assert_eq!(page["items"].as_array().unwrap().len(), 25);
    assert_eq!(page["items"][0]["reference"], "С-2026-0027");
    let rest = api.get(page["next"].as_str().unwrap()).await.expect(200).json();
    assert_eq!(rest["items"].as_array().unwrap().len(), 2);
    assert_eq!(rest["next"], json!(null));
    assert!(
        api.get("/api/v1/signals?risk=low").await.expect(200).json()["items"].as_array().unwrap().is_empty()
    );
    api.get("/api/v1/signals?risk=none").await.expect(422);
    app.as_(&app.house.head).get("/signals?q=2026-0003").await.expect(200).shows("С-2026-0003");
}

#[tokio::test]
async fn nobody_accepts_and_the_head_is_told_by_letter_and_message() {
    let app = app().await;
    let id = signal(&app, "Мария Петрова").await;
    work(&app).await;
    let story = app.as_(&app.house.head).get(&format!("/signals/{id}")).await.expect(200);
    story.shows("Съобщено на Ръка Ръководна");
    assert_eq!(messages(&app).await, 1);
    app.pass(16);
    work(&app).await;
    assert_eq!(messages(&app).await, 2, "told again");
}

async fn messages(app: &TestApp) -> i64 {
    let mut db = app.app.store.read().await.unwrap();
    sql("select count(*) from messages where topic = 'signal.escalate' and channel = 'email'")
        .value(&mut db)
        .await
        .unwrap()
}

#[tokio::test]
async fn whoever_looks_or_prints_is_on_record() {
    let app = app().await;
    let id = signal(&app, "Мария Петрова").await;
    let head = app.as_(&app.house.head);
    head.get(&format!("/signals/{id}")).await.expect(200);
    let draft = head.get(&format!("/papers/of/signal/{id}/signal-report")).await.expect(200);
    assert!(draft.bytes.starts_with(b"%PDF"));
    let mut db = app.app.store.read().await.unwrap();
    let seen: Vec<String> = sql(
        "select action from audit_entries where user_id = $1 and signal_id is not null order by at, action",
    )
    .bind(app.house.head.id)
    .values(&mut db)
    .await
    .unwrap();
    assert_eq!(seen, ["paper.previewed", "signal.viewed"]);
}
