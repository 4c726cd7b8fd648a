//! Signals as people and clients meet them.

mod entering;
mod outside;

use testkit::{TestApp, app::Asking};

/// A signal of the maternity ward, entered over the API; its id.
pub async fn signal(app: &TestApp, mother: &str) -> String {
    let api = app.api(&app.house.duty_worker).await;
    let body = serde_json::json!({
        "ward_id": app.house.maternity.to_string(), "reporter_role": "midwife", "mother_name": mother,
        "child_state": "newborn", "risk": "high", "reasons": ["poverty", "no-support"],
    });
    let answer = api.post_json("/api/v1/signals", body).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    answer.json()["id"].as_str().unwrap().to_owned()
}

/// Posts a form with a key of its own.
pub async fn post(asking: &Asking<'_>, path: &str, fields: &[(&str, &str)]) -> testkit::Answered {
    let key = access::answer::form_key();
    let mut fields = fields.to_vec();
    fields.push(("_key", &key));
    asking.post(path, &fields).await
}
