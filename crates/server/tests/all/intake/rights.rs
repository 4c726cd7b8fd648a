//! The rights of the people of a case.

use crate::{app, cases};

#[tokio::test]
async fn rights_are_given_on_a_day_in_words_for_the_one_who_hears_them() {
    let app = app().await;
    let child = cases::child(&app, "Ивайло", "Петров").await;
    let case = cases::open(&app, &app.house.case_worker, child).await;
    let worker = app.as_(&app.house.case_worker);
    let base = format!("/cases/{case}/rights");
    worker.get(&format!("/cases/{case}")).await.expect(200).shows("Правата още не са обяснени");
    worker.get(&base).await.expect(200).shows("Права, за деца");
    worker.get("/rights/child").await.expect(200).shows("116 111").hides("Закон за социалните услуги");
    worker.get("/rights/adult").await.expect(200).shows("Да се оплачете");
    app.as_(&app.house.reception).get("/rights/adult").await.expect(200);
    worker.get("/rights/other").await.expect(404);
    let given = [("edition", "child"), ("given_on", "10.03.2026"), ("note", "С картинки.")];
    worker.post(&base, &given).await.expect(422).shows("С картинки.");
    let id = child.to_string();
    let given = [given.as_slice(), &[("people", id.as_str())]].concat();
    worker.post(&base, &given).await.expect(303);
    worker.get(&base).await.expect(200).shows("10.03.2026").shows("С картинки.");
    worker.get(&format!("/cases/{case}")).await.expect(200).shows("Правата са обяснени");
    app.as_(&app.house.colleague).post(&base, &given).await.expect(404);
    let api = app.api(&app.house.case_worker).await;
    let list = api.get(&format!("/api/v1{base}")).await.expect(200).json();
    assert_eq!((&list[0]["edition"], &list[0]["given_on"]), (&"child".into(), &"2026-03-10".into()));
    let elsewhere = serde_json::json!({
        "people": ["018f0000-0000-7000-8000-000000000001"], "edition": "adult", "given_on": "2026-03-10",
    });
    api.post_json(&format!("/api/v1{base}"), elsewhere).await.expect(422);
}
