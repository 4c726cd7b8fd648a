//! The kinds of a case over the API.

use super::{add, joins};
use crate::{app, cases::case};
use serde_json::{Value, json};

fn application(fields: Value) -> Value {
    json!({ "step": "application", "happened_on": "2026-03-10", "fields": fields })
}

fn complete(candidates: &[&str]) -> Value {
    application(
        json!({ "applied_on": "2026-03-02", "candidates": candidates, "care": ["short-term", "emergency"] }),
    )
}

#[tokio::test]
async fn kinds_and_steps_run_over_the_api() {
    let app = app().await;
    let case = case(&app).await;
    let api = app.api(&app.house.case_worker).await;
    let kinds = format!("/api/v1/cases/{case}/kinds");
    let items = api.get(&kinds).await.expect(200).json();
    assert_eq!(items["items"][0]["kind"], "prevention-of-abandonment");
    assert_eq!(
        (&items["items"][0]["leading"], &items["items"][0]["stage"]),
        (&json!(true), &json!("waiting"))
    );

    let new = json!({ "kind": "foster-care", "opened_on": "2026-03-10" });
    let refused = api.post_json(&kinds, new.clone()).await.expect(422).json();
    assert_eq!(
        (&refused["errors"][0]["pointer"], &refused["errors"][0]["code"]),
        (&json!("/reason"), &json!("group-does-not-fit"))
    );
    let mut new = new;
    new["reason"] = json!("Бабата кандидатства.");
    let made = api.post_json(&kinds, new).await.expect(201);
    assert_eq!(made.location(), format!("{kinds}/foster-care"));

    let one = format!("{kinds}/foster-care");
    let before = api.get(&one).await.expect(200);
    assert_eq!(before.headers["etag"], "\"1\"");
    assert_eq!(before.json()["checklist"][0]["state"], "next");
    assert_eq!(
        before.json()["checklist"][1]["missing"][0],
        json!({ "step": "application", "effect": "stop", "field": null, "values": [], "times": null })
    );

    let wrong = api
        .post_json(&format!("{one}/steps"), application(json!({ "candidates": ["queen"] })))
        .await
        .expect(422)
        .json();
    let found: Vec<_> =
        wrong["errors"].as_array().unwrap().iter().map(|one| one["pointer"].as_str().unwrap()).collect();
    assert_eq!(found, ["/fields/applied_on", "/fields/candidates", "/fields/care"]);
    assert_eq!(wrong["errors"][1]["code"], "not-offered");
    let candidate = joins(&app, case, "Ана", "candidate", None).await;
    let made = api.post_json(&format!("{one}/steps"), complete(&[&candidate])).await.expect(201).json();
    let after = api.get(&one).await.expect(200);
    assert_eq!(after.headers["etag"], "\"2\"");
    let after = after.json();
    assert_eq!(after["records"][0]["id"], made["id"]);
    assert_eq!(after["records"][0]["fields"]["care"], json!(["short-term", "emergency"]));
    assert_eq!((&after["done"], &after["next"]), (&json!(1), &json!("training")));
    assert_eq!((&after["status"], &after["proposed_outcome"]), (&json!("candidate"), &Value::Null));
}

#[tokio::test]
async fn a_repeat_records_once_and_a_stale_version_is_refused() {
    let app = app().await;
    let case = case(&app).await;
    add(&app, &app.house.case_worker, case, "foster-care").await.expect(303);
    let api = app.api(&app.house.case_worker).await;
    let one = format!("/api/v1/cases/{case}/kinds/foster-care");
    let steps = format!("{one}/steps");
    let (ana, ivo) = (
        joins(&app, case, "Ана", "candidate", None).await,
        joins(&app, case, "Иво", "candidate", None).await,
    );
    let complete = || complete(&[&ana, &ivo]);
    api.clone().with("if-match", "\"7\"").post_json(&steps, complete()).await.expect(412);
    let keyed =
        api.clone().with("idempotency-key", "0198c0de-0000-7000-8000-000000000001").with("if-match", "\"1\"");
    let first = keyed.post_json(&steps, complete()).await.expect(201).json();
    let again = keyed.post_json(&steps, complete()).await.expect(201).json();
    assert_eq!(first, again);
    assert_eq!(api.get(&one).await.json()["records"].as_array().unwrap().len(), 1);

    app.pass(1);
    let mut correction = complete();
    correction["replaces"] = first["id"].clone();
    let pointer = api.post_json(&steps, correction.clone()).await.expect(422).json();
    assert_eq!(pointer["errors"][0]["pointer"], "/reason");
    correction["reason"] = json!("Кандидатства сама.");
    correction["fields"]["candidates"] = json!([ana]);
    api.post_json(&steps, correction.clone()).await.expect(201);
    api.post_json(&steps, correction).await.expect(412);
    let records = api.get(&one).await.json()["records"].clone();
    assert_eq!((&records[0]["replaced"], &records[1]["replaced"]), (&json!(false), &json!(true)));
    assert_eq!(
        (&records[0]["fields"]["candidates"], &records[1]["fields"]["candidates"]),
        (&json!([ana]), &json!([ana, ivo]))
    );

    let ending = json!({ "outcome": "withdrawn", "ended_on": "2026-03-10", "summary": "Отказаха се." });
    api.clone()
        .with("if-match", "\"1\"")
        .post_json(&format!("{one}/ending"), ending.clone())
        .await
        .expect(412);
    let ended = api.post_json(&format!("{one}/ending"), ending.clone()).await.expect(200).json();
    assert_eq!((&ended["stage"], &ended["outcome"]), (&json!("ended"), &json!("withdrawn")));
    api.post_json(&format!("{one}/ending"), ending).await.expect(409);
}

#[tokio::test]
async fn what_was_answered_is_sealed_in_the_database() {
    let app = app().await;
    let case = case(&app).await;
    let api = app.api(&app.house.case_worker).await;
    let step = json!({ "step": "first-talk", "happened_on": "2026-03-10",
                       "fields": { "place": "Ward", "intention": "keeps", "heard": "A secret word" } });
    let steps = format!("/api/v1/cases/{case}/kinds/prevention-of-abandonment/steps");
    api.post_json(&steps, step).await.expect(201);
    let sealed: Vec<u8> = store::sql("select fields from case_steps where case_id = $1")
        .bind(case)
        .value(&mut app.app.store.read().await.unwrap())
        .await
        .unwrap();
    assert!(!String::from_utf8_lossy(&sealed).contains("secret"));
}
