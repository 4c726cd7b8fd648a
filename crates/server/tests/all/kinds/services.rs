//! A step that gives a specialised service follows the order of the family's path.

use super::{add, record};
use crate::{app, cases::case};

#[tokio::test]
async fn no_therapy_without_an_agreement_unless_it_is_urgent_with_a_reason() {
    let app = app().await;
    let case = case(&app).await;
    let (worker, psychologist) = (&app.house.case_worker, &app.house.specialist);
    add(&app, worker, case, "behaviour").await.expect(303);
    let here = format!("/cases/{case}/kinds/behaviour");
    let form = app.as_(psychologist).get(&format!("{here}/steps/therapy")).await.expect(200);
    form.shows("Специализирана услуга започва след подписан договор със семейството.");
    form.shows("Защо не може да чака");
    let therapy = [("fields.state", "Напрегнат"), ("fields.work", "Игра с пясък")];
    let step = (case, "behaviour", "therapy");
    let refused = record(&app, psychologist, step, &therapy).await.expect(422);
    refused.shows("Напишете защо е спешно и не може да се изчака").shows("Игра с пясък");
    let api = app.api(psychologist).await;
    let over = api.get(&format!("/api/v1{here}")).await.expect(200).json();
    let line = over["checklist"].as_array().unwrap().iter().find(|line| line["step"] == "therapy").unwrap();
    assert_eq!(
        (&line["service"], &line["order"]),
        (&"psychological-therapy".into(), &"unless-urgent".into())
    );

    // Over the API it is the same, also with the key by which a phone sends again what it could not send.
    let body = serde_json::json!({ "step": "therapy", "happened_on": "2026-03-10",
        "fields": { "state": "Напрегнат", "work": "Игра с пясък" } });
    let steps = format!("/api/v1{here}/steps");
    api.post_json(&steps, body.clone()).await.expect(422).shows("urgent_reason");
    api.post_json(&steps, body).await.expect(422);

    let urgent: Vec<_> =
        therapy.into_iter().chain([("urgent_reason", "Нощни страхове след побой.")]).collect();
    record(&app, psychologist, step, &urgent).await.expect(303);
    let page = app.as_(psychologist).get(&here).await.expect(200);
    page.shows("Игра с пясък").shows("Нощни страхове след побой.");
}

#[tokio::test]
async fn what_is_no_specialised_service_asks_for_no_agreement() {
    let app = app().await;
    let case = case(&app).await;
    let worker = &app.house.case_worker;
    add(&app, worker, case, "behaviour").await.expect(303);
    let form = format!("/cases/{case}/kinds/behaviour/steps/understanding");
    let page = app.as_(worker).get(&form).await.expect(200);
    page.hides("Специализирана услуга").hides("Защо не може да чака");
    let talk = [("fields.kinds", "aggression"), ("fields.before", "Когато загуби.")];
    record(&app, worker, (case, "behaviour", "understanding"), &talk).await.expect(303);
}
