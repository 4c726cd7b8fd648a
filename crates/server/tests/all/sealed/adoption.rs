//! An adoption that a worker leads: its name is a secret to everybody who does not read its layer.

use super::{adoption, everything, leave, led, name};
use crate::{app, intake, work};
use access::secret::SEALED;

/// What gives an adoption away, in words and in codes.
const TRACES: [&str; 7] = ["Осинов", "осинов", "adopt", "TG08", "Чакат дете", "application", "Заявление"];

#[tokio::test]
async fn whoever_leads_an_adoption_works_with_it() {
    let app = app().await;
    let case = adoption(&app).await;
    let lead = app.as_(&app.house.case_worker);
    lead.get(&format!("/cases/{case}/details")).await.expect(200).shows("Осиновяване").hides("Закрита част");
    lead.get(&format!("/cases/{case}/kinds/adoption")).await.expect(200).shows("Чакат дете от години.");
    let listed = lead.get("/cases?programme=adoption").await.expect(200);
    assert!(listed.all("main table").join(" ").contains("Осиновяване"));
    let api = app.api(&app.house.case_worker).await;
    let one = api.get(&format!("/api/v1/cases/{case}")).await.expect(200).json();
    assert_eq!((&one["programme"], &one["has_sealed_part"]), (&"adoption".into(), &false.into()));
}

#[tokio::test]
async fn the_rest_of_its_team_reads_neutral_words_wherever_it_looks() {
    let app = app().await;
    let case = adoption(&app).await;
    work(&app).await;
    for who in [&app.house.specialist, &app.house.colleague, &app.house.duty_worker] {
        let seen = everything(&app, who, case).await;
        for trace in TRACES {
            assert!(!seen.contains(trace), "{} reads {trace}: {seen}", who.name);
        }
        assert!(seen.contains("Закрита програма") && seen.contains("Закрита целева група"), "{seen}");
        assert!(seen.contains("попитайте водещия (Вода Водеща)"), "{seen}");
        let asking = app.as_(who);
        for filter in ["programme=adoption", "group=TG08", "care=adoptive"] {
            let found = asking.get(&format!("/cases?of=all&{filter}")).await.expect(200);
            assert!(found.all("main table").is_empty(), "{filter} finds it");
        }
        asking.get(&format!("/cases/{case}/kinds/adoption")).await.expect(404);
    }
    let api = app.api(&app.house.specialist).await;
    let one = api.get(&format!("/api/v1/cases/{case}")).await.expect(200).json();
    assert_eq!(one["programme"], SEALED);
    assert_eq!(one["target_groups"], serde_json::json!([SEALED]));
    assert_eq!(one["has_sealed_part"], true);
}

#[tokio::test]
async fn what_one_may_not_know_stays_when_one_changes_the_rest() {
    let app = app().await;
    let case = adoption(&app).await;
    let path = format!("/cases/{case}/edit");
    let other = app.as_(&app.house.specialist);
    let page = other.get(&path).await.expect(200);
    page.shows("Програма: Закрита програма");
    assert_eq!(page.attribute("[name=programme]", "type").as_deref(), Some("hidden"));
    let form = page.form("main form[action$='/edit']").with("family_name", "Петрови-Нови");
    let form = form.with("programme", "general").with("target_groups", "TG01");
    other.post(&path, &form.pairs()).await.expect(303);
    let lead = app.as_(&app.house.case_worker);
    let details = lead.get(&format!("/cases/{case}/details")).await.expect(200);
    details.shows("Петрови-Нови").shows("Осиновяване").shows("Кандидат-осиновител");
    details.shows("Семейство в риск от изоставяне");
}

#[tokio::test]
async fn the_outcome_with_adopters_is_told_to_those_who_read_the_layer() {
    let app = app().await;
    let case = adoption(&app).await;
    let closure = [
        ("outcome", "reached"),
        ("lives_with", "adoptive"),
        ("summary", "Приключихме заедно."),
        ("closed_on", "10.03.2026"),
    ];
    let lead = app.as_(&app.house.case_worker);
    lead.post(&format!("/cases/{case}/closure"), &closure).await.expect(303);
    lead.get(&format!("/cases/{case}/details")).await.expect(200).shows("При осиновители");
    let seen = everything(&app, &app.house.specialist, case).await;
    assert!(seen.contains("Приключихме заедно.") && seen.contains("Закрито"));
    for trace in TRACES {
        assert!(!seen.contains(trace), "{trace}: {seen}");
    }
}

