//! Closed layers: who reads them, how the others are told that there is a sealed part, who is named and until when.

mod adoption;
mod named;
mod safety;
mod table;

use crate::{
    cases::child,
    kinds::{joins, record},
};
use base::ids::CaseId;
use store::sql;
use testkit::{Answered, Persona, TestApp};
use uuid::Uuid;

/// A case of a programme, opened by the head of service, led by the case worker, with the psychologist, another case worker
/// and the duty worker on the team.
async fn led(app: &TestApp, programme: &str, group: &str) -> CaseId {
    let child = child(app, "Ивайло", "Петров").await.to_string();
    let house = &app.house;
    let lead = house.case_worker.id.to_string();
    let team = [&house.specialist, &house.colleague, &house.duty_worker].map(|one| one.id.to_string());
    let mut fields = vec![
        ("child", child.as_str()),
        ("family_name", "Петрови"),
        ("programme", programme),
        ("target_groups", group),
        ("lead", lead.as_str()),
        ("opened_on", "10.03.2026"),
    ];
    fields.extend(team.iter().map(|one| ("team", one.as_str())));
    let answer = app.as_(&house.head).post("/cases", &fields).await.expect(303);
    answer.location().trim_start_matches("/cases/").parse().unwrap()
}

/// An adoption on its way, with what its lead wrote in it.
async fn adoption(app: &TestApp) -> CaseId {
    let case = led(app, "adoption", "TG08").await;
    let candidate = joins(app, case, "Ана", "candidate", None).await;
    let application = [
        ("fields.applied_on", "02.03.2026"),
        ("fields.candidates", candidate.as_str()),
        ("fields.motives", "Чакат дете от години."),
    ];
    record(app, &app.house.case_worker, (case, "adoption", "application"), &application).await.expect(303);
    case
}

/// A case of violence with its safety plan, made by its lead.
async fn violence(app: &TestApp) -> CaseId {
    let case = led(app, "violence", "TG03").await;
    let child: String = app
        .as_(&app.house.case_worker)
        .get(&format!("/cases/{case}/kinds/violence/steps/safety-plan"))
        .await
        .expect(200)
        .attribute("[name='fields.person'] option[value]:not([value=''])", "value")
        .unwrap();
    let plan = [
        ("fields.person", child.as_str()),
        ("fields.signs", "Вика още от вратата."),
        ("fields.place", "При леля Рада, улица Тиха 7."),
        ("fields.helpers", "Съседката отсреща."),
    ];
    record(app, &app.house.case_worker, (case, "violence", "safety-plan"), &plan).await.expect(303);
    case
}

/// The head of service names somebody for a layer; `until` is a day or empty.
async fn name(app: &TestApp, case: CaseId, who: &Persona, layer: &str, until: &str) -> Answered {
    let who = who.id.to_string();
    let fields = [("user", who.as_str()), ("layer", layer), ("reason", "Води срещите."), ("until_on", until)];
    app.as_(&app.house.head).post(&format!("/cases/{case}/readers"), &fields).await
}

/// The head of service lets somebody leave the team.
async fn leave(app: &TestApp, who: &Persona, case: CaseId) {
    let place: Uuid =
        sql("select id from team_members where case_id = $1 and user_id = $2 and until_at is null")
            .bind(case)
            .bind(who.id)
            .value(&mut app.app.store.read().await.unwrap())
            .await
            .unwrap();
    app.as_(&app.house.head).post(&format!("/cases/{case}/team/{place}/end"), &[]).await.expect(303);
}

/// What somebody reads of a case and around it: pages without the lists that every form offers, the API, a calendar day.
async fn everything(app: &TestApp, who: &Persona, case: CaseId) -> String {
    let asking = app.as_(who);
    let mut seen = String::new();
    for page in ["", "/details", "/kinds", "/path", "/history", "/papers", "/people", "/readers", "/tasks"] {
        seen += &asking.get(&format!("/cases/{case}{page}")).await.visible();
    }
    seen += &asking.get("/cases?of=all").await.all("main table").join(" ");
    for page in [format!("/deadlines?case={case}"), "/deadlines".to_owned(), "/".to_owned()] {
        seen += &asking.get(&page).await.all("main a").join(" ");
    }
    let api = app.api(who).await;
    for path in ["", "/story", "/kinds", "/kinds/adoption", "/kinds/violence", "/closures", "/readers"] {
        seen += &api.get(&format!("/api/v1/cases/{case}{path}")).await.body;
    }
    seen += &api.get("/api/v1/cases?of=all").await.body;
    seen + &api.get("/api/v1/deadlines").await.body
}
