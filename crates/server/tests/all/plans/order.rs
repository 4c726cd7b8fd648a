//! The order of the path: what stops, what warns, what gives way to urgency.

use super::{agree, assess, begun, hand_over, propose};
use crate::{app, cases::case};

#[tokio::test]
async fn no_agreement_before_assessment_and_plan_unless_urgent_with_a_reason() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    let form = app.as_(by).get(&format!("/cases/{case}/agreements/new")).await.expect(200);
    form.shows("Преди договора се подписва индивидуална оценка").shows("Към: Индивидуален план");
    let refused = hand_over(&app, by, case, "").await.expect(422);
    refused.shows("Напишете защо е спешно");
    assert_eq!(refused.attribute("[name=basis]", "value").as_deref(), Some("Предварителна оценка № 15"));
    let urgent = hand_over(&app, by, case, "Нямат къде да спят.").await.expect(303).location();
    app.as_(by).get(&urgent).await.expect(200).shows("Нямат къде да спят.");
}

#[tokio::test]
async fn no_specialised_service_without_an_agreement() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    assess(&app, by, case).await;
    let plan = propose(&app, by, case).await;
    let begin = format!("{plan}/beginning");
    app.as_(by).post(&begin, &[("urgent_reason", "Спешно")]).await.expect(409);
    agree(&app, by, &plan).await;
    app.as_(by).get(&begin).await.expect(200).shows("Специализирана услуга започва след подписан договор");
    app.as_(by).post(&begin, &[]).await.expect(422).shows("Напишете защо е спешно");
    app.as_(by).post(&begin, &[("urgent_reason", "Детето е без подслон.")]).await.expect(303);
    app.as_(by).get(&plan).await.expect(200).shows("Детето е без подслон.");
    let api = app.api(by).await;
    api.post_json(&format!("/api/v1{begin}"), serde_json::json!({})).await.expect(422);
}

#[tokio::test]
async fn a_review_waits_for_a_plan_in_force() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    app.as_(by).get(&format!("/cases/{case}/reviews/new")).await.expect(409).shows("Няма план в сила");
}

#[tokio::test]
async fn what_is_signed_is_replaced_by_the_next_and_never_changed() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    let first = assess(&app, by, case).await;
    let second = assess(&app, by, case).await;
    app.as_(by).get(&first).await.expect(200).shows("Заменена");
    app.as_(by).get(&second).await.expect(200).shows("Индивидуална оценка № 2");
    let old = begun(&app, by, case).await;
    let new = propose(&app, by, case).await;
    agree(&app, by, &new).await;
    app.as_(by).post(&format!("{new}/beginning"), &[]).await.expect(303);
    app.as_(by).get(&old).await.expect(200).shows("Заменен");
    app.as_(by).post(&format!("{old}/ending"), &[("reason", "стар")]).await.expect(409);
}

#[tokio::test]
async fn a_party_that_does_not_agree_says_why_and_the_plan_waits() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    let plan = propose(&app, by, case).await;
    let page = app.as_(by).get(&plan).await.expect(200);
    let party = page.attribute(".parties a", "href").unwrap();
    let no = [("agrees", "no"), ("said_on", "10.03.2026")];
    app.as_(by).post(&party, &no).await.expect(422).shows("какво искат да е различно");
    let said = [("agrees", "no"), ("said_on", "10.03.2026"), ("remark", "Следобед.")];
    app.as_(by).post(&party, &said).await.expect(303);
    app.as_(by).get(&plan).await.expect(200).shows("Не се съгласява").shows("Предложен");
}

#[tokio::test]
async fn an_accepted_request_is_the_way_in_and_opens_to_those_who_may_read_it() {
    let app = app().await;
    let mut fields = crate::intake::least("protection", "Рая Ланска");
    let protection = app.house.protection.to_string();
    fields.extend([
        ("child_q", "Иво Лански"),
        ("child", "new"),
        ("organisation_id", protection.as_str()),
        ("referral_number", "94-00-7"),
        ("referral_on", "02.03.2026"),
        ("term_months", "3"),
    ]);
    let request = crate::intake::register(&app, &app.house.reception, &fields).await;
    let case = crate::intake::accept(&app, &request).await;
    let worker = app.as_(&app.house.case_worker);
    let path = worker.get(&format!("{case}/path")).await.expect(200);
    path.shows("Заявка З-2026-0001 · направление № 94-00-7 от 02.03.2026");
    path.hides("Няма записано направление");
    assert_eq!(path.attribute("ol.steps a[href^='/requests/']", "href").as_deref(), Some(request.as_str()));
    // What the referral says stands in the draft of the agreement already.
    let draft = worker.get(&format!("{case}/agreements/new")).await.expect(200);
    assert!(draft.attribute("[name=basis]", "value").is_some_and(|basis| basis.contains("94-00-7")));
    let until = draft.attribute("[name=until_on]", "value").unwrap_or_default();
    assert!(["2026-06-10", "10.06.2026"].contains(&until.as_str()), "three months: {until}");
}
