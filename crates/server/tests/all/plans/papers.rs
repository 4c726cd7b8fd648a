//! Drafts of the team, consents, annexes, reports; who may read what.

use super::{assess, begun, family};
use crate::{app, cases::case};
use serde_json::json;

#[tokio::test]
async fn a_draft_is_the_teams_and_two_who_write_at_once_lose_nothing() {
    let app = app().await;
    let case = case(&app).await;
    let path = format!("/cases/{case}/needs-assessments/new");
    let (worker, specialist) = (app.as_(&app.house.case_worker), app.as_(&app.house.specialist));
    let aside = [("conclusions", "Едно"), ("took_part", "Майката"), ("_version", "0"), ("do", "keep")];
    worker.post(&path, &aside).await.expect(303);
    worker.get(&format!("/cases/{case}/path")).await.expect(200).shows("Започнати документи");
    let seen = specialist.get(&path).await.expect(200);
    seen.shows("Едно").shows("Вода Водеща");
    let read =
        [("_was-conclusions", "Едно"), ("_was-took_part", "Майката"), ("_version", "1"), ("do", "keep")];
    let other = [("conclusions", "Едно"), ("took_part", "Майката и бабата")];
    specialist.post(&path, &[&read[..], &other[..]].concat()).await.expect(303);
    let mine = [("conclusions", "Две"), ("took_part", "Майката")];
    worker.post(&path, &[&read[..], &mine[..]].concat()).await.expect(303);
    worker.get(&path).await.expect(200).shows("Две").shows("Майката и бабата");
    let clash = [("conclusions", "Три"), ("took_part", "Майката")];
    specialist.post(&path, &[&read[..], &clash[..]].concat()).await.expect(422).shows("Две").shows("Три");
}

#[tokio::test]
async fn papers_of_a_layer_are_for_those_who_read_it() {
    let app = app().await;
    let case = case(&app).await;
    let api = app.api(&app.house.specialist).await;
    let (child, _) = family(&app, case).await;
    let body = json!({ "person": child, "layer": "psychology", "held_on": "2026-03-10",
        "domains": [{ "domain": "care", "need": "покой" }], "not_heard": "бебе", "parents_view": "да",
        "wishes": "а", "child_needs": "б", "background": "в", "danger": "г", "ability": "д", "changes": "е",
        "took_part": "майката", "conclusions": "Тайно" });
    let path = format!("/api/v1/cases/{case}/needs-assessments");
    let made = api.post_json(&path, body.clone()).await.expect(201);
    api.get(&made.location()).await.expect(200);
    let worker = app.api(&app.house.case_worker).await;
    worker.get(&made.location()).await.expect(404);
    assert_eq!(worker.get(&path).await.expect(200).json()["items"], json!([]));
    worker.post_json(&path, body).await.expect(422);
    app.as_(&app.house.case_worker)
        .get(&format!("/cases/{case}/path"))
        .await
        .expect(200)
        .hides("Индивидуална оценка № 1");
    for outsider in [&app.house.colleague, &app.house.stranger] {
        app.as_(outsider).get(&format!("/cases/{case}/path")).await.expect(404);
    }
    app.as_(&app.house.reception).get(&format!("/cases/{case}/path")).await.expect(403);
    app.as_(&app.house.duty_worker).get(&format!("/cases/{case}/plans/new")).await.expect(403);
}

#[tokio::test]
async fn a_consent_is_given_for_a_purpose_and_withdrawn_without_a_reason() {
    let app = app().await;
    let case = case(&app).await;
    let worker = app.as_(&app.house.case_worker);
    let (child, mother) = family(&app, case).await;
    let path = format!("/cases/{case}/consents/new");
    worker.get(&path).await.expect(200);
    worker.post(&path, &[("person", &child)]).await.expect(422).shows("Попълнете това поле");
    let given = [
        ("person", child.as_str()),
        ("giver", mother.as_str()),
        ("purpose", "photos"),
        ("detail", "Снимки без лица"),
        ("given_on", "10.03.2026"),
    ];
    worker.post(&path, &given).await.expect(303);
    let page = worker.get(&format!("/cases/{case}/path")).await.expect(200);
    page.shows("Снимки без лица").shows("Важи");
    let withdrawal = page.attribute("a[href$='/withdrawal']", "href").unwrap();
    worker.get(&withdrawal).await.expect(200);
    let said = [("withdrawn_on", "10.03.2026"), ("by", "майката")];
    worker.post(&withdrawal, &said).await.expect(303);
    worker.get(&format!("/cases/{case}/path")).await.expect(200).shows("Оттеглено от майката");
    worker.post(&withdrawal, &said).await.expect(409);
}

#[tokio::test]
async fn an_annex_extends_an_agreement_and_its_end_has_a_ground() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    begun(&app, by, case).await;
    let worker = app.as_(by);
    let page = worker.get(&format!("/cases/{case}/path")).await.expect(200);
    let agreement = page.attribute("section ul a[href*='/agreements/']", "href").unwrap();
    let annex = format!("{agreement}/annexes");
    worker.get(&annex).await.expect(200).shows("Сега е до 10.09.2026.");
    let early = [("text", "Срок"), ("until_on", "01.09.2026"), ("signed_on", "10.03.2026")];
    worker.post(&annex, &early).await.expect(422);
    let later = [("text", "Удължава се"), ("until_on", "10.12.2026"), ("signed_on", "10.03.2026")];
    worker.post(&annex, &later).await.expect(303);
    worker.get(&agreement).await.expect(200).shows("Анекс 1").shows("10.03.2026 – 10.12.2026");
    let ending = format!("{agreement}/ending");
    worker.post(&ending, &[("ended_on", "10.03.2026")]).await.expect(422);
    worker.post(&ending, &[("ended_on", "10.03.2026"), ("ground", "family")]).await.expect(303);
    worker.get(&agreement).await.expect(200).shows("По желание на семейството");
    let after = [("text", "Удължава се"), ("until_on", "10.03.2027"), ("signed_on", "10.03.2026")];
    worker.post(&annex, &after).await.expect(409);
}

#[tokio::test]
async fn a_progress_report_is_drawn_from_the_records() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    assess(&app, by, case).await;
    begun(&app, by, case).await;
    crate::cases::note(&app, by, case, access::Layer::General, "Посетихме ги.").await;
    let worker = app.as_(by);
    let path = format!("/cases/{case}/reports/new");
    let form = worker.get(&path).await.expect(200);
    form.shows("1 записана среща или разговор").shows("Работи се по целта „Да има личен лекар“");
    let protection = app.house.protection.to_string();
    let report = [
        ("organisation", protection.as_str()),
        ("from_on", "10.03.2026"),
        ("until_on", "10.03.2026"),
        ("course", "Посещения."),
        ("results", "Детето расте."),
        ("do", "sign"),
    ];
    let report = worker.post(&path, &report).await.expect(303).location();
    worker.get(&report).await.expect(200).shows("ОЗД Измислено").shows("Детето расте.");
}
