//! What stands in a closed layer is not there for others: neither what was answered, nor the step, nor the kind.

use super::{add, joins, record};
use crate::{app, cases::case, work};
use base::ids::CaseId;
use testkit::{Persona, TestApp};

/// Adoption, applied for and decided, by the head of service: the follow-up runs.
async fn adopted(app: &TestApp, case: CaseId) {
    let by = &app.house.head;
    add(app, by, case, "adoption").await.expect(303);
    let candidate = joins(app, case, "Ана", "candidate", None).await;
    let application = [
        ("fields.applied_on", "02.03.2026"),
        ("fields.candidates", candidate.as_str()),
        ("fields.motives", "Винаги е искала."),
    ];
    record(app, by, (case, "adoption", "application"), &application).await.expect(303);
    let steps: [(&str, &[(&str, &str)]); 3] = [
        (
            "study",
            &[("fields.strengths", "Търпелива."), ("fields.risks", "Няма."), ("fields.proposal", "suitable")],
        ),
        ("permit", &[("fields.decision", "given")]),
        ("placement", &[("fields.decided_on", "09.03.2026"), ("fields.adaptation", "Спокойно.")]),
    ];
    for (step, fields) in steps {
        record(app, by, (case, "adoption", step), fields).await.expect(303);
    }
}

async fn visible_everywhere(app: &TestApp, who: &Persona, case: CaseId) -> String {
    let asking = app.as_(who);
    let api = app.api(who).await;
    let mut seen = String::new();
    for page in ["", "/kinds", "/path", "/history"] {
        seen += &asking.get(&format!("/cases/{case}{page}")).await.visible();
    }
    // Links alone: the filter of deadlines offers every rule there is, to everybody.
    for page in [format!("/deadlines?case={case}"), "/deadlines".to_owned(), "/".to_owned()] {
        seen += &asking.get(&page).await.all("main a").join(" ");
    }
    for path in ["", "/story", "/kinds", "/kinds/adoption"] {
        seen += &api.get(&format!("/api/v1/cases/{case}{path}")).await.body;
    }
    seen + &api.get("/api/v1/deadlines").await.body
}

#[tokio::test]
async fn an_adoption_is_known_to_the_head_of_service_alone() {
    let app = app().await;
    let case = case(&app).await;
    adopted(&app, case).await;
    work(&app).await;
    let seen = visible_everywhere(&app, &app.house.head, case).await;
    for told in ["Осиновяване", "adoption", "Наблюдение след осиновяване", "adoption-follow-up"]
    {
        assert!(seen.contains(told), "the head reads {told}");
    }
    for who in [&app.house.case_worker, &app.house.specialist, &app.house.duty_worker] {
        let seen = visible_everywhere(&app, who, case).await;
        // The list of what can be added is no trace: it offers what one may write.
        for hidden in [
            "Осиновяване:",
            "adoption",
            "осиновяване",
            "Винаги е искала",
            "Записана стъпка",
            "Добавена програма",
        ] {
            assert!(!seen.contains(hidden), "{} reads {hidden}: {seen}", who.name);
        }
    }
    let worker = app.as_(&app.house.case_worker);
    let here = format!("/cases/{case}/kinds/adoption");
    for path in [here.clone(), format!("{here}/steps/follow-up"), format!("{here}/ending")] {
        worker.get(&path).await.expect(404);
    }
    record(&app, &app.house.case_worker, (case, "adoption", "waiting"), &[("fields.how", "Добре")])
        .await
        .expect(404);
    add(&app, &app.house.case_worker, case, "adoption").await.expect(422);
}

#[tokio::test]
async fn the_psychologists_steps_are_for_the_psychologists_of_the_team() {
    let app = app().await;
    let case = case(&app).await;
    let (worker, psychologist) = (&app.house.case_worker, &app.house.specialist);
    add(&app, worker, case, "behaviour").await.expect(303);
    let therapy = [
        ("fields.state", "Напрегнат"),
        ("fields.work", "Игра с пясък"),
        ("urgent_reason", "Нощни страхове; договорът се подписва утре."),
    ];
    record(&app, psychologist, (case, "behaviour", "therapy"), &therapy).await.expect(303);
    let here = format!("/cases/{case}/kinds/behaviour");
    let page = app.as_(psychologist).get(&here).await.expect(200);
    page.shows("Психологическа терапия").shows("Игра с пясък");
    for path in [here.clone(), format!("/cases/{case}"), format!("/cases/{case}/history")] {
        app.as_(worker).get(&path).await.expect(200).hides("Психологическа терапия").hides("Игра с пясък");
    }
    app.as_(worker).get(&format!("{here}/steps/therapy")).await.expect(404);
    record(&app, worker, (case, "behaviour", "therapy"), &therapy).await.expect(404);
    let over = app.api(worker).await.get(&format!("/api/v1{here}")).await.expect(200);
    over.hides("therapy").hides("пясък");
}

#[tokio::test]
async fn violence_is_for_the_team_and_whoever_opens_it_in_an_emergency_and_is_read_only_by_some() {
    let app = app().await;
    let case = case(&app).await;
    add(&app, &app.house.case_worker, case, "violence").await.expect(303);
    let signal = [
        ("fields.learnt_at", "2026-03-10T09:00"),
        ("fields.violence", "physical"),
        ("fields.danger_now", "yes"),
        ("fields.said", "Удари ме."),
    ];
    let step = (case, "violence", "signal");
    record(&app, &app.house.case_worker, step, &signal).await.expect(303);
    let here = format!("/cases/{case}/kinds/violence");
    let page = app.as_(&app.house.case_worker).get(&here).await.expect(200);
    page.shows("Среща на мултидисциплинарния екип при насилие").shows("До 11.03.2026");
    for who in [&app.house.colleague, &app.house.duty_worker, &app.house.stranger] {
        app.as_(who).get(&here).await.expect(404);
        app.api(who).await.get(&format!("/api/v1{here}")).await.expect(404);
        record(&app, who, step, &signal).await;
    }
    for who in [&app.house.reception, &app.house.volunteer, &app.house.director, &app.house.auditor] {
        app.as_(who).get(&here).await.expect(403);
    }
    let stays = app.as_(&app.house.case_worker).get(&here).await.expect(200);
    assert_eq!(stays.all(".record").len(), 1, "nobody else recorded anything");
}
