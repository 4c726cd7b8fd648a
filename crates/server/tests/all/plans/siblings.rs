//! Two children in one case: what was done for one counts for the other in nothing.

use super::{agree, assess, assess_of, begun, family, hand_over, hand_over_for, propose_for};
use crate::{
    app,
    cases::case,
    kinds::{add, joins, record},
};
use base::ids::CaseId;
use serde_json::json;
use testkit::TestApp;

/// A sister of the child in the case.
async fn sister(app: &TestApp, case: CaseId) -> String {
    joins(app, case, "Ана", "child", None).await
}

/// The agreement for a child over the API.
fn agreement(mother: &str, child: &str) -> serde_json::Value {
    json!({ "person": mother, "child": child, "services": ["skills-training"], "basis": "Предварителна оценка № 15",
            "from_on": "2026-03-10", "until_on": "2026-09-10", "centre_duties": "Дава услугите.",
            "family_duties": "Участва.", "handed_over_on": "2026-03-10" })
}

#[tokio::test]
async fn an_assessment_and_a_plan_of_a_sister_are_none_of_the_brother() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    let (brother, mother) = family(&app, case).await;
    let sister = sister(&app, case).await;
    assess_of(&app, by, case, &sister).await;
    let plan = propose_for(&app, by, case, &sister).await;
    agree(&app, by, &plan).await;

    let form = app.as_(by).get(&format!("/cases/{case}/agreements/new")).await.expect(200);
    form.shows("Преди тази стъпка за Ивайло").shows("Преди договора се подписва индивидуална оценка");
    let missing = form.attribute(".order a.button", "href");
    assert_eq!(missing, Some(format!("/cases/{case}/needs-assessments/new?person={brother}")));
    let next = app.as_(by).get(&missing.unwrap()).await.expect(200);
    assert_eq!(next.attribute("#person option[selected]", "value").as_deref(), Some(brother.as_str()));

    hand_over(&app, by, case, "").await.expect(422).shows("Преди тази стъпка за Ивайло");
    let api = app.api(by).await;
    let here = format!("/api/v1/cases/{case}/agreements");
    api.post_json(&here, agreement(&mother, &brother)).await.expect(422).shows("urgent_reason");
    api.post_json(&here, agreement(&mother, &sister)).await.expect(201);
    let for_sister =
        app.as_(by).get(&format!("/cases/{case}/agreements/new?person={sister}")).await.expect(200);
    for_sister.hides("Преди тази стъпка");

    // The path is that of the child whom the case is about: it begins with its assessment.
    app.as_(by).get(&format!("/cases/{case}/path")).await.expect(200).shows("Направи индивидуална оценка");
    app.as_(by).get(&format!("/cases/{case}")).await.expect(200).shows("Следва: Индивидуална оценка");
    let path = api.get(&format!("/api/v1/cases/{case}/path")).await.expect(200).json();
    assert_eq!((&path["items"][1]["state"], &path["items"][2]["state"]), (&json!("next"), &json!("later")));
    assess(&app, by, case).await;
    hand_over(&app, by, case, "")
        .await
        .expect(422)
        .hides("се подписва индивидуална оценка")
        .shows("Преди договора се изготвя");
}

#[tokio::test]
async fn a_plan_of_a_sister_neither_ends_the_brothers_nor_begins_by_his_agreement() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    let worker = app.as_(by);
    let brothers = begun(&app, by, case).await;
    let sister = sister(&app, case).await;
    let needs = assess_of(&app, by, case, &sister).await;
    let sisters = propose_for(&app, by, case, &sister).await;
    agree(&app, by, &sisters).await;
    worker.get(&brothers).await.expect(200).shows("В сила");
    let begin = format!("{sisters}/beginning");
    worker.get(&begin).await.expect(200).shows("Преди тази стъпка за Ана");
    worker.post(&begin, &[]).await.expect(422).shows("Напишете защо е спешно");
    let api = app.api(by).await;
    api.post_json(&format!("/api/v1{begin}"), json!({})).await.expect(422);

    worker.post(&begin, &[("urgent_reason", "Детето е без подслон.")]).await.expect(303);
    worker.get(&brothers).await.expect(200).shows("В сила");
    // What stands out of order for the sister is told by her name, everywhere alike.
    let told = "Ана Петрови: Специализирана услуга започва след подписан договор";
    worker.get(&format!("/cases/{case}/path")).await.expect(200).shows(told);
    worker.get(&format!("/cases/{case}")).await.expect(200).shows(told);
    let path = api.get(&format!("/api/v1/cases/{case}/path")).await.expect(200).json();
    assert!(path["items"][4]["warning"].as_str().is_some_and(|warning| warning.starts_with(told)), "{path}");

    let signed = hand_over_for(&app, by, case, &sister, "").await.expect(303).location();
    worker.post(&format!("{signed}/signature"), &[("signed_on", "10.03.2026")]).await.expect(303);
    worker.get(&format!("/cases/{case}/path")).await.expect(200).hides(told);
    worker.get(&needs).await.expect(200).shows("Действаща");

    // Each plan has its own review.
    let plan = sisters.rsplit('/').next().unwrap();
    let review = worker.get(&format!("/cases/{case}/reviews/new?plan={plan}")).await.expect(200);
    review.shows("план № 2 за Ана").shows("Или прегледайте план № 1 за Ивайло");
    worker.get(&format!("/cases/{case}/reviews/new")).await.expect(200).shows("план № 1 за Ивайло");
}

#[tokio::test]
async fn a_service_is_given_to_no_child_by_the_agreement_for_another() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    let sister = sister(&app, case).await;
    assess_of(&app, by, case, &sister).await;
    let plan = propose_for(&app, by, case, &sister).await;
    agree(&app, by, &plan).await;
    let signed = hand_over_for(&app, by, case, &sister, "").await.expect(303).location();
    app.as_(by).post(&format!("{signed}/signature"), &[("signed_on", "10.03.2026")]).await.expect(303);

    add(&app, by, case, "behaviour").await.expect(303);
    let therapist = &app.house.specialist;
    let therapy = [("fields.state", "Спокоен"), ("fields.work", "Рисуване")];
    let step = (case, "behaviour", "therapy");
    record(&app, therapist, step, &therapy).await.expect(422).shows("Преди тази стъпка за Ивайло");
    begun(&app, by, case).await;
    record(&app, therapist, step, &therapy).await.expect(303);
}
