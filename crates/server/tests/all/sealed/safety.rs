//! What would endanger somebody is for whoever leads the case, the head of service and those who are named.

use super::{everything, name, violence};
use crate::app;

const PLACE: &str = "При леля Рада, улица Тиха 7.";

#[tokio::test]
async fn the_safety_plan_is_read_by_the_lead_the_head_and_the_named() {
    let app = app().await;
    let case = violence(&app).await;
    name(&app, case, &app.house.specialist, "safety", "").await.expect(303);
    for who in [&app.house.case_worker, &app.house.head, &app.house.specialist] {
        let page = app.as_(who).get(&format!("/cases/{case}/kinds/violence")).await.expect(200);
        page.shows(PLACE);
        app.as_(who).get(&format!("/cases/{case}")).await.expect(200).hides("Закрита част");
    }
}

#[tokio::test]
async fn one_of_the_team_for_another_matter_reads_that_there_is_a_sealed_part_and_whom_to_ask() {
    let app = app().await;
    let case = violence(&app).await;
    for who in [&app.house.colleague, &app.house.duty_worker, &app.house.specialist] {
        let page = app.as_(who).get(&format!("/cases/{case}")).await.expect(200);
        page.shows("Закрита част").shows("попитайте водещия (Вода Водеща) или ръководителя на услугата");
        let seen = everything(&app, who, case).await;
        for hidden in [PLACE, "План за безопасност", "safety-plan", "Вика още от вратата"]
        {
            assert!(!seen.contains(hidden), "{} reads {hidden}: {seen}", who.name);
        }
        app.as_(who).get(&format!("/cases/{case}/kinds/violence")).await.expect(404);
    }
    for path in ["/steps/safety-plan", "/ending"] {
        let path = format!("/cases/{case}/kinds/violence{path}");
        app.as_(&app.house.colleague).get(&path).await.expect(404);
    }
}

#[tokio::test]
async fn an_emergency_opens_the_safety_plan_for_four_hours() {
    let app = app().await;
    let case = violence(&app).await;
    let here = format!("/cases/{case}/kinds/violence");
    let colleague = app.as_(&app.house.colleague);
    colleague.get(&here).await.expect(404);
    let subject = format!("case:{case}");
    let reason = "Бащата е пред школото, трябва ми безопасното място.";
    colleague.post("/glass/open", &[("subject", &subject), ("reason", reason)]).await.expect(303);
    colleague.get(&here).await.expect(200).shows(PLACE);
    app.pass(4 * 60);
    colleague.get(&here).await.expect(404);
}

#[tokio::test]
async fn a_note_for_safety_makes_a_sealed_part_in_any_case() {
    let app = app().await;
    let case = crate::cases::case(&app).await;
    let other = app.as_(&app.house.specialist);
    other.get(&format!("/cases/{case}")).await.expect(200).hides("Закрита част");
    let text = "Новият адрес не се казва на никого.";
    crate::cases::note(&app, &app.house.case_worker, case, access::Layer::Safety, text).await;
    other.get(&format!("/cases/{case}")).await.expect(200).shows("Закрита част").hides("Новият адрес");
    let offered = other.get(&format!("/cases/{case}/notes/new")).await.expect(200);
    offered.hides("value=\"safety\"");
}