#[tokio::test]
async fn a_hand_over_moves_the_layer_to_the_new_lead() {
    let app = app().await;
    let case = adoption(&app).await;
    let here = format!("/cases/{case}/kinds/adoption");
    let new = app.house.colleague.id.to_string();
    app.as_(&app.house.case_worker).post(&format!("/cases/{case}/lead"), &[("lead", &new)]).await.expect(303);
    app.as_(&app.house.colleague).get(&here).await.expect(200).shows("Чакат дете от години.");
    app.as_(&app.house.case_worker).get(&here).await.expect(404);
}

#[tokio::test]
async fn an_emergency_does_not_open_an_adoption() {
    let app = app().await;
    let case = adoption(&app).await;
    leave(&app, &app.house.colleague, case).await;
    let colleague = app.as_(&app.house.colleague);
    colleague.get(&format!("/cases/{case}")).await.expect(404);
    let subject = format!("case:{case}");
    let reason = "Детето е само у дома и трябва да вляза.";
    colleague.post("/glass/open", &[("subject", &subject), ("reason", reason)]).await.expect(303);
    colleague.get(&format!("/cases/{case}/details")).await.expect(200).shows("Закрита програма");
    colleague.get(&format!("/cases/{case}/kinds/adoption")).await.expect(404);
    let seen = everything(&app, &app.house.colleague, case).await;
    assert!(!seen.contains("Осинов") && !seen.contains("adopt"), "{seen}");
}

#[tokio::test]
async fn whoever_opens_an_adoption_and_works_on_it_is_named_with_it() {
    let app = app().await;
    let house = &app.house;
    let (lead, opener) = (house.colleague.id.to_string(), house.case_worker.id.to_string());
    let fields = [
        ("family_name", "Петрови"),
        ("programme", "adoption"),
        ("target_groups", "TG08"),
        ("lead", lead.as_str()),
        ("team", opener.as_str()),
        ("opened_on", "10.03.2026"),
    ];
    let opened = app.as_(&house.case_worker).post("/cases", &fields).await.expect(303);
    let page = app.as_(&house.case_worker).get(&format!("{}/readers", opened.location())).await.expect(200);
    page.shows("Вода Водеща")
        .shows("Откри случая и работи по него.")
        .shows("Коля Колегов")
        .shows("Води случая");
    app.as_(&house.case_worker).get(&format!("{}/kinds/adoption", opened.location())).await.expect(200);
}

#[tokio::test]
async fn an_adoption_beside_another_programme_is_not_mentioned_to_its_lead() {
    let app = app().await;
    let case = led(&app, "general", "TG09").await;
    crate::kinds::add(&app, &app.house.head, case, "adoption").await.expect(303);
    let here = format!("/cases/{case}");
    app.as_(&app.house.case_worker).get(&here).await.expect(200).hides("Закрита част").hides("Осинов");
    app.as_(&app.house.case_worker).get(&format!("{here}/kinds/adoption")).await.expect(404);
    name(&app, case, &app.house.case_worker, "adoption", "").await.expect(303);
    app.as_(&app.house.case_worker).get(&format!("{here}/kinds/adoption")).await.expect(200);
}

#[tokio::test]
async fn who_asks_to_adopt_is_known_to_the_head_of_service() {
    let app = app().await;
    let mut fields = intake::least("application", "Мария Петрова");
    fields.extend([("programme", "adoption"), ("groups", "TG08")]);
    let request = intake::register(&app, &app.house.reception, &fields).await;
    let reception = app.as_(&app.house.reception);
    let page = reception.get(&request).await.expect(200);
    page.shows("Закрита програма").shows("Закрита целева група").hides("Осинов").hides("осинов");
    let register = reception.get("/requests").await.expect(200);
    assert!(register.all("main table").join(" ").contains("Закрита програма"));
    app.as_(&app.house.head).get(&request).await.expect(200).shows("Осиновяване");
    let change = format!("{request}/change");
    let form = reception.get(&change).await.expect(200).form("main form[action$='/change']");
    reception.post(&change, &form.with("wish", "Искат дете.").pairs()).await.expect(303);
    app.as_(&app.house.head).get(&request).await.expect(200).shows("Осиновяване").shows("Искат дете.");
}
